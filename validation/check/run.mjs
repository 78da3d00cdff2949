// Compiles the validation of the two-minute check, with the simulated people of ../coverage that it asks, and runs it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const run = (...command) => spawnSync(process.execPath, command, { stdio: 'inherit' }).status ?? 1;

const compiled = run(at('../../node_modules/typescript/bin/tsc'), '-p', at('tsconfig.json'));
process.exit(compiled === 0 ? run(at('dist/check/run.js'), at('.'), ...process.argv.slice(2)) : compiled);
