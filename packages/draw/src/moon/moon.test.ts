import type { Verdict } from '@selenoscope/core';
import { describe, expect, test } from 'vitest';
import { shown } from '../tree-fixtures.js';
import { type EyepieceOptions, eyepieceDrawing } from './eyepiece.js';
import { crescent, litOf, moonGlyph } from './glyph.js';

const VERDICTS: readonly Verdict[] = [
  'likely-too-little',
  'perhaps-too-little',
  'likely-adequate',
  'perhaps-too-much',
  'likely-too-much',
  'cannot-tell',
];
const OPTIONS: EyepieceOptions = { size: 228, id: 'e', label: 'Crescent: Perhaps too little' };
const CHANCES = { tooLittle: 0.64, enough: 0.35, tooMuch: 0.01 };

test('the terminator of a crescent is an ellipse of R(1 − 2 · lit)', () => {
  expect(crescent(10, 0.25)).toBe('M0 -10A10 10 0 0 1 0 10A5 10 0 0 0 0 -10Z');
  expect(crescent(10, 0.11)).toBe('M0 -10A10 10 0 0 1 0 10A7.8 10 0 0 0 0 -10Z');
  expect(crescent(10, 0.75)).toBe('M0 -10A10 10 0 0 1 0 10A5 10 0 0 1 0 -10Z');
});

describe.each(VERDICTS)('%s', (verdict) => {
  test('glyphs are well formed and hidden, because words stand beside them', () => {
    for (const size of [16, 30, 72]) {
      const drawn = moonGlyph(verdict, size, 'g');
      expect(drawn.attributes['aria-hidden']).toBe('true');
      expect(shown(drawn)).toContain('fill="var(--night)"');
    }
  });

  test('the eyepiece says shape and words, and has a hundred ticks', () => {
    const svg = eyepieceDrawing(verdict, CHANCES, OPTIONS);
    const drawn = shown(svg);
    expect(svg.attributes).toMatchObject({ role: 'img', 'aria-label': 'Crescent: Perhaps too little' });
    const ticks = [...drawn.matchAll(/<path d="((?:M[-\d. ]+L[-\d. ]+)+)" stroke-width/g)].map((m) => m[1]!);
    expect(ticks.join('').match(/M/g)).toHaveLength(100);
    expect(drawn).not.toContain('NaN');
  });

  test('six verdicts have six moons', () => {
    const others = VERDICTS.filter((other) => other !== verdict).map((other) => shown(moonGlyph(other, 48, 'g')));
    expect(others).not.toContain(shown(moonGlyph(verdict, 48, 'g')));
  });
});

test('the ring turns with the chances, and a chance too small to see has no arc', () => {
  const drawn = shown(
    eyepieceDrawing('perhaps-too-little', { tooLittle: 0.25, enough: 0.75, tooMuch: 0.004 }, { ...OPTIONS, size: 200 }),
  );
  // A quarter from the top ends at the right, 0.4 in 100 before it.
  const end = 81.5 * Math.sin((0.25 - 0.004) * 2 * Math.PI);
  expect(drawn).toContain(`0 0 1 ${Math.round(end * 100) / 100} `);
  expect(drawn).not.toContain('stroke="var(--warn)"');
});

test('without chances the ring is one dashed line', () => {
  const drawn = shown(eyepieceDrawing('cannot-tell', null, { ...OPTIONS, size: 200 }));
  expect(drawn).toContain('stroke-dasharray="5 6"');
  expect(drawn).not.toContain('moon-shade)"/><path');
});

test('between two phases the terminator moves: at either end it is drawn as the verdict is', () => {
  const at = (lit: number) => shown(eyepieceDrawing('perhaps-too-little', CHANCES, { ...OPTIONS, lit }));
  expect(at(litOf('perhaps-too-little')!)).toBe(shown(eyepieceDrawing('perhaps-too-little', CHANCES, OPTIONS)));
  expect(at(0.4)).toContain(crescent(0.52 * 114, 0.4));
  expect(litOf('cannot-tell')).toBeNull();
});

test('where words stand beside it the eyepiece is hidden from readers', () => {
  const { attributes } = eyepieceDrawing('likely-adequate', CHANCES, { ...OPTIONS, label: null });
  expect(attributes).toMatchObject({ 'aria-hidden': 'true' });
  expect(attributes).not.toHaveProperty('role');
});
