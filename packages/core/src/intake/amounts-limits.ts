import type { Food } from '../foods/index.js';
import { isPoured } from './resolve-groups.js';

/**
 * The most of a food that is believed without asking. Guards against slips of unit or digit, not parameters of the
 * model: no result depends on them, except through rows that are questioned and left out.
 *
 * They lie far above large real amounts, because leaving out something that was eaten hides an excess. A person who
 * writes "confirmed" in the note of a row is believed.
 */
export interface AmountLimit {
  /** USDA food group code; null for foods that were not found */
  readonly group: string | null;
  readonly onceGrams: number;
  readonly dayGrams: number;
  /** what it is compared with, for the message */
  readonly why: string;
}

const SOLID: AmountLimit = { group: null, onceGrams: 4000, dayGrams: 6000, why: 'a meal for several people' };

export const AMOUNT_LIMITS: readonly AmountLimit[] = [
  { group: '0100', onceGrams: 4000, dayGrams: 6000, why: 'milk of a whole household; 36 eggs are 1.8 kg' },
  { group: '0200', onceGrams: 250, dayGrams: 400, why: 'a jar of spice holds 50 g, a bottle of vinegar 250 g' },
  { group: '0300', onceGrams: 2000, dayGrams: 3000, why: 'a baby drinks up to 1.2 kg a day' },
  { group: '0400', onceGrams: 500, dayGrams: 800, why: 'a pack of butter is 250 g, a bottle of oil 500 g' },
  { group: '0500', onceGrams: 2500, dayGrams: 4000, why: 'a whole roast chicken is 1.2 kg' },
  { group: '0600', onceGrams: 4000, dayGrams: 5000, why: 'a family pot of soup is 3 litres' },
  { group: '0700', onceGrams: 1500, dayGrams: 2500, why: 'a pack of sausages is 450 g' },
  { group: '0800', onceGrams: 2000, dayGrams: 3000, why: 'a large box of cereal is 1 kg' },
  { group: '0900', onceGrams: 4000, dayGrams: 6000, why: 'half a large watermelon is 4 kg' },
  { group: '1000', onceGrams: 2500, dayGrams: 4000, why: 'a very large steak is 1 kg' },
  { group: '1100', onceGrams: 3000, dayGrams: 5000, why: 'a juicer takes 2 kg of carrots' },
  { group: '1200', onceGrams: 1000, dayGrams: 1500, why: 'a large bag of nuts is 500 g' },
  { group: '1300', onceGrams: 2500, dayGrams: 4000, why: 'a very large steak is 1 kg' },
  { group: '1400', onceGrams: 8000, dayGrams: 15_000, why: 'heavy work in heat takes about 12 litres a day' },
  { group: '1500', onceGrams: 2500, dayGrams: 4000, why: 'a whole fish for a family is 2 kg' },
  { group: '1600', onceGrams: 2500, dayGrams: 4000, why: 'six tins of beans are 2.5 kg' },
  { group: '1700', onceGrams: 2500, dayGrams: 4000, why: 'a leg of lamb is 2 kg' },
  { group: '1800', onceGrams: 2000, dayGrams: 3000, why: 'a large loaf of bread is 800 g' },
  { group: '1900', onceGrams: 1500, dayGrams: 2500, why: 'a large bar of chocolate is 300 g' },
  { group: '2000', onceGrams: 3000, dayGrams: 5000, why: 'a kilogram of dry rice cooks to 3 kg' },
  { group: '2100', onceGrams: 3000, dayGrams: 4000, why: 'a large pizza is 1.2 kg' },
  { group: '2200', onceGrams: 3000, dayGrams: 5000, why: 'a lasagne for six is 2.5 kg' },
  { group: '2500', onceGrams: 1000, dayGrams: 1500, why: 'a family bag of crisps is 200 g' },
  { group: '3500', onceGrams: 3000, dayGrams: 5000, why: 'a meal for several people' },
  { group: '3600', onceGrams: 3000, dayGrams: 5000, why: 'a meal for several people' },
];

/** 60 nuts at 5 g: far above anything reported as a habit, and by the tables about 6,000 µg of selenium. */
export const BRAZIL_NUT_LIMIT: AmountLimit = {
  group: '1200',
  onceGrams: 300,
  dayGrams: 300,
  why: '60 Brazil nuts, about 6,000 µg of selenium',
};

/** More pieces than this in one row are questioned, whatever they weigh. */
export const MOST_PIECES = 500;

/** Without a unit, more than this is rather grams than pieces. */
export const MOST_PIECES_WITHOUT_UNIT = 12;

const byGroup = new Map(AMOUNT_LIMITS.map((limit) => [limit.group, limit]));

/** The limit that holds for a food of the tables, or for a text by what its name and an export's category say. */
export function limitFor(food: Food | null, groupHint: string | null, text: string): AmountLimit {
  if (food ? food.isBrazilNut : /\bbrazil ?nuts?\b/i.test(text)) return BRAZIL_NUT_LIMIT;
  const group = food?.group ?? groupHint ?? (isPoured(null, text) ? '1400' : null);
  return byGroup.get(group) ?? SOLID;
}

/** Word by which a person confirms an unusual amount in the note of its row. */
export const isConfirmed = (note: string | undefined): boolean => note !== undefined && /\bconfirmed\b/i.test(note);
