import type { Assessment, LabExpected, LabShown } from '@selenoscope/core';
import type { LevelShown } from './fan/levels.js';

/** A measured value in a chart of its level. */
export interface MeasuredMark {
  readonly value: number;
  readonly date: string | null;
  readonly used: boolean;
  /** core's code for what became of it */
  readonly reason: string;
  /** null without a date, and of someone whose today is not known */
  readonly daysAgo: number | null;
  /** where the level may lie by this value alone; null where the laboratory's error is not known */
  readonly within: { readonly p5: number; readonly p95: number } | null;
}

export interface Marks {
  /** in the order in which they were taken, those without a date last */
  readonly values: readonly MeasuredMark[];
  /** where the level itself would lie by the diary alone; null without a value that was used */
  readonly before: LevelShown | null;
}

type ChartLevel = 'plasmaSelenium' | 'wholeBloodSelenium' | 'selenoproteinP' | 'urineSelenium';

/** The tests whose unit is that of a chart. Selenoprotein P is measured in mg/L and drawn as a share of its full level. */
const ANALYTES: Readonly<Record<ChartLevel, string | null>> = {
  plasmaSelenium: 'plasma-selenium',
  wholeBloodSelenium: 'whole-blood-selenium',
  selenoproteinP: null,
  urineSelenium: 'urine-selenium-per-day',
};

const logWidth = ({ p5, p95 }: { readonly p5: number; readonly p95: number }): number => Math.log(p95 / p5);

/** As core's plasma scale: what a test would show is spread by the level's own spread and by its error, and squares add up. */
function errorOf(value: number, level: LevelShown, shown: LabExpected | null): MeasuredMark['within'] {
  if (!shown || !(shown.p5 > 0) || !(level.p5 > 0)) return null;
  const half = Math.sqrt(Math.max(0, logWidth(shown) ** 2 - logWidth(level) ** 2)) / 2;
  return half > 0 ? { p5: value * Math.exp(-half), p95: value * Math.exp(half) } : null;
}

const DAY_MS = 86_400_000;
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

const markOf =
  (level: LevelShown, today: string | null) =>
  (lab: LabShown): MeasuredMark => ({
    value: lab.value,
    date: lab.date,
    used: lab.used,
    reason: lab.reason,
    daysAgo: lab.date === null || today === null ? null : daysBetween(lab.date, today),
    within: lab.used ? errorOf(lab.value, level, lab.expectedAfter) : null,
  });

const NO_DATE = '9999';
const byDate = (a: LabShown, b: LabShown): number => ((a.date ?? NO_DATE) < (b.date ?? NO_DATE) ? -1 : 1);

/**
 * What was measured of a chart's level, and where it would lie without.
 * @param today yyyy-mm-dd, from which the age of a value is told; null where ages are not told
 */
export function marksOf({ body }: Pick<Assessment, 'body'>, level: ChartLevel, today: string | null): Marks {
  const analyte = ANALYTES[level];
  if (!body || analyte === null) return { values: [], before: null };
  const values = (body.labs?.values ?? []).filter((lab) => lab.analyte === analyte && Number.isFinite(lab.value));
  // what a test was expected to show is wider than the curve: a test strays from the level by its own errors
  const before =
    level !== 'selenoproteinP' && values.some((lab) => lab.used) ? (body.labs?.levelsBefore?.[level] ?? null) : null;
  return { values: values.sort(byDate).map(markOf(body[level], today)), before };
}
