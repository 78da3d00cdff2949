import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLONS, HELD_OUT, heldOutRows } from './held-out.js';
import { MEMBERS, writeSurrogate } from './make-surrogate.js';
import { heldOutLines } from './print.js';
import { sharedOut } from './shared-out.js';
import { colonTablesHash } from './stamp.js';

const USAGE = `node validation/run.mjs gut [--make] [--check] [--save]
  --make   simulates the ${MEMBERS} colons that packages/data/tables/gut/colon-surrogate.csv holds, and writes it
  --check  simulates ${COLONS} fresh colons for each of ${HELD_OUT.length} diets and holds the table against them
  --save   keeps what --check found in validation/gut/saved`;

const [folder = '.', ...flags] = process.argv.slice(2);
if (flags.length === 0 || flags.some((flag) => !['--make', '--check', '--save'].includes(flag))) {
  console.log(USAGE);
  process.exit(flags.includes('--help') ? 0 : 2);
}
if (flags.includes('--make')) {
  const rows = await sharedOut<number, string[]>(
    'row',
    Array.from({ length: MEMBERS }, (_, i) => i),
  );
  writeSurrogate(join(folder, '../..'), rows);
  console.log(`${rows.length} simulations written; "npm run build" compiles them.`);
}
if (flags.includes('--check')) {
  const tasks = HELD_OUT.flatMap((_, diet) => Array.from({ length: COLONS }, (__, member) => ({ diet, member })));
  const acids = await sharedOut<(typeof tasks)[number], number[]>('heldOut', tasks);
  const rows = heldOutRows(HELD_OUT.map((_, d) => acids.slice(d * COLONS, (d + 1) * COLONS)));
  console.log(heldOutLines(rows).join('\n'));
  if (flags.includes('--save')) {
    mkdirSync(join(folder, 'saved'), { recursive: true });
    const saved = { tables: colonTablesHash(), colons: COLONS, rows };
    writeFileSync(join(folder, 'saved/held-out.json'), `${JSON.stringify(saved, null, 1)}\n`);
  }
}
