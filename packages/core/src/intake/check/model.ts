import { Parameters, type Rows } from '../../base/index.js';
import type { FoodCatalogue } from '../../foods/index.js';
import { Baskets } from './baskets.js';
import { type CheckForm, openCheckForm } from './form.js';
import { TypicalHabits } from './typical.js';

/** Tables of the two-minute check, as rows of text (`packages/data/tables/check-*.csv`, and countries.csv). */
export interface CheckTables {
  readonly questions: Rows;
  readonly answers: Rows;
  readonly typical: Rows;
  readonly baskets: Rows;
  readonly basketFoods: Rows;
  readonly parameters: Rows;
  readonly countries: Rows;
}

/**
 * The tables of the check, asked for by name.
 * @example checkTables(loadTable) // loadTable of @selenoscope/data
 */
export const checkTables = (table: (name: string) => Rows): CheckTables => ({
  questions: table('check-questions'),
  answers: table('check-answers'),
  typical: table('check-typical'),
  baskets: table('check-baskets'),
  basketFoods: table('check-basket-foods'),
  parameters: table('check-parameters'),
  countries: table('countries'),
});

/** The check opened: what is asked, what the answers stand for, and what people on the whole do. */
export interface CheckModel {
  readonly form: CheckForm;
  readonly baskets: Baskets;
  readonly typical: TypicalHabits;
  readonly parameters: Parameters;
}

/**
 * Opens the check on a catalogue of foods.
 * @throws Error where the tables contradict each other: they are our own
 */
export function openCheck(catalogue: FoodCatalogue, tables: CheckTables): CheckModel {
  const form = openCheckForm(tables.questions, tables.answers, tables.countries);
  return {
    form,
    baskets: new Baskets(tables.baskets, tables.basketFoods, catalogue),
    typical: new TypicalHabits(tables.typical),
    parameters: new Parameters(tables.parameters),
  };
}
