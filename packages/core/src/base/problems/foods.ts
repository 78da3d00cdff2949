import type { WordsFor } from './types.js';

export type FoodsProblem =
  | { code: 'foods.compiled.unreadable'; reason: string }
  | { code: 'foods.compiled.missing'; file: string }
  | { code: 'foods.nutrient.unknown'; nutrient: string }
  | { code: 'foods.index.outside'; index: number; size: number }
  | { code: 'foods.table.unknown'; table: string; known: readonly string[] };

export const foodsWords: WordsFor<FoodsProblem> = {
  'foods.compiled.unreadable': ({ reason }) => ({
    message: `The compiled food tables cannot be read: ${reason}.`,
    hint: 'Run "npm run build" to compile them again.',
  }),
  'foods.compiled.missing': ({ file }) => ({
    message: `The compiled food tables are not there: ${file} was not found.`,
    hint: 'Run "npm run build" once; it compiles the tables from the installed packages.',
  }),
  'foods.nutrient.unknown': ({ nutrient }) => ({
    message: `No loaded food table carries a nutrient called "${nutrient}".`,
    hint: 'Nutrient keys are listed in packages/data/tables/nutrients.csv, for instance "selenium" or "vitamin-b12".',
  }),
  'foods.index.outside': ({ index, size }) => ({
    message: `There is no food number ${index}; the loaded tables hold foods 0 to ${size - 1}.`,
    hint: 'Ask for the number with indexOf(id), and treat −1 as "no such food".',
  }),
  'foods.table.unknown': ({ table, known }) => ({
    message: `There is no table called "${table}".`,
    hint: `Tables are: ${known.join(', ')}.`,
  }),
};
