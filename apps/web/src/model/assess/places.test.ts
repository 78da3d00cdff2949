import type { Notice } from '@selenoscope/core';
import { expect, test } from 'vitest';
import { type PlaceOf, placed, placedNotices, placedOpen, placedSentence } from './places.js';

const entries: Readonly<Record<number, ReturnType<PlaceOf>>> = {
  31: { date: '2026-03-03', food: 'infusion:selenite', name: 'Drip' },
  4: { date: '2026-03-04', food: 'supplement:unknown', name: 'Pill' },
  5: { date: '2026-03-05', food: 'sr28:12078', name: 'Brazil nuts' },
};
const of = (message: string): string =>
  placed({ code: 'status.stop.infusion', message, hint: '' }, (row) => entries[row] ?? null).message;

test('an entry is named by what it is and by its day, not by a row', () => {
  expect(of('Row 31 ("infusion:selenite") is an infusion with 200 µg.')).toBe(
    'The infusion of selenite on 3 March 2026 is an infusion with 200 µg.',
  );
  expect(of('Row 4 ("supplement:unknown") holds 2000 µg.')).toBe('The supplement on 4 March 2026 holds 2000 µg.');
  expect(of('Row 5 ("x") holds 2000 µg.')).toBe('“Brazil nuts” on 5 March 2026 holds 2000 µg.');
});

test('a row that is not known stays', () => {
  expect(of('Row 9 ("x") holds 2000 µg.')).toBe('Row 9 ("x") holds 2000 µg.');
});

test('a notice about a row names day and food in words, and one question about a day is asked once', () => {
  const absurd = (row: number): Notice => ({
    code: 'diary.amount.absurdDay',
    message: `diary, row ${row}, amount: "sr28:05013" adds up to 9 kg on 2026-03-05; expected at most 4 kg in a day (x).`,
    hint: '',
  });
  const spinach = { date: '2026-03-05', food: 'sr28:05013', name: 'Chicken' };
  const found = placedNotices([absurd(3), absurd(18)], (row) => (row === 3 || row === 18 ? spinach : null));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    date: '2026-03-05',
    message: '“Chicken” adds up to 9 kg on 2026-03-05; expected at most 4 kg in a day (x).',
  });
  expect(placedNotices([absurd(3)], () => null)[0]!.message).toContain('row 3');
});

test('what is not known is listed by day and meal', () => {
  const flapjack = { date: '2026-03-05', food: 'x', name: 'flapjack', meal: 'Snack' };
  const line = (text: string) => placedSentence([text], (row) => (row === 55 ? flapjack : null));
  expect(line('1 entry is no food we know: row\u00A055 “flapjack”. It counts as unknown.')).toEqual([
    '1 entry is no food we know: “flapjack” on 5 March 2026, as a snack. It counts as unknown.',
  ]);
  expect(line('1 of 3 rows was left out: row\u00A02 “tea”.')).toEqual(['1 of 3 rows was left out: row\u00A02 “tea”.']);
});

const placeOf: PlaceOf = (row) => entries[row] ?? null;

test('a notice about several rows names their entries, each food of a day once', () => {
  const assumed = (rows: string): Notice => ({
    code: 'diary.measure.assumed',
    message: `diary, ${rows}: the tables do not say what this measure weighs, so an everyday weight was assumed: bread, slice = 36 g.`,
    hint: '',
  });
  for (const rows of ['rows 4 and 5', 'rows 4, 5, 4 and 5', 'rows 4, 5 and 31 more', 'rows 4, 5, 9']) {
    const [found] = placedNotices([assumed(rows)], placeOf);
    expect(found!.message).toBe(
      'The tables do not say what this measure weighs, so an everyday weight was assumed: bread, slice = 36 g.',
    );
    expect(found!.entries).toEqual([
      { name: 'Pill', date: '2026-03-04' },
      { name: 'Brazil nuts', date: '2026-03-05' },
    ]);
  }
  expect(placedNotices([assumed('row 5')], placeOf)[0]!.entries).toEqual([{ name: 'Brazil nuts', date: '2026-03-05' }]);
  expect(placedNotices([assumed('row 9')], placeOf)[0]!.message).toContain('row 9');
});

test('chances stay open while entries are, and not while rows are', () => {
  const view = {
    lede: [['cannot be given while row\u00A05 is open.']],
    scale: { label: 'while rows 4, 5 and more are open' },
  };
  expect(placedOpen(view, placeOf)).toEqual({
    lede: [['cannot be given while “Brazil nuts” on 5 March 2026 is open.']],
    scale: { label: 'while “Pill” on 4 March 2026; “Brazil nuts” on 5 March 2026 and more are open' },
  });
  expect(placedOpen('while rows 4, 9 are open', placeOf)).toBe('while rows 4, 9 are open');
});
