import { type Answer, agreement, type Row } from './compare.js';

/** Of numbers, the one that the share p of them does not exceed (nearest rank). */
export function rank(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)] ?? Number.NaN;
}

/** Times of one program for one number of changes. */
export interface Times {
  readonly median: number;
  readonly p95: number;
  readonly most: number;
}

export const timesOf = (ms: readonly number[]): Times => ({
  median: rank(ms, 0.5),
  p95: rank(ms, 0.95),
  most: rank(ms, 1),
});

const ms = (value: number): string => (value < 100 ? value.toFixed(1) : value.toFixed(0)).padStart(8);
const timesText = ({ median, p95, most }: Times): string => `${ms(median)}${ms(p95)}${ms(most)}`;
const answerText = (answer: Answer): string =>
  answer ? `${answer.changes} for ${answer.disturbance}`.padStart(9) : '     none';
const gapText = (gap: number | null): string => (gap === null || gap === Infinity ? 'open' : gap.toFixed(2));
const chanceText = (p: number | null): string => (p === null ? '     ' : p.toFixed(3));

/** Rows of one size and one number of changes, smaller ones first. */
export function groupsOf(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.candidates} ${row.maxChanges}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].sort(([a], [b]) => a!.candidates - b!.candidates || a!.maxChanges - b!.maxChanges);
}

function summaryLines(group: readonly Row[]): string[] {
  const solver = timesOf(group.map(({ highs }) => highs.cpuMs));
  const means = timesOf(group.map(({ means: { cpuMs } }) => cpuMs));
  const draws = timesOf(group.map(({ draws: { cpuMs } }) => cpuMs));
  const said = (word: string) => `${group.filter((row) => agreement(row) === word).length}`;
  const head = [
    `${group[0]!.candidates}`.padStart(10),
    `${group[0]!.maxChanges}`.padStart(7),
    `${group.length}`.padStart(6),
    `${group.filter(({ means: { answer } }) => answer).length}`.padStart(9),
    said('equal').padStart(5),
    said('unfinished').padStart(10),
    gapText(Math.max(...group.map(({ highs }) => highs.gap ?? Infinity))).padStart(11),
    '',
  ].join('  ');
  const times = (slower: Times) => `${(solver.median / slower.median).toFixed(0)}`.padStart(8);
  return [
    `${head}HiGHS, means            ${timesText(solver)}`,
    `${' '.repeat(head.length)}our search, means       ${timesText(means)}${times(means)}`,
    `${' '.repeat(head.length)}our search, 1,000 draws ${timesText(draws)}${times(draws)}`,
  ];
}

/** What a plan made of means is worth once the draws are back. */
function chanceLine(group: readonly Row[]): string {
  const chances = group.flatMap(({ highs: { pAdequate } }) => (pAdequate === null ? [] : [pAdequate]));
  const short = chances.filter((p) => p < 0.9).length;
  const range =
    chances.length === 0 ? '' : `, chance of enough ${rank(chances, 0).toFixed(3)} to ${rank(chances, 1).toFixed(3)}`;
  return `${group[0]!.candidates} candidates, at most ${group[0]!.maxChanges}: below the aim in ${short} of ${chances.length}${range}`;
}

function rowLine({ seed, moves, maxChanges, highs, means, draws }: Row): string {
  return [
    `${seed}`.padStart(6),
    `${moves}`.padStart(5),
    `${maxChanges}`.padStart(7),
    `  ${answerText(highs.answer)} ${highs.status.padEnd(10)}`,
    gapText(highs.gap).padStart(5),
    `${highs.nodes}`.padStart(6),
    chanceText(highs.pAdequate).padStart(6),
    ms(highs.cpuMs),
    `  ${answerText(means.answer)}`,
    ms(means.cpuMs),
    `  ${answerText(draws.answer)}`,
    chanceText(draws.pAdequate).padStart(6),
    ms(draws.cpuMs),
    draws.checked ? '    yes' : '     NO',
  ].join(' ');
}

/** Summary, then every row. */
export function comparisonLines(rows: readonly Row[], version: string, seconds: number): string[] {
  const groups = groupsOf(rows);
  return [
    `HiGHS ${version} (WebAssembly, one core, gap 0, at most ${seconds} s of wall time) beside our search, on made-up people.`,
    'Times are CPU milliseconds; the last column is how many times faster than HiGHS at the median.',
    '',
    'candidates  at most  people  with plan  equal  unfinished  largest gap  program                   median     p95    most  faster',
    ...groups.flatMap(summaryLines),
    '',
    'What the plans that HiGHS makes of means are worth once the draws are back (aim 0.9):',
    ...groups.map(chanceLine),
    '',
    'person moves at most   HiGHS, means           gap  nodes chance       ms   ours, means      ms   ours, draws chance      ms checked',
    ...rows.map(rowLine),
  ];
}
