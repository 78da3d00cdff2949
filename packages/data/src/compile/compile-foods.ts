import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classifyFood, imputeClasses } from '@selenoscope/core';
import { csvRecords } from './csv.js';
import { toNumber, type Written } from './decimal-text.js';
import { encode, type FinalCell, type FinalTable } from './encode.js';
import { readEvidence, type SeleniumEvidence } from './evidence.js';
import { foodClass } from './food-class.js';
import { readIfct } from './ifct.js';
import { type NutrientRow, readNutrients } from './nutrients.js';
import type { RawCell, RawTable } from './raw-food.js';
import { readSr28 } from './sr28.js';
import { type ZeroMeaning, type ZeroRules, zeroRules } from './zeros.js';

/** Reads both packages and the tables beside them, and returns the bytes of `foods.bin`. */
export function compileFoods(tablesFolder: string): Uint8Array {
  const text = (name: string) => readFileSync(join(tablesFolder, `${name}.csv`), 'utf8');
  const nutrients = readNutrients(text('nutrients'));
  const sr28 = readSr28(nutrients);
  const ifct = readIfct(nutrients, text('ifct-corrections'));
  const evidence = readEvidence(text('sr28-selenium-evidence'), sr28);
  const zeros = zeroRules(text('zero-rules'));
  const groups = csvRecords(text('food-groups')).map((row) => ({ code: row['code']!, name: row['name']! }));
  const classOf = classesOver([sr28, ifct]);
  const tables = [sr28, ifct].map((table) => settle(table, nutrients, zeros, table === sr28 ? evidence : [], classOf));
  const infos = nutrients.map(({ key, name, unit, tag }) => ({ key, name, unit, ...(tag === '' ? {} : { tag }) }));
  const rowOf = new Map(sr28.foods.map((food, i) => [food.code, i]));
  const selenium = nutrients.findIndex((nutrient) => nutrient.key === 'selenium');
  return encode(
    tables,
    infos,
    groups,
    evidence.map((row) => ({
      food: rowOf.get(row.code)!,
      nutrient: selenium,
      ...(row.n === null ? {} : { n: row.n }),
      ...(row.sd === null ? {} : { sd: row.sd }),
      ...(row.min === null ? {} : { min: row.min }),
      ...(row.max === null ? {} : { max: row.max }),
      note: row.source,
    })),
  );
}

/** Impute class of every food, counted over all tables. */
function classesOver(tables: readonly RawTable[]): (table: string, code: string) => string {
  const list = tables.flatMap((table) => {
    const selenium = table.nutrients.find((nutrient) => nutrient.key === 'selenium')!.cells;
    return table.foods.map((food, i) => ({
      id: `${table.name}:${food.code}`,
      name: food.name,
      group: food.group,
      hasSelenium: selenium[i]!.value.digits > 0,
    }));
  });
  const classes = imputeClasses(list);
  const byId = new Map(list.map((food, i) => [food.id, classes[i]!]));
  return (table, code) => byId.get(`${table}:${code}`)!;
}

/** One cell for each meaning of a 0, however often it stands in a table. */
const zeroCells = new Map<ZeroMeaning, FinalCell>();

function zeroCell(meaning: ZeroMeaning): FinalCell {
  let cell = zeroCells.get(meaning);
  if (cell === undefined) {
    cell = { value: { digits: 0, places: 0 }, sd: null, kind: meaning.kind, note: meaning.reason };
    zeroCells.set(meaning, cell);
  }
  return cell;
}

/** Settles what every food is and what every cell means. */
function settle(
  table: RawTable,
  nutrients: readonly NutrientRow[],
  zeros: ZeroRules,
  evidence: readonly SeleniumEvidence[],
  classOf: (table: string, code: string) => string,
): FinalTable {
  const foodClasses = table.foods.map((food) => foodClass(food.group, food.name));
  const rowOf = new Map(nutrients.map((nutrient) => [nutrient.key, nutrient]));
  const evidenceOf = new Map(evidence.map((row) => [row.code, row]));
  return {
    ...table,
    foods: table.foods.map((food) => {
      const { namedCountry, ...kind } = classifyFood(food);
      const imputeClass = classOf(table.name, food.code);
      return { ...food, ...kind, imputeClass, country: namedCountry ?? table.country };
    }),
    nutrients: table.nutrients.map(({ key, cells }) => {
      const nutrient = rowOf.get(key)!;
      const final = cells.map((cell, i): FinalCell => {
        const held = key === 'selenium' ? evidenceOf.get(table.foods[i]!.code) : undefined;
        if (held !== undefined) return { value: cell.value, sd: cell.sd, kind: held.kind };
        if (cell.kind !== 'zero') return cell as FinalCell;
        return zeroCell(zeros(table.name, nutrient, foodClasses[i]!));
      });
      const limit = limitOf(table.name, final, cells);
      return { key, cells: final, ...(limit === null ? {} : { limit }) };
    }),
  };
}

/**
 * Upper bound of cells marked trace or below-limit. SR28: one unit of the last place that is printed in the column.
 * IFCT: the smallest value that the table gives for the component.
 */
function limitOf(table: string, final: readonly FinalCell[], cells: readonly RawCell[]): number | null {
  if (!final.some((cell) => cell.kind === 'trace' || cell.kind === 'below-limit')) return null;
  if (table === 'sr28') return Number(`1e-${Math.max(...cells.map((cell) => cell.value.places))}`);
  const positive = cells.map((cell) => cell.value).filter((value: Written) => value.digits > 0);
  return positive.length === 0 ? null : Math.min(...positive.map(toNumber));
}
