import type { MoveEffect, MoveSet } from '../move.js';
import type { PlanProblem, SearchMove } from '../problem.js';
import type { CountedLimit } from './limits.js';

export type SeleniumAim = Pick<PlanProblem, 'start' | 'requirement' | 'upperUg' | 'aim'>;

/** Moves and limits as the search takes them: what a move is becomes what it changes. */
export function planProblem(aim: SeleniumAim, moves: MoveSet, limits: readonly CountedLimit[]): PlanProblem {
  const counted = limits.map(({ counts }) => {
    if ('tag' in counts) return { tag: counts.tag, place: -1 };
    const place = moves.nutrients.indexOf(counts.nutrient);
    if (place < 0) throw new Error(`the moves do not count ${counts.nutrient}, which a limit is about`);
    return { tag: '', place };
  });
  const changesOf = ({ nutrients, portions }: MoveEffect): Float64Array => {
    const changes = new Float64Array(counted.length);
    for (let k = 0; k < changes.length; k++) {
      const { place, tag } = counted[k]!;
      changes[k] = place >= 0 ? nutrients[place]! : (portions.get(tag) ?? 0);
    }
    return changes;
  };
  return {
    ...aim,
    limits: limits.map(({ counts: _, ...limit }) => limit),
    vectors: moves.vectors.map(({ ugPerDay }) => ugPerDay),
    moves: moves.effects.map((effect): SearchMove => {
      const { move, touches, parts, families, dose } = effect;
      return {
        ...{ key: move.key, touches, parts, families, dose },
        changes: changesOf(effect),
        disturbance: move.disturbance,
        cost: move.costPerWeek,
      };
    }),
  };
}
