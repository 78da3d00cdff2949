import { viewOf } from '@selenoscope/core';
import { expect, test } from 'vitest';
import { steadyBody } from '../../core/src/report/body-fixtures.js';
import { boxOf } from './box.js';
import { journeyDrawing, journeySize } from './journey/index.js';
import { mirrored, mirroredBox } from './mirrored.js';
import { marksOf, nodesOf, wordsOf } from './tree-fixtures.js';

test('words stand on the other side and stay whole, bands and gates keep their marks', () => {
  const view = viewOf(steadyBody()).journey!;
  const size = journeySize(view, 'desk');
  const drawn = journeyDrawing(view, size, 'j');
  const turned = mirrored(drawn, size.width);
  expect(wordsOf(turned)).toBe(wordsOf(drawn));
  expect(marksOf(turned)).toEqual(marksOf(drawn));
  const [before, after] = [drawn, turned].map((one) => boxOf(one, () => 13));
  for (const [i, box] of before!.entries()) expect(after![i]!.x).toBeCloseTo(mirroredBox(box, size.width).x, 6);
  // no word is mirrored itself
  const flipped = nodesOf(turned).filter((one) => String(one.attributes['transform']).startsWith('matrix(-1'));
  expect(flipped.length).toBeGreaterThan(0);
  for (const one of flipped) expect(nodesOf(one).some((inner) => inner.tag === 'text')).toBe(false);
});
