import { quantilesOf } from '../../base/index.js';
import type { SubstrateKey } from './keys.js';
import type { Substrate } from './substrate.js';

/** Which rule for resistant starch a scenario follows. */
export type ResistantStarchRule = 'low' | 'high' | 'mixed';

/** What one scenario feeds the colon model, g/d; `transitDays` in days. Names as in `gut colon`'s scenario. */
export interface ColonInflow {
  /** fermentable fibre and resistant starch */
  readonly carbohydrate: number;
  readonly resistantStarchFraction: number;
  readonly protein: number;
  readonly water: number;
  readonly mucin: number;
  readonly transitDays: number;
}

/**
 * The inflow of one draw, or of the medians.
 * @param draw index of the scenario, or 'median'
 * @example substrateScenario(substrate, 'mixed', 17).carbohydrate
 */
export function substrateScenario(
  substrate: Substrate,
  resistantStarch: ResistantStarchRule,
  draw: number | 'median',
): ColonInflow {
  const of = (draws: Float64Array): number => {
    if (draw === 'median') return quantilesOf(draws, [0.5])[0]!;
    const value = draws[draw];
    if (value === undefined) throw new Error(`draw ${draw} is not one of ${draws.length}`);
    return value;
  };
  const part = (key: SubstrateKey) => of(substrate.parts[key].draws);
  const starch = part(`resistant-starch-${resistantStarch}`);
  const carbohydrate = part('fermentable-fibre') + starch;
  return {
    carbohydrate,
    resistantStarchFraction: carbohydrate > 0 ? starch / carbohydrate : 0,
    protein: part('protein'),
    water: part('water'),
    mucin: part('mucin'),
    transitDays: of(substrate.transit.draws),
  };
}
