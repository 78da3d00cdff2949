import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBodyModel } from '@selenoscope/core';
import { loadBodyTables } from '@selenoscope/data';
import { CASES } from './cases.js';
import { COLUMNS, ourOutputs, sbmlOf } from './outputs.js';
import { readCsv, worstDifference } from './saved.js';

const HELP = `The model as SBML, simulated by libRoadRunner, against our engine.

  node validation/run.mjs body/roadrunner [--save] [--bench] [--out FOLDER]

  --save        write models and outputs to validation/body/roadrunner/saved/
  --out FOLDER  write them there instead
  --bench       person-years per second of libRoadRunner on the first case, in one process

PYTHON names the interpreter (python3). Where it has no libroadrunner, it is installed with pip into
node_modules/.cache/roadrunner.
`;

const VERSION_OF_ROADRUNNER = '2.10.0';

/** Environment in which python has libRoadRunner; null where it cannot be had. */
function pythonWithRoadRunner(python: string, cache: string): NodeJS.ProcessEnv | null {
  const has = (env: NodeJS.ProcessEnv) =>
    spawnSync(python, ['-c', 'import roadrunner'], { env, stdio: 'ignore' }).status === 0;
  if (has(process.env)) return process.env;
  const env = { ...process.env, PYTHONPATH: [cache, process.env['PYTHONPATH']].filter(Boolean).join(delimiter) };
  if (!existsSync(join(cache, 'roadrunner'))) {
    const install = ['-m', 'pip', 'install', '--quiet', '--target', cache, `libroadrunner==${VERSION_OF_ROADRUNNER}`];
    spawnSync(python, install, { stdio: 'inherit' });
  }
  return has(env) ? env : null;
}

const here = process.argv[2]!;
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    save: { type: 'boolean', default: false },
    bench: { type: 'boolean', default: false },
    out: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}

const python = process.env['PYTHON'] ?? 'python3';
const env = pythonWithRoadRunner(python, join(here, '../../../node_modules/.cache/roadrunner'));
if (env === null) {
  console.log(
    `skipped: ${python} has no libroadrunner, and pip could not install it. The saved output stays as it is.`,
  );
  process.exit(0);
}

const folder = values.save ? join(here, 'saved') : (values.out ?? mkdtempSync(join(tmpdir(), 'roadrunner-')));
mkdirSync(folder, { recursive: true });
const model = openBodyModel(loadBodyTables());
const python3 = (script: string, args: readonly string[], input?: string): void => {
  const done = spawnSync(python, [join(here, script), ...args], { env, input, stdio: ['pipe', 'inherit', 'inherit'] });
  if (done.status !== 0) throw new Error(`${script} failed`);
};

let worst = 0;
for (const one of CASES) {
  const sbml = join(folder, `${one.name}.xml`);
  const csv = join(folder, `${one.name}.csv`);
  writeFileSync(sbml, sbmlOf(one, model));
  python3('simulate.py', [sbml, csv], one.regimen.atDays.join('\n'));
  const saved = readCsv(readFileSync(csv, 'utf8'));
  const differences = worstDifference(saved.rows, ourOutputs(one, model));
  Object.keys(COLUMNS).forEach((name, column) => {
    console.log(`  ${name.padEnd(26)} ${differences[column]!.toExponential(2)}`);
    worst = Math.max(worst, differences[column]!);
  });
}
console.log(`largest relative difference of any output on any day: ${worst.toExponential(2)}; files are in ${folder}`);
if (values.bench) python3('bench.py', [join(folder, `${CASES[0]!.name}.xml`)]);
process.exit(worst <= 1e-6 ? 0 : 1);
