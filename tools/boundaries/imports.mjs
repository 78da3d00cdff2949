import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { APP_FOLDERS, BUILD_TIME_FOLDERS, CORE_FOLDERS, CORE_VALUES, folderOf, PACKAGES } from './rules.mjs';
import { isTest, violation } from './source.mjs';

const BUILTIN = new Set(builtinModules);
const TABLE_HINT = 'If it belongs there, add it to tools/boundaries/rules.mjs and say why in the commit.';

/** Where in the house a file stands. @param {string} path */
function placeOf(path) {
  const [, pkg, inside] = /^(?:packages|apps)\/([^/]+)\/src\/(.+)$/.exec(path) ?? [];
  if (!pkg || !inside) return null;
  const slash = inside.indexOf('/');
  return { pkg, folder: slash < 0 ? null : inside.slice(0, slash), rest: slash < 0 ? inside : inside.slice(slash + 1) };
}

/** The file that a relative import means: `./x.js` is written for `./x.ts`. @param {string} from @param {string} target */
export const resolveRelative = (from, target) => posix.join(posix.dirname(from), target).replace(/\.js$/, '.ts');

/**
 * Who may import whom: packages by name and in order, folders of core to the left and through their face.
 * Tests may import anything except a deep path by package name.
 * @param {import('./source.mjs').Source} source
 * @param {Record<string, { dependencies?: object, devDependencies?: object }>} manifests  package.json by package folder
 * @returns {import('./source.mjs').Violation[]}
 */
export function checkImports({ file, imports }, manifests) {
  const from = placeOf(file.path);
  if (!from) return checkWorkbench(file, imports, manifests);
  const found = [];
  const rules = PACKAGES[from.pkg];
  if (!rules) {
    return [violation(file, 0, 'package-order', `${folderOf(from.pkg)} is not in the table of packages.`, TABLE_HINT)];
  }
  if (from.pkg === 'core' && !isTest(file.path)) found.push(...checkCorePlace(file, from));
  for (const { target, at } of imports) {
    if (target === null) continue;
    const problem = target.startsWith('.')
      ? relativeProblem(file.path, from, target)
      : packageProblem(file.path, from, target, rules, manifests);
    if (problem) found.push(violation(file, at, problem.rule, problem.message, problem.hint));
  }
  return found;
}

/** tools, validation and bench may use every package of the house, by name or by path, and what the root declares. */
function checkWorkbench(file, imports, manifests) {
  return imports.flatMap(({ target, at }) => {
    if (target === null || target.startsWith('.')) return [];
    const name = packageName(target);
    const known = isBuiltin(target) || Object.values(PACKAGES).some((other) => other.name === name);
    const problem = known ? null : declaredProblem(name, 'package.json', manifests[''] ?? {}, true);
    return problem ? [violation(file, at, problem.rule, problem.message, problem.hint)] : [];
  });
}

function checkCorePlace(file, { folder }) {
  if (folder === null || CORE_FOLDERS[folder]) return [];
  const message = `packages/core/src/${folder}/ has no place on the selenium path.`;
  return [violation(file, 0, 'folder-order', message, TABLE_HINT)];
}

function relativeProblem(path, from, target) {
  if (isTest(path)) return null;
  const resolved = resolveRelative(path, target);
  if (isTest(resolved)) {
    return {
      rule: 'test-import',
      message: `${target} is a test, and this file is not.`,
      hint: 'Move what both need into a file of its own.',
    };
  }
  const to = placeOf(resolved);
  if (!to || to.pkg !== from.pkg) {
    const name = PACKAGES[to?.pkg ?? resolved.split('/')[1]]?.name;
    return {
      rule: 'package-face',
      message: `${target} leaves ${folderOf(from.pkg)}/src; packages meet by name only.`,
      hint: name
        ? `Import from '${name}', and export it there if it is missing.`
        : 'Move what is needed into a package.',
    };
  }
  if (from.pkg === 'web') return appProblem(from, to, target);
  return from.pkg === 'core' ? coreProblem(from, to, target) : null;
}

