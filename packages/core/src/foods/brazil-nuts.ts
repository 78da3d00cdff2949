import { exp, factorGrid, type Parameters, type RandomSource, stream } from '../base/index.js';

/** Where Brazil nuts grew, as far as a person can know it. */
export type NutOrigin = 'low' | 'high' | 'unknown';

/**
 * Selenium per gram of a person's Brazil nuts (µg/g), one value for each draw.
 *
 * Two regions differ twelve-fold (Chang 1995: Acre-Rondônia mean 3.06 µg/g, Manaus-Belém 36.0), and nuts of one bag are
 * alike. Over months bags average out while the region does not, so a habit draws a region, then the region's mean
 * moved by a lasting difference of the person's supplier. Nuts of a single day also carry the bag and the single nut:
 * {@link nutDayLogSd}.
 */
export function nutSeleniumUgPerG(
  parameters: Parameters,
  source: RandomSource,
  draws: number,
  origin: NutOrigin = 'unknown',
): Float64Array {
  const regionMean = (region: 'low' | 'high') => {
    const sd = parameters.get(`brazilNut.${region}.logSd`, 'ln');
    return parameters.get(`brazilNut.${region}.median`, 'ug/g') * exp((sd * sd) / 2);
  };
  const means = { low: regionMean('low'), high: regionMean('high') };
  const weight = origin === 'unknown' ? parameters.get('brazilNut.high.weight', 'fraction') : origin === 'high' ? 1 : 0;
  const region = stream(source, 'brazilNut.region').uniforms(draws);
  const supplier = stream(source, 'brazilNut.supplier').gridIndices(draws);
  const factor = factorGrid(parameters.get('brazilNut.persistent.logSd', 'ln'));
  const out = new Float64Array(draws);
  for (let i = 0; i < draws; i++) out[i] = (region[i]! < weight ? means.high : means.low) * factor[supplier[i]!]!;
  return out;
}

/** Log SD of a single day's nuts around the person's long-run mean: between bags and, for few nuts, between nuts. */
export function nutDayLogSd(parameters: Parameters, nuts: number): number {
  const total = parameters.get('brazilNut.high.logSd', 'ln');
  const within = parameters.get('brazilNut.withinBag.logSd', 'ln');
  return Math.sqrt(total * total - within * within + (within * within) / Math.max(1, nuts));
}
