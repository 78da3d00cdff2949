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
