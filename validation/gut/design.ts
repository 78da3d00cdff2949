import { type ColonInflow, INPUT_COUNT, inflowAt, stream } from '@selenoscope/core';

/** Name of the diets that were simulated: another one would be other diets. */
const SEED = { seed: 20261123, person: 0 };

/**
 * A Latin hypercube over the ranges of the surrogate: each input takes each of `count` places once, in an order of its
 * own.
 */
export function designOf(count: number): readonly ColonInflow[] {
  const places = Array.from({ length: INPUT_COUNT }, (_, d) => {
    const order = stream(SEED, `design.order.${d}`).uniforms(count);
    const within = stream(SEED, `design.within.${d}`).uniforms(count);
    const ranks = Array.from(order.keys()).sort((a, b) => order[a]! - order[b]!);
    const place = new Float64Array(count);
    ranks.forEach((member, rank) => {
      place[member] = (rank + within[member]!) / count;
    });
    return place;
  });
  return Array.from({ length: count }, (_, i) => inflowAt(places.map((place) => place[i]!)));
}

/** Source of the parameters of members: apart from every seed that a person may choose. */
export const MEMBER_SOURCE = { seed: 20261123, person: 1 };
