import type { Verdict } from '@selenoscope/core';
import { describe, expect, test } from 'vitest';
import { eyepiece } from './eyepiece.js';
import { crescent, glyph } from './moon.js';
import { tagsOf } from './well-formed.test-support.js';

const VERDICTS: readonly Verdict[] = [
  'likely-too-little',
  'perhaps-too-little',
  'likely-adequate',
  'perhaps-too-much',
  'likely-too-much',
  'cannot-tell',
];
const CHANCES = { tooLittle: 0.64, enough: 0.35, tooMuch: 0.01 };

test('the terminator of a crescent is an ellipse of R(1 − 2 · lit)', () => {
  expect(crescent(10, 0.25)).toBe('M0 -10A10 10 0 0 1 0 10A5 10 0 0 0 0 -10Z');
  expect(crescent(10, 0.11)).toBe('M0 -10A10 10 0 0 1 0 10A7.8 10 0 0 0 0 -10Z');
  expect(crescent(10, 0.75)).toBe('M0 -10A10 10 0 0 1 0 10A5 10 0 0 1 0 -10Z');
});

describe.each(VERDICTS)('%s', (verdict) => {
  test('glyphs are well formed and hidden, because words stand beside them', () => {
    for (const size of [16, 30, 72]) {
      const drawn = glyph(verdict, size, 'g').text;
      expect(tagsOf(drawn)[0]!.attributes['aria-hidden']).toBe('true');
      expect(drawn).toContain('fill="var(--night)"');
    }
  });

  test('the eyepiece says shape and words, and has a hundred ticks', () => {
    const drawn = eyepiece(verdict, CHANCES, 'Crescent: Perhaps too little', 228, 'e').text;
    const svg = tagsOf(drawn)[0]!;
    expect(svg.attributes).toMatchObject({ role: 'img', 'aria-label': 'Crescent: Perhaps too little' });
    const ticks = [...drawn.matchAll(/<path d="((?:M[-\d. ]+L[-\d. ]+)+)" stroke-width/g)].map((m) => m[1]!);
    expect(ticks.join('').match(/M/g)).toHaveLength(100);
    expect(drawn).not.toContain('NaN');
  });

  test('six verdicts have six moons', () => {
    const others = VERDICTS.filter((other) => other !== verdict).map((other) => glyph(other, 48, 'g').text);
    expect(others).not.toContain(glyph(verdict, 48, 'g').text);
  });
});

test('the ring turns with the chances, and a chance too small to see has no arc', () => {
  const drawn = eyepiece('perhaps-too-little', { tooLittle: 0.25, enough: 0.75, tooMuch: 0.004 }, 'x', 200, 'e').text;
  // A quarter from the top ends at the right, 0.4 in 100 before it.
  const end = 81.5 * Math.sin((0.25 - 0.004) * 2 * Math.PI);
  expect(drawn).toContain(`0 0 1 ${Math.round(end * 100) / 100} `);
  expect(drawn).not.toContain('stroke="var(--warn)"');
});

test('without chances the ring is one dashed line', () => {
  const drawn = eyepiece('cannot-tell', null, 'x', 200, 'e').text;
  expect(drawn).toContain('stroke-dasharray="5 6"');
  expect(drawn).not.toContain('moon-shade)"/><path');
});
