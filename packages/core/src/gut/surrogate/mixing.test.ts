import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastSquares } from './least-squares.js';
import { acidsMm, type Mixing, productionMmol } from './mixing.js';

const mixing: Mixing = {
  volumesL: [0.5, 1, 1.5],
  transitDays: 1.5,
  waterGPerDay: 1100,
  acidsPerDay: 9.6,
  waterPerDay: 3,
};
const inLine = (made: readonly number[], one: Mixing): number[] => {
  const out = new Float64Array(made.length);
  acidsMm(made, one, out);
  return [...out];
};
const back = (mm: readonly number[], one: Mixing): number[] => {
  const out = new Float64Array(mm.length);
  productionMmol(mm, one, out);
  return [...out];
};

describe('parts in a row', () => {
  test('one part is the textbook tank: made / (flow + absorption) in water / (flow + absorption)', () => {
    // flow = 1 / 2 d; water 1000 / (0.5 + 1.5) = 500 g; acids 100 / (0.5 + 3.5) = 25 mmol; 25 mmol in 500 g is 50 mM
    const tank: Mixing = { volumesL: [1], transitDays: 2, waterGPerDay: 1000, acidsPerDay: 3.5, waterPerDay: 1.5 };
    expect(inLine([100], tank)).toEqual([50]);
    expect(back([50], tank)).toEqual([100]);
  });

  test('by hand for two parts: what leaves the first enters the second', () => {
    // flows 4 and 4/3 a day; water 600/(4+2) = 100 g, then 400/(4/3+2) = 120 g
    // acids 60/(4+6) = 6 mmol, then (4·6 + 20)/(4/3+6) = 6 mmol: 60 mM and 50 mM
    const two: Mixing = { volumesL: [1, 3], transitDays: 1, waterGPerDay: 600, acidsPerDay: 6, waterPerDay: 2 };
    const [first, second] = inLine([60, 20], two);
    expect(first).toBeCloseTo(60, 12);
    expect(second).toBeCloseTo(50, 12);
  });

  test('with a wall that takes up nothing all that is made leaves in all the water', () => {
    const tight = { ...mixing, acidsPerDay: 0, waterPerDay: 0 };
    const mm = inLine([100, 50, 25], tight);
    for (const [c, made] of [100, 150, 175].entries()) expect(mm[c]).toBeCloseTo((1000 * made) / 1100, 9);
  });

  test('production is the inverse of mixing, both ways', () => {
    const made = fc.double({ min: 0, max: 2000, noNaN: true });
    const some = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(made, made, made),
        fc.tuple(some(0.3, 5), some(300, 3000), some(0, 30), some(0, 8)),
        (mmol, [transitDays, waterGPerDay, acidsPerDay, waterPerDay]) => {
          const one: Mixing = { volumesL: [0.5, 1, 1.5], transitDays, waterGPerDay, acidsPerDay, waterPerDay };
          const mm = inLine(mmol, one);
          for (const value of mm) expect(value).toBeGreaterThanOrEqual(0);
          for (const [c, value] of back(mm, one).entries())
            expect(Math.abs(value - mmol[c]!)).toBeLessThan(1e-8 * (1 + Math.max(...mmol)));
        },
      ),
    );
  });
});

describe('least squares', () => {
  const rowsOf = (rows: readonly (readonly number[])[]) => Float64Array.from(rows.flat());

  test('a straight line through four points, by the textbook', () => {
    // x 0 1 2 3, y 1 3 2 5: slope Σ(x−x̄)(y−ȳ)/Σ(x−x̄)² = 5.5/5, intercept 2.75 − 1.1·1.5
    const features = rowsOf([0, 1, 2, 3].map((x) => [1, x]));
    const [intercept, slope] = leastSquares(features, Float64Array.of(1, 3, 2, 5), 2, 0);
    expect(slope).toBeCloseTo(1.1, 12);
    expect(intercept).toBeCloseTo(1.1, 12);
  });

  test('a mean, and a ridge that draws it towards nothing by its share', () => {
    const ones = new Float64Array(5).fill(1);
    const targets = Float64Array.of(2, 4, 6, 8, 10);
    expect(leastSquares(ones, targets, 1, 0)[0]).toBeCloseTo(6, 12);
    expect(leastSquares(ones, targets, 1, 0.5)[0]).toBeCloseTo(4, 12);
  });

  test('coefficients that made the targets are found again', () => {
    const place = fc.double({ min: -1, max: 1, noNaN: true });
    const one = fc.tuple(place, place, place);
    fc.assert(
      fc.property(one, fc.array(one, { minLength: 3, maxLength: 8 }), ([a, b, c], more) => {
        // corners of a cube keep the columns apart, whatever else is there
        const rows = [...[-1, 1].flatMap((x) => [-1, 1].map((y) => [x, y, x * y] as const)), ...more];
        const features = rowsOf(rows.map(([x, y, z]) => [x, y, z]));
        const targets = Float64Array.from(rows, ([x, y, z]) => a * x + b * y + c * z);
        const found = leastSquares(features, targets, 3, 0);
        for (const [i, value] of [a, b, c].entries()) expect(found[i]).toBeCloseTo(value, 9);
      }),
    );
  });

  test('columns that depend on each other need the ridge', () => {
    const features = rowsOf([0, 1, 2].map((x) => [x, 2 * x]));
    const targets = Float64Array.of(0, 5, 10);
    expect(() => leastSquares(features, targets, 2, 0)).toThrow('depend on each other');
    const [a, b] = leastSquares(features, targets, 2, 1e-9);
    expect(a! + 2 * b!).toBeCloseTo(5, 6);
  });
});
