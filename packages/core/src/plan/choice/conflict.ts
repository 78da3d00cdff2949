import type { PlanProblem, PlanValue, RequirementKey } from '../problem.js';
import { Asked } from './asked.js';
import { leastExcess } from './least-excess.js';
import { type Relaxation, relaxationOf } from './relaxation.js';
import { bindingRequirements, freeingOrder, inKeyOrder, MOST_CHANGES } from './requirements.js';
import type { OpenProblem, Searcher } from './searcher.js';
import { allowedMoves } from './sets.js';

export interface ConflictOptions {
  /** 0 to 3: where it is 3, no number of changes beyond is looked at, and "changes" is part of no conflict */
  readonly maxChanges: number;
  /** of each search; absent: no end */
  readonly nodeBudget?: number | undefined;
  /** whether supplements and infusions are among the moves */
  readonly doses: boolean;
  /** the same question with no food avoided; only called where it is needed. Absent: there are no wishes */
  readonly withoutWishes?: (() => OpenProblem) | undefined;
}

export interface Conflict {
  /** cannot be kept together, and without any one of them the others can; in the order of REQUIREMENT_KEYS */
  readonly requirements: readonly RequirementKey[];
  /** what setting each aside gives, in the same order */
  readonly relaxations: readonly Relaxation[];
  /**
   * true: all else kept, setting aside any one of them gives a plan. False: other requirements conflict as well
   * (see `alsoBroken` of the relaxations)
   */
  readonly alone: boolean;
  /** the conflict holds for plans of up to so many changes; nothing is said of more */
  readonly upToChanges: number;
  /** true: no plan of up to three changes exists either; false: one does, or that was not settled */
  readonly moreChangesTried: boolean;
  /** keeps all limits and comes nearest to the aim: what can be had; null where no set keeps them */
  readonly nearest: { readonly value: PlanValue; readonly proven: boolean } | null;
  /** true: complete searches show that they cannot be kept together, and a plan in hand for each that the others can */
  readonly proven: boolean;
  /** calls of `smallest` and `bestChance` */
  readonly searches: number;
}

/**
 * Why there is no plan: a minimal set of requirements that cannot be kept together.
 *
 * 1. Each requirement alone is set aside, all else kept. Those that give a plan are part of every conflict; if they cannot
 *    be kept together they are the only one, and what was found is what each relaxation gives.
 * 2. Otherwise there are several conflicts, and a deletion filter frees one of what it does not need, in the order of
 *    {@link freeingOrder}; if more than three are left, once more in the opposite order, and the smaller set is taken.
 *
 * A set may still hold more than three: then no smaller one lies within it. Up to one search for each requirement that can
 * bind (at most 9) and two more; where there are several conflicts, up to as many again for each pass of the filter and
 * for each relaxation that takes more than one. What a plan in hand or a failed search answers is not searched again.
 *
 * @returns null where a plan exists
 */
export function minimalConflict(searcher: Searcher, problem: PlanProblem, options: ConflictOptions): Conflict | null {
  const ask = new Asked({ searcher, problem }, options.withoutWishes, options);
  const allowed = allowedMoves(problem, options.doses);
  const start = ask.remember([], false);
  const goal = start.breaks.includes('upper') ? 'upper' : 'adequate';
  const candidates = candidatesOf(ask, options);
  const all = new Set<RequirementKey>([...candidates, 'changes']);
  if (ask.canKeep(all).plan !== null) return null;
  // if the foods and the number of changes alone do not allow it, no limit needs to be asked for: most refusals are so
  for (const few of FEW) {
    if (ask.canKeep(new Set([goal, ...few.filter((key) => all.has(key))])).plan === null) break;
  }

  const limits = { maxChanges: options.maxChanges, allowed, nodeBudget: options.nodeBudget };
  const chance =
    options.maxChanges > 0 ? searcher.bestChance(limits) : { best: nothingDone(start.value), proven: true };
  if (chance.best !== null) ask.remember(chance.best.moves, false);
  const excess = goal === 'upper' ? leastExcess(searcher, problem, limits)[options.maxChanges]! : null;
  const nearest = nearestOf(chance, excess, start.value);
  const towards = new Map<RequirementKey, PlanValue | undefined>([
    ['adequate', chance.best ?? undefined],
    ['upper', excess?.value],
  ]);

  let result = conflictAmong(ask, candidates, goal);
  const beyond = options.maxChanges < MOST_CHANGES;
  const withMore = beyond ? ask.canKeep(without(all, 'changes')) : null;
  let upToChanges = result.set.has('changes') || !beyond ? options.maxChanges : MOST_CHANGES;
  if (!result.sure && beyond && !result.set.has('changes')) {
    // three changes could not be looked at wholly: then the conflict is told of as many as were asked for
    result = conflictAmong(ask, new Set([...candidates].filter((key) => key !== 'changes')), goal);
    upToChanges = options.maxChanges;
  }
  const requirements = inKeyOrder(result.set);
  const fixed = upToChanges === options.maxChanges ? (['changes'] as const) : [];
  const relaxations = requirements.map((key) =>
    relaxationOf(ask, key, {
      all,
      conflict: new Set([...result.set, ...fixed]),
      towards,
      maxChanges: options.maxChanges,
    }),
  );
  return {
    requirements,
    relaxations,
    alone: relaxations.every((relaxation) => relaxation.plan !== null && relaxation.alsoBroken.length === 0),
    upToChanges,
    moreChangesTried: withMore !== null && withMore.plan === null && withMore.sure,
    nearest,
    proven: result.sure,
    searches: ask.searches + (options.maxChanges > 0 ? 1 : 0),
  };
}

