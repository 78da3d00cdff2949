import type { LabsView } from '@selenoscope/core';
import { expect, test } from 'vitest';
import type { LabRecord } from '../../../store/index.js';
import { byDay, ownRows } from './rows.js';

const lab = (id: string, date: string | null, analyte = 'plasma selenium'): LabRecord => ({
  id,
  date,
  analyte,
  value: 80,
  unit: 'µg/L',
  changedAt: 0,
});
const view = {
  values: [{ row: 2, used: false, reason: 'taken more than half a year from the diary' }],
  rejected: [{ row: 1, message: 'not used: the unit', text: '', code: '', hint: '' }],
} as unknown as LabsView;

test('each value finds its own row of the answer', () => {
  const rows = ownRows([lab('a', '2026-01-01'), lab('b', '2026-02-01'), lab('c', null, 'CRP')], view);
  expect(rows.map(({ lab: { id }, left }) => [id, left])).toEqual([
    ['a', 'not used: the unit'],
    ['b', null],
    ['c', null],
  ]);
  expect(rows[1]!.shown).toMatchObject({ row: 2, used: false });
  expect(rows[2]).toMatchObject({ shown: null, isCrp: true });
  expect(byDay(rows).map((row) => row.lab.id)).toEqual(['b', 'a', 'c']);
});

test('without an answer of its own a value waits', () => {
  expect(ownRows([lab('a', null)], null)[0]).toMatchObject({ shown: null, left: null });
});
