import { type FalseTooLittle, falseTooLittle, type Judged, missed, type Score, strata } from './judge.js';

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const HEAD = ['stratum', 'people', 'covered', 'below', 'above', 'p95/p5', 'p50/truth', 'z mean', 'z sd', 'CRPS/mean'];

function cells(s: Score): string[] {
  return [
    s.stratum,
    String(s.n),
    percent(s.coverage),
    percent(s.below),
    percent(s.above),
    s.width.toFixed(2),
    s.medianRatio.toFixed(3),
    s.zMean.toFixed(2),
    s.zSd.toFixed(2),
    s.crpsRelative.toFixed(3),
  ];
}

/** Columns under their heads, the first to the left, numbers to the right. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows
    .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '))
    .join('\n');
}

export function printedStrata(people: readonly Judged[]): string {
  return columns([HEAD, ...strata(people).map(cells)]);
}

export function printedAlarms(alarms: FalseTooLittle): string {
  return [
    `False "too little", among ${alarms.enough} people whose true usual intake is at least 45 µg/d:`,
    `  probability of inadequacy above one half             ${percent(alarms.byProbability)}`,
    `  verdict "likely too little"                          ${percent(alarms.likely)}`,
    `  verdict "perhaps too little"                         ${percent(alarms.perhaps)}`,
    `  naive: missing counts as zero, mean of days below 45 ${percent(alarms.naive)}`,
    `  naive, but values rescaled to the person's country   ${percent(alarms.naiveWithOrigin)}`,
  ].join('\n');
}

export function printedMisses(people: readonly Judged[]): string {
  const misses = missed(strata(people), falseTooLittle(people));
  return misses.length === 0 ? 'Every target holds.' : ['Missed:', ...misses.map((miss) => `  ${miss}`)].join('\n');
}

/** One line for each run, for the comparison of scenarios. */
export function printedOverall(runs: readonly { readonly name: string; readonly people: readonly Judged[] }[]): string {
  const head = ['scenario', ...HEAD.slice(1), 'false too little', 'naive'];
  return columns([
    head,
    ...runs.map(({ name, people }) => {
      const overall = strata(people)[0]!;
      const alarms = falseTooLittle(people);
      return [name, ...cells(overall).slice(1), percent(alarms.byProbability), percent(alarms.naive)];
    }),
  ]);
}
