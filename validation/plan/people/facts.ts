import { readFileSync } from 'node:fs';
import type { FoodCatalogue } from '@selenoscope/core';

/** A food that made-up people eat. */
export interface TableFood {
  readonly id: string;
  /** number in the catalogue */
  readonly index: number;
  /** foods of one role take each other's place on the plate */
  readonly role: string;
  readonly weight: number;
  /** what diets look at: meat, fish, egg, milk, gluten, nuts … */
  readonly holds: ReadonlySet<string>;
  readonly kcalPer100g: number;
  /** household measures, in grams; empty where the table has none: then people weigh */
  readonly measureGrams: readonly number[];
}

export interface MealRow {
  readonly cuisine: string;
  readonly meal: string;
  readonly template: string;
  readonly weight: number;
  readonly role: string;
  readonly grams: number;
  readonly cv: number;
  readonly probability: number;
}

/** What the generator knows. Nothing of it comes from the tables that the planner chooses from. */
export interface Facts {
  readonly byRole: ReadonlyMap<string, readonly TableFood[]>;
  readonly standIns: ReadonlyMap<string, readonly string[]>;
  readonly meals: readonly MealRow[];
}

type Cells = Readonly<Record<string, string>>;

/** Rows of a CSV file with a header; cells may be quoted. */
export function readCsv(file: URL): Cells[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const cellsOf = (line: string): string[] =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
      .slice(0, header.split(',').length)
      .map(([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
  const names = cellsOf(header);
  return lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, k) => [names[k]!, cell])));
}

const words = (text: string | undefined): string[] => (text ?? '').split(' ').filter((word) => word !== '');

/**
 * Foods and meals of `validation/coverage/tables` (western and Indian plates), and those of `tables` here: plates of
 * other places, food without gluten, milk or animals, what each food holds, and what stands in for what a diet leaves out.
 */
export function readFacts(people: URL, catalogue: FoodCatalogue): Facts {
  const coverage = new URL('../../coverage/tables/', people);
  const tables = new URL('tables/', people);
  const holds = new Map(readCsv(new URL('holds.csv', tables)).map((row) => [row['what']!, words(row['holds'])]));
  const energy = catalogue.column('energy')!;
  const foods = [...readCsv(new URL('repertoire.csv', coverage)), ...readCsv(new URL('more-foods.csv', tables))];
  const byRole = new Map<string, TableFood[]>();
  for (const { id = '', role = '', weight } of foods) {
    const index = catalogue.indexOf(id);
    if (index < 0) throw new Error(`the catalogue has no food ${id}`);
    const food: TableFood = {
      ...{ id, index, role, weight: Number(weight) },
      holds: new Set(holds.get(id) ?? holds.get(role) ?? []),
      kcalPer100g: energy.value[index]!,
      measureGrams: catalogue.food(index).measures.map(({ grams }) => grams),
    };
    byRole.set(role, [...(byRole.get(role) ?? []), food]);
  }
  return {
    byRole,
    standIns: new Map(readCsv(new URL('stand-ins.csv', tables)).map((row) => [row['role']!, words(row['stand_ins'])])),
    meals: [...readCsv(new URL('meals.csv', coverage)), ...readCsv(new URL('more-meals.csv', tables))].map(
      (row): MealRow => ({
        ...{ cuisine: row['cuisine']!, meal: row['meal']!, template: row['template']!, role: row['role']! },
        weight: Number(row['weight']),
        grams: Number(row['grams']),
        cv: Number(row['cv']),
        probability: Number(row['probability']),
      }),
    ),
  };
}
