import { describe, expect, test } from 'vitest';
import { exp, stream } from '../../base/index.js';
import { narrowing, whatIsTold } from './narrowing.js';

const source = { seed: 3, person: 0 };
const x = stream(source, 'test.x').normals(20_000);
const y = stream(source, 'test.y').normals(20_000);

test('an interval of half the width on the log scale is said to be half as wide', () => {
  const before = x.map((z) => 60 * exp(0.4 * z));
  const after = x.map((z) => 80 * exp(0.2 * z));
  const said = narrowing(before, after);
  expect(said.widthRatio).toBeCloseTo(0.5, 6);
  expect(said.before.p50 / 60).toBeCloseTo(1, 1);
  expect(said.after.p50 / 80).toBeCloseTo(1, 1);
  expect(narrowing(before, before).widthRatio).toBe(1);
  expect(
    narrowing(
      before.map(() => 50),
      after,
    ).widthRatio,
  ).toBe(1);
});

describe('what one value would tell', () => {
  test('is the squared correlation where everything is normal', () => {
    // level = intake + body with variances 1 and 0.25, error 0.25: 1 / 1.5 of the variance goes
    const level = x.map((v, i) => v + 0.5 * y[i]!);
    const told = whatIsTold(x, level, 0.5);
    expect(told.varianceShare).toBeCloseTo(1 / 1.5, 2);
    expect(told.widthRatio).toBeCloseTo(Math.sqrt(0.5 / 1.5), 2);
    expect(whatIsTold(x, level, 2).varianceShare).toBeCloseTo(1 / 5.25, 1);
  });

  test('is more than the squared correlation where the marker bends', () => {
    const bent = x.map((v) => Math.min(v, -1));
    const low = x.map((v, i) => (v < -1 ? i : -1)).filter((i) => i >= 0);
    expect(low.length / x.length).toBeCloseTo(0.16, 2);
    // those above the plateau are not told apart: their variance stays, the low ones are known
    const above = x.filter((v) => v >= -1);
    const m = above.reduce((a, b) => a + b, 0) / above.length;
    const left = above.reduce((a, b) => a + (b - m) * (b - m), 0) / x.length;
    expect(whatIsTold(x, bent, 0.001).varianceShare).toBeCloseTo(1 - left, 1);
  });

  test('is nothing of what does not vary or has nothing to do with it', () => {
    const same = x.map(() => 4);
    expect(whatIsTold(x, same, 0.1).varianceShare).toBeLessThan(1e-9);
    expect(whatIsTold(same, y, 0.1)).toEqual({ varianceShare: 0, widthRatio: 1 });
    expect(whatIsTold(x, y, 0.3).varianceShare).toBeLessThan(0.01);
  });
});
