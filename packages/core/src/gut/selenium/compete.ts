import type { RandomSource } from '../../base/index.js';
import type { Ranges } from '../substrate/index.js';
import { floraDemand } from './demand.js';
import { SELENIUM_STREAM } from './fates.js';
import type { SeleniumGutInput } from './input.js';
import { returnedSelenium } from './returned.js';

/** The mouse finding, as a switch: what it is, how good, and that it is off. */
export interface FloraCompete {
  readonly on: boolean;
  /** evidence grade */
  readonly grade: string;
  readonly label: string;
  readonly text: string;
  readonly source: string;
}

export const competeOf = (on: boolean, parameters: Ranges): FloraCompete => {
  const most = parameters.get('compete.most', 'fraction');
  return {
    on,
    grade: most.grade,
    label: 'mice',
    text: 'In mice short of selenium, flora take up some of it and the host gets less; in mice that had enough there was no difference. It was not shown in people.',
    source: most.source,
  };
};

/**
 * What flora keep from the host (µg/d) under the mouse hypothesis.
 *
 * Short means: usual intake below the requirement, both of the same draw. What is missing (1 − intake / requirement)
 * counts in full from {@link Ranges} `compete.shortfallFull` on, the dose at which mice showed it, and linearly below.
 * The effect is that share times `compete.most` of what would be absorbed, and never more than the flora's demand
 * leaves open after what reaches the colon anyway. At or above the requirement it is exactly 0.
 * @param input the body as it would be without flora that compete
 */
export function keptFromHost(input: SeleniumGutInput, parameters: Ranges, source: RandomSource): Float64Array {
  const { absorbed, intake, leftOver, requirement } = input;
  const count = absorbed.length;
  const out = new Float64Array(count);
  if (requirement === null) return out;
  const demand = floraDemand(input.floraFood, parameters, source).draws;
  const returned = returnedSelenium(input.otherLoss, parameters, source).draws;
  const full = parameters.get('compete.shortfallFull', 'fraction').value;
  const most = parameters.draws('compete.most', 'fraction', source, SELENIUM_STREAM, count);
  for (let i = 0; i < count; i++) {
    const missing = 1 - intake[i]! / requirement[i]!;
    if (!(missing > 0)) continue;
    const open = Math.max(0, demand[i]! - (leftOver[i]! + returned[i]!));
    out[i] = Math.min(open, Math.min(1, missing / full) * most[i]! * absorbed[i]!);
  }
  return out;
}
