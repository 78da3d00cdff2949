import type { Problem } from '../../base/index.js';
import type { Evidence } from './evidence.js';
import { inflammationOf, type Reading } from './inflammation.js';
import type { CrpRule } from './lab-parameters.js';
import { ANALYTE_NAMES, isReadAnalyte, MOVED_BY_INFLAMMATION } from './names.js';
import type { LabValue } from './values.js';

/** What a person must know about how the values were read. */
export function readingNotices(readings: readonly Reading[], rule: CrpRule): readonly Problem[] {
  const problems: Problem[] = [];
  for (const same of bySample(readings.filter((r) => r.reason === 'crp-high' || r.reason === 'crp-open')))
    problems.push({ code: 'labs.crp.high', ...sampleOf(same), limitMgPerL: rule.notReadAboveMgPerL });
  for (const same of bySample(readings.filter((r) => r.reason === 'read-shifted')))
    problems.push({ code: 'labs.crp.shifted', ...sampleOf(same) });
  const mayBeLowered = readings.filter(
    ({ reason, value }) => reason === 'read' && isMoved(value) && isWide(value, rule),
  );
  for (const same of bySample(mayBeLowered))
    problems.push({ code: 'labs.crp.wide', ...sampleOf(same), fromMgPerL: rule.shiftedFromMgPerL });
  for (const { value } of readings) {
    if (value.analyte !== 'plasma-selenium') continue;
    const { row, value: plasmaUgPerL } = value;
    if (plasmaUgPerL < rule.evenInflamedUgPerL)
      problems.push({ code: 'labs.plasma.evenInflamed', row, plasmaUgPerL, limitUgPerL: rule.evenInflamedUgPerL });
    if (plasmaUgPerL < rule.askBelowUgPerL && value.crpMgPerL === null)
      problems.push({ code: 'labs.crp.needed', row, plasmaUgPerL, limitUgPerL: rule.askBelowUgPerL });
  }
  const spots = readings.filter((r) => r.reason === 'urine-without-creatinine');
  if (spots.length > 0) problems.push({ code: 'labs.urine.spot', rows: spots.map((r) => r.value.row) });
  return problems;
}

const isMoved = ({ analyte }: LabValue): boolean => isReadAnalyte(analyte) && MOVED_BY_INFLAMMATION.has(analyte);
const isWide = (value: LabValue, rule: CrpRule): boolean =>
  value.crpMgPerL !== null && inflammationOf(value, rule) === 'unknown';

/** Diary and laboratory are far apart: says both, with what was expected of one such measurement. */
export function contradiction(
  { analyte, readings }: Evidence,
  measured: number,
  expected: { readonly p5: number; readonly p95: number },
  probability: number,
): Problem {
  const { unit } = readings[0]!.value;
  const rows = readings.map((r) => r.value.row);
  const { p5, p95 } = expected;
  return { code: 'labs.contradiction', test: ANALYTE_NAMES[analyte], rows, measured, unit, p5, p95, probability };
}

/** The level that decides whether selenium may be added at all: of the latest date, the highest; used or not. */
export function latestPlasmaUgPerL(values: readonly LabValue[]): number | null {
  const plasma = values.filter((v) => v.analyte === 'plasma-selenium' && v.value > 0);
  const latest = plasma.reduce((date, v) => ((v.date ?? '') > date ? (v.date ?? '') : date), '');
  // a value without a date may be today's
  const current = plasma.filter((v) => v.date === null || v.date === latest);
  return current.length === 0 ? null : Math.max(...current.map((v) => v.value));
}

function bySample(readings: readonly Reading[]): readonly (readonly Reading[])[] {
  const samples = new Map<string, Reading[]>();
  for (const reading of readings) {
    const { date, crpMgPerL, crpLimit } = reading.value;
    const key = `${date ?? ''}|${crpLimit ?? ''}${crpMgPerL}`;
    samples.set(key, [...(samples.get(key) ?? []), reading]);
  }
  return [...samples.values()];
}

const sampleOf = (same: readonly Reading[]) => ({
  date: same[0]!.value.date,
  crpMgPerL: same[0]!.value.crpMgPerL!,
  ...(same[0]!.value.crpLimit ? { crpLimit: same[0]!.value.crpLimit } : {}),
  tests: [...new Set(same.map((r) => ANALYTE_NAMES[r.value.analyte]))],
  rows: same.map((r) => r.value.row),
});
