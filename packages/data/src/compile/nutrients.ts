import { csvRecords } from './csv.js';

/** A row of tables/nutrients.csv. */
export interface NutrientRow {
  readonly key: string;
  readonly name: string;
  readonly unit: 'g' | 'mg' | 'ug' | 'kcal' | 'IU';
  readonly tag: string;
  readonly zeroClass: string;
  /** field of ABBREV.txt, from 1; null where SR28 has no such nutrient */
  readonly sr28Field: number | null;
  readonly ifctColumn: string | null;
  readonly ifctMethod: 'measured' | 'calculated' | 'sum' | null;
}

const UNITS = ['g', 'mg', 'ug', 'kcal', 'IU'];
const METHODS = ['measured', 'calculated', 'sum'];

/** Reads and checks the list of nutrients. @throws Error naming the key where a row cannot be right */
export function readNutrients(csvText: string): NutrientRow[] {
  const rows = csvRecords(csvText).map((row): NutrientRow => {
    const key = row['key']!;
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key)) throw new Error(`nutrients.csv: "${key}" is not a kebab-case key`);
    if (!UNITS.includes(row['unit']!)) throw new Error(`nutrients.csv: ${key} has the unknown unit "${row['unit']}"`);
    const method = row['ifct_method'] === '' ? null : row['ifct_method']!;
    if (method !== null && !METHODS.includes(method))
      throw new Error(`nutrients.csv: ${key} has the method "${method}"`);
    if ((method === null) !== (row['ifct_column'] === ''))
      throw new Error(`nutrients.csv: ${key} needs both or neither of ifct_column and ifct_method`);
    return {
      key,
      name: row['name']!,
      unit: row['unit'] as NutrientRow['unit'],
      tag: row['tag']!,
      zeroClass: row['zero_class']!,
      sr28Field: row['sr28_field'] === '' ? null : Number(row['sr28_field']),
      ifctColumn: row['ifct_column'] === '' ? null : row['ifct_column']!,
      ifctMethod: method as NutrientRow['ifctMethod'],
    };
  });
  const keys = new Set(rows.map((row) => row.key));
  if (keys.size !== rows.length) throw new Error('nutrients.csv: a key stands twice');
  return rows;
}
