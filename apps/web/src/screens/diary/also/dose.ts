import { type DoseForm, HARD_STOP_UG, SMALLEST_BELIEVED_UG } from '@selenoscope/core';

// The forms, and what a label may state a weight of. Order: what is sold most.
export const ORAL_FORMS = [
  'selenomethionine',
  'selenium-yeast',
  'selenite',
  'selenate',
  'methylselenocysteine',
  'selenocysteine',
  'unknown',
] as const satisfies readonly DoseForm[];
/** Yeast is never infused. */
export const IV_FORMS = ['selenite', 'selenate', 'selenomethionine', 'unknown'] as const satisfies readonly DoseForm[];

const SELENIUM = 78.971;
/** Molar masses, g/mol, of what a label may weigh instead of its selenium. */
const COMPOUNDS: Readonly<Record<string, number>> = {
  'sodium-selenite': 172.95,
  'sodium-selenite-pentahydrate': 263.03,
  'selenious-acid': 128.97,
  'sodium-selenate': 188.95,
  'sodium-selenate-decahydrate': 369.11,
  selenomethionine: 196.11,
  methylselenocysteine: 182.08,
  selenocysteine: 168.05,
};
const COMPOUNDS_OF: Readonly<Partial<Record<DoseForm, readonly string[]>>> = {
  selenite: ['sodium-selenite', 'sodium-selenite-pentahydrate', 'selenious-acid'],
  selenate: ['sodium-selenate', 'sodium-selenate-decahydrate'],
  selenomethionine: ['selenomethionine'],
  methylselenocysteine: ['methylselenocysteine'],
  selenocysteine: ['selenocysteine'],
};

/** Compounds whose weight a label of this form may give. */
export const compoundsOf = (form: DoseForm): readonly string[] => COMPOUNDS_OF[form] ?? [];

/** Selenium in a weight of a compound, to three digits. @example seleniumIn(219, 'sodium-selenite') // 100 */
export function seleniumIn(weight: number, compound: string): number {
  const ug = (weight * SELENIUM) / COMPOUNDS[compound]!;
  return Number(ug.toPrecision(3));
}

/** A dose as it was typed. */
export interface DoseTyped {
  readonly form: DoseForm;
  /** what the number is a weight of; null: of selenium itself, as most labels give it */
  readonly compound: string | null;
  readonly amount: number | null;
  readonly unit: 'ug' | 'mg';
  /** capsules a day; 1 where the amount is the whole day's */
  readonly pieces: number | null;
}

/** Why a dose cannot be kept as it was typed. */
export type DoseFault = 'missing' | 'pieces' | 'stop' | 'small' | 'mg';

export interface DoseRead {
  /** µg of elemental selenium a day; null where nothing was typed */
  readonly ug: number | null;
  readonly fault: DoseFault | null;
}

/** µg of selenium in all, and what stops it. A weight in mg always is asked about: labels give µg. */
export function readDose({ compound, amount, unit, pieces }: DoseTyped): DoseRead {
  if (amount === null || amount <= 0) return { ug: null, fault: 'missing' };
  if (pieces === null || pieces <= 0 || pieces > 50) return { ug: null, fault: 'pieces' };
  const each = unit === 'mg' ? amount * 1000 : amount;
  const ug = Number(((compound === null ? each : seleniumIn(each, compound)) * pieces).toPrecision(6));
  if (ug >= HARD_STOP_UG) return { ug, fault: 'stop' };
  if (unit === 'mg') return { ug, fault: 'mg' };
  return { ug, fault: ug < SMALLEST_BELIEVED_UG ? 'small' : null };
}
