import { csvRecords } from './csv.js';
import { toNumber, written } from './decimal-text.js';
import type { RawTable } from './raw-food.js';

/** A row of tables/sr28-selenium-evidence.csv: how a selenium value of SR28 was got. */
export interface SeleniumEvidence {
  readonly code: string;
  readonly kind: 'measured' | 'imputed';
  readonly n: number | null;
  readonly sd: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly source: string;
}

const number = (text: string): number | null => (text === '' ? null : Number(text));

/**
 * Reads the evidence and holds each row against the table: the value must be the one that SR28 prints.
 * @throws Error naming the food where it is not, so that a wrong link cannot pass
 */
export function readEvidence(csvText: string, sr28: RawTable): SeleniumEvidence[] {
  const cells = sr28.nutrients.find((nutrient) => nutrient.key === 'selenium')!.cells;
  const rowOf = new Map(sr28.foods.map((food, i) => [food.code, i]));
  return csvRecords(csvText).map((row) => {
    const code = row['ndb_no']!;
    const at = rowOf.get(code);
    const cell = at === undefined ? undefined : cells[at];
    if (cell === undefined || cell.kind === 'missing')
      throw new Error(`sr28-selenium-evidence.csv: SR28 has no selenium value for ${code}`);
    if (toNumber(cell.value) !== toNumber(written(row['mean_ug_per_100g']!)))
      throw new Error(
        `sr28-selenium-evidence.csv: ${code} is given ${row['mean_ug_per_100g']}, SR28 has ${toNumber(cell.value)}`,
      );
    if (row['kind'] !== 'measured' && row['kind'] !== 'imputed')
      throw new Error(`sr28-selenium-evidence.csv: ${code} has the unknown kind "${row['kind']}"`);
    return {
      code,
      kind: row['kind'],
      n: number(row['n']!),
      sd: number(row['sd']!),
      min: number(row['min']!),
      max: number(row['max']!),
      source: row['source']!,
    };
  });
}
