import { exp, log } from '../../base/index.js';
import type { ColonInflow } from '../substrate/index.js';

/** One input of the colon model in the table of simulations: where it was drawn, evenly on its scale. */
interface SurrogateInput {
  readonly key: keyof ColonInflow;
  readonly low: number;
  readonly high: number;
  readonly scale: 'log' | 'plain';
  /** what is eaten; water, mucin and transit a little beyond the end are carried by the mixing, which takes them as they are */
  readonly eaten: boolean;
}

/**
 * The diets and colons that were simulated. Wider than people's on every side, so that nobody is looked up at an edge.
 * Outside these ranges an input counts as the end of its range, and the answer says so.
 */
export const SURROGATE_INPUTS: readonly SurrogateInput[] = [
  { key: 'carbohydrate', low: 2, high: 80, scale: 'log', eaten: true },
  { key: 'resistantStarchFraction', low: 0.08, high: 0.92, scale: 'plain', eaten: true },
  { key: 'protein', low: 3, high: 22, scale: 'log', eaten: true },
  { key: 'water', low: 420, high: 2000, scale: 'log', eaten: false },
  { key: 'mucin', low: 2.4, high: 8, scale: 'log', eaten: false },
  { key: 'transitDays', low: 0.55, high: 3.6, scale: 'log', eaten: false },
];

export const INPUT_COUNT: number = SURROGATE_INPUTS.length;

/** ln of the ends, or the ends themselves: logarithms are dear where a thousand draws are placed. */
const LOW: readonly number[] = SURROGATE_INPUTS.map(({ low, scale }) => (scale === 'log' ? log(low) : low));
const WIDTH: readonly number[] = SURROGATE_INPUTS.map(
  ({ high, scale }, d) => (scale === 'log' ? log(high) : high) - LOW[d]!,
);

/** Places of the inputs between −1 (low end) and 1 (high end). Returns how many of what is eaten lay outside. */
export function placesOf(inflow: ColonInflow, out: Float64Array, at = 0): number {
  let outside = 0;
  for (let d = 0; d < INPUT_COUNT; d++) {
    const { key, low, high, scale, eaten } = SURROGATE_INPUTS[d]!;
    const value = inflow[key];
    const inside = value < low ? low : value > high ? high : value;
    if (inside !== value && eaten) outside += 1;
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
