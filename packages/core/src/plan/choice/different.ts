import type { PlanProblem, PlanValue, SearchProof } from '../problem.js';
import { KIND_MARK, mainFamilies, namesOf, restsOn } from './main-families.js';
import type { Searcher } from './searcher.js';
import { allowedMoves, comesBefore } from './sets.js';

export interface DifferentOptions {
  /** how many plans are looked for: 5 */
  readonly count: number;
  /** 0 to 3 */
  readonly maxChanges: number;
  /** of the first search, whose proof is that of the smallest plan; absent: as the others */
  readonly firstBudget?: number | undefined;
  /** of each search; absent: no end */
  readonly nodeBudget?: number | undefined;
  /** whether supplements and infusions may be started or raised at all */
  readonly doses: boolean;
}

/**
 * What became of the moves that start or raise a dose. 'adequate': there is enough already; 'not-allowed': the caller
 * holds them back; 'none': the problem has no such move; 'no-use': looked at, and no plan holds them.
 */
export type DosesAnswer = 'food-does-it' | 'adequate' | 'not-allowed' | 'none' | 'no-use' | 'offered';

export interface DifferentPlan {
  readonly value: PlanValue;
  /** of the smallest plan within what was still allowed: without the main families of the plans before it */
  readonly proof: SearchProof;
  /** what it rests on; empty for the plan that changes nothing */
  readonly mainFamilies: readonly string[];
}

export interface DifferentPlans {
  /** in order: fewest changes, least disturbance, cost. The first is the smallest of all */
  readonly plans: readonly DifferentPlan[];
  /** where they were found: nothing needs to change, among foods, with doses beside them, or nowhere */
  readonly phase: 'nothing' | 'food' | 'doses' | 'none';
  readonly doses: DosesAnswer;
  /** true: complete searches show that there is no further different plan (or that no plan exists, where there is none) */
  readonly exhausted: boolean;
  /** how many times `smallest` was called: at most `count` for food, or one more than 2 with doses */
  readonly searches: number;
}

/** Where food does not do it, no more than this many products are named: the choice between them is not a diet. */
const MOST_DOSE_PLANS = 2;

/**
 * Different plans, not sizes of one. The first is the smallest plan; each next one is the smallest plan without a move
 * of a main family ({@link mainFamilies}) of an earlier plan. So no two plans share a main family, and no plan holds an
 * earlier one within it: a side change that is added to a plan does not make another one. Other kinds of food come first
 * ({@link KIND_MARK}): two plans of fish stand beside each other only where too few plans do without it.
 *
 * Food first. Doses are looked at only where no food plan exists, enough is not reached yet, and the caller allows them.
 * Where nothing needs to change there is one plan, with no changes.
 */
export function differentPlans(searcher: Searcher, problem: PlanProblem, options: DifferentOptions): DifferentPlans {
  const { maxChanges, nodeBudget, count } = options;
  const firstBudget = options.firstBudget ?? nodeBudget;
  const start = searcher.valueOf([]);
  const short = start.pAdequate < problem.aim.adequate;
  const needs = short ? 'up' : 'down';
  const leansOn = (place: number, used: ReadonlySet<string>): boolean =>
    used.size > 0 && namesOf(problem, place, needs).some((name) => used.has(name));
  const food = oneAfterAnother(allowedMoves(problem, false), count);
  const adds = problem.moves.some((move) => move.dose);
  if (food.plans.length > 0) {
    const nothing = food.plans[0]!.value.moves.length === 0;
    const doses = !adds ? 'none' : short ? 'food-does-it' : 'adequate';
    return { ...food, phase: nothing ? 'nothing' : 'food', doses };
  }
  if (!adds || !short || !options.doses) {
    return { ...food, phase: 'none', doses: !adds ? 'none' : short ? 'not-allowed' : 'adequate' };
  }
  const dosed = oneAfterAnother(allowedMoves(problem, true), Math.min(count, MOST_DOSE_PLANS));
  return {
    ...dosed,
    phase: dosed.plans.length > 0 ? 'doses' : 'none',
    doses: dosed.plans.length > 0 ? 'offered' : 'no-use',
    searches: food.searches + dosed.searches,
  };

  function oneAfterAnother(
    allowed: Uint8Array,
    wanted: number,
  ): Pick<DifferentPlans, 'plans' | 'exhausted' | 'searches'> {
    const found: DifferentPlan[] = [];
    const used = new Set<string>();
    let searches = 0;
    let exhausted = false;
    while (found.length < wanted) {
      const may = allowed.map((yes, place) => (leansOn(place, used) ? 0 : yes));
      const { best, proof } = searcher.smallest({
        ...{ maxChanges, allowed: may },
        nodeBudget: found.length === 0 ? firstBudget : nodeBudget,
      });
      searches++;
      if (best === null) {
        // no other kind of food does it: another family of a kind that was used may
        const kinds = [...used].filter((name) => name.startsWith(KIND_MARK));
        for (const kind of kinds) used.delete(kind);
        if (kinds.length > 0) continue;
        exhausted = proof.complete;
        break;
      }
      // a search that ran out of its budget may have left a change in that does nothing
      const value = proof.complete ? best : withoutUseless(searcher, best);
      found.push({ value, proof, mainFamilies: mainFamilies(problem, value.moves, needs) });
      const names = restsOn(problem, value.moves, needs);
      if (names.length === 0) {
        exhausted = value.moves.length === 0;
        break;
      }
      for (const name of names) used.add(name);
    }
    return {
      plans: inOrder(found),
      exhausted,
      searches,
    };
  }

  /** Searches that ran out may find plans out of order: put right, a plan that leans on an earlier one goes. */
  function inOrder(found: readonly DifferentPlan[]): DifferentPlan[] {
    const used = new Set<string>();
    return [...found]
      .sort((a, b) => comesBefore(a.value, b.value))
      .filter(({ value }) => {
        const different = !value.moves.some((place) => leansOn(place, used));
        if (different) {
          for (const name of restsOn(problem, value.moves, needs)) if (!name.startsWith(KIND_MARK)) used.add(name);
        }
        return different;
      });
  }
}

/** The plan with every change gone that it stands without, the most disturbing first. */
export function withoutUseless(searcher: Searcher, plan: PlanValue): PlanValue {
  const smaller = plan.moves
    .map((place) => searcher.valueOf(plan.moves.filter((other) => other !== place)))
    .filter((value) => value.broken.length === 0)
    .sort(comesBefore)[0];
  return smaller === undefined ? plan : withoutUseless(searcher, smaller);
}
