import { viewOf } from '@selenoscope/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cannotTell, enough, fixtures, perhapsTooLittle, tooMuch } from '../../../core/src/report/fixtures.js';
import { scaleSvg } from './scale.js';
import { axisOf, SCALE_SIZES } from './scale-axis.js';
import { tagsOf, textOf } from './well-formed.test-support.js';

const sizes = Object.entries(SCALE_SIZES);
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
        const drawn = scaleSvg(view.scale, size, 's').text;
        expect(count(drawn, 'class="m-crescent"')).toBe(Math.round(20 * pInadequate));
        expect(count(drawn, 'class="m-')).toBe(20);
      }),
      { numRuns: 30 },
    );
  });

  test.each(Object.entries(fixtures))('no moon straddles the line, leaves the scale or overlaps: %s', (_name, make) => {
    const { scale } = viewOf(make());
    const drawn = scaleSvg(scale, size, 's').text;
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
    const moons = moonsOf(scaleSvg(scale, size, 's').text);
    expect(moons).toHaveLength(20);
    expect(Math.min(...moons.map((moon) => moon.y - moon.r))).toBeGreaterThanOrEqual(size.top);
  });

  test('well formed, with its sentence and both upper levels', () => {
    const { scale } = viewOf(tooMuch());
    const drawn = scaleSvg(scale, size, 's').text;
    expect(tagsOf(drawn)[0]!.attributes['aria-label']).toBe(scale.label);
    expect(textOf(drawn)).toMatch(/255 EFSA.*400 IOM.*45 IOM/);
    expect(drawn).not.toContain('NaN');
  });
});

test('copper above 255, and an adequate intake is a dashed line with dashed moons', () => {
  const much = scaleSvg(viewOf(tooMuch()).scale, SCALE_SIZES.desk, 's').text;
  expect(count(much, 'class="m-copper"')).toBe(20);
  const infant = scaleSvg(viewOf(cannotTell()).scale, SCALE_SIZES.desk, 's').text;
  expect(count(infant, 'class="m-unknown"')).toBe(20);
  expect(textOf(infant)).toContain('Adequate intake 20 IOM 2000');
});

test('the axis is logarithmic: 14 to 640 over the whole track', () => {
  const at = axisOf(viewOf(perhapsTooLittle()).scale, SCALE_SIZES.desk);
  expect(at(14)).toBeCloseTo(4, 9);
  expect(at(640)).toBeCloseTo(536, 9);
  expect(at(255)).toBeCloseTo(407.9, 1);
  expect(at(45)).toBeCloseTo(166.5, 1);
});
