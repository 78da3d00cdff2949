import { describe, expect, test } from 'vitest';
import { log, quantilesOf } from '../../base/index.js';
import { Ranges, rangeDraws } from './ranges.js';

const source = { seed: 1, person: 0 };
const row = (key: string, value: string, low: string, high: string, unit: string) => ({ key, value, low, high, unit });

describe('draws of a range', () => {
  test('have the middle as median and the ends as 5th and 95th percentile', () => {
    const draws = rangeDraws({ value: 5, low: 2.7, high: 7.3 }, false, source, 'mucin', 40_000);
    const [p5, p50, p95] = quantilesOf(draws, [0.05, 0.5, 0.95]) as [number, number, number];
    expect(Math.abs(log(p5 / 2.7))).toBeLessThan(0.02);
    expect(Math.abs(log(p50 / 5))).toBeLessThan(0.01);
    expect(Math.abs(log(p95 / 7.3))).toBeLessThan(0.02);
  });

  test('of a share stay between 0 and 1', () => {
    const draws = rangeDraws({ value: 0.85, low: 0.4, high: 0.99 }, true, source, 'share', 40_000);
    const [p5, p50, p95] = quantilesOf(draws, [0.05, 0.5, 0.95]) as [number, number, number];
    expect(p5).toBeCloseTo(0.4, 1);
    expect(p50).toBeCloseTo(0.85, 2);
    expect(p95).toBeCloseTo(0.99, 2);
    expect(draws.every((share) => share > 0 && share < 1)).toBe(true);
  });

  test('without width are the value itself, also 0', () => {
    expect([...rangeDraws({ value: 6, low: 6, high: 6 }, false, source, 'x', 3)]).toEqual([6, 6, 6]);
    expect([...rangeDraws({ value: 0, low: 0, high: 0 }, true, source, 'x', 2)]).toEqual([0, 0]);
  });

  test('are the same for the same name, and others for another', () => {
    const of = (name: string) => rangeDraws({ value: 5, low: 2, high: 9 }, false, source, name, 50);
    expect(of('a')).toEqual(of('a'));
    expect(of('a')).not.toEqual(of('b'));
  });
});

describe('a table of ranges', () => {
  test('refuses another unit, an unknown key, and a value outside its own range', () => {
    const ranges = new Ranges([row('mucin', '5', '2.7', '7.3', 'g/d')]);
    expect(ranges.get('mucin', 'g/d').high).toBe(7.3);
    expect(() => ranges.get('mucin', 'mg/d')).toThrow('g/d, asked for in mg/d');
    expect(() => ranges.get('water', 'g/d')).toThrow('water is not in the table');
    expect(() => new Ranges([row('mucin', '8', '2.7', '7.3', 'g/d')])).toThrow('outside its own range');
  });
});
