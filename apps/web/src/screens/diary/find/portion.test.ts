import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstPortion, gramsOf, measureOf, microgramsOf, otherMeasure, stepPortion, typedPortion } from './portion.js';

const g = { unit: 'g', name: 'g', grams: 1 };
const slice = { unit: 'slice', name: '1 slice', grams: 36 };
const bread = [slice, { unit: 'slice, thick', name: '1 slice, thick', grams: 50 }, g];
const egg = [
  { unit: 'cup, chopped', name: '1 cup, chopped', grams: 136 },
  { unit: 'large', name: '1 large', grams: 50 },
  g,
];
const milk = [{ unit: 'cup', name: '1 cup', grams: 244 }, g];

describe('steps of a portion', () => {
  it('goes by halves, then by whole pieces', () => {
    const seen = [0.5];
    for (let i = 0; i < 6; i++) seen.push(stepPortion({ amount: seen.at(-1)!, unit: 'slice' }, 1).amount);
    expect(seen).toEqual([0.5, 0.75, 1, 1.5, 2, 2.5, 3]);
  });
  it('goes to round weights', () => {
    expect(stepPortion({ amount: 72, unit: 'g' }, 1).amount).toBe(80);
    expect(stepPortion({ amount: 72, unit: 'g' }, -1).amount).toBe(70);
    expect(stepPortion({ amount: 200, unit: 'g' }, -1).amount).toBe(190);
    expect(stepPortion({ amount: 200, unit: 'g' }, 1).amount).toBe(225);
  });
  it('never reaches nothing, and one step more is always more', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 2000, noNaN: true }), fc.constantFrom('g', 'ml'), (amount, unit) => {
        expect(stepPortion({ amount, unit }, 1).amount).toBeGreaterThan(amount);
        const less = stepPortion({ amount, unit }, -1).amount;
        expect(less).toBeGreaterThan(0);
        expect(less).toBeLessThanOrEqual(amount);
      }),
    );
    expect(stepPortion({ amount: 0.25, unit: 'slice' }, -1).amount).toBe(0.25);
  });
});

describe('portions of a food', () => {
  it('offers pieces before a cup of them cut up, and a cup of what is poured', () => {
    expect(firstPortion(egg)).toEqual({ amount: 1, unit: 'large' });
    expect(firstPortion(milk)).toEqual({ amount: 1, unit: 'cup' });
    expect(firstPortion([g])).toEqual({ amount: 100, unit: 'g' });
    expect(firstPortion([{ unit: 'oz', name: '1 oz', grams: 28.35 }, g])).toEqual({ amount: 30, unit: 'g' });
  });
  it('counts pieces where a bare number was typed', () => {
    expect(typedPortion({ amount: 2, unit: null }, { measures: egg }, firstPortion(egg))).toEqual({
      amount: 2,
      unit: 'large',
    });
    expect(typedPortion({ amount: null, unit: null }, { measures: egg }, { amount: 3, unit: 'g' })).toEqual({
      amount: 3,
      unit: 'g',
    });
  });
  it('takes half of what has no pieces as half of its portion', () => {
    expect(typedPortion({ amount: 0.5, unit: null }, { measures: [g] }, { amount: 120, unit: 'g' })).toEqual({
      amount: 60,
      unit: 'g',
    });
    expect(typedPortion({ amount: 80, unit: null }, { measures: [g] }, { amount: 120, unit: 'g' }).amount).toBe(80);
    // a cup of it cut up is not one of it
    const almonds = [{ unit: 'cup, whole', name: '1 cup, whole', grams: 143 }, g];
    expect(typedPortion({ amount: 2, unit: null }, { measures: almonds }, { amount: 30, unit: 'g' }).unit).toBe('g');
  });
  it('finds the measure a word means, and keeps one it does not know', () => {
    expect(measureOf('slices', bread)?.unit).toBe('slice');
    expect(measureOf('thick', bread)?.unit).toBe('slice, thick');
    expect(typedPortion({ amount: 2, unit: 'bowl' }, { measures: bread }, firstPortion(bread))).toEqual({
      amount: 2,
      unit: 'bowl',
    });
  });
  it('weighs by measure, by gram, and by volume where a cup is known', () => {
    expect(gramsOf({ amount: 2, unit: 'slice' }, bread)).toBe(72);
    expect(gramsOf({ amount: 200, unit: 'ml' }, milk)).toBeCloseTo(206.3, 1);
    expect(gramsOf({ amount: 200, unit: 'ml' }, bread)).toBeNull();
    expect(gramsOf({ amount: 1, unit: 'bowl' }, bread)).toBeNull();
  });
  it('keeps the weight when grams follow a measure', () => {
    expect(otherMeasure({ amount: 2, unit: 'slice, thick' }, bread, 1)).toEqual({ amount: 100, unit: 'g' });
    expect(otherMeasure({ amount: 72, unit: 'g' }, bread, 1)).toEqual({ amount: 1, unit: 'slice' });
  });
  it('never makes a value of an unknown one', () => {
    expect(microgramsOf(null, 100)).toBeNull();
    expect(microgramsOf({ mean: 10, p5: 5, p95: 20 }, null)).toBeNull();
    expect(microgramsOf({ mean: 10, p5: 5, p95: 20 }, 50)).toEqual({ mean: 5, p5: 2.5, p95: 10 });
  });
});
