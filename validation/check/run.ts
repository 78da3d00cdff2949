import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readFacts } from '../coverage/facts.js';
import { simulatePerson } from '../coverage/people.js';
import { columns } from '../coverage/print.js';
import { MAIN } from '../coverage/scenario.js';
import { DRAWS, openEstimator, SCENARIO } from './estimator.js';
import { type Judged, missed, strata } from './judge.js';
import { savedOf, writeSaved } from './saved.js';

const HELP = `Coverage of the two-minute check's intervals on simulated people who answer its questions.

  node validation/check/run.mjs [--people N] [--error-cv CV] [--seed N] [--save]

  --people N      default ${SCENARIO.people}
  --error-cv CV   try another error of the questionnaire than the table's
  --seed N        other people: the table's error was fitted on seed 4711, and is judged on ${SCENARIO.seed}
  --save          write the run to validation/check/saved/ (only a whole run of what is shipped)
`;

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

function table(people: readonly Judged[]): string {
  return columns([
    ['stratum', 'people', 'covered', 'below', 'above', 'p95/p5', 'p50/truth'],
    ...strata(people).map((s) => [
      s.stratum,
      String(s.n),
      percent(s.coverage),
      percent(s.below),
      percent(s.above),
      s.width.toFixed(2),
      s.medianRatio.toFixed(3),
    ]),
  ]);
}

/** Runs the validation and prints it. @returns 1 where a target is missed, else 0 */
export function main(argv: readonly string[], folder: URL): number {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      people: { type: 'string' },
      'error-cv': { type: 'string' },
      seed: { type: 'string' },
      save: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const facts = readFacts(new URL('../coverage/tables/', folder));
  const seed = Number(values.seed ?? SCENARIO.seed);
  const cv = values['error-cv'];
  const isTrial = seed !== SCENARIO.seed || cv !== undefined;
  const estimator = openEstimator(facts, { seed, ...(cv === undefined ? {} : { errorCv: Number(cv) }) });
  const scenario = { ...MAIN, seed };
  const count = Number(values.people ?? SCENARIO.people);
  const people: Judged[] = [];
  for (let index = 0; index < count; index++) {
    people.push(estimator.judge(simulatePerson(facts, scenario, index)));
    if (process.stderr.isTTY && index % 50 === 49) process.stderr.write(`\rcheck: ${index + 1} of ${count} `);
  }
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');

  const misses = missed(strata(people));
  const text = [
    `Coverage of the two-minute check's 90 % interval of usual selenium intake: ${count} simulated people, seed ${seed}, ${DRAWS} draws, questionnaire error CV ${estimator.errorCv}`,
    '',
    table(people),
    '',
    misses.length === 0 ? 'Every target holds.' : ['Missed:', ...misses.map((miss) => `  ${miss}`)].join('\n'),
  ].join('\n');
  console.log(text);

  if (values.save) {
    if (count !== SCENARIO.people || isTrial) {
      console.error('Not saved: only a whole run is evidence.');
      return 1;
    }
    mkdirSync(new URL('saved/', folder), { recursive: true });
    const { version, data, errorCv } = estimator;
    const saved = savedOf(SCENARIO, { version, data, errorCv, draws: DRAWS }, people);
    writeFileSync(new URL('saved/check.json', folder), writeSaved(saved));
    writeFileSync(new URL('saved/check.txt', folder), `${text}\n`);
  }
  return misses.length === 0 ? 0 : 1;
}

// Started as a program: the folder that holds saved/ is the first argument.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = main(process.argv.slice(3), pathToFileURL(process.argv[2]!));
}
