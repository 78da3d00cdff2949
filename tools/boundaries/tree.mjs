import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { folderOf, PACKAGES } from './rules.mjs';

/** Folders beside packages/ whose programs are checked too. */
const WORKBENCH = ['tools', 'validation', 'bench'];

/**
 * The programs of the repository, and the package.json of each package ('' is the repository's own).
 * @param {string} root folder of the repository
 */
export function readTree(root) {
  // what lies in packages/ without standing in the table is read too, and refused
  const packages = [...new Set([...readdirSync(join(root, 'packages')), ...Object.keys(PACKAGES)])];
  const files = [...packages.map((pkg) => `${folderOf(pkg)}/src`), ...WORKBENCH].flatMap((folder) =>
    programsBelow(root, folder),
  );
  const manifests = {};
  for (const [name, folder] of [['', '.'], ...packages.map((pkg) => [pkg, folderOf(pkg)])]) {
    const path = join(root, folder, 'package.json');
    if (existsSync(path)) manifests[name] = JSON.parse(readFileSync(path, 'utf8'));
  }
  return { files, manifests };
}

function programsBelow(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .filter((path) => /(?<!\.d)\.(tsx?|mjs|js)$/.test(path) && !path.includes('/node_modules/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
