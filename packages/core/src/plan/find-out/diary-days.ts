import { log, mean } from '../../base/index.js';
import type { IntakeEstimate } from '../../intake/index.js';
import { deviation } from './foresee.js';
import type { FindOutNumbers } from './numbers.js';
import { logsOf } from './question.js';

/** What more days of diary would show, in each draw. */
export interface DaysToCome {
  /** ln of what they would add up to but for their own errors, µg/d: food eaten regularly, Brazil nuts and doses apart */
  readonly logShown: Float64Array;
  /** log SD of those errors, by the number of days */
  errorLogSd(days: number): number;
}

/** Weight of the days against the people below which the split into both is not tried. */
const LEAST_WEIGHT = 0.3;

/**
 * More days show usual intake with three errors: what the person eats differs from day to day (CV over √days); foods
 * that come back bring back the errors of their values, and all of the origin's; foods that are new bring new ones.
 * A value of information that forgot the second would promise too much of a long diary, for the same tables are read
 * however long it is kept.
 *
 * What food values bring into the diary as it is can be found in the draws. ln usual intake was made from an error of
 * the days, from who the person is among people, and from the food values (`intake/usual.ts`: a weight w of the days, 1 − w of the
 * people); what regression on the first two leaves is w times the last, δ. It is split into the origin's part, which all days
 * share, and the rest, of which the share r comes back: given δ, other days bring r·δ of it, and the variance
 * r + (1 − r)·(days now)/(days to come) − r² of it anew.
 */
export function daysToCome(intake: IntakeEstimate, numbers: FindOutNumbers): DaysToCome {
  const logUsual = logsOf(regularFood(intake));
  const ofDays = (days: number): number => log(1 + (intake.prior.cvWithin * intake.prior.cvWithin) / days);
  const delta = foodValueError(intake, logUsual);
  if (delta === null) {
    const variance = numbers.compositionLogSd * numbers.compositionLogSd;
    return { logShown: logUsual, errorLogSd: (days) => Math.sqrt(ofDays(days) + variance) };
  }
  const origin = originError(intake, delta);
  const own = delta.map((d, i) => d - origin[i]!);
  const variance = deviation(own) ** 2;
  const r = numbers.recurring;
  return {
    logShown: logUsual.map((y, i) => y - origin[i]! - r * own[i]!),
    errorLogSd: (days) =>
      Math.sqrt(ofDays(days) + variance * Math.max(0, r + ((1 - r) * intake.daysCounted) / days - r * r)),
  };
}

/** δ: ln of what food values add to the diary's total; null where no day counts or the draws do not tell. */
function foodValueError(intake: IntakeEstimate, logUsual: Float64Array): Float64Array | null {
  const part = intake.unsettled?.find((p) => p.code === 'more-days');
  const [ofDays, ofPeople] = part && !(part.draws instanceof Float64Array) ? part.draws : [];
  if (intake.daysCounted < 1 || !ofDays || !ofPeople) return null;
  const fit = regress(logUsual, ofDays, ofPeople);
  if (fit === null) return null;
  const weight = Math.min(1, Math.max(LEAST_WEIGHT, 1 - fit.slopes[1] / intake.prior.logSd));
  return fit.residual.map((v) => v / weight);
}

/** The origin's part of δ; never more than δ holds of it (a laboratory value may have taken some). */
function originError(intake: IntakeEstimate, delta: Float64Array): Float64Array {
  const draws = intake.unsettled?.find((p) => p.code === 'origin')?.draws;
  if (!(draws instanceof Float64Array)) return new Float64Array(delta.length);
  const centre = mean(draws);
  let together = 0;
  let alone = 0;
  for (let i = 0; i < draws.length; i++) {
    const d = draws[i]! - centre;
    together += d * delta[i]!;
    alone += d * d;
  }
  const slope = alone > 0 ? Math.min(1, Math.max(0, together / alone)) : 0;
  return draws.map((d) => slope * (d - centre));
}

/** Selenium of food without Brazil nuts: what days of a diary show the mean of. */
function regularFood(intake: IntakeEstimate): Float64Array {
  const out = Float64Array.from(intake.seleniumFood);
  for (const source of intake.sources) {
    if (source.speciation !== 'brazil_nut') continue;
    for (let i = 0; i < out.length; i++) out[i]! -= source.draws[i]!;
  }
  return out;
}

/** Least squares of y on two regressors with a constant; null where they do not vary or are one. */
function regress(
  y: Float64Array,
  a: Float64Array,
  b: Float64Array,
): { readonly slopes: readonly [number, number]; readonly residual: Float64Array } | null {
  const n = y.length;
  const [my, ma, mb] = [mean(y), mean(a), mean(b)];
  let [aa, bb, ab, ay, by] = [0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [dy, da, db] = [y[i]! - my, a[i]! - ma, b[i]! - mb];
    aa += da * da;
    bb += db * db;
    ab += da * db;
    ay += da * dy;
    by += db * dy;
  }
  const determinant = aa * bb - ab * ab;
  if (!(determinant > 1e-9 * n * n)) return null;
  const slopes = [(bb * ay - ab * by) / determinant, (aa * by - ab * ay) / determinant] as const;
  return {
    slopes,
    residual: y.map((v, i) => v - my - slopes[0] * (a[i]! - ma) - slopes[1] * (b[i]! - mb)),
  };
}
