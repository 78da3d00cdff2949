import { type PlanProblem, REQUIREMENT_KEYS, type RequirementKey } from '../problem.js';

/** Most changes that a search looks at. */
export const MOST_CHANGES = 3;

/**
 * The requirements that can be part of a conflict in this problem: "adequate", "upper" where a level is set, and those
 * whose limits some set of up to three allowed moves could break (or the diet as it is breaks). A limit that nothing can
 * break needs no search. "changes" and "wishes" are not in the numbers: the caller knows of them.
 */
export function bindingRequirements(problem: PlanProblem, allowed: Uint8Array): Set<RequirementKey> {
  const binding = new Set<RequirementKey>(['adequate']);
  if (problem.upperUg !== null) binding.add('upper');
  problem.limits.forEach((limit, at) => {
    const changes = problem.moves.filter((_, place) => allowed[place] === 1).map((move) => move.changes[at]!);
    changes.sort((a, b) => a - b);
    const most = changes.slice(-MOST_CHANGES).reduce((total, change) => total + Math.max(0, change), 0);
    const least = changes.slice(0, MOST_CHANGES).reduce((total, change) => total + Math.min(0, change), 0);
    if (most > limit.high || least < limit.low || limit.low > 0 || limit.high < 0) binding.add(limit.requirement);
  });
  return binding;
}

/**
 * The order in which a conflict is freed of what it does not need: what is given up first is what helps a person least
 * to hear of. The aim itself stays longest, then what can be decided: the wishes, the number of changes, the energy.
 */
export function freeingOrder(goal: 'adequate' | 'upper'): RequirementKey[] {
  const other = goal === 'adequate' ? 'upper' : 'adequate';
  return ['sodium', 'saturated-fat', 'nutrients', 'fish', other, 'energy', 'changes', 'wishes', goal];
}

export function inKeyOrder(keys: Iterable<RequirementKey>): RequirementKey[] {
  const held = new Set(keys);
  return REQUIREMENT_KEYS.filter((key) => held.has(key));
}
