import type { BodyReport, LabExpected, LabShown } from '../assessment.js';
import { exp, log } from '../base/index.js';
import { clean } from './clean.js';
import { longDate } from './dates.js';
import { amount } from './numbers.js';
import { PLASMA_MARKS, type PlasmaMark } from './plasma-marks.js';

/** A laboratory's plasma value on the scale (µg/L). */
export interface PlasmaValueView {
  readonly ugPerL: number;
  /** "3 January 2022"; empty where the file has no date */
  readonly date: string;
  readonly used: boolean;
  /** where the level may lie by this value alone: the laboratory's error and how a person strays from day to day */
  readonly within: { readonly p5: number; readonly p95: number } | null;
}

interface Interval {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** Everything a drawing of plasma selenium on one scale needs (µg/L); no pixels. */
export interface PlasmaScaleView {
  /** ends of the logarithmic axis */
  readonly fromUgPerL: number;
  readonly toUgPerL: number;
  readonly now: Interval;
  /** what such a test was expected to show by the diary alone; null without a plasma value that was used */
  readonly before: Interval | null;
  readonly marks: readonly PlasmaMark[];
  readonly values: readonly PlasmaValueView[];
  /** the picture in a sentence */
  readonly label: string;
}

// µg/L: from under the lowest that is called adequate anywhere to what long supplementation reaches.
const LEAST_UG_PER_L = 40;
const MOST_UG_PER_L = 250;
// An axis that must show more grows by this factor at a time.
const STEP = 1.5;

function axis(values: readonly number[]): { readonly fromUgPerL: number; readonly toUgPerL: number } {
  let fromUgPerL = LEAST_UG_PER_L;
  let toUgPerL = MOST_UG_PER_L;
  const low = Math.min(...values.filter((value) => value > 0));
  const high = Math.max(...values);
  for (let i = 0; i < 12 && low < fromUgPerL * 1.05; i++) fromUgPerL /= STEP;
  for (let i = 0; i < 12 && high > toUgPerL / 1.05; i++) toUgPerL *= STEP;
  return { fromUgPerL, toUgPerL };
}

const interval = ({ p5, p50, p95 }: Interval): Interval => ({ p5, p50, p95 });
const words = ({ p5, p50, p95 }: Interval): string =>
  `about ${amount(p50)}, very likely between ${amount(p5)} and ${amount(p95)}`;

function labelOf(view: Omit<PlasmaScaleView, 'label'>): string {
  const parts = [`Scale of plasma selenium, in micrograms per litre. Expected: ${words(view.now)}.`];
  for (const { ugPerL, date, used } of view.values)
    parts.push(`Measured${date === '' ? '' : ` on ${date}`}: ${amount(ugPerL)}${used ? '' : ', not used'}.`);
  if (view.before) parts.push(`By the diary alone the test was expected to show ${words(view.before)}.`);
  for (const mark of view.marks)
    parts.push(
      `${mark.name.charAt(0).toUpperCase()}${mark.name.slice(1)} is full at about ${mark.fromUgPerL} to ${mark.toUgPerL}.`,
    );
  return parts.join(' ');
}

const logWidth = ({ p5, p95 }: { readonly p5: number; readonly p95: number }): number => log(p95 / p5);

/**
 * How far one value strays from the level, as a 90 % interval about it: what a test would show is spread by the level's
 * own spread and by that error, and on the logarithmic scale the squares of the two add up.
 */
function errorOf(value: number, level: Interval, shown: LabExpected | null): PlasmaValueView['within'] {
  if (!shown || !(shown.p5 > 0) || !(level.p5 > 0)) return null;
  const half = Math.sqrt(Math.max(0, logWidth(shown) * logWidth(shown) - logWidth(level) * logWidth(level))) / 2;
  return half > 0 ? { p5: value * exp(-half), p95: value * exp(half) } : null;
}

const isPlasma = (value: LabShown): boolean => value.analyte === 'plasma-selenium' && Number.isFinite(value.value);

/** Plasma selenium of a body on its scale, with what was measured. */
export function plasmaScaleView(body: BodyReport): PlasmaScaleView {
  const measured = (body.labs?.values ?? []).filter(isPlasma);
  const expected = measured.find((value) => value.used)?.expectedBefore ?? null;
  const now = interval(body.plasmaSelenium);
  const before = expected && interval(expected);
  const values = measured.map(
    ({ value, date, used, expectedAfter }): PlasmaValueView => ({
      ugPerL: value,
      date: date ? longDate(clean(date)) : '',
      used,
      within: used ? errorOf(value, now, expectedAfter) : null,
    }),
  );
  const view = {
    ...axis([now.p5, now.p95, ...(before ? [before.p5, before.p95] : []), ...values.map((value) => value.ugPerL)]),
    now,
    before,
    marks: PLASMA_MARKS,
    values,
  };
  return { ...view, label: labelOf(view) };
}
