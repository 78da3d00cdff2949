import { type ReportView, viewOf } from '@selenoscope/core';
import { expect, test } from 'vitest';
import { fixtures } from '../../../../../packages/core/src/report/fixtures.js';
import { detailPages } from './pages.js';
import { partsOf } from './parts-of.js';

const view = viewOf(fixtures.enough());
const many = <T>(list: readonly T[], count: number): readonly T[] =>
  Array.from({ length: count }, (_, i) => list[i % list.length]!);
const longDiary = (days: number): ReportView => ({
  ...view,
  days: many(view.days, days),
  sources: { ...view.sources, rows: many(view.sources.rows, 3 * days) },
});

test('sources, days, forms, nutrients, reference values, what is not known and how stand there', () => {
  expect(partsOf(longDiary(7)).map(({ id }) => id)).toEqual(
    expect.arrayContaining(['sources', 'forms', 'days', 'references', 'how']),
  );
});

test.each([1, 7, 14, 120, 1200])('two pages behind the first for %i days; what has no room is counted', (days) => {
  const view = longDiary(days);
  const { parts, pages } = detailPages(view);
  expect(pages.length).toBeLessThanOrEqual(2);
  // every line of a part stands on a page
  for (const { id, lines } of parts)
    expect(pages.flat().reduce((sum, piece) => sum + (piece.id === id ? piece.to - piece.from : 0), 0)).toBe(
      lines.length,
    );
  const whole = partsOf(view);
  expect(parts.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
  for (const [i, part] of parts.entries()) {
    const all = whole[i]!;
    if (part.lines.length === all.lines.length) continue;
    expect(['sources', 'small-sources', 'days']).toContain(part.id);
    const sums = part.lines.filter(({ isStrong }) => isStrong).length;
    expect(sums).toBe(all.lines.filter(({ isStrong }) => isStrong).length);
    const more = /and ([\d,]+) more in the app/.exec(String(part.lines.at(-1 - sums)!.cells[0]))![1]!;
    const cells = ({ lines, kind }: typeof part) =>
      kind === 'names' ? lines.flatMap((line) => line.cells).length : lines.length;
    // one line says it
    expect(cells(part) - 1 + Number(more.replace(',', ''))).toBe(cells(all));
  }
});

test('a week stands there whole, with every day and every source', () => {
  const { parts } = detailPages(longDiary(7));
  const lines = (of: readonly { readonly lines: readonly unknown[] }[]) => of.map((part) => part.lines.length);
  expect(lines(parts)).toEqual(lines(partsOf(longDiary(7))));
});

test('a share that is shown as a hundredth or more stands with its record, and the rest with name and amount', () => {
  const [first, second] = partsOf(view);
  const large = view.sources.rows.filter(({ share }) => Math.round(100 * share) >= 1).length;
  expect(first!.lines).toHaveLength(large + 1);
  if (large < view.sources.rows.length) expect(second!.id).toBe('small-sources');
});