const FEW: readonly (readonly RequirementKey[])[] = [
  ['wishes', 'changes'],
  ['wishes', 'changes', 'energy'],
];

function candidatesOf(ask: Asked, options: ConflictOptions): Set<RequirementKey> {
  const { problem } = ask.open(false);
  const candidates = bindingRequirements(problem, allowedMoves(problem, options.doses));
  if (options.withoutWishes) {
    const wishless = ask.open(true).problem;
    for (const key of bindingRequirements(wishless, allowedMoves(wishless, options.doses))) candidates.add(key);
    candidates.add('wishes');
  }
  if (options.maxChanges < MOST_CHANGES) candidates.add('changes');
  return candidates;
}

interface Found {
  readonly set: ReadonlySet<RequirementKey>;
  /** shown by a complete search */
  readonly sure: boolean;
}

/** A minimal conflict among the candidates. "changes" is kept throughout where it is no candidate. */
function conflictAmong(ask: Asked, candidates: ReadonlySet<RequirementKey>, goal: 'adequate' | 'upper'): Found {
  const order = freeingOrder(goal).filter((key) => candidates.has(key));
  const canKeep = (set: ReadonlySet<RequirementKey>) =>
    ask.canKeep(candidates.has('changes') ? set : new Set([...set, 'changes' as const]));
  const needed = new Set(order.filter((key) => canKeep(without(candidates, key)).plan !== null));
  const verdict = canKeep(needed);
  if (verdict.plan === null) return { set: needed, sure: verdict.sure };
  const free = order.filter((key) => !needed.has(key));
  const first = freed(free);
  if (first.set.size <= MANY) return first;
  const second = freed(free.reverse());
  const smaller = second.set.size < first.set.size ? second : first;
  return smaller.set.size <= MANY ? smaller : (small() ?? smaller);

  /** Any conflict of two or three: one of three that can be followed is worth more than one of six. */
  function small(): Found | null {
    const others = order.filter((key) => key !== goal).reverse();
    const pairs = others.map((key) => [goal, key]);
    const triples = others.flatMap((one, k) => others.slice(k + 1).map((two) => [goal, one, two]));
    for (const set of [...pairs, ...triples].map((keys) => new Set<RequirementKey>(keys))) {
      const told = canKeep(set);
      if (told.plan === null && told.sure) return { set, sure: true };
    }
    return null;
  }

  function freed(inOrder: readonly RequirementKey[]): Found {
    let set: ReadonlySet<RequirementKey> = candidates;
    for (const key of inOrder) {
      const smaller = without(set, key);
      if (canKeep(smaller).plan === null) set = smaller;
    }
    return { set, sure: canKeep(set).sure };
  }
}

/** A conflict of more than so many is hard to follow: another one is looked for. */
const MANY = 3;

/** With no change at all: the diet as it is, if the aim is all that it misses. */
const nothingDone = (start: PlanValue): PlanValue | null =>
  start.broken.every((key) => key === 'adequate') ? start : null;

function without(set: ReadonlySet<RequirementKey>, key: RequirementKey): Set<RequirementKey> {
  return new Set([...set].filter((other) => other !== key));
}

function nearestOf(
  chance: { readonly best: PlanValue | null; readonly proven: boolean },
  excess: { readonly value: PlanValue; readonly proven: boolean } | null,
  start: PlanValue,
): Conflict['nearest'] {
  if (chance.best !== null) return { value: chance.best, proven: chance.proven };
  // too much that cannot be brought down to its limit: what comes nearest, if it keeps the rest
  if (excess?.value.broken.every((key) => key === 'upper')) return excess;
  return start.broken.every((key) => key === 'adequate' || key === 'upper') ? { value: start, proven: false } : null;
}
