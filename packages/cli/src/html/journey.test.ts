import { viewOf } from '@selenoscope/core';
import { describe, expect, test } from 'vitest';
import { fixtures, perhapsTooLittle, tooMuch } from '../../../core/src/report/fixtures.js';
import { journeySvg } from './journey.js';
import { layoutOf } from './journey-layout.js';
import { JOURNEY_SIZES } from './journey-size.js';
import { tagsOf, textOf } from './well-formed.test-support.js';

describe.each(Object.entries(JOURNEY_SIZES))('at the size %s', (_, size) => {
  test.each(Object.entries(fixtures))('one scale for all, and no name over another: %s', (_name, make) => {
    const layout = layoutOf(viewOf(make()).journey!, size);
    const placed = layout.columns.flat();
    const thick = placed.filter((p) => p.height > 2);
    const scale = thick[0]!.height / thick[0]!.node.ugPerDay;
    for (const p of thick) expect(p.height / p.node.ugPerDay).toBeCloseTo(scale, 9);
    for (const column of layout.columns) {
      column.forEach((p, i) => {
        expect(p.middle - p.height / 2).toBeGreaterThanOrEqual(size.top);
        expect(p.middle + p.height / 2).toBeLessThanOrEqual(layout.height);
        if (i > 0) expect(p.middle - column[i - 1]!.middle).toBeGreaterThanOrEqual(size.labelHeight);
      });
    }
  });

  test('fifteen layers at most, widest first, and never too thin to see', () => {
    for (const { widths } of layoutOf(viewOf(perhapsTooLittle()).journey!, size).links) {
      expect(widths.length).toBeLessThanOrEqual(15);
      expect(widths[0]).toBeGreaterThanOrEqual(1.5);
      for (let i = 1; i < widths.length; i++) expect(widths[i]!).toBeLessThanOrEqual(widths[i - 1]!);
    }
  });

  test('well formed, with its sentence, its names and its numbers', () => {
    const journey = viewOf(perhapsTooLittle()).journey!;
    const drawn = journeySvg(journey, size, 'j').text;
    expect(tagsOf(drawn)[0]!.attributes['aria-label']).toBe(journey.label);
    const words = textOf(drawn);
    for (const part of [
      'On your plate',
      'in these forms',
      'Selenomethionine',
      'Bread, cereals',
      '9.5',
      'Not found',
      '2.1 ?',
    ]) {
      expect(words).toContain(part);
    }
    for (const later of ['taken up', 'in your body', 'leaves']) expect(words).not.toContain(later);
    expect(drawn).not.toContain('NaN');
  });
});

test('a supplement has the outline of a capsule and the colour of its form from the start', () => {
  const drawn = journeySvg(viewOf(tooMuch()).journey!, JOURNEY_SIZES.desk, 'j').text;
  expect(drawn).toContain('rx="5"');
  expect(drawn).toContain('<g fill="var(--form-1)" fill-opacity="0.105">');
});

test('the longest day of a diary does not need a form for every source', () => {
  const base = perhapsTooLittle();
  const { plate, ...intake } = base.intake;
  const sources = intake.sources.map(({ forms, ...source }) => source);
  const { journey } = viewOf({ ...base, intake: { ...intake, sources } });
  const words = textOf(journeySvg(journey!, JOURNEY_SIZES.desk, 'j').text);
  expect(words).toContain('in all');
  expect(words).toContain('41 µg a day');
});
