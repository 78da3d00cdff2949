import { expect, test } from 'vitest';
import { shown } from '../tree-fixtures.js';
import { claimGlyph, isClaimShape, kindGlyph } from './chips.js';
import { icon, tabIcon } from './icons.js';

const all = [
  ...(['measured', 'calculated', 'unknown', 'label'] as const).map((kind) => kindGlyph(kind)),
  ...(['supported', 'partly', 'unsupported', 'wrong', 'not-testable'] as const).map((verdict) => claimGlyph(verdict)),
  ...(['home', 'diary', 'body', 'gut', 'plan'] as const).map(tabIcon),
  ...(['search', 'plus', 'minus', 'close', 'back', 'on', 'camera', 'pen', 'file', 'check'] as const).map((name) =>
    icon(name),
  ),
];

test('each has a shape of its own, without colour, and is hidden from readers', () => {
  const shapes = all.map((drawn) => shown(drawn).replace(/ (fill|stroke)="(var|current)[^"]*"/g, ''));
  expect(new Set(shapes).size).toBe(all.length);
  for (const drawn of all) expect(drawn.attributes['aria-hidden']).toBe('true');
});

test('what is not known is dashed and in the colour of warning', () => {
  expect(shown(kindGlyph('unknown'))).toMatch(/var\(--warn\).*stroke-dasharray/);
  expect([isClaimShape('partly'), isClaimShape('toString')]).toEqual([true, false]);
});
