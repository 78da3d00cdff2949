import { describe, expect, test } from 'vitest';
import { mean, stream } from '../../base/index.js';
import { type Conditioning, condition } from './condition.js';

/** A line: level = intake + body, both normal, seen with a normal error. Everything has a formula. */
const line = { intakeSd: 0.4, bodySd: 0.3, errorSd: 0.1, seen: 0.5 };
const DRAWS = 4000;

const conditioning = (changes: Partial<Conditioning> & { seen?: number; seed?: number } = {}) => {
  const source = { seed: changes.seed ?? 5, person: 0 };
  const intake = stream(source, 'test.intake')
    .normals(DRAWS)
    .map((z) => line.intakeSd * z);
  const bodyOf = (k: number) =>
    stream(source, `test.body.${k}`)
      .normals(DRAWS)
      .map((z) => line.bodySd * z);
  const seen = changes.seen ?? line.seen;
  const found = condition({
    draws: DRAWS,
    count: 4000,
    logLikelihoodOf: (k) =>
      bodyOf(k).map((body, i) => -((seen - intake[i]! - body) ** 2) / (2 * line.errorSd * line.errorSd)),
    source,
    bodiesLeast: 8,
    bodiesMost: 64,
    essWanted: 4000,
    essLeast: 300,
    ...changes,
  });
  return { found, intake, bodyOf };
};

const variance = (x: Float64Array) => {
  const m = mean(x);
  return mean(x.map((v) => (v - m) * (v - m)));
};

describe('the posterior of a straight line with normal errors', () => {
  const { found, intake, bodyOf } = conditioning();
  const total = line.intakeSd ** 2 + line.bodySd ** 2 + line.errorSd ** 2;
  const picked = Float64Array.from(found.draw, (i) => intake[i]!);
  const bodies = new Map([...new Set(found.body)].map((k) => [k, bodyOf(k)]));
  const pickedBody = Float64Array.from(found.body, (k, j) => bodies.get(k)![found.draw[j]!]!);

  test('has the mean and the SD of the formula', () => {
    const wantMean = (line.intakeSd ** 2 / total) * line.seen;
    const wantVariance = line.intakeSd ** 2 * (1 - line.intakeSd ** 2 / total);
    // three standard errors of as many independent draws as the effective sample size says, and of 4,000 intake draws
    const error = 3 * Math.sqrt(wantVariance / Math.min(found.ess, found.essOfDraws));
    expect(Math.abs(mean(picked) - wantMean)).toBeLessThan(error);
    expect(error).toBeLessThan(0.02);
    expect(Math.sqrt(variance(picked) / wantVariance)).toBeCloseTo(1, 1);
  });

  test('has the body and its correlation with intake too', () => {
    expect(mean(pickedBody)).toBeCloseTo((line.bodySd ** 2 / total) * line.seen, 1);
    const level = picked.map((v, j) => v + pickedBody[j]!);
    const prior = line.intakeSd ** 2 + line.bodySd ** 2;
    expect(Math.sqrt(variance(level))).toBeCloseTo(Math.sqrt(prior * (1 - prior / total)), 2);
  });

  test('counts what it is worth', () => {
    expect(found.temper).toBe(1);
    expect(found.essFull).toBe(found.ess);
    expect(found.ess).toBeGreaterThan(4000);
    const pairs = new Set(Array.from(found.draw, (i, j) => `${i} ${found.body[j]}`));
    expect(found.distinct).toBe(pairs.size);
    expect(found.distinctDraws).toBe(new Set(found.draw).size);
    expect(found.distinct).toBeGreaterThan(2000);
  });
});

test('the same evidence gives the same draws, another seed others', () => {
  const first = conditioning().found;
  expect(conditioning().found).toEqual(first);
  expect(conditioning({ seed: 6 }).found.draw).not.toEqual(first.draw);
});

test('bodies are added until the pairs are worth enough', () => {
  const few = conditioning({ bodiesLeast: 1, essWanted: 500 }).found;
  const many = conditioning({ bodiesLeast: 1, essWanted: 3000 }).found;
  expect(few.bodiesPerDraw).toBeLessThan(many.bodiesPerDraw);
  expect(few.ess).toBeGreaterThanOrEqual(500);
  expect(many.ess).toBeGreaterThanOrEqual(3000);
});

test('where hardly any draw agrees the likelihood is weakened to the effective sample size that was asked for', () => {
  const { found, intake } = conditioning({ seen: 3, bodiesMost: 4, bodiesLeast: 1 });
  expect(found.essFull).toBeLessThan(300);
  expect(found.temper).toBeLessThan(1);
  expect(found.ess).toBeGreaterThanOrEqual(300);
  expect(found.ess).toBeLessThan(305);
  const picked = Float64Array.from(found.draw, (i) => intake[i]!);
  expect(mean(picked)).toBeGreaterThan(0.6);
});

test('without evidence every draw comes once, in its order', () => {
  const found = condition({
    draws: 100,
    count: 100,
    logLikelihoodOf: () => new Float64Array(100),
    source: { seed: 1, person: 0 },
    bodiesLeast: 1,
    bodiesMost: 1,
    essWanted: 0,
    essLeast: 0,
  });
  expect([...found.draw]).toEqual(Array.from({ length: 100 }, (_, i) => i));
  expect(found).toMatchObject({ distinct: 100, distinctDraws: 100, ess: 100, essOfDraws: 100, bodiesPerDraw: 1 });
});
