import type { Moon, MoonFace, ScaleView, UpperLevel, Yardstick } from '@selenoscope/core';

/** What a scale can be drawn from without an assessment. Amounts in µg/day. */
export interface ScaleNumbers {
  /** usual intake: twenty quantiles at (i − ½)/20, or draws in any number and order; none where it is not known */
  readonly quantiles: readonly number[];
  /** chance of too little; null where none can be given */
  readonly pTooLittle: number | null;
  readonly yardstick: (Pick<Yardstick, 'ugPerDay' | 'authorityName' | 'year'> & { readonly kind?: string }) | null;
  /** the lower one first; left out, EFSA 2023's 255 and IOM 2000's 400 */
  readonly uppers?: readonly UpperLevel[];
  /** three quantiles of what it was before, or is now: the dashed hill */
  readonly before?: { readonly p5: number; readonly p50: number; readonly p95: number } | null;
  /** the axis of the picture before, so that it does not jump while a slider is dragged: it only widens */
  readonly axis?: { readonly fromUg: number; readonly toUg: number };
  /** the picture in a sentence */
  readonly label: string;
}

/** EFSA's and IOM's upper levels for adults, all routes together; they stand on every scale. */
export const ADULT_UPPERS: readonly UpperLevel[] = [
  { key: 'efsa2023', name: 'EFSA', year: 2023, ugPerDay: 255, adultUgPerDay: 255, p: null },
  { key: 'iom2000', name: 'IOM', year: 2000, ugPerDay: 400, adultUgPerDay: 400, p: null },
];

const MOONS = 20;
// As core's scale: what it shows when nothing lies outside it; it widens by octaves (direction.md 7).
const LEAST_UG = 14;
const MOST_UG = 640;

/** Quantile of rising values, between two of them by a straight line. @param p 0 to 1 */
function quantile(rising: readonly number[], p: number): number {
  const at = Math.min(rising.length - 1, Math.max(0, p * rising.length - 0.5));
  const low = Math.floor(at);
  const high = Math.min(rising.length - 1, low + 1);
  return rising[low]! + (rising[high]! - rising[low]!) * (at - low);
}

function axisFor(values: readonly number[], given: ScaleNumbers['axis']): { fromUg: number; toUg: number } {
  let { fromUg, toUg } = given ?? { fromUg: LEAST_UG, toUg: MOST_UG };
  const low = Math.min(...values.filter((value) => value > 0));
  const high = Math.max(...values);
  for (let i = 0; i < 3 && low < fromUg * 1.1; i++) fromUg /= 2;
  for (let i = 0; i < 6 && high > toUg / 1.1; i++) toUg *= 2;
  return { fromUg, toUg };
}

function faceOf(ugPerDay: number, i: number, crescents: number | null, lowerUpperUg: number): MoonFace {
  if (ugPerDay > lowerUpperUg) return 'copper';
  if (crescents === null) return 'unknown';
  return i < crescents ? 'crescent' : 'full';
}

/**
 * Core's view of a scale, made of plain numbers: for a what-if that has draws but no assessment.
 * @example scaleOf({ quantiles: draws, pTooLittle: 0.12, yardstick: { ugPerDay: 45, authorityName: 'IOM', year: 2000 }, label })
 */
export function scaleOf(numbers: ScaleNumbers): ScaleView {
  const { pTooLittle, yardstick, uppers = ADULT_UPPERS, before = null, label } = numbers;
  const rising = [...numbers.quantiles].sort((a, b) => a - b);
  const at = (p: number) => quantile(rising, p);
  const isKnown = rising.length > 0;
  const places = isKnown ? Array.from({ length: MOONS }, (_, i) => at((i + 0.5) / MOONS)) : [];
  const crescents = pTooLittle === null ? null : Math.round(MOONS * pTooLittle);
  const lower = Math.min(...uppers.map((upper) => upper.ugPerDay));
  const moons: readonly Moon[] = places.map((ugPerDay, i) => ({
    ugPerDay,
    face: faceOf(ugPerDay, i, crescents, lower),
  }));
  const usual = isKnown ? { p5: at(0.05), p50: at(0.5), p95: at(0.95) } : null;
  const seen = [...places, ...uppers.map((upper) => upper.ugPerDay)];
  if (usual) seen.push(usual.p5, usual.p95);
  if (before) seen.push(before.p5, before.p95);
  if (yardstick) seen.push(yardstick.ugPerDay);
  const kind = yardstick?.kind ?? 'EAR';
  return {
    ...axisFor(seen, numbers.axis),
    usual,
    before,
    yardstick: yardstick && { cv: null, goal: '', ...yardstick, kind },
    isRequirement: yardstick !== null && (kind === 'EAR' || kind === 'AR'),
    uppers,
    moons,
    crescents: moons.filter((moon) => moon.face === 'crescent').length,
    label,
  };
}
