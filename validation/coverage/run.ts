import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Estimator, openEstimator } from './estimator.js';
import { type Facts, readFacts } from './facts.js';
import { type Answer, falseTooLittle, type Judged, judge, missed, strata } from './judge.js';
import { type SimulatedPerson, simulatePerson } from './people.js';
import { plainAnswer } from './plain.js';
import { columns, printedAlarms, printedMisses, printedOverall, printedStrata } from './print.js';
import { savedOf, writeSaved } from './saved.js';
import { MAIN, type Scenario, STRESS } from './scenario.js';
import { againstPublished, statisticsOf } from './statistics.js';

const HELP = `Coverage of the intervals on simulated people whose true usual intake is known.

  node validation/run.mjs coverage [--people N] [--no-stress] [--statistics] [--save]

  --people N     people of the main run (default ${MAIN.people})
  --no-stress    the main run only
  --statistics   how like real populations the simulated one is, and nothing else
  --save         write the main run to validation/coverage/saved/ (only with the default number of people)
`;

function run(
  name: string,
  facts: Facts,
  scenario: Scenario,
  answer: (simulated: SimulatedPerson) => Answer,
): { name: string; people: Judged[] } {
  const people: Judged[] = [];
  for (let index = 0; index < scenario.people; index++) {
    const simulated = simulatePerson(facts, scenario, index);
    people.push(judge(simulated, answer(simulated)));
    if (process.stderr.isTTY && index % 50 === 49)
      process.stderr.write(`\r${name}: ${index + 1} of ${scenario.people} `);
  }
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  return { name, people };
}

function printedStatistics(facts: Facts, scenario: Scenario): string {
  const people = Array.from({ length: scenario.people }, (_, index) => simulatePerson(facts, scenario, index));
  const groups = statisticsOf(facts, people);
  const { ratio, logSd } = againstPublished(groups);
  const table = columns([
    ['food only, µg/d', 'people', 'mean', 'published', 'log sd between', 'cv within', 'kcal'],
    ...groups.map((group) => [
      group.group,
      String(group.people),
      group.meanUg.toFixed(1),
      String(group.publishedMeanUg),
      group.logSdBetween.toFixed(3),
      group.cvWithin.toFixed(3),
      group.kcal.toFixed(0),
    ]),
  ]);
  return `${table}\n\nSimulated over published mean: ${ratio.toFixed(2)}, log sd between groups ${logSd.toFixed(2)}.`;
}

/** Runs the validation and prints it. @returns 1 where a target of the main run is missed, else 0 */
export function main(argv: readonly string[], folder: URL): number {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      people: { type: 'string' },
      seed: { type: 'string' },
      'no-stress': { type: 'boolean' },
      statistics: { type: 'boolean' },
      save: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const facts = readFacts(new URL('tables/', folder));
  const scenario = { ...MAIN, people: Number(values.people ?? MAIN.people), seed: Number(values.seed ?? MAIN.seed) };
  if (values.statistics) {
    console.log(printedStatistics(facts, scenario));
    return 0;
  }
  const estimator: Estimator = openEstimator(facts);
  const started = performance.now();
  const main = run(scenario.name, facts, scenario, (simulated) => estimator.answer(simulated));
  const seconds = (performance.now() - started) / 1000;
  const table = [
    `Coverage of the 90 % interval of usual selenium intake: ${scenario.people} simulated people, seed ${scenario.seed}, ${estimator.draws} draws`,
    '',
    printedStrata(main.people),
    '',
    printedAlarms(falseTooLittle(main.people)),
    '',
    printedMisses(main.people),
  ].join('\n');
  console.log(`${table}\n\n${seconds.toFixed(0)} s.`);

  const others = values['no-stress']
    ? []
    : [
        run('plain: no gaps filled, no prior', facts, scenario, plainAnswer),
        ...STRESS.map((stress) => run(stress.name, facts, stress, (simulated) => estimator.answer(simulated))),
      ];
  const beside = `Beside it, not gated:\n\n${printedOverall([main, ...others])}`;
  if (others.length > 0) console.log(`\n${beside}`);

  if (values.save) {
    if (scenario.people !== MAIN.people || scenario.seed !== MAIN.seed || others.length === 0) {
      console.error('Not saved: only a whole run, with its stress scenarios, is evidence.');
      return 1;
    }
    mkdirSync(new URL('saved/', folder), { recursive: true });
    const { version, data, draws } = estimator;
    writeFileSync(
      new URL('saved/coverage.json', folder),
      writeSaved(savedOf(scenario, { version, data, draws }, main.people)),
    );
    writeFileSync(
      new URL('saved/coverage.txt', folder),
      `${table}\n\n${beside}\n\nThe simulated people:\n\n${printedStatistics(facts, scenario)}\n`,
    );
  }
  return missed(strata(main.people), falseTooLittle(main.people)).length === 0 ? 0 : 1;
}

// Started as a program: the folder that holds tables/ and saved/ is the first argument.
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = main(process.argv.slice(3), pathToFileURL(process.argv[2]!));
}
