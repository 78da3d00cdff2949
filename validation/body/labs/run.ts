import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Estimator, openEstimator } from './estimator.js';
import { type Judged, judge, missed } from './judge.js';
import { World } from './people.js';
import { printedMain, printedStress } from './print.js';
import { writeSaved } from './saved.js';
import { MAIN, type Scenario, STRESS } from './scenario.js';
import { readTables, type Tables } from './tables.js';

const HELP = `Coverage of usual intake given diary and laboratory, on simulated people whose truth is known.

  node validation/run.mjs body/labs [--people N] [--no-stress] [--save]

  --people N     people of the main run (default ${MAIN.people})
  --no-stress    the main run only
  --save         write the main run to validation/body/labs/saved/ (only a whole run)
`;

function run(scenario: Scenario, tables: Tables, estimator: Estimator): Judged[] {
  const world = new World(tables, scenario);
  const people: Judged[] = [];
  for (let index = 0; index < scenario.people; index++) {
    const simulated = world.person(index);
    people.push(judge(simulated, estimator(simulated)));
    if (process.stderr.isTTY && index % 20 === 19)
      process.stderr.write(`\r${scenario.name}: ${index + 1} of ${scenario.people} `);
  }
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  return people;
}

/** Runs the validation and prints it. @returns 1 where a target of the main run is missed, else 0 */
export function main(argv: readonly string[], folder: URL): number {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      people: { type: 'string' },
      'no-stress': { type: 'boolean' },
      save: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const tables = readTables(folder);
  const estimator = openEstimator(tables);
  const scenario = { ...MAIN, people: Number(values.people ?? MAIN.people) };
  const started = performance.now();
  const people = run(scenario, tables, estimator);
  const stress = values['no-stress'] ? [] : STRESS.map((s) => ({ name: s.name, people: run(s, tables, estimator) }));
  const seconds = (performance.now() - started) / 1000;
  const text = [
    `Usual selenium intake given diary and laboratory: ${scenario.people} simulated people, seed ${scenario.seed}`,
    '',
    printedMain(people),
    ...(stress.length > 0
      ? ['', 'Beside it, not gated: one assumption of the estimator does not hold', '', printedStress(stress)]
      : []),
  ].join('\n');
  console.log(`${text}\n\n${seconds.toFixed(0)} s.`);
  const misses = missed(people);
  for (const miss of misses) console.error(miss);
  if (values.save) {
    if (scenario.people !== MAIN.people || stress.length === 0) {
      console.error('Not saved: only a whole run, with its stress scenarios, is evidence.');
      return 1;
    }
    mkdirSync(new URL('saved/', folder), { recursive: true });
    const saved = { schema: 'selenoscope.body-labs/1', tables: tables.hash, scenario, people } as const;
    writeFileSync(new URL('saved/labs.json', folder), writeSaved(saved));
    writeFileSync(new URL('saved/labs.txt', folder), `${text}\n`);
  }
  return misses.length === 0 ? 0 : 1;
}

// Started as a program: the folder that holds populations.csv and saved/ is the first argument.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = main(process.argv.slice(3), pathToFileURL(process.argv[2]!));
}
