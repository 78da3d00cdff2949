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

test('two pages behind the first for a week; a long diary goes on, with every day and every source', () => {
  expect(detailPages(longDiary(7)).length).toBeLessThanOrEqual(2);
  const long = longDiary(120);
  const pages = detailPages(long);
  expect(pages.length).toBeGreaterThan(3);
  const lines = (id: string) =>
    pages.flat().reduce((sum, piece) => sum + (piece.id === id ? piece.to - piece.from : 0), 0);
  expect(lines('days')).toBe(120);
  const parts = partsOf(long);
  const listed = parts.filter(({ id }) => id === 'sources' || id === 'small-sources').flatMap((part) => part.lines);
  const names = listed.reduce((sum, { cells }, i) => sum + (parts[0]!.lines[i] ? 1 : cells.length), 0);
  // the sum stands among the rows
  expect(names).toBe(long.sources.rows.length + 1);
  for (const part of parts) expect(lines(part.id)).toBe(part.lines.length);
});

test('a share of a hundredth or more stands with its record, and the rest with name and amount', () => {
  const [first, second] = partsOf(view);
  const large = view.sources.rows.filter(({ share }) => share >= 0.01).length;
  expect(first!.lines).toHaveLength(large + 1);
  if (large < view.sources.rows.length) expect(second!.id).toBe('small-sources');
});
