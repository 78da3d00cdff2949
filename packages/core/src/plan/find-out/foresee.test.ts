import { describe, expect, test } from 'vitest';
import { exp, log, normalCdf, stream } from '../../base/index.js';
import { foresee } from './foresee.js';
import { type Question, questionOf } from './question.js';

const DRAWS = 1000;
const normals = (name: string, seed: number) => stream({ seed, person: 0 }, name).normals(DRAWS);
const COST = 0.11;
const aim = { adequate: 0.9, above: 0.05 };

/** ln usual ~ N(ln 60, spread²), everyone needs `needUg`, one plan that is always right. */
function asked(spread: number, needUg: number, seed: number): { question: Question; logUsual: Float64Array } {
  const logUsual = normals('usual', seed).map((z) => log(60) + spread * z);
  const question = questionOf(
    {
      usualUg: logUsual.map((y) => exp(y)),
      requirementUg: new Float64Array(DRAWS).fill(needUg),
      upperUg: null,
      aim,
      plans: [new Float64Array(DRAWS).fill(needUg + 20)],
    },
    COST,
  );
  return { question, logUsual };
}

/** The same in closed form: normal prior, normal error; the value by the trapezium rule over the posterior mean. */
function closedForm(spread: number, needUg: number, errorSd: number) {
  const k = spread ** 2 / (spread ** 2 + errorSd ** 2);
  const left = spread * Math.sqrt(1 - k);
  const ofMean = spread * Math.sqrt(k);
  const z = 1.2815515655446004;
  const at = (bound: number) => normalCdf((bound - log(60)) / ofMean);
  const nothing = 1 - at(log(needUg) + z * left);
  const tooLittle = at(log(needUg) - z * left);
  let loss = 0;
  let mass = 0;
  for (let s = -6; s <= 6; s += 0.01) {
    const p = normalCdf((log(60) + ofMean * s - log(needUg)) / left);
    const w = exp((-s * s) / 2);
    loss += w * Math.min(1 - p, COST * p);
    mass += w;
  }
  const p0 = normalCdf((log(60) - log(needUg)) / spread);
  return { nothing, settles: nothing + tooLittle, value: Math.min(1 - p0, COST * p0) - loss / mass, share: k };
}

describe('what is foreseen is the closed form where all is normal', () => {
  const cases = [
    [0.35, 45, 0.18],
    [0.35, 60, 0.18],
    [0.5, 45, 0.44],
    [0.25, 55, 0.14],
    [0.4, 75, 0.3],
  ] as const;
  test.each(cases)('spread %s, need %s µg, error %s', (spread, needUg, errorSd) => {
    const wanted = closedForm(spread, needUg, errorSd);
    const runs = [1, 2, 3, 4, 5, 6].map((seed) => {
      const { question, logUsual } = asked(spread, needUg, seed);
      return foresee(logUsual, errorSd, question)!;
    });
    const off = { nothing: 0, settles: 0, value: 0, share: 0 };
    for (const run of runs) {
      off.nothing += (run.pNothingToChange - wanted.nothing) / runs.length;
      off.settles += (run.pSettles - wanted.settles) / runs.length;
      off.value += (run.value - wanted.value) / runs.length;
      off.share += (run.varianceShare - wanted.share) / runs.length;
      // one run carries the chance of its own 1,000 draws: a share of 0.5 has an SD of 1.6 points
      expect(Math.abs(run.pNothingToChange - wanted.nothing)).toBeLessThan(0.055);
      expect(Math.abs(run.value - wanted.value)).toBeLessThan(0.02);
    }
    expect(Math.abs(off.nothing)).toBeLessThan(0.03);
    expect(Math.abs(off.settles)).toBeLessThan(0.03);
    expect(Math.abs(off.value)).toBeLessThan(0.01);
    expect(Math.abs(off.share)).toBeLessThan(0.03);
  });
});

test('what has nothing to do with intake tells nothing, and what does not vary is no signal', () => {
  const { question } = asked(0.35, 45, 1);
  const other = normals('other', 1);
  const told = foresee(other, 0.4, question)!;
  expect(told.value).toBeLessThan(0.005);
  expect(told.varianceShare).toBeLessThan(0.02);
  expect(told.pNothingToChange).toBeLessThan(0.05);
  expect(foresee(new Float64Array(DRAWS).fill(3), 0.1, question)).toBeNull();
});

test('a larger error never tells more, and no plan means no value', () => {
  const { question, logUsual } = asked(0.35, 45, 2);
  const values = [0.1, 0.2, 0.4, 0.8].map((sd) => foresee(logUsual, sd, question)!.value);
  expect([...values].sort((a, b) => b - a)).toEqual(values);
  expect(values[0]).toBeGreaterThan(0.02);
  expect(foresee(logUsual, 0.1, { ...question, losses: [question.losses[0]!], lossNow: 1 - 0.79 })!.value).toBeLessThan(
    0.02,
  );
});

test('too much is settled as well as too little', () => {
  const usualUg = normals('usual', 3).map((z) => 255 * exp(0.4 * z));
  const question = questionOf(
    { usualUg, requirementUg: new Float64Array(DRAWS).fill(45), upperUg: 255, aim, plans: [usualUg.map((u) => u / 3)] },
    COST,
  );
  const told = foresee(question.logUsual, 0.1, question)!;
  expect(told.pSettles - told.pNothingToChange).toBeGreaterThan(0.25);
  expect(told.pNothingToChange).toBeGreaterThan(0.25);
  expect(told.value).toBeGreaterThan(0.02);
});
