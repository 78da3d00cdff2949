import type { PlanValue, RequirementKey } from '../problem.js';
import type { Held } from './held.js';
import { Residuals } from './residual.js';
import { allowedPlaces, keptLimits } from './smallest.js';
import { mostOfCredit, type NecessarySum, type NecessarySums } from './sums.js';
import { type Judge, Walk } from './walk.js';

export interface ChanceOptions {
  readonly maxChanges: 1 | 2 | 3;
  /** 1 where a move may be used; absent: all may */
  readonly allowed?: Uint8Array | undefined;
  readonly dropped?: ReadonlySet<RequirementKey> | undefined;
  /** sets looked at before the search gives up its proof; absent: no end */
  readonly nodeBudget?: number | undefined;
}

/** The best chance of enough that so many changes can give. */
export interface BestChance {
  /** null where not even the diet as it is, nor any set, keeps the other limits */
  readonly best: PlanValue | null;
  /** true: no set of up to so many moves does better; false: the best that was found */
  readonly proven: boolean;
}

/** The set of up to `maxChanges` moves that keeps every limit but "adequate" and has the largest chance of enough; ties: the smaller set. */
export function findBestChance(held: Held, sums: NecessarySums, options: ChanceOptions): BestChance {
  const places = allowedPlaces(held, options.allowed);
  const judge = new Nearest(held, options.dropped);
  judge.look(-1, -1, -1);
  for (const place of places) judge.look(place, -1, -1);
  const budget = options.nodeBudget ?? Number.POSITIVE_INFINITY;
  let nodes = 1 + places.length;
  let proven = true;
  for (const size of [2, 3] as const) {
    if (size > options.maxChanges || !proven || judge.enough === held.draws) break;
    const credits = sums.credits(size, held.draws - judge.enough - 1).filter(({ from }) => from === 'enough');
    const asked: NecessarySum[] = [
      ...credits.map(({ of, from, lacking }) => ({
        of,
        from,
        most: mostOfCredit(lacking, held.draws - judge.enough - 1),
      })),
      ...sums.all(size, new Set([...(options.dropped ?? []), 'adequate'])),
    ];
    const residuals = new Residuals(held, options.dropped?.has('upper') !== true);
    const walk = new Walk(held, places, asked, residuals, size, judge, budget - nodes);
    judge.tighten = (enough) => {
      walk.ask(credits.map(({ lacking }) => mostOfCredit(lacking, held.draws - enough)));
    };
    walk.run(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    judge.tighten = null;
    nodes += walk.nodes;
    proven = !walk.stopped;
  }
  return { best: judge.best === null ? null : held.valueOf(judge.best), proven };
}

class Nearest implements Judge {
  cap: number = Number.POSITIVE_INFINITY;
  best: number[] | null = null;
  /** draws that are enough under the best set */
  enough = -1;
  tighten: ((enough: number) => void) | null = null;
  readonly #held: Held;
  readonly #limits: readonly number[];
  readonly #over: number;

  constructor(held: Held, dropped: ReadonlySet<RequirementKey> | undefined) {
    this.#held = held;
    this.#limits = keptLimits(held, dropped);
    this.#over = dropped?.has('upper') === true ? held.draws : held.mayExceed;
  }

  look(a: number, b: number, c: number): void {
    const held = this.#held;
    for (const l of this.#limits) if (!held.keeps(l, a, b, c)) return;
    const most = held.draws - this.enough;
    const short = held.short(a, b, c, most);
    if (short > most) return;
    if (short === most && !this.#smaller(a, b, c)) return;
    if (held.over(a, b, c, this.#over) > this.#over) return;
    this.best = [a, b, c].filter((place) => place >= 0);
    this.enough = held.draws - short;
    if (this.enough === held.draws) this.cap = this.best.reduce((sum, place) => sum + held.disturbance[place]!, 0);
    this.tighten?.(this.enough);
  }

  #smaller(a: number, b: number, c: number): boolean {
    const size = (a < 0 ? 0 : 1) + (b < 0 ? 0 : 1) + (c < 0 ? 0 : 1);
    if (this.best === null || size !== this.best.length) return this.best === null || size < this.best.length;
    const [x = -1, y = -1, z = -1] = this.best;
    const { disturbance } = this.#held;
    const sum = (places: readonly number[]): number =>
      places.reduce((total, place) => total + (place < 0 ? 0 : disturbance[place]!), 0);
    const difference =
      sum([a, b, c]) - sum([x, y, z]) || this.#held.cost(a, b, c) - this.#held.cost(x, y, z) || a - x || b - y || c - z;
    return difference < 0;
  }
}
