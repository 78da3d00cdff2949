import { describe, expect, test } from 'vitest';
import { exp, stream } from '../base/index.js';
import { adequacyConfidence, meanRisk, probabilityAbove, probabilityInadequate, riskAt } from './probability.js';
import type { ReferenceValue } from './references.js';
import { requirementDraws, type SeleniumRequirement } from './requirement.js';

const source = { seed: 11, person: 0 };
const requirement = (ugPerDay: number, cv: number): SeleniumRequirement => ({
  value: { ugPerDay } as ReferenceValue,
  key: 'iom2000',
  basis: 'own',
  cv,
  cvMethod: 'assessment',
});

describe('the chance of inadequacy at one intake', () => {
  // requirements.md 1.3: EAR 45, CV 10 %
  test.each([
    [40, 0.87],
    [45, 0.5],
    [50, 0.13],
    [55, 0.01],
  ])('at %d µg/d is %d', (intake, p) => {
    expect(riskAt(intake, 45, 0.1)).toBeCloseTo(p, 2);
    const usual = new Float64Array(20000).fill(intake);
    const drawn = probabilityInadequate(usual, requirementDraws(requirement(45, 0.1), source, 20000));
    expect(drawn).toBeCloseTo(p, 2);
  });
});

describe('drawn requirements against the closed form', () => {
  test.each([
    [45, 0.1, 48, 0.3],
    [20.4, 0.125, 30, 0.4],
    [70, 0.125, 60, 0.2],
    [45, 0.1, 110, 0.5],
  ])('EAR %d, CV %d, intake about %d with log SD %d', (ear, cv, median, logSd) => {
    const n = 40000;
    const usual = stream(source, 'test.usual')
      .normals(n)
      .map((z) => median * exp(logSd * z));
    const closed = meanRisk(usual, ear, cv);
    const drawn = probabilityInadequate(usual, requirementDraws(requirement(ear, cv), source, n));
    expect(Math.abs(drawn - closed)).toBeLessThan(4 * Math.sqrt((closed * (1 - closed)) / n) + 1e-9);
  });

  test('the mean and spread of the draws are those of the requirement', () => {
    const draws = requirementDraws(requirement(45, 0.1), source, 40000);
    const average = draws.reduce((a, b) => a + b) / draws.length;
    const variance = draws.reduce((a, b) => a + (b - average) ** 2, 0) / draws.length;
    expect(average).toBeCloseTo(45, 0);
    expect(Math.sqrt(variance)).toBeCloseTo(4.5, 1);
  });

  test('draws belong to their index: the same whatever stands beside them', () => {
    const many = requirementDraws(requirement(45, 0.1), source, 1000);
    expect(requirementDraws(requirement(45, 0.1), source, 100)).toEqual(many.slice(0, 100));
    expect(requirementDraws(requirement(45, 0.1), { seed: 12, person: 0 }, 100)).not.toEqual(many.slice(0, 100));
  });

  test('pairs by index and refuses what cannot be paired', () => {
    expect(probabilityInadequate(Float64Array.of(10, 50), Float64Array.of(20, 40))).toBe(0.5);
    expect(probabilityInadequate(Float64Array.of(50, 10), Float64Array.of(20, 40))).toBe(0.5);
    expect(probabilityInadequate(Float64Array.of(10, 50), Float64Array.of(40, 20))).toBe(0.5);
    expect(() => probabilityInadequate(new Float64Array(2), new Float64Array(3))).toThrow('cannot be paired');
  });

  test('above a level is above, not at it', () => {
    expect(probabilityAbove(Float64Array.of(254, 255, 256, 400), 255)).toBe(0.5);
  });
});

describe('second opinion by the z-score of IOM 2000, worked values of cohort.md 2.2', () => {
  test.each([
    [40, 3, 18.0, 11.325, -0.4415, 0.3294],
    [50, 3, 22.5, 13.748, 0.3637, 0.642],
    [60, 3, 27.0, 16.225, 0.9245, 0.8224],
    [60, 7, 27.0, 11.153, 1.3449, 0.9107],
    [75, 3, 33.75, 19.998, 1.5001, 0.9332],
    [110, 2, 49.5, 35.29, 1.8419, 0.9673],
    [55, 14, 24.75, 8.0, 1.25, 0.8943],
  ])('mean %d over %d days with SD %d', (meanPerDay, days, sdWithin, sd, z, confidence) => {
    const found = adequacyConfidence(meanPerDay, days, sdWithin, 45, 0.1);
    expect(found.sd).toBeCloseTo(sd, 3);
    expect(found.z).toBeCloseTo(z, 4);
    expect(found.confidence).toBeCloseTo(confidence, 4);
    expect(found.difference).toBe(meanPerDay - 45);
  });
});
