import { viewOf } from '@selenoscope/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cannotTell, enough, fixtures, perhapsTooLittle, tooMuch } from '../../../core/src/report/fixtures.js';
import { shown, wordsOf } from '../tree-fixtures.js';
import { ENGLISH_DRAW_WORDS } from '../words.js';
import { axisOf, CARD_SIZES, SCALE_SIZES } from './axis.js';
import { scaleOf } from './from-numbers.js';
import { scaleDrawing, scaleSparkline } from './scale.js';

const sizes = [...Object.entries(SCALE_SIZES), ['card', CARD_SIZES.app] as const];
const count = (text: string, part: string) => text.split(part).length - 1;

/** Middles and radius of the moons as they are drawn. */
function moonsOf(drawn: string) {
  return [
    ...drawn.matchAll(/<g class="m-(\w+)" transform="translate\(([-\d.]+) ([-\d.]+)\)"><circle r="([\d.]+)"/g),
  ].map((m) => ({ face: m[1]!, x: Number(m[2]), y: Number(m[3]), r: Number(m[4]) }));
}

describe.each(sizes)('at the size %s', (_, size) => {
  test('crescents are round(20 · P), for every P', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (pInadequate) => {
        const base = perhapsTooLittle();
        const view = viewOf({ ...base, status: { ...base.status, pInadequate } });
        const drawn = shown(scaleDrawing(view.scale, size, 's'));
        expect(count(drawn, 'class="m-crescent"')).toBe(Math.round(20 * pInadequate));
        expect(count(drawn, 'class="m-')).toBe(20);
      }),
      { numRuns: 30 },
    );
  });

  test.each(Object.entries(fixtures))('no moon straddles the line, leaves the scale or overlaps: %s', (_name, make) => {
    const { scale } = viewOf(make());
    const drawn = shown(scaleDrawing(scale, size, 's'));
    const moons = moonsOf(drawn);
    expect(moons).toHaveLength(20);
    const line = axisOf(scale, size)(scale.yardstick!.ugPerDay);
    for (const moon of moons) {
      expect(Math.abs(moon.x - line)).toBeGreaterThan(moon.r);
      expect(moon.x - moon.r).toBeGreaterThanOrEqual(0);
      expect(moon.x + moon.r).toBeLessThanOrEqual(size.width);
      expect(moon.y - moon.r).toBeGreaterThanOrEqual(size.top);
      for (const other of moons) {
        if (other !== moon) expect(Math.hypot(moon.x - other.x, moon.y - other.y)).toBeGreaterThan(1.9 * moon.r);
      }
    }
  });

  test('a very narrow spread shrinks the moons and keeps all twenty under the words', () => {
    const base = enough();
    const seleniumTwentieths = Array.from({ length: 20 }, (_v, i) => 118 + 0.01 * i);
    const { scale } = viewOf({ ...base, intake: { ...base.intake, seleniumTwentieths } });
    const moons = moonsOf(shown(scaleDrawing(scale, size, 's')));
    expect(moons).toHaveLength(20);
    expect(Math.min(...moons.map((moon) => moon.y - moon.r))).toBeGreaterThanOrEqual(size.top);
  });

  test('well formed, with its sentence and both upper levels', () => {
    const { scale } = viewOf(tooMuch());
    const drawn = scaleDrawing(scale, size, 's');
    expect(drawn.attributes['aria-label']).toBe(scale.label);
    expect(wordsOf(drawn)).toMatch(/255 EFSA.*400 IOM.*45 IOM/);
    expect(shown(drawn)).not.toContain('NaN');
  });
});

test('copper above 255, and an adequate intake is a dashed line with dashed moons', () => {
  const much = scaleDrawing(viewOf(tooMuch()).scale, SCALE_SIZES.desk, 's');
  expect(count(shown(much), 'class="m-copper"')).toBe(20);
  const infant = scaleDrawing(viewOf(cannotTell()).scale, SCALE_SIZES.desk, 's');
  expect(count(shown(infant), 'class="m-unknown"')).toBe(20);
  expect(wordsOf(infant)).toContain('Adequate intake 20 IOM 2000');
});

