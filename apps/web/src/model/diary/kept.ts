import type { FoodMapping } from '@selenoscope/core';
import type {
  MappingRecord,
  PersonRecord,
  Preferences,
  ProductRecord,
  RecipeRecord,
  Store,
} from '../../store/index.js';

/** What of the store decides how an entry is understood. */
export interface Kept {
  readonly person: PersonRecord;
  readonly preferences: Pick<Preferences, 'authority' | 'clinicianOrder' | 'floraCompete'>;
  readonly recipes: ReadonlyMap<string, RecipeRecord>;
  readonly products: ReadonlyMap<string, ProductRecord>;
  readonly mapping: readonly MappingRecord[];
}

export const NOTHING_KEPT: Kept = {
  person: { sex: null, ageYears: null, bodyMassKg: null, lifeStage: 'none', country: null, conditions: [] },
  preferences: { authority: null, clinicianOrder: false, floraCompete: false },
  recipes: new Map(),
  products: new Map(),
  mapping: [],
};

/** What a worker needs of the store. */
export type KeptStore = Pick<Store, 'settings' | 'all' | 'entries' | 'onChange'>;

export async function keptIn(store: KeptStore): Promise<Kept> {
  const [{ person, preferences }, recipes, products, mapping] = await Promise.all([
    store.settings(),
    store.all('recipes'),
    store.all('products'),
    store.all('mapping'),
  ]);
  const byId = <T extends { readonly id: string }>(list: readonly T[]) => new Map(list.map((one) => [one.id, one]));
  return { person, preferences, recipes: byId(recipes), products: byId(products), mapping };
}

/** What the person settled, as a mapping file would say it. */
export const mappingOf = (records: readonly MappingRecord[]): FoodMapping => ({
  file: 'settled foods',
  rows: records.map(({ text, food, unit, grams }, i) => ({
    row: i + 1,
    text,
    food: food === '' ? null : food,
    ...(unit !== null && grams !== null ? { unit: unit.trim().toLowerCase(), grams } : {}),
  })),
  rejected: [],
});
