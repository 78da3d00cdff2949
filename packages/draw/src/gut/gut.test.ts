import { type GutView, viewOf } from '@selenoscope/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { steadyGut } from '../../../core/src/report/gut-fixtures.js';
import type { Drawn } from '../drawn.js';
import { nodesOf, shown, wordsOf } from '../tree-fixtures.js';
import { BARS_WIDTHS, barsDrawing } from './bars.js';
import { CHAMBERS_SIZES } from './chamber-places.js';
import { chambersDrawing } from './chambers.js';

const chambersOf = (made: Parameters<typeof viewOf>[0]): GutView['chambers'] => viewOf(made).gut!.chambers;
const numbers = (tags: readonly Drawn[], name: string, attribute: string) =>
  tags.filter((tag) => tag.tag === name).map((tag) => Number(tag.attributes[attribute]));

describe.each(Object.entries(CHAMBERS_SIZES))('the colon at the size %s', (_, size) => {
  test('stands inside its frame, with its sentence', () => {
    const view = chambersOf(steadyGut());
    const drawn = chambersDrawing(view, size);
    const tags = nodesOf(drawn);
    expect(drawn.attributes['aria-label']).toBe(view.label);
    const [, , width, height] = String(drawn.attributes['viewBox']).split(' ').map(Number);
    const xs = numbers(tags, 'rect', 'x').map((x, i) => [x, x + numbers(tags, 'rect', 'width')[i]!]);
    for (const x of [...xs.flat(), ...numbers(tags, 'text', 'x')]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width!);
    }
    for (const y of numbers(tags, 'text', 'y')) expect(y).toBeLessThanOrEqual(height!);
  });

  test('a larger part is drawn larger, and chambers do not overlap', () => {
    const shells = nodesOf(chambersDrawing(chambersOf(steadyGut()), size)).filter(
      (tag) => tag.attributes['class'] === 'chamber',
    );
    const of = (name: string) => shells.map((shell) => Number(shell.attributes[name]));
    const [x, y, width, height] = [of('x'), of('y'), of('width'), of('height')];
    expect(width[0]).toBeLessThan(width[1]!);
    expect(width[1]).toBeLessThan(width[2]!);
    for (const i of [1, 2]) {
      const gap = size.flow === 'across' ? x[i]! - x[i - 1]! - width[i - 1]! : y[i]! - y[i - 1]! - height[i - 1]!;
      expect(gap).toBeCloseTo(size.tube, 0);
    }
  });

  test('what is not known is not drawn', () => {
    const view = chambersOf(steadyGut());
    const lost = { ...view.parts[0]!.acids, p5: Number.NaN, p50: Number.NaN, p95: Number.NaN, measured: Number.NaN };
    const drawn = shown(
      chambersDrawing({ ...view, parts: view.parts.map((part) => ({ ...part, acids: lost })) }, size),
    );
    expect(drawn).not.toContain('NaN');
    expect(drawn.split('class="soft"')).toHaveLength(4);
  });
});

test('a mark stands where its value is, on the axis of its line', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 160, noNaN: true }), (mM) => {
      const view = chambersOf(steadyGut());
      const parts = view.parts.map((part) => ({ ...part, acids: { ...part.acids, measured: mM, p50: mM } }));
      const drawn = shown(chambersDrawing({ ...view, parts }, CHAMBERS_SIZES.desk));
      const seen = /class="seen" d="M([\d.]+) /.exec(drawn)![1];
      const middle = /class="mid" d="M([\d.]+) /.exec(drawn)![1];
      expect(seen).toBe(middle);
      const line = /<path d="M([\d.]+) [\d.]+h([\d.]+)"/.exec(drawn)!.slice(1).map(Number) as [number, number];
      expect(Number(seen)).toBeCloseTo(line[0] + (line[1] * mM) / view.acidsTo, 0);
    }),
  );
});

describe.each(Object.entries(BARS_WIDTHS))('the groups at the width of %s', (_, width) => {
  test('bars lie between nothing and the numbers, and a group has no middle', () => {
    const { groups } = viewOf(steadyGut()).gut!;
    const drawn = barsDrawing({ ...groups, withMiddle: false }, width);
    const tags = nodesOf(drawn);
    const xs = numbers(tags, 'rect', 'x').map((x, i) => [x, x + numbers(tags, 'rect', 'width')[i]!]);
    for (const x of xs.flat()) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width - 100 + 0.2);
    }
    expect(shown(drawn)).not.toContain('class="mid"');
    expect(wordsOf(drawn)).toContain('Butyrate makers, first kind under 1 to 19 %');
  });
});
