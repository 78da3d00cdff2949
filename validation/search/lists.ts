import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FoodWordRows } from '@selenoscope/core';
import { loadTable } from '@selenoscope/data';

/** A name that people use, and the foods that a dietitian would accept for it. */
export interface Query {
  readonly text: string;
  /** plain, plural, typo, order, prefix, phrase, british, american, indian, aussie */
  readonly kind: string;
  /** `tune`: looked at while the words were written; `check`: written with the others, kept out of tuning */
  readonly set: string;
  readonly accept: ReadonlySet<string>;
}

const WORD_TABLES = ['food-words', 'food-words-abbreviations', 'food-words-plurals', 'food-words-everyday'] as const;

/** Rows of every table of food words. */
export const foodWordRows = (): FoodWordRows => WORD_TABLES.flatMap((name) => loadTable(name));

/** Cells of a small CSV file without line ends inside cells. */
export function rowsOf(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
}

const idsOf = (cell: string): ReadonlySet<string> => new Set(cell.split(' '));

/** The query list: `queries.csv`. */
export const readQueries = (folder: string): Query[] =>
  rowsOf(join(folder, 'queries.csv')).map(([text, kind, set, accept]) => ({
    text: text!,
    kind: kind!,
    set: set!,
    accept: idsOf(accept!),
  }));

/** Texts as diaries have them, with amounts and qualifiers: `diary-texts.csv`. */
export const readDiaryTexts = (folder: string): Query[] =>
  rowsOf(join(folder, 'diary-texts.csv')).map(([text, accept]) => ({
    text: text!,
    kind: 'diary',
    set: 'diary',
    accept: idsOf(accept!),
  }));

/** Texts that neither table has a food for: dishes, brands, nonsense (`absent-texts.csv`). Nothing is right for them. */
export const readAbsentTexts = (folder: string): Query[] =>
  rowsOf(join(folder, 'absent-texts.csv')).map(([text]) => ({
    text: text!,
    kind: 'absent',
    set: 'absent',
    accept: new Set(),
  }));
