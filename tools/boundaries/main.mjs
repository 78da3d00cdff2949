// `npm run boundaries`: prints every broken boundary rule, and ends with 1 where there is one.
import { fileURLToPath } from 'node:url';
import { check, show } from './check.mjs';
import { readTree } from './tree.mjs';

const { files, manifests } = readTree(fileURLToPath(new URL('../..', import.meta.url)));
const found = check(files, manifests);
for (const violation of found) console.error(show(violation));
console.log(`Boundaries: ${files.length} files, ${found.length === 0 ? 'none crossed' : `${found.length} crossed`}.`);
process.exitCode = found.length === 0 ? 0 : 1;
