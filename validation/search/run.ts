// Prints how well the food search finds and how far its confidence can be trusted: node validation/run.mjs search
import { createFoodSearch, type FoodWordRows, searchableFoods } from '@selenoscope/core';
import { loadCatalogue } from '@selenoscope/data';
import { calibration, judgeSearch, matchAll, type Places, trustIn } from './judge.js';
import { foodWordRows, readAbsentTexts, readDiaryTexts, readQueries } from './lists.js';

const folder = process.argv[2] ?? '.';
const foods = searchableFoods(loadCatalogue());
const rows = foodWordRows();
const search = createFoodSearch(foods, rows);
const queries = readQueries(folder);
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8);
const line = (name: string, { queries: n, top1, top3, top5 }: Places): void =>
  console.log(`${name.padEnd(34)}${String(n).padStart(5)}${percent(top1)}${percent(top3)}${percent(top5)}`);

console.log(
  `${'queries'.padEnd(34)}${'n'.padStart(5)}${'top 1'.padStart(8)}${'top 3'.padStart(8)}${'top 5'.padStart(8)}`,
);
line('all', judgeSearch(search, queries));
for (const set of ['tune', 'check'])
  line(
    `  ${set}`,
    judgeSearch(
      search,
      queries.filter((query) => query.set === set),
    ),
  );
for (const kind of [...new Set(queries.map((query) => query.kind))].sort())
  line(
    `  ${kind}`,
    judgeSearch(
      search,
      queries.filter((query) => query.kind === kind),
    ),
  );

/** How much each table of words brings. */
const without = (left: (row: FoodWordRows[number]) => boolean): Places =>
  judgeSearch(createFoodSearch(foods, rows.filter(left)), queries);
line(
  'without the everyday names',
  without((row) => row['kind'] !== 'plain'),
);
line(
  'without any word table',
  without(() => false),
);

console.log('\nnot in the first three:');
for (const { query, place, names } of judgeSearch(search, queries).misses)
  console.log(`  ${query.text} (${place === 0 ? 'not in five' : `place ${place}`}): ${names.join(' | ')}`);

const matched = matchAll(search, [...queries, ...readDiaryTexts(folder), ...readAbsentTexts(folder)]);
const trust = trustIn(matched);
console.log(
  `\nmatches: ${trust.texts} texts, ${trust.confident} confident, of these right${percent(trust.precision)}; ` +
    `of the texts with a right food, confident and right${percent(trust.found)}`,
);
for (const set of ['tune', 'check', 'diary', 'absent']) {
  const of = matched.filter(({ query }) => query.set === set);
  const confident = of.filter(({ match }) => match.confident);
  const right = confident.filter((one) => one.right).length;
  console.log(
    `  ${set.padEnd(8)}${String(of.length).padStart(5)} texts, ${confident.length} confident, ${right} right`,
  );
}
console.log('\nconfidence said, share seen right:');
for (const { from, to, texts, said, seen } of calibration(matched, [0, 0.05, 0.2, 0.5, 0.8, 0.95, 1]))
  console.log(
    `  ${from} to ${to}: ${String(texts).padStart(4)} texts, said ${said.toFixed(2)}, seen ${seen.toFixed(2)}`,
  );
console.log('\nconfident and wrong:');
for (const { query, match } of matched.filter((one) => one.match.confident && !one.right))
  console.log(`  ${match.confidence.toFixed(2)} ${query.text} → ${match.best?.name}`);
