import { log, type RandomSource, stream } from '../base/index.js';
import type { BodyModel } from './model.js';
import { highestMean, monthlyMeans } from './monthly-mean.js';
import { shifted } from './parameters.js';
import { type BodyRates, ratesOf } from './rates.js';
import type { Regimen } from './regimen.js';

/**
 * Bodies with a wider breakdown of selenomethionine where the habitual total lies above the range that the model was
 * fitted on: each unit of ln(total / range) adds `range.widening` to the log SD. Below the range nothing changes.
 */
export function widenedForIntake(
  bodies: readonly BodyRates[],
  totalUgPerDay: ArrayLike<number>,
  model: BodyModel,
  source: RandomSource,
): readonly BodyRates[] {
  const high = model.table.get('range.fitted.high', 'ug/d');
  if (bodies.every((_, i) => totalUgPerDay[i]! <= high)) return bodies;
  const slope = model.table.get('range.widening', 'ln');
  const z = stream(source, 'body.range.widening').normals(bodies.length);
  return bodies.map((body, i) => {
    const over = totalUgPerDay[i]! / high;
    if (over <= 1) return body;
    const shift = slope * log(over) * z[i]!;
    const p = body.parameters;
    const wide = {
      ...p,
      fractionCatabolised: shifted(p.fractionCatabolised, shift, 'logit'),
      catabolismDoubleUg: shifted(p.catabolismDoubleUg, -shift, 'log'),
    };
    return ratesOf(wide, massOf(body, model), model.scaling);
  });
}

/** The highest monthly mean of each person of a regimen (µg/d). */
export function highestIntakes(regimen: Regimen, startUgPerDay: ArrayLike<number>): Float64Array {
  const means = monthlyMeans(regimen);
  return Float64Array.from(startUgPerDay, (ug) => highestMean(means, ug));
}

const massOf = (body: BodyRates, model: BodyModel): number =>
  (body.plasmaVolumeL / body.parameters.plasmaVolumeL) * model.scaling.referenceMassKg;
