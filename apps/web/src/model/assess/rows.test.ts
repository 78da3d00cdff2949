import { expect, test } from 'vitest';
import { entryOf, heldStore, testExample, testTables } from '../fixtures.js';
import { planCalls } from '../planning/calls.js';
import { modelCalls } from './calls.js';

// A person of the app has entries with a day and a name, and no rows: these are of a file.
const days = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'];
const entries = days.flatMap((date) => [
  entryOf({ date, food: 'sr28:12061', name: 'Almonds', amount: 20, unit: 'each' }),
  entryOf({ date, food: 'sr28:01077', name: 'Milk', amount: 500, unit: 'g' }),
  entryOf({ date, food: 'sr28:05064', name: 'Chicken', amount: 300, unit: 'g' }),
  entryOf({ date, food: 'sr28:20037', name: 'Rice', amount: 500, unit: 'g' }),
]);
const odd = [
  entryOf({ date: days[1]!, food: 'supplement:selenite', name: 'Pills of mine', amount: 2, unit: 'mg' }),
  entryOf({ date: days[2]!, food: 'sr28:12078', name: 'Nuts', amount: 9000, unit: 'g' }),
  entryOf({ date: days[2]!, food: 'wobbly thing of the moon', name: 'wobbly thing of the moon' }),
];
const today = () => '2026-03-06';
const ROW = /\brows?[ \u00A0]\d/i;
/** All words below a value in which a row is named. */
const named = (of: unknown): readonly string[] =>
  typeof of === 'string'
    ? of.match(ROW)
      ? [of]
      : []
    : typeof of === 'object' && of !== null && !ArrayBuffer.isView(of)
      ? Object.values(of).flatMap(named)
      : [];

test('no answer of the app names a row', async () => {
  const store = async () => heldStore({ entries: [...entries, ...odd] });
  const parts = { tables: testTables, store, example: testExample, today };
  const model = modelCalls(parts);
  const answered = (await model.assess('diary'))!;
  const { view } = answered;
  expect(view.hardStops.length).toBeGreaterThan(0);
  expect(JSON.stringify(view)).toContain('Pills of mine');
  const { rejected: _, ...shown } = view as typeof view & { rejected?: unknown };
  expect(named(shown)).toEqual([]);
  const whatIf = await model.whatIf({ ugPerDay: 100, form: 'selenite', route: 'oral' }, 200, 'diary');
  expect(named(whatIf)).toEqual([]);
}, 60_000);

test('a plan names the entries whose weight it assumed, with their days', async () => {
  const store = async () => heldStore({ entries });
  const { plan } = planCalls({ tables: testTables, store, example: testExample, today });
  const { view } = await plan('diary', { diets: [], avoid: [], maxChanges: 1 });
  expect(named(view.notices)).toEqual([]);
  const assumed = view.notices.find(({ code }) => code === 'diary.measure.assumed')!;
  expect(assumed.entries).toEqual(days.map((date) => ({ name: 'Almonds', date })));
}, 60_000);
