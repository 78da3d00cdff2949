import type { Parameters } from '../../base/index.js';
import { amount, NBSP } from '../numbers.js';

/** Selenium of one Brazil nut (µg) from soils poor and rich in it: medians of nuts, from the parameters of intake. */
export interface NutLottery {
  readonly poorUg: number;
  readonly richUg: number;
}

/**
 * What one nut holds, by where it grew: the medians of single nuts of the poorer and the richer region times the mass of
 * a nut (`intake-parameters.csv`: brazilNut.low.median, brazilNut.high.median, brazilNut.mass).
 */
export function nutLottery(parameters: Parameters): NutLottery {
  const grams = parameters.get('brazilNut.mass', 'g');
  return {
    poorUg: grams * parameters.get('brazilNut.low.median', 'ug/g'),
    richUg: grams * parameters.get('brazilNut.high.median', 'ug/g'),
  };
}

/** Rounded outwards, so that neither end promises more than is known. */
const ends = ({ poorUg, richUg }: NutLottery): string =>
  `${amount(Math.floor(poorUg + 1e-9))}${NBSP}µg or ${amount(Math.ceil(richUg - 1e-9))}${NBSP}µg`;

/** What must be known with every Brazil nut. */
export const lotterySentence = (nut: NutLottery): string =>
  `Brazil nuts are a lottery: one nut holds ${ends(nut)}, depending on where it grew.`;
