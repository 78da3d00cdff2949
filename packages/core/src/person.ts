/** The person whose diary it is. Everything except sex and age may be unknown. */
export interface Person {
  readonly sex: 'female' | 'male' | null;
  readonly ageYears: number | null;
  readonly bodyMassKg: number | null;
  readonly lifeStage: 'none' | 'pregnant' | 'lactating';
  /** ISO 3166 two letters, upper case; null where not known */
  readonly country: string | null;
  readonly conditions: readonly Condition[];
}

export const CONDITIONS = [
  'ibd',
  'short-bowel',
  'bariatric-surgery',
  'dialysis',
  'kidney-disease',
  'parenteral-nutrition',
  'enteral-nutrition',
  'coeliac',
  'diabetes',
  'skin-cancer-history',
  'iodine-deficiency',
] as const;
export type Condition = (typeof CONDITIONS)[number];

/** The oldest age accepted, and the upper end of every open age range in the reference tables. */
export const OLDEST_YEARS = 120;

/** Body weights that are believed, by age: outside them a unit is probably wrong. */
export const BODY_MASS_RANGES: readonly { fromYears: number; lowKg: number; highKg: number; who: string }[] = [
  { fromYears: 18, lowKg: 25, highKg: 350, who: 'an adult' },
  { fromYears: 10, lowKg: 15, highKg: 200, who: 'someone of 10 to 17 years' },
  { fromYears: 3, lowKg: 8, highKg: 110, who: 'a child of 3 to 9 years' },
  { fromYears: 1, lowKg: 5, highKg: 35, who: 'a child of 1 or 2 years' },
  { fromYears: 0, lowKg: 1, highKg: 18, who: 'a baby' },
];
