import type { Food } from '../foods/index.js';

/** A food that people eat in a portion that people use: a row of `plan/candidates.csv`. */
export interface Candidate {
  /** number in the catalogue */
  readonly index: number;
  readonly food: Food;
  /** as a person would say one portion: "a tin of sardines", "two slices of wholemeal toast" */
  readonly portionText: string;
  /** plural or generic name in the middle of a sentence: "sardines", "wholemeal toast" */
  readonly name: string;
  readonly portionGrams: number;
  /**
   * Part it plays in a meal: foods of one role can take each other's place ("main", "filling", "bread", "cereal",
   * "starch", "snack", "nuts", "side", "fruit", "dairy", "drink", "spread", "soup", "sweet").
   */
  readonly role: string;
  /** kind for "different plans": "oily-fish", "white-fish", "tinned-tuna", "shellfish", "eggs", "brazil-nuts", "poultry", "beef", "pork", "lamb", "offal", "pulses", "soya", "wheat-bread", "pasta", "rice", "oats", "mushrooms", "seeds", "nuts", "cheese", "milk", "yoghurt" … */
  readonly family: string;
  /** what diets look at: meat, pork, beef, poultry, lamb, fish, oily-fish, tuna, shellfish, predator-fish, egg, milk, gluten, nuts, peanut, soya, liver, raw, alcohol, honey, animal */
  readonly tags: ReadonlySet<string>;
  /** meals it is eaten at: breakfast, lunch, dinner, snack */
  readonly meals: readonly string[];
  /** times a week at most that people eat it so, all of it together */
  readonly mostPerWeek: number;
  /** 1 ordinary in the person's country, 2 known there, 3 found there; smaller is less of a departure */
  readonly familiarity: number;
  /** where portion and use come from */
  readonly source: string;
}

/** A supplement as it is sold: a row of `plan/supplements.csv`. */
export interface SupplementProduct {
  readonly key: string;
  /** "a 50 µg capsule of selenium yeast" */
  readonly text: string;
  readonly form: string;
  /** elemental selenium of one, as the label says */
  readonly doseUg: number;
  readonly source: string;
}
