import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { agreement, compareOne, type Row } from './compare.js';
import { highsVersion, openHighs } from './highs.js';
import { runPeople } from './people/run-people.js';
import { comparisonLines } from './print.js';

const HELP = `Evidence of the plan.

  node validation/run.mjs plan --people N [--refusals K] [--save]
  node validation/run.mjs plan --highs [--people N] [--seconds S] [--save]

  --people N   plans for N made-up people (10000), each simulated anew by a judge; goes on where it was broken off
  --refusals K conflicts are tried out for every K-th person (1: for all)

  --highs      holds our search against HiGHS, a mixed-integer solver, on means of made-up people
  --people N   with it, so many of them (16)
  --seconds S  of wall time that the solver gets for each question (100)
  --save       keeps what was found in validation/plan/saved

The npm package "highs" has to be installed; NODE_PATH may say where.
`;

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    highs: { type: 'boolean', default: false },
    people: { type: 'string' },
    refusals: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '100' },
    save: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const people = Number(values.people ?? '16');
const refusals = Number(values.refusals);
const seconds = Number(values.seconds);
const isCount = (value: number): boolean => Number.isInteger(value) && value > 0;
const asked = values.highs || values.people !== undefined;
if (values.help || !asked || !isCount(people) || !isCount(refusals) || !(seconds > 0)) {
  process.stdout.write(HELP);
  process.exit(values.help ? 0 : 2);
}

if (!values.highs)
  process.exit(await runPeople({ folder: process.argv[2] ?? '.', people, save: values.save, refusals }));

const highs = await openHighs();
if (highs === null) {
  console.log('skipped: the npm package "highs" is not installed. The saved output stays as it is.');
  process.exit(0);
}
const saved = join(process.argv[2] ?? '.', 'saved');
// the first of all compiles what the others run
compareOne(highs, { seed: people, candidates: 300, maxChanges: 1, limitSeconds: seconds });
const rows: Row[] = [];
for (const candidates of [30, 300]) {
  for (let seed = 0; seed < people; seed++) {
    for (const maxChanges of [1, 2, 3]) {
      const row = compareOne(highs, { seed, candidates, maxChanges, limitSeconds: seconds });
      rows.push(row);
      process.stderr.write(`${candidates} candidates, person ${seed}, at most ${maxChanges}: ${agreement(row)}\n`);
    }
  }
}
const version = highsVersion();
const lines = comparisonLines(rows, version, seconds);
console.log(lines.join('\n'));
if (values.save) {
  mkdirSync(saved, { recursive: true });
  writeFileSync(join(saved, 'highs.json'), `${JSON.stringify({ version, seconds, rows })}\n`);
  writeFileSync(join(saved, 'highs.txt'), `${lines.join('\n')}\n`);
}
process.exit(rows.every((row) => agreement(row) !== 'different' && row.highs.right && row.draws.checked) ? 0 : 1);
