import { type PlasmaScaleView, viewOf } from '@selenoscope/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bloodTest, bodyFixtures, inflamed, steadyBody } from '../../../core/src/report/body-fixtures.js';
import type { Drawn } from '../drawn.js';
import { nodesOf, shown, wordsOf } from '../tree-fixtures.js';
import { PLASMA_SIZES } from './plasma-axis.js';
import { plasmaDrawing } from './plasma-scale.js';

const plasma = (make: () => Parameters<typeof viewOf>[0]): PlasmaScaleView => viewOf(make()).body!.plasma;
const numbers = (tags: readonly Drawn[], name: string, attribute: string) =>
  tags.filter((tag) => tag.tag === name).map((tag) => Number(tag.attributes[attribute]));

describe.each(Object.entries(PLASMA_SIZES))('at the size %s', (_, size) => {
  test.each(Object.entries(bodyFixtures))('well formed, with its sentence, inside its frame: %s', (_name, make) => {
    const view = plasma(make);
    const tags = nodesOf(plasmaDrawing(view, size, 'p'));
    const drawn = shown(tags[0]!);
    expect(tags[0]!.attributes['aria-label']).toBe(view.label);
    expect(drawn).not.toMatch(/NaN|undefined|Infinity/);
    for (const x of [...numbers(tags, 'circle', 'cx'), ...numbers(tags, 'text', 'x')]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(size.width);
    }
  });

  test('marks, what is expected and what was measured, in words', () => {
    const words = wordsOf(plasmaDrawing(plasma(bloodTest), size, 'p'));
    for (const part of [
      'GPX3 full',
      '80 to 100',
      'Selenoprotein P full',
      '110 to 125',
      'expected 74',
      '67 to 81',
      'measured 72',
    ])
      expect(words).toContain(part);
  });

  test('the names of the two marks stand clear of each other', () => {
    const tags = nodesOf(plasmaDrawing(plasma(steadyBody), size, 'p'));
    const [first, second] = tags.filter((tag) => tag.attributes['y'] === 16).map((tag) => Number(tag.attributes['x']));
    // half of "GPX3 full" and half of "Selenoprotein P full" at 13 px
    expect(second! - first!).toBeGreaterThan(28 + 58);
  });
});

test('a ring where the value is, on the same axis as the ticks', () => {
  fc.assert(
    fc.property(fc.double({ min: 45, max: 230, noNaN: true }), (ugPerL) => {
      const view = { ...plasma(bloodTest), values: [{ ugPerL, date: '', used: true, within: null }] };
      const tags = nodesOf(plasmaDrawing(view, PLASMA_SIZES.desk, 'p'));
      const [x] = numbers(tags, 'circle', 'cx');
      const inner = PLASMA_SIZES.desk.width - 16;
      expect(x).toBeCloseTo(8 + (inner * Math.log(ugPerL / 40)) / Math.log(250 / 40), 0);
    }),
  );
});

test('a value that was set aside is a dashed ring without an error', () => {
  const drawn = shown(plasmaDrawing(plasma(inflamed), PLASMA_SIZES.desk, 'p'));
  expect(drawn).toContain('class="measured aside"');
  expect(drawn).not.toContain('class="error"');
  expect(shown(plasmaDrawing(plasma(bloodTest), PLASMA_SIZES.desk, 'p'))).toContain('class="error"');
});

test('values that are not read as status are told apart by shape and by words, and their year is said', () => {
  const values = [
    { ugPerL: 45, date: '3 May 1998', used: false, within: null },
    { ugPerL: 72, date: '1 November 2026', used: true, within: null },
  ];
  const mixed = plasmaDrawing({ ...plasma(bloodTest), values }, PLASMA_SIZES.phone, 'p');
  expect(wordsOf(mixed)).toMatch(/measured 72 ; not used: 45 \(1998\)/);
  expect(nodesOf(mixed).filter((tag) => tag.attributes['class'] === 'struck')).toHaveLength(1);
  const none = plasmaDrawing({ ...plasma(bloodTest), values: values.slice(0, 1) }, PLASMA_SIZES.phone, 'p');
  expect(wordsOf(none)).toContain('measured, not used: 45 (1998)');
});
