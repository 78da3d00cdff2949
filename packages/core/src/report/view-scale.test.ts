import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cannotTell, perhapsTooLittle, tooMuch } from './fixtures.js';
import { viewOf } from './view.js';

describe('the twenty moons', () => {
  test('crescents are round(20 · P), whatever P is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (pInadequate) => {
        const base = perhapsTooLittle();
        const { scale } = viewOf({ ...base, status: { ...base.status, pInadequate } });
        expect(scale.moons).toHaveLength(20);
        expect(scale.crescents).toBe(Math.round(20 * pInadequate));
        const faces = scale.moons.map((moon) => moon.face);
        expect(faces.lastIndexOf('crescent')).toBe(scale.crescents - 1);
      }),
    );
  });

  test('above the lower upper level they are copper', () => {
    const { scale } = viewOf(tooMuch());
    for (const moon of scale.moons) expect(moon.face).toBe(moon.ugPerDay > 255 ? 'copper' : 'full');
    expect(scale.moons.filter((moon) => moon.face === 'copper').length).toBeGreaterThan(15);
  });

  test('without a chance no moon says enough', () => {
    const { scale, chances } = viewOf(cannotTell());
    expect(new Set(scale.moons.map((moon) => moon.face))).toEqual(new Set(['unknown']));
    expect(chances).toBeNull();
  });

  test('the sentence counts the moons', () => {
    expect(viewOf(perhapsTooLittle()).scale.label).toContain('13 mean less than the need, 7 enough, and 0 more');
  });
});

describe('the axis', () => {
  test('14 to 640, with both upper levels on it', () => {
    const { scale } = viewOf(perhapsTooLittle());
    expect([scale.fromUg, scale.toUg]).toEqual([14, 640]);
    expect(scale.uppers.map((upper) => upper.ugPerDay)).toEqual([255, 400]);
  });

  test('widens by octaves where the spread asks for it', () => {
    const base = tooMuch();
    const seleniumTwentieths = base.intake.seleniumTwentieths.map((ug) => ug * 3);
    const { scale } = viewOf({ ...base, intake: { ...base.intake, seleniumTwentieths } });
    expect(scale.toUg).toBe(2560);
    expect(scale.fromUg).toBe(14);
  });
});

test('the three chances of the ring sum to 1', () => {
  const { chances } = viewOf(perhapsTooLittle());
  expect(chances!.tooLittle + chances!.enough + chances!.tooMuch).toBeCloseTo(1, 12);
  expect(chances!.tooLittle).toBe(0.64);
});
