import { type Judged, plasmaWorth, rankChi2, rankHistogram, type Score, score, strata } from './judge.js';

const percent = (value: number): string => (100 * value).toFixed(1);

function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map((row) => row[c]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const HEAD = [
  '',
  'people',
  '90 %',
  'below',
  'above',
  '50 %',
  'before',
  'p95/p5',
  'before',
  'narrowing',
  'z mean',
  'z SD',
  'contradict',
];
const line = (s: Score): string[] => [
  s.stratum,
  String(s.n),
  percent(s.coverage90),
  percent(s.below),
  percent(s.above),
  percent(s.coverage50),
  percent(s.coverageBefore),
  s.widthAfter.toFixed(2),
  s.widthBefore.toFixed(2),
  s.narrowing.toFixed(3),
  s.zMean.toFixed(2),
  s.zSd.toFixed(2),
  percent(s.contradictions),
];

/** The main table with what stands below it. */
export function printedMain(people: readonly Judged[]): string {
  const worth = plasmaWorth(people);
  const mean = (of: (p: Judged) => number) => people.reduce((sum, p) => sum + of(p), 0) / people.length;
  const least = Math.min(...people.map((p) => p.ess));
  return [
    columns([HEAD, ...strata(people).map(line)]),
    '',
    `Rank of the truth in tenths of the posterior: ${rankHistogram(people).join(' ')}; χ² ${rankChi2(people).toFixed(1)} with 9 degrees of freedom (99 % below 21.7).`,
    '',
    `One plasma value narrows the 90 % interval of ln usual intake to ${worth.meanRatio.toFixed(3)} of its width (${worth.n} people; expected beforehand ${worth.meanExpectedRatio.toFixed(3)}); without a diary to ${worth.meanRatioWithoutDiary.toFixed(3)}.`,
    '',
    `Effective sample size: mean ${mean((p) => p.ess).toFixed(0)}, least ${least.toFixed(0)}; of intake draws, mean ${mean((p) => p.essOfIntakes).toFixed(0)}; pairs for each intake draw, mean ${mean((p) => p.bodiesPerIntake).toFixed(1)}; different bodies among 1,000 draws, mean ${mean((p) => p.distinctBodies).toFixed(0)}; weakened in ${people.filter((p) => p.temper < 1).length} people.`,
  ].join('\n');
}

/** One line for each scenario. */
export const printedStress = (runs: readonly { readonly name: string; readonly people: readonly Judged[] }[]): string =>
  columns([HEAD, ...runs.map(({ name, people }) => line(score(name, people)))]);
