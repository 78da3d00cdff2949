import type { Candidate, SupplementProduct } from './candidate.js';

/** Something eaten in the diary, as often and as much as it is eaten: what can be swapped, resized or cut down. */
export interface Habit {
  /** "sr28:12078" or "text:…" as in `Item.key`, or the id of a dose source ("supplement:selenium-yeast") */
  readonly key: string;
  readonly name: string;
  /** number in the catalogue; null where no food was found, and for doses */
  readonly index: number | null;
  readonly gramsPerTime: number;
  readonly timesPerWeek: number;
  /** meals it is eaten at, most often first; empty where the diary names none */
  readonly meals: readonly string[];
  /** place among the sources of intake; −1 where it holds no selenium that counts */
  readonly source: number;
}

interface MoveBase {
  readonly key: string;
  readonly disturbance: number;
  readonly costPerWeek: number;
}

/** One change that a person can make. */
export type Move =
  /** eat this too, so many times a week */
  | (MoveBase & { readonly kind: 'add'; readonly candidate: Candidate; readonly timesPerWeek: number })
  /** eat this in place of that, so many times a week, in the same meal */
  | (MoveBase & {
      readonly kind: 'swap';
      readonly candidate: Candidate;
      readonly instead: Habit;
      readonly timesPerWeek: number;
    })
  /** eat more or less of it each time: factor of the portion; or more or less often: new times a week */
  | (MoveBase & {
      readonly kind: 'resize' | 'reduce';
      readonly habit: Habit;
      /** of what is eaten now in all: 0 stop, 0.5 half, 1.5 half as much again */
      readonly factor: number;
      /** how the factor is reached */
      readonly by: 'portion' | 'frequency' | 'stop';
      readonly timesPerWeek: number;
      /** counted in pieces: so many each time, `timesPerWeek` times, where so many a week are eaten now */
      readonly pieces?: { readonly count: number; readonly perWeekNow: number };
    })
  /** start a product */
  | (MoveBase & { readonly kind: 'supplement'; readonly product: SupplementProduct; readonly timesPerWeek: number })
  /** change or stop a dose that is taken now: factor of it (0 stops it) */
  | (MoveBase & {
      readonly kind: 'dose';
      readonly habit: Habit;
      readonly factor: number;
      readonly how: 'stop' | 'half' | 'every-other-day' | 'daily' | 'product';
      /** what is taken in its place */
      readonly product: SupplementProduct | null;
      /** on the label of what is taken now, each time */
      readonly labelUg: number;
      readonly form: string;
      readonly route: 'oral' | 'iv';
    })
  /** an infusion that a professional entered */
  | (MoveBase & {
      readonly kind: 'infusion';
      readonly form: string;
      readonly doseUg: number;
      readonly everyDays: number;
    });

/** Selenium of one unit of something, in each draw: the stuff that moves are made of. */
export interface MoveVector {
  /** id of the food or dose: "sr28:15088", "supplement:selenium-yeast" */
  readonly key: string;
  readonly name: string;
  /** number in the catalogue; null for doses and for texts that no food was found for */
  readonly index: number | null;
  /** speciation group or dose form, as in `Source.speciation` */
  readonly speciation: string;
  readonly route: 'oral' | 'iv';
  readonly dose: boolean;
  /** what one unit is: one portion a week of a candidate, or all that is eaten or taken of it now */
  readonly unit: 'portion-a-week' | 'habit' | 'ug-a-day';
  /** edible grams a day of one unit; 0 for doses */
  readonly gramsPerDay: number;
  /** µg/d */
  readonly ugPerDay: Float64Array;
}

/** A move with all that it does. */
export interface MoveEffect {
  readonly move: Move;
  /** two moves that share a number here cannot both be chosen */
  readonly touches: readonly number[];
  /** change of selenium: Σ times × vectors[vector].ugPerDay */
  readonly parts: readonly { readonly vector: number; readonly times: number }[];
  /** expected change a day of each nutrient of {@link MoveSet.nutrients}, in the tables' unit */
  readonly nutrients: Float64Array;
  /** portions a week brought (positive) or left out (negative), by tag of the food: "oily-fish", "tuna", "liver" … */
  readonly portions: ReadonlyMap<string, number>;
  readonly families: readonly string[];
  /** true where it starts or raises a supplement or an infusion */
  readonly dose: boolean;
}

/** Everything that could be done, with its consequences. */
export interface MoveSet {
  /** keys of the food tables, energy and selenium among them */
  readonly nutrients: readonly string[];
  readonly effects: readonly MoveEffect[];
  readonly vectors: readonly MoveVector[];
  /** what is eaten now, in portions a week by tag (fish limits count it) */
  readonly portionsNow: ReadonlyMap<string, number>;
  /** swaps left out because there were too many (`moves.most`), those of the largest disturbance; 0 mostly */
  readonly dropped: number;
}
