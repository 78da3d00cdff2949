/** Diets that are known by name, each with what it leaves out (`plan/diets.csv`). */
export const DIETS = [
  'omnivore',
  'pescatarian',
  'vegetarian',
  'vegan',
  'halal',
  'kosher',
  'gluten-free',
  'nut-free',
  'fish-free',
  'egg-free',
  'milk-free',
] as const;
export type Diet = (typeof DIETS)[number];

/** What the person wants of a plan. */
export interface Wishes {
  readonly diets: readonly Diet[];
  /** kinds or foods left out: "fish", "brazil-nuts", "supplements", "sr28:15088" */
  readonly avoid: readonly string[];
  /** kinds alone that may be added ("only fish"); empty: all that the diet allows */
  readonly only: readonly string[];
  readonly maxChanges: number;
  readonly aim: { readonly adequate: number; readonly above: number };
  /** money for one portion or 100 g by food id; absent: cost plays no part */
  readonly prices?: ReadonlyMap<string, Price> | undefined;
  /** an infusion that a professional entered: never suggested, only looked at */
  readonly infusion?: InfusionOrder | undefined;
}

export interface Price {
  readonly amount: number;
  readonly per: '100g' | 'portion';
}

export interface InfusionOrder {
  readonly form: string;
  /** elemental selenium of one infusion */
  readonly doseUg: number;
  readonly everyDays: number;
}
