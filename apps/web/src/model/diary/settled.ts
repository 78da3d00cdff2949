import {
  type Diary,
  type FoodCatalogue,
  type FoodEntry,
  type FoodSearch,
  type RawEntry,
  type Rows,
  resolveDiary,
} from '@selenoscope/core';
import type { EntryRecord } from '../../store/index.js';
import { type Kept, mappingOf } from './kept.js';
import { gramsOfProduct, kindOf, rawDiary, type WeighPart } from './raw.js';

/** What settling needs of the tables. */
export interface Finding {
  readonly catalogue: FoodCatalogue;
  readonly search: FoodSearch;
  /** rows of household-portions.csv */
  readonly portions: Rows;
}

/** Entries with every food looked up and every amount in grams. */
export function settledDiary(entries: readonly EntryRecord[], kept: Kept, finding: Finding): Diary {
  const context = { ...finding, mapping: mappingOf(kept.mapping), country: kept.person.country };
  return resolveDiary(rawDiary(entries, kept, weigher(kept, finding)), context);
}

/** Weighs parts of recipes as the diary would; what it has weighed it remembers. */
export function weigher(kept: Kept, finding: Finding): WeighPart {
  const known = new Map<string, number | null>();
  const context = { ...finding, mapping: mappingOf(kept.mapping), country: kept.person.country };
  return (part) => {
    const [kind, id] = kindOf(part.food);
    const product = kind === 'product' ? kept.products.get(id) : undefined;
    if (product) return gramsOfProduct(product, part);
    const key = `${part.food}\0${part.amount}\0${part.unit}`;
    if (!known.has(key)) {
      const { food, amount, unit } = part;
      const row: RawEntry = { row: 1, date: '2000-01-01', food, amount, unit, note: 'confirmed' };
      const raw = { kind: 'part', file: 'recipe', rowsIn: 1, entries: [row], rejected: [], notices: [] };
      const entry = resolveDiary(raw, context).entries[0];
      known.set(key, entry?.kind === 'food' ? entry.grams : null);
    }
    return known.get(key)!;
  };
}

/** One of each unit of a food or text, as an entry of the diary would be understood; null where it would be asked about. */
export function settledUnits(
  asked: readonly { readonly food: string; readonly unit: string | null }[],
  kept: Kept,
  finding: Finding,
): readonly (FoodEntry | null)[] {
  const context = { ...finding, mapping: mappingOf(kept.mapping), country: kept.person.country };
  const entries = asked.map(
    ({ food, unit }, i): RawEntry => ({ row: i + 1, date: '2000-01-01', food, amount: 1, unit, note: 'confirmed' }),
  );
  const raw = { kind: 'part', file: 'measures', rowsIn: asked.length, entries, rejected: [], notices: [] };
  const byRow = new Map(resolveDiary(raw, context).entries.map((entry) => [entry.row, entry]));
  return asked.map((_, i) => {
    const entry = byRow.get(i + 1);
    return entry?.kind === 'food' ? entry : null;
  });
}
