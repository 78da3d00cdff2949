import type { PlanValue } from '../problem.js';

export type InOrder = Pick<PlanValue, 'moves' | 'disturbance' | 'cost'>;

/** Fewest changes, then least disturbance, then cost, then lowest places. Costs that differ by rounding alone decide nothing. */
export function comesBefore(a: InOrder, b: InOrder): boolean {
  if (a.moves.length !== b.moves.length) return a.moves.length < b.moves.length;
  if (a.disturbance !== b.disturbance) return a.disturbance < b.disturbance;
  if (a.cost !== b.cost) return b.cost - a.cost > 1e-9 * (Math.abs(a.cost) + Math.abs(b.cost));
  const differ = a.moves.findIndex((place, m) => place !== b.moves[m]);
  return differ >= 0 && a.moves[differ]! < b.moves[differ]!;
}
