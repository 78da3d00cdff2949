import { loadCatalogue, loadFoodSearch, loadTable } from '@selenoscope/data';
import { expect, test } from 'vitest';
import { openMeasures } from './everyday-measures.js';
import { resolveDiary } from './resolve.js';

test('what is offered weighs what resolving an entry in that unit weighs', () => {
  const catalogue = loadCatalogue();
  const portions = loadTable('household-portions');
  const measuresOf = openMeasures(portions);
  const wrong: string[] = [];
  let offered = 0;
  for (let index = 0; index < catalogue.size; index += 23) {
    const food = catalogue.food(index);
    const measures = measuresOf(food);
    const entries = measures.map(({ unit }, i) => ({
      ...{ row: i + 1, date: '2026-03-02', food: food.id, amount: 1, unit, note: 'confirmed' },
    }));
    const raw = { kind: 'test', file: 'test', rowsIn: entries.length, entries, rejected: [], notices: [] };
    const diary = resolveDiary(raw, { catalogue, search: loadFoodSearch(), portions });
    for (const entry of diary.entries) {
      offered++;
      const grams = entry.kind === 'food' ? entry.grams : null;
      const said = measures[entry.row - 1]!;
      if (grams === null || Math.abs(grams - said.grams) > 1e-9 * said.grams)
        wrong.push(`${food.id} ${said.unit} ${said.grams} ${grams}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(offered).toBeGreaterThan(500);
});
