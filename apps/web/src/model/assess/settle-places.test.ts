import { expect, test } from 'vitest';
import type { EntryRecord } from '../../store/index.js';
import { settlePlaces } from './settle-places.js';

const entry = (id: string, date: string, food: string) => ({ id, date, food, name: food }) as EntryRecord;
const entries = [
  entry('a', '2026-03-02', 'sr28:18075'),
  entry('b', '2026-03-03', 'Maultaschen'),
  entry('c', '2026-03-03', 'supplement:selenium-yeast'),
  entry('d', '2026-03-04', 'supplement:selenium-yeast'),
  entry('e', '2026-03-04', 'sr28:12078'),
  entry('f', '2026-03-04', 'fndds:1'),
];
type Asked = Parameters<typeof settlePlaces>[0];
const nothing = { diary: { unmatched: [], rejected: [] }, notices: [], intake: { sources: [], days: [] } };
const of = (parts: object) => settlePlaces({ ...nothing, ...parts } as unknown as Asked, entries);

test('what is open leads to its entry: of doses and foods to the latest, of rows to the first', () => {
  const intake = {
    sources: [
      { id: 'sr28:12078', formGroup: 'brazil_nut', gramsPerDay: 4, tableUgPer100g: 1917 },
      { id: 'fndds:1', formGroup: 'mixed', gramsPerDay: 90, tableUgPer100g: null },
    ],
    days: [{ date: '2026-03-03' }],
  };
  const notices = [{ code: 'intake.day.small', message: '2026-03-03 holds only 434 kcal, which looks unfinished.' }];
  expect(of({ diary: { unmatched: [{ row: 2 }], rejected: [{ row: 1 }] }, intake, notices })).toEqual({
    rejected: { date: '2026-03-02', entry: 'a' },
    unmatched: { date: '2026-03-03', entry: 'b' },
    'unknown-foods': { date: '2026-03-03', entry: 'b' },
    'brazil-nuts': { date: '2026-03-04', entry: 'e' },
    supplements: { date: '2026-03-04', entry: 'd' },
    'small-days': { date: '2026-03-03', entry: null },
  });
  // where each text has its food, a food without a value is what is not known
  expect(of({ intake })['unknown-foods']).toEqual({ date: '2026-03-04', entry: 'f' });
});
