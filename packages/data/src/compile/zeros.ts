import { csvRecords } from './csv.js';

/** What a printed 0 means. */
export interface ZeroMeaning {
  readonly kind: 'assumed-zero' | 'trace' | 'below-limit' | 'suspect-zero';
  readonly reason: string;
}

export type ZeroRules = (
  table: string,
  nutrient: { readonly key: string; readonly zeroClass: string },
  foodClass: string,
) => ZeroMeaning;

const KINDS = ['assumed-zero', 'trace', 'below-limit', 'suspect-zero'];

/**
 * Rules of tables/zero-rules.csv as one function. Nutrients are named by class (nutrients.csv) or by key. The first row
 * that fits is taken; the last row of a table fits all.
 */
export function zeroRules(csvText: string): ZeroRules {
  const rows = csvRecords(csvText).map((row) => {
    if (!KINDS.includes(row['kind']!)) throw new Error(`zero-rules.csv: unknown kind "${row['kind']}"`);
    return {
      table: row['table']!,
      nutrients: row['nutrients']!.split('|'),
      foods: row['food_class']!.split('|'),
      meaning: { kind: row['kind'], reason: row['reason']! } as ZeroMeaning,
    };
  });
  const fits = (list: readonly string[], name: string) => list.includes('*') || list.includes(name);
  const known = new Map<string, ZeroMeaning>();
  return (table, nutrient, foodClass) => {
    const key = `${table}/${nutrient.key}/${foodClass}`;
    let meaning = known.get(key);
    if (meaning === undefined) {
      meaning = rows.find(
        (row) =>
          row.table === table &&
          (fits(row.nutrients, nutrient.zeroClass) || row.nutrients.includes(nutrient.key)) &&
          fits(row.foods, foodClass),
      )?.meaning;
      if (meaning === undefined) throw new Error(`zero-rules.csv: no rule for ${key}`);
      known.set(key, meaning);
    }
    return meaning;
  };
}