/** A folder of the app imports folders that know less of what is seen. */
function appProblem(from, to, target) {
  if (from.folder === to.folder || from.folder === null || to.folder === null) return null;
  if (APP_FOLDERS[from.folder]?.includes(to.folder)) return null;
  const message = `${target}: ${from.folder} may not import ${to.folder}.`;
  return { rule: 'folder-order', message, hint: TABLE_HINT };
}

function coreProblem(from, to, target) {
  if (from.folder === to.folder && from.folder !== null) return null;
  const here = from.folder ?? from.rest;
  if (to.folder === null) {
    if (mayImportFile(from, to.rest)) return null;
    return {
      rule: 'folder-order',
      message: `${here} may not import ${to.rest}.`,
      hint: 'Take what is needed as an argument, or move it into the folder that owns it.',
    };
  }
  const allowed = from.folder === null ? CORE_VALUES[here]?.folders : CORE_FOLDERS[here];
  if (allowed && !allowed.includes(to.folder)) {
    return {
      rule: 'folder-order',
      message: `${here} may not import ${to.folder}: imports point back along base ← foods ← intake ← body, gut ← status ← plan ← report.`,
      hint: `Let ${here} declare the type it needs, and let assess.ts hand it over.`,
    };
  }
  if (to.rest !== 'index.ts') {
    return {
      rule: 'folder-face',
      message: `${target} reaches past the face of ${to.folder}.`,
      hint: `Export it in ${to.folder}/index.ts and import it from there.`,
    };
  }
  return null;
}

/** Whether a file of core may import a file that stands directly in packages/core/src. */
function mayImportFile(from, file) {
  if (from.folder !== null) return CORE_VALUES[file]?.importedBy.includes(from.folder) === true;
  const values = CORE_VALUES[from.rest];
  return values ? values.files.includes(file) : file !== 'index.ts';
}

function packageProblem(path, from, target, rules, manifests) {
  const name = packageName(target);
  const own = manifests[from.pkg] ?? {};
  const ownFile = `${folderOf(from.pkg)}/package.json`;
  const sister = Object.entries(PACKAGES).find(([, other]) => other.name === name);
  if (sister && name !== target && !sister[1].faces?.some((face) => target === `${name}/${face}`)) {
    return {
      rule: 'package-face',
      message: `${target} reaches past the face of ${name}.`,
      hint: `Import from '${name}', and export it there if it is missing.`,
    };
  }
  if (isTest(path)) {
    if (sister || isBuiltin(target) || name in { ...manifests['']?.devDependencies }) return null;
    return declaredProblem(name, ownFile, own, true);
  }
  if (sister && !rules.imports.includes(sister[0])) {
    return {
      rule: 'package-order',
      message: `${from.pkg} may not import ${sister[0]}: it imports ${rules.imports.join(', ') || 'no other package'}.`,
      hint: 'Take what is needed as an argument; packages/cli joins the packages.',
    };
  }
  if (isBuiltin(target)) {
    return rules.pure
      ? {
          rule: 'pure-import',
          message: `${target} belongs to Node, and ${rules.name} runs in the browser too.`,
          hint: 'Take bytes or text as an argument; packages/cli reads files and prints.',
        }
      : null;
  }
  if (!sister && !rules.outside) {
    return {
      rule: 'package-order',
      message: `${rules.name} imports nothing from outside, and ${name} is.`,
      hint: 'Write the few lines that are needed, with a test against a known result.',
    };
  }
  const buildTime = BUILD_TIME_FOLDERS.some((folder) => path.startsWith(`${folder}/`));
  return declaredProblem(name, ownFile, own, buildTime);
}

const packageName = (target) =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
const isBuiltin = (target) => target.startsWith('node:') || BUILTIN.has(packageName(target));

/** A package that is only there because another needs it may be gone tomorrow. */
function declaredProblem(name, manifestFile, { dependencies, devDependencies }, development) {
  if (name in { ...dependencies, ...(development ? devDependencies : {}) }) return null;
  return {
    rule: 'undeclared-package',
    message: `${name} is not among the dependencies in ${manifestFile}.`,
    hint: 'Add it there with an exact version.',
  };
}
