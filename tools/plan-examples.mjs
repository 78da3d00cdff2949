// Writes the worked examples of docs/plans.md between its two marks, or with --check says whether they are still true.
//   npm run -s build && node tools/plan-examples.mjs [--check] [--only NAME]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openModel, parseWishes, plan, resolveDiary } from '@selenoscope/core';
import { loadCatalogue, loadFoodSearch, loadModelTables, loadPlanTables, loadTable } from '@selenoscope/data';
import { readDiary, readPerson } from '@selenoscope/readers';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const FOLDER = join(ROOT, 'examples', 'plans');
const PAGE = join(ROOT, 'docs', 'plans.md');
const FROM = '<!-- examples: written by tools/plan-examples.mjs -->';
const UNTIL = '<!-- examples end -->';
/** Diaries are of February 2026; nothing depends on the day on which this runs. */
const TODAY = '2026-03-01';

const ORDER = [
  ['british-vegan', 'A British vegan'],
  ['indian-vegetarian', 'An Indian vegetarian'],
  ['finn', 'A Finn'],
  ['new-zealander', 'A New Zealander on local bread'],
  ['gym-goer', 'A US gym-goer with a 200 µg capsule'],
  ['brazil-nut-eater', 'A Brazil-nut eater'],
  ['pregnant-no-fish', 'A pregnant woman who avoids fish'],
  ['crohns-disease', 'A man with Crohn’s disease'],
  ['coeliac', 'A coeliac'],
  ['child-of-six', 'A child of six'],
];

/** The answer of one example. */
export function answerOf(name, model = openModel(loadCatalogue(), loadModelTables())) {
  const read = (file) => readFileSync(join(FOLDER, name, file));
  const { person } = readPerson(read('person.json'), {
    file: 'person.json',
    countries: loadTable('countries'),
    today: TODAY,
  });
  const { catalogue } = model.intake;
  const diary = resolveDiary(readDiary(read('diary.csv'), { file: 'diary.csv', today: TODAY }), {
    catalogue,
    search: loadFoodSearch(),
    portions: loadTable('household-portions'),
    country: person.country,
  });
  const planTables = loadPlanTables();
  const asked = JSON.parse(read('wishes.json').toString('utf8'));
  const wishes = parseWishes({ maxChanges: '2', ...asked }, { tables: planTables, catalogue });
  return {
    answer: plan({ diary, person, model, planTables, wishes }),
    asked,
    days: new Set(diary.entries.map((e) => e.date)).size,
  };
}

const percent = (p) => (p < 0.01 ? 'under 1 %' : p > 0.99 ? 'over 99 %' : `${Math.round(100 * p)} %`);
const round = (value) => `${Math.round(value)}`;
const signed = (value, places = 0) => {
  const size = Math.abs(value).toFixed(places);
  return Number(size) === 0 ? '0' : `${value < 0 ? '−' : '+'}${size}`;
};
const interval = ({ p5, p95 }, scale = 1) => `${round(scale * p5)} to ${round(scale * p95)}`;

