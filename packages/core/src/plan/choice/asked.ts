import type { PlanValue, RequirementKey } from '../problem.js';
import { inKeyOrder, MOST_CHANGES } from './requirements.js';
import type { OpenProblem } from './searcher.js';
import { allowedMoves } from './sets.js';

/** A plan that was found, with all that it breaks of the whole question ("changes" and "wishes" among it). */
export interface FoundPlan {
  readonly value: PlanValue;
  /** of the problem without wishes: its places are those of that problem */
  readonly ofWishless: boolean;
  readonly breaks: readonly RequirementKey[];
}

/** Whether all of a set of requirements can be kept. `plan` is one that does; null: none was found. */
export interface Verdict {
  readonly plan: FoundPlan | null;
  /** true for a plan in hand, and for a complete search that found none */
  readonly sure: boolean;
}

export interface AskOptions {
  readonly maxChanges: number;
  readonly doses: boolean;
  readonly nodeBudget?: number | undefined;
}

/**
 * Asks which requirements can be kept together, with as few searches as it takes: a plan in hand answers for each set
 * that it does not break, and a set that cannot be kept for each larger one.
 */
export class Asked {
  /** calls of `smallest` */
  searches = 0;
  private readonly plans: FoundPlan[] = [];
  private readonly impossible: ReadonlySet<RequirementKey>[] = [];
  private readonly unsure = new Map<string, Verdict>();
  private wishless: OpenProblem | null = null;

  constructor(
    private readonly withWishes: OpenProblem,
    private readonly openWishless: (() => OpenProblem) | undefined,
    private readonly options: AskOptions,
  ) {}

  /** @param kept all others are set aside: without "changes" up to three are made, without "wishes" all foods are looked at */
  canKeep(kept: ReadonlySet<RequirementKey>): Verdict {
    const known = this.plans.find((plan) => !plan.breaks.some((key) => kept.has(key)));
    if (known) return { plan: known, sure: true };
    if (this.impossible.some((set) => [...set].every((key) => kept.has(key)))) return { plan: null, sure: true };
    const name = inKeyOrder(kept).join();
    const asked = this.unsure.get(name);
    if (asked) return asked;
    const ofWishless = !kept.has('wishes') && this.openWishless !== undefined;
    const { searcher, problem } = this.open(ofWishless);
    const held = new Set(problem.limits.map((limit) => limit.requirement));
    const { best, proof } = searcher.smallest({
      maxChanges: kept.has('changes') ? this.options.maxChanges : MOST_CHANGES,
      allowed: allowedMoves(problem, this.options.doses),
      dropped: new Set([...held, 'adequate' as const, 'upper' as const].filter((key) => !kept.has(key))),
      nodeBudget: this.options.nodeBudget,
    });
    this.searches++;
    if (best !== null) return { plan: this.remember(best.moves, ofWishless), sure: true };
    if (proof.complete) this.impossible.push(new Set(kept));
    const verdict = { plan: null, sure: proof.complete };
    if (!verdict.sure) this.unsure.set(name, verdict);
    return verdict;
  }

  /** Values a plan against the whole question, and keeps it as an answer to later ones. */
  remember(moves: readonly number[], ofWishless: boolean): FoundPlan {
    // valued anew: what a search says of a plan leaves out what was set aside
    const value = this.open(ofWishless).searcher.valueOf(moves);
    const breaks = inKeyOrder([
      ...value.broken,
      ...(moves.length > this.options.maxChanges ? (['changes'] as const) : []),
      ...(ofWishless ? (['wishes'] as const) : []),
    ]);
    const plan = { value, ofWishless, breaks };
    this.plans.push(plan);
    return plan;
  }

  open(ofWishless: boolean): OpenProblem {
    if (!ofWishless) return this.withWishes;
    this.wishless ??= this.openWishless!();
    return this.wishless;
  }
}
