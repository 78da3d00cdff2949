import { exp, log, type Parameters, type RandomSource, stream } from '../base/index.js';

/**
 * How often something occasional is taken in the long run (0 to 1 of days), from how often it stands in the diary.
 *
 * Beta posterior; where every day of the diary holds it, part of the prior chance lies on "every day" exactly, because
 * supplements mostly are daily. Nothing in the diary means never: a habit that no day shows is not made up.
 * @param taken days that hold it
 * @param days  days of the diary
 */
export function frequencyDraws(
  taken: number,
  days: number,
  daily: number,
  parameters: Parameters,
  source: RandomSource,
  name: string,
  draws: number,
): Float64Array {
  const out = new Float64Array(draws);
  if (taken === 0 || days === 0) return out;
  const a = parameters.get('frequency.prior.a', 'count');
  const b = parameters.get('frequency.prior.b', 'count');
  const up = stream(source, `${name}.frequency.up`).gammas(a + taken, draws);
  const down = stream(source, `${name}.frequency.down`).gammas(b + days - taken, draws);
  const pick = stream(source, `${name}.frequency.daily`).uniforms(draws);
  const every = taken === days ? daily / (daily + (1 - daily) * chanceOfAll(days, a, b)) : 0;
  for (let i = 0; i < draws; i++) out[i] = pick[i]! < every ? 1 : up[i]! / (up[i]! + down[i]!);
  return out;
}

/** E[pⁿ] for p ~ Beta(a, b): the chance that an occasional habit fills all n days. */
function chanceOfAll(days: number, a: number, b: number): number {
  let logChance = 0;
  for (let k = 0; k < days; k++) logChance += log((a + k) / (a + b + k));
  return exp(logChance);
}