/** One example as Markdown. */
export function exampleText(name, title, { answer, asked, days }) {
  const { person, start, plans, findOut, short, conflict, clinical, hardStops } = answer;
  const flags = Object.entries(asked).map(([key, value]) => ` --${key} ${value}`);
  const folder = `examples/plans/${name}`;
  const lines = [
    `### ${title}`,
    '',
    `\`node packages/cli/bin/selenoscope.js plan ${folder}/diary.csv --person ${folder}/person.json${flags.join('')}\``,
    '',
    `${person.sex === 'female' ? 'Female' : 'Male'}, ${person.ageYears} years, ${person.bodyMassKg} kg, ${person.country}; ${days} days of diary. ` +
      `Usual selenium ${round(start.selenium.p50)} µg a day (${interval(start.selenium)}); enough in ${percent(start.pAdequate)} of the draws (average requirement ${start.requirementUgPerDay} µg, ${start.authority}), ` +
      `above ${start.upper.ugPerDay} µg (${start.upper.authority}) in ${percent(start.pAboveUpper)}.`,
    '',
    ...hardStops.map(({ message, hint }) => `> ${message} ${hint}\n`),
    ...plans.flatMap((one, k) => planLines(one, k)),
    '',
    ...short.map(({ sentence }) => `Short of the aim: ${sentence}\n`),
    ...findOut
      .filter(({ sentence }) => !plans.some((one) => one.sentence === sentence))
      .map(({ sentence }) => `To find out: ${sentence}\n`),
    ...(conflict ? [`No plan: ${conflict.sentence}\n`] : []),
    ...clinical.map(({ words, dose, monitoring }) => `> ${words} ${dose} ${monitoring}`),
    '',
  ];
  return lines.join('\n').replace(/\n{3,}/g, '\n\n');
}

function planLines(one, k) {
  const { proof, course, gut, remarks } = one;
  const facts = [
    `enough ${percent(one.pAdequate)}`,
    `too much ${percent(one.pAboveUpper)}`,
    `${signed(one.energyChangeKcalPerDay)} kcal a day`,
    ...(course
      ? [
          `plasma in 12 weeks ${interval(course.plasmaSelenium.at(-1))} µg/L`,
          `selenoprotein P ${interval(course.selenoproteinP.at(-1), 100)} % of its plateau`,
        ]
      : []),
    ...(gut
      ? [`fibre ${signed(gut.fibreChangeGPerDay.p50, 1)} g a day`, `colon acids ${signed(gut.acidsChange.p50, 1)} mM`]
      : []),
    ...(proof.complete
      ? [
          `${proof.nodes + proof.bounded > 1 ? `${(proof.nodes + proof.bounded).toLocaleString('en-GB')} sets looked at or ruled out` : 'nothing smaller exists'}${'text' in proof.bestRejected ? `; nearest: ${proof.bestRejected.text}, ${percent(Math.floor(100 * proof.bestRejected.pAdequate) / 100)}` : ''}`,
        ]
      : []),
  ];
  return [`${k + 1}. **${one.sentence}**`, `   ${facts.join('; ')}.`, ...remarks.map((remark) => `   ${remark}`)];
}

/** Everything between the marks. */
export function examplesText(model = openModel(loadCatalogue(), loadModelTables())) {
  const texts = ORDER.map(([name, title]) => exampleText(name, title, answerOf(name, model)));
  return `Data ${model.dataHash}, seed 1, 1,000 draws, at most two changes.\n\n${texts.join('\n')}`;
}

/** The page with the examples replaced. */
export function withExamples(page, text) {
  const [before, rest] = page.split(FROM);
  const after = rest?.split(UNTIL)[1];
  if (after === undefined) throw new Error(`docs/plans.md must hold "${FROM}" and "${UNTIL}"`);
  return `${before}${FROM}\n\n${text}\n${UNTIL}${after}`;
}

function main(args) {
  const known = readdirSync(FOLDER).sort().join();
  if (
    known !==
    ORDER.map(([name]) => name)
      .sort()
      .join()
  )
    throw new Error(`examples/plans holds ${known}`);
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
  if (only !== undefined) {
    const title = ORDER.find(([name]) => name === only)?.[1];
    if (title === undefined) throw new Error(`--only: one of ${ORDER.map(([name]) => name).join(', ')}`);
    console.log(exampleText(only, title, answerOf(only)));
    return;
  }
  const page = readFileSync(PAGE, 'utf8');
  const made = withExamples(page, examplesText());
  if (!args.includes('--check')) writeFileSync(PAGE, made);
  else if (made !== page) {
    console.error('docs/plans.md: the examples are stale. Run: npm run -s build && node tools/plan-examples.mjs');
    process.exitCode = 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.slice(2));
