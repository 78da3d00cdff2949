import type { Parameters } from '../../base/index.js';
import { type FoodContents, kindOf } from '../../intake/index.js';
import type { Candidate } from '../candidate.js';
import type { Eaten } from './eaten.js';

/** A candidate with what one portion of it a week brings, and how near it is to what is eaten already. */
export interface Offered {
  readonly candidate: Candidate;
  /** expected amount a day of each nutrient of the moves, of one portion a week */
  readonly perDay: Float64Array;
  readonly kcalPerDay: number;
  readonly seleniumUgPerDay: number;
  readonly tags: readonly string[];
  /** as a person would sort a plate */
  readonly kind: string;
  /** the same food in the diary */
  readonly eaten: Eaten | null;
  /** "eaten": it or nearly the same food is in the diary; "kin": a food of its kind is; "new" */
  readonly nearness: 'eaten' | 'kin' | 'new';
  /** more times a week that people would eat it, beyond what is eaten of it and of nearly the same foods */
  readonly roomPerWeek: number;
}

/** Which foods are one kind, and which are nearly one food, to a person who plans what to eat. */
export class Likeness {
  private readonly alike: number;

  constructor(
    private readonly contents: FoodContents,
    parameters: Parameters,
  ) {
    this.alike = parameters.get('moves.alike', 'fraction');
  }

  /** Foods that share a noun and their chemistry: two breads; not chicken and its liver. */
  kin({ food }: Eaten, candidate: Candidate): boolean {
    const other = candidate.food;
    if (food === null || food.imputeClass !== other.imputeClass || food.formGroup !== other.formGroup) return false;
    // a class without a noun is a whole group
    return food.imputeClass.includes(':');
  }

  /** The same food, or one of its kind with nearly the same selenium: whole milk and skimmed. */
  same(eaten: Eaten, candidate: Candidate): boolean {
    if (eaten.habit.index === candidate.index) return true;
    if (!this.kin(eaten, candidate)) return false;
    const a = this.contents.expectedPerGram(eaten.habit.index!, 'selenium');
    const b = this.contents.expectedPerGram(candidate.index, 'selenium');
    return Math.abs(a - b) <= this.alike * Math.max(a, b);
  }
}

export interface OfferedInput {
  readonly candidates: readonly Candidate[];
  readonly contents: FoodContents;
  readonly eaten: readonly Eaten[];
  readonly likeness: Likeness;
  /** positions in the contents' nutrients of the nutrients that moves count */
  readonly nutrients: readonly number[];
  readonly energy: number;
  readonly selenium: number;
  readonly parameters: Parameters;
}

export function offeredOf(input: OfferedInput): Offered[] {
  const { candidates, contents, eaten, likeness, nutrients } = input;
  const sameFood = new Map(eaten.flatMap((e) => (e.habit.index === null ? [] : [[e.habit.index, e] as const])));
  const byClass = new Map<string, Eaten[]>();
  for (const e of eaten) {
    if (!e.food) continue;
    const known = byClass.get(e.food.imputeClass);
    if (known) known.push(e);
    else byClass.set(e.food.imputeClass, [e]);
  }
  const goesWith = input.parameters.get('moves.goesWith', 'fraction');
  return candidates.map((candidate): Offered => {
    const perGram = contents.expectedOf(candidate.index);
    const gramsPerDay = candidate.portionGrams / 7;
    const own = sameFood.get(candidate.index) ?? null;
    const near = byClass.get(candidate.food.imputeClass) ?? [];
    const same = near.filter((e) => likeness.same(e, candidate));
    const eatenPerWeek = same.reduce((sum, e) => sum + asPortions(e, candidate, goesWith), 0);
    return {
      candidate,
      perDay: Float64Array.from(nutrients, (n) => perGram[n]! * gramsPerDay),
      kcalPerDay: perGram[input.energy]! * gramsPerDay,
      seleniumUgPerDay: perGram[input.selenium]! * gramsPerDay,
      tags: [...candidate.tags],
      kind: kindOf({ id: candidate.food.id, speciation: candidate.food.formGroup }),
      eaten: own,
      nearness: same.length > 0 ? 'eaten' : near.some((e) => likeness.kin(e, candidate)) ? 'kin' : 'new',
      roomPerWeek: candidate.mostPerWeek - eatenPerWeek,
    };
  });
}

/** Times a week that count against a candidate's most: a splash of milk in tea is no glass of milk. */
export function asPortions({ habit }: Eaten, candidate: Candidate, goesWith: number): number {
  const share = habit.gramsPerTime / candidate.portionGrams;
  return share < goesWith ? habit.timesPerWeek * share : habit.timesPerWeek;
}
