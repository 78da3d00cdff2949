import type { Assessment } from '../assessment.js';
import { isPopulationAlone, openRows } from './counted.js';
import { amount } from './numbers.js';
import { pTooMuch, type UpperLevel } from './upper.js';
import { isRequirement, type Yardstick } from './yardstick.js';

/** The face of one of the twenty moons: below the need, enough, above the lower upper level, or not to be told. */
export type MoonFace = 'crescent' | 'full' | 'copper' | 'unknown';

export interface Moon {
  /** usual selenium at this quantile (µg/day) */
  readonly ugPerDay: number;
  readonly face: MoonFace;
}

/** Everything a drawing of the scale from too little to too much needs; no pixels. */
export interface ScaleView {
  /** ends of the logarithmic axis (µg/day) */
  readonly fromUg: number;
  readonly toUg: number;
  readonly usual: { readonly p5: number; readonly p50: number; readonly p95: number } | null;
  /** usual intake before laboratory values were read; null where none were used */
  readonly before: { readonly p5: number; readonly p50: number; readonly p95: number } | null;
  readonly yardstick: Yardstick | null;
  /** true where the yardstick is a requirement, which gives a chance; false for an adequate intake */
  readonly isRequirement: boolean;
  /** lower one first */
  readonly uppers: readonly UpperLevel[];
  /** rising; twenty, or none where usual intake is not known */
  readonly moons: readonly Moon[];
  readonly crescents: number;
  /** the picture in a sentence */
  readonly label: string;
}

// µg/day: what the scale shows when nothing lies outside it (direction.md 7); it widens by octaves.
const LEAST_UG = 14;
const MOST_UG = 640;

export function axis(values: readonly number[]): { fromUg: number; toUg: number } {
  let fromUg = LEAST_UG;
  let toUg = MOST_UG;
  const low = Math.min(...values.filter((v) => v > 0));
  const high = Math.max(...values);
  for (let i = 0; i < 3 && low < fromUg * 1.1; i++) fromUg /= 2;
  for (let i = 0; i < 6 && high > toUg / 1.1; i++) toUg *= 2;
  return { fromUg, toUg };
}

/**
 * Faces of the moons in rising order: the lowest round(20 · P) are crescents. The need differs between people, so this
 * may differ by one from what stands left of the line: then a moon changes its face and keeps its place.
 */
export function facesOf(
  twentieths: readonly number[],
  pInadequate: number | null,
  lowerUpperUg: number,
): readonly Moon[] {
  const crescents = pInadequate === null ? 0 : Math.round(twentieths.length * pInadequate);
  return [...twentieths]
    .sort((a, b) => a - b)
    .map((ugPerDay, i) => {
      if (ugPerDay > lowerUpperUg) return { ugPerDay, face: 'copper' as const };
      if (pInadequate === null) return { ugPerDay, face: 'unknown' as const };
      return { ugPerDay, face: i < crescents ? ('crescent' as const) : ('full' as const) };
    });
}

function labelOf(scale: Omit<ScaleView, 'label'>, ofOthers: boolean): string {
  const parts = ['Scale from too little to too much selenium, in micrograms a day.'];
  const { usual, yardstick, uppers, moons } = scale;
  if (usual)
    parts.push(
      `${ofOthers ? 'What people like you take in' : 'Your usual intake'} is about ${amount(usual.p50)}, very likely between ${amount(usual.p5)} and ${amount(usual.p95)}.`,
    );
  if (scale.before)
    parts.push(
      `Without the laboratory values it would be about ${amount(scale.before.p50)}, very likely between ${amount(scale.before.p5)} and ${amount(scale.before.p95)}.`,
    );
  if (yardstick)
    parts.push(
      scale.isRequirement
        ? `The average need is ${amount(yardstick.ugPerDay)}.`
        : `The adequate intake is ${amount(yardstick.ugPerDay)}.`,
    );
  parts.push(`The upper levels are ${uppers.map((u) => `${amount(u.ugPerDay)} (${u.name} ${u.year})`).join(' and ')}.`);
  if (moons.length > 0) {
    const of = (face: MoonFace) => moons.filter((moon) => moon.face === face).length;
    parts.push(
      of('unknown') > 0
        ? `Of ${moons.length} moons, each one chance in ${moons.length}, ${of('copper')} stand above the lower upper level; for the others no chance can be given.`
        : `Of ${moons.length} moons, each one chance in ${moons.length}, ${of('crescent')} mean less than the need, ${of('full')} enough, and ${of('copper')} more than the lower upper level.`,
    );
  }
  return parts.join(' ');
}

/** What the diary alone said, where laboratory values have changed it. */
function beforeLabs(assessment: Assessment): ScaleView['before'] {
  const labs = assessment.body?.labs;
  if (!labs?.values.some((value) => value.used)) return null;
  const { p5, p50, p95 } = labs.intakeBefore;
  return p5 > 0 && p50 > p5 && p95 > p50 ? { p5, p50, p95 } : null;
}

/** The scale of an assessment. */
export function scaleView(
  assessment: Assessment,
  yardstick: Yardstick | null,
  uppers: readonly UpperLevel[],
): ScaleView {
  const alone = isPopulationAlone(assessment);
  const usual = assessment.intake.usual.selenium ?? null;
  const moons = facesOf(
    assessment.intake.seleniumTwentieths,
    alone || openRows(assessment).length > 0 ? null : assessment.status.pInadequate,
    Math.min(...uppers.map((upper) => upper.ugPerDay)),
  );
  const before = beforeLabs(assessment);
  const values = [...moons.map((moon) => moon.ugPerDay), ...(usual ? [usual.p5, usual.p95] : [])];
  if (before) values.push(before.p5, before.p95);
  if (yardstick) values.push(yardstick.ugPerDay);
  for (const upper of uppers) values.push(upper.ugPerDay);
  const scale = {
    ...axis(values),
    usual: usual && { p5: usual.p5, p50: usual.p50, p95: usual.p95 },
    before,
    yardstick,
    isRequirement: yardstick !== null && isRequirement(yardstick.kind),
    uppers,
    moons,
    crescents: moons.filter((moon) => moon.face === 'crescent').length,
  };
  return { ...scale, label: labelOf(scale, alone) };
}

/** The three chances that the ring around the moon shows; they sum to 1. Null where no chance of too little can be given. */
export interface Chances {
  readonly tooLittle: number;
  readonly enough: number;
  readonly tooMuch: number;
}

export function chancesOf(pInadequate: number | null, uppers: readonly UpperLevel[]): Chances | null {
  const tooMuch = pTooMuch(uppers);
  if (pInadequate === null || tooMuch === null) return null;
  return { tooLittle: pInadequate, enough: Math.max(0, 1 - pInadequate - tooMuch), tooMuch };
}
