import { expect, test } from 'vitest';
import { courseRows } from './consequence-words.js';

test('one week is one, and the days of its beginning are days', () => {
  const days = [0, 1, 3, 7, 14, 84];
  const rows = courseRows({ days, plasmaSelenium: [], selenoproteinP: [] } as unknown as Parameters<
    typeof courseRows
  >[0]);
  expect(rows.map(([when]) => when)).toEqual([
    'now',
    '1\u00A0day',
    '3\u00A0days',
    '1\u00A0week',
    '2\u00A0weeks',
    '12\u00A0weeks',
  ]);
});
