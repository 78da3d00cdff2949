import { exp, log } from '../../base/index.js';
import type { ColonInflow } from '../substrate/index.js';

/** One input of the colon model in the table of simulations: where it was drawn, evenly on its scale. */
interface SurrogateInput {
  readonly key: keyof ColonInflow;
  readonly low: number;
  readonly high: number;
  readonly scale: 'log' | 'plain';
}

/**
 * The diets and colons that were simulated. Wider than people's on every side, so that nobody is looked up at an edge.
 * Outside these ranges an input counts as the end of its range, and the answer says so.
 */
export const SURROGATE_INPUTS: readonly SurrogateInput[] = [
  { key: 'carbohydrate', low: 0.5, high: 100, scale: 'log' },
  { key: 'resistantStarchFraction', low: 0.02, high: 0.95, scale: 'plain' },
  { key: 'protein', low: 3, high: 25, scale: 'log' },
  { key: 'water', low: 400, high: 2200, scale: 'log' },
  { key: 'mucin', low: 2.2, high: 8.5, scale: 'log' },
  { key: 'transitDays', low: 0.5, high: 4, scale: 'log' },
];

export const INPUT_COUNT: number = SURROGATE_INPUTS.length;

/** ln of the ends, or the ends themselves: logarithms are dear where a thousand draws are placed. */
const LOW: readonly number[] = SURROGATE_INPUTS.map(({ low, scale }) => (scale === 'log' ? log(low) : low));
const WIDTH: readonly number[] = SURROGATE_INPUTS.map(
  ({ high, scale }, d) => (scale === 'log' ? log(high) : high) - LOW[d]!,
);

/** Places of the inputs between −1 (low end) and 1 (high end). Returns how many lay outside. */
export function placesOf(inflow: ColonInflow, out: Float64Array, at = 0): number {
  let outside = 0;
  for (let d = 0; d < INPUT_COUNT; d++) {
    const { key, low, high, scale } = SURROGATE_INPUTS[d]!;
    const value = inflow[key];
    const inside = value < low ? low : value > high ? high : value;
    if (inside !== value) outside += 1;
    out[at + d] = (2 * ((scale === 'log' ? log(inside) : inside) - LOW[d]!)) / WIDTH[d]! - 1;
  }
  return outside;
}

/** The inflow at places between 0 and 1 of the ranges: a point to simulate. */
export function inflowAt(shares: readonly number[]): ColonInflow {
  const value = (d: number): number => {
    const place = LOW[d]! + shares[d]! * WIDTH[d]!;
    return SURROGATE_INPUTS[d]!.scale === 'log' ? exp(place) : place;
  };
  return {
    carbohydrate: value(0),
    resistantStarchFraction: value(1),
    protein: value(2),
    water: value(3),
    mucin: value(4),
    transitDays: value(5),
  };
}
