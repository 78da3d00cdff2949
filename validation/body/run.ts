import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readSpreads } from '@selenoscope/core';
import { type Checked, predictCheck } from './check.js';
import { csvRecords } from './csv.js';
import { type Fit, fitAt, fitFromManyStarts } from './fit.js';
import { influences } from './influence.js';
import { printedCheck, printedFit, printedInfluence, printedStarts, printedVariants } from './print.js';
import { FitProblem } from './problem.js';
import { writeProductTables } from './product-tables.js';
import { readSavedFit, saveCheck, saveFit, saveVariants } from './saved.js';
import { readTrials } from './trials.js';
import { onScale, readPriors, readTables } from './unknowns.js';
import { tryVariants } from './variants.js';

const STARTS = 8;
const HELP = `Fits the body model to the trials in data/, and predicts those that the fit did not see.

  node validation/run.mjs body [--starts N] [--no-variants] [--check] [--save]

  --starts N       places from which the fit begins (default ${STARTS})
  --no-variants    the product's structure only
  --check          no fit: predictions by the tables as they are, with the saved fit
  --save           write saved/ and the tables of packages/data (only a whole run), or with --check saved/check.* alone
`;

/** Where things lie, from the folder of this program. */
const tablesOf = (folder: URL): URL => new URL('../../packages/data/tables/', folder);

/** Reads everything that a fit or a check needs. */
export function openBodyFit(folder: URL) {
  const trials = readTrials(new URL('data/', folder));
  const tables = readTables(tablesOf(folder));
  const unknowns = readPriors(new URL('data/', folder));
  const spreads = readSpreads(csvRecords(readFileSync(new URL('body-spread.csv', tablesOf(folder)), 'utf8')));
  return { trials, tables, unknowns, spreads, problem: new FitProblem(trials, tables, unknowns) };
}

type Opened = ReturnType<typeof openBodyFit>;

/** Where the saved fit ended, on the unknowns' scales. */
export function savedPlace(folder: URL, { unknowns }: Pick<Opened, 'unknowns'>): Float64Array {
  const saved = new Map(readSavedFit(new URL('saved/', folder)).unknowns.map((u) => [u.key, u.value]));
  return Float64Array.from(unknowns, (u) => {
    const value = saved.get(u.key);
    if (value === undefined) throw new Error(`saved/fit.json has no ${u.key}: run the fit`);
    return onScale(value, u.scale);
  });
}

const checkOf = (opened: Opened, fit: Fit): readonly Checked[] =>
  predictCheck(
    opened,
    fit.fitted.map((f) => f.z),
    fit,
  );

/** Runs the fit and prints it. @returns an exit code */
export function main(argv: readonly string[], folder: URL): number {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      starts: { type: 'string' },
      'no-variants': { type: 'boolean' },
      check: { type: 'boolean' },
      save: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const opened = openBodyFit(folder);
  const saved = new URL('saved/', folder);
  if (values.check) {
    const checked = checkOf(opened, fitAt(opened.problem, savedPlace(folder, opened)));
    const text = printedCheck(checked, opened.trials);
    console.log(text);
    if (values.save) {
      saveCheck(saved, checked);
      writeFileSync(new URL('check.txt', saved), `${text}\n`);
    }
    return 0;
  }

  const starts = Number(values.starts ?? STARTS);
  const whole = starts >= STARTS && !values['no-variants'];
  if (values.save && !whole) {
    console.error(`Not saved: only a whole run, from ${STARTS} places and with the other structures, is evidence.`);
    return 1;
  }
  const from = fitFromManyStarts(opened.problem, starts);
  const fit = fitAt(opened.problem, from[0]!.optimum.z);
  const text = [
    printedFit(fit),
    `Beginnings:\n${printedStarts(from)}`,
    `What each trial pulls, by one Gauss-Newton step without its rows:\n${printedInfluence(influences(opened.problem, fit))}`,
  ].join('\n\n');
  console.log(text);
  const tried = values['no-variants'] ? [] : tryVariants(opened.trials, opened.tables, opened.unknowns);
  const variants = `Structures that were tried:\n${printedVariants(tried)}`;
  if (tried.length > 0) console.log(`\n${variants}`);

  const checked = checkOf(opened, fit);
  const check = printedCheck(checked, opened.trials);
  console.log(`\n${check}`);
  if (values.save) {
    mkdirSync(saved, { recursive: true });
    saveFit(saved, fit, from);
    saveVariants(saved, tried);
    writeFileSync(new URL('fit.txt', saved), `${text}\n\n${variants}\n`);
    saveCheck(saved, checked);
    writeFileSync(new URL('check.txt', saved), `${check}\n`);
    writeProductTables(tablesOf(folder), fit);
  }
  return 0;
}

// Started as a program: the folder that holds data/ and saved/ is the first argument.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = main(process.argv.slice(3), pathToFileURL(process.argv[2]!));
}
