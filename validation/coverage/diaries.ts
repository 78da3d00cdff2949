import type { Diary, Entry, FoodCatalogue } from '@selenoscope/core';
import { maskedId } from './masked.js';
import type { SimulatedPerson } from './people.js';

/** The diary as the estimator gets it: foods settled, amounts in grams, doses as the label says. */
export function diaryOf(simulated: SimulatedPerson, catalogue: FoodCatalogue): Diary {
  const entries: Entry[] = [];
  // Row 1 is the header.
  let row = 1;
  for (const day of simulated.diary) {
    for (const food of day.foods) {
      row++;
      entries.push({
        kind: 'food',
        row,
        date: day.date,
        meal: food.meal,
        text: food.name,
        food: catalogue.indexOf(food.masked ? maskedId(food.id) : food.id),
        matchedBy: 'id',
        confidence: 1,
        grams: food.grams,
        basis: food.basis,
      });
    }
    for (const dose of day.doses) {
      row++;
      entries.push({
        kind: 'dose',
        row,
        date: day.date,
        text: `supplement:${dose.form}`,
        route: 'oral',
        form: dose.form,
        doseUg: dose.labelUg,
      });
    }
  }
  return { kind: 'selenoscope-csv', file: 'simulated', rowsIn: entries.length, entries, rejected: [], notices: [] };
}