test('the axis is logarithmic: 14 to 640 over the whole track', () => {
  const at = axisOf(viewOf(perhapsTooLittle()).scale, SCALE_SIZES.desk);
  expect(at(14)).toBeCloseTo(4, 9);
  expect(at(640)).toBeCloseTo(536, 9);
  expect(at(255)).toBeCloseTo(407.9, 1);
  expect(at(45)).toBeCloseTo(166.5, 1);
});

test('plain numbers give the same scale as the assessment they are from', () => {
  const { scale } = viewOf(perhapsTooLittle());
  const { pInadequate } = perhapsTooLittle().status;
  const { yardstick, uppers, label, moons } = scale;
  const made = scaleOf({
    quantiles: moons.map((moon) => moon.ugPerDay),
    pTooLittle: pInadequate,
    yardstick,
    uppers,
    label,
  });
  expect(shown(scaleDrawing(made, SCALE_SIZES.desk, 's'))).toBe(shown(scaleDrawing(scale, SCALE_SIZES.desk, 's')));
});

test('draws become twenty moons at (i − ½)/20, whatever their order; the axis given only widens', () => {
  const draws = Array.from({ length: 1000 }, (_v, i) => 10 + (((i * 617) % 1000) + 0.5) / 10);
  const axis = { fromUg: 7, toUg: 1280 };
  const made = scaleOf({ quantiles: draws, pTooLittle: 0.3, yardstick: null, label: '', axis });
  expect(made.moons.map((moon) => moon.ugPerDay)).toEqual(
    Array.from({ length: 20 }, (_v, i) => expect.closeTo(10 + 5 * (i + 0.5), 6)),
  );
  expect(made).toMatchObject({ crescents: 6, fromUg: 7, toUg: 1280, isRequirement: false });
  expect(scaleOf({ quantiles: [], pTooLittle: null, yardstick: null, label: '' }).moons).toEqual([]);
});

test('another language writes every word and number of it', () => {
  const words = {
    ...ENGLISH_DRAW_WORDS,
    unit: 'µg/Tag',
    amount: (value: number) => `${value},0`,
    scale: {
      requirement: 'Bedarf',
      adequateIntake: 'Zufuhr',
      upperLevel: 'Obergrenze',
      tooLittle: 'zu wenig',
      enough: 'genug',
      tooMuch: 'zu viel',
      now: 'jetzt',
    },
  };
  const said = wordsOf(scaleDrawing(viewOf(perhapsTooLittle()).scale, SCALE_SIZES.desk, 's', { words }));
  for (const part of ['255,0 EFSA', '45,0 IOM', 'Bedarf', 'Obergrenze', 'zu wenig', 'genug', 'zu viel', 'µg/Tag'])
    expect(said).toContain(part);
  for (const english of Object.values(ENGLISH_DRAW_WORDS.scale)) expect(said).not.toContain(english);
});

test('the sparkline has track, hill and requirement, and no word', () => {
  const spark = scaleSparkline(viewOf(perhapsTooLittle()).scale, 's');
  expect(wordsOf(spark)).toBe('');
  expect(shown(spark)).not.toContain('NaN');
  expect(spark.attributes).toMatchObject({ width: 88, height: 16, 'aria-hidden': 'true' });
  expect(shown(spark)).toContain('stroke="var(--accent)"');
});

test('“now” stands by its dashed curve, and not beyond the levels', () => {
  // wide before a plan, and moons on both flanks of it, as a plan leaves them
  const base = viewOf(enough()).scale;
  for (const [p5, p50, p95] of [
    [39, 73, 119],
    [30, 55, 100],
    [60, 110, 200],
    [20, 40, 75],
  ] as const) {
    const scale = { ...base, before: { p5, p50, p95 } };
    const drawn = shown(scaleDrawing(scale, CARD_SIZES.app, 's'));
    const now = Number(/<text x="([-\d.]+)"[^>]*>now</.exec(drawn)![1]);
    const at = axisOf(scale, CARD_SIZES.app);
    const [from, to] = [at(p5), at(p95)];
    expect(Math.max(from - (now + 27), now - to), `${p5} to ${p95}: ${now}`).toBeLessThan(40);
  }
});
