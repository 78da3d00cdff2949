import { checkCycles } from './cycles.mjs';
import { checkImports } from './imports.mjs';
import { checkPurity } from './purity.mjs';
import { PACKAGES } from './rules.mjs';
import { isTest, parse } from './source.mjs';

/**
 * Every boundary rule over a set of files.
 * @param {import('./source.mjs').File[]} files
 * @param {Record<string, { dependencies?: object, devDependencies?: object }>} manifests  package.json by package folder
 * @returns {import('./source.mjs').Violation[]} by file and place; empty where all is well
 */
export function check(files, manifests = {}) {
  const sources = files.map(parse);
  const found = sources.flatMap((source) => [
    ...checkImports(source, manifests),
    ...(isPure(source.file.path) ? checkPurity(source) : []),
  ]);
  found.push(...checkCycles(sources));
  return found.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
}

const isPure = (path) => !isTest(path) && PACKAGES[path.split('/')[1]]?.pure === true;

/** `packages/core/src/foods/x.ts:3:1 folder-order: …` and a hint below. @param {import('./source.mjs').Violation} v */
export const show = (v) => `${v.file}:${v.line}:${v.column} ${v.rule}: ${v.message}\n    ${v.hint}`;
