import { describe, expect, test } from 'vitest';
import { SUBSTRATE_KEYS, type SubstrateKey } from './keys.js';
import { substrateScenario } from './scenario.js';
import type { Substrate, SubstratePart } from './substrate.js';

const VALUES: Readonly<Record<SubstrateKey, readonly number[]>> = {
  'fermentable-fibre': [11, 12, 19],
  'resistant-starch-low': [1, 4, 5],
  'resistant-starch-high': [20, 36, 50],
  'resistant-starch-mixed': [3, 12, 30],
  protein: [6, 10, 18],
  mucin: [3, 5, 7],
  water: [500, 1100, 1750],
};
const part = (key: SubstrateKey): SubstratePart => ({
  key,
  name: key,
  unit: 'g/d',
  draws: Float64Array.from(VALUES[key]),
  rule: '',
  source: '',
});
const substrate: Substrate = {
  parts: Object.fromEntries(SUBSTRATE_KEYS.map((key) => [key, part(key)])) as Substrate['parts'],
  transit: { draws: Float64Array.of(1, 1.25, 3), unit: 'd', rule: '', source: '' },
  starch: { draws: new Float64Array(3), restsOn: { measured: 0, difference: 1, kind: 0, population: 0 } },
  own: { fibre: true, protein: true, starch: { measured: 0, difference: 1, kind: 0, population: 0 } },
  problems: [],
};

describe('a colon scenario from a substrate', () => {
  test('of the medians has carbohydrate = fermentable fibre + resistant starch', () => {
    expect(substrateScenario(substrate, 'low', 'median')).toEqual({
      carbohydrate: 16,
      resistantStarchFraction: 0.25,
      protein: 10,
      water: 1100,
      mucin: 5,
      transitDays: 1.25,
    });
    expect(substrateScenario(substrate, 'high', 'median')).toMatchObject({
      carbohydrate: 48,
      resistantStarchFraction: 0.75,
    });
  });

  test('of one draw takes every number from that draw', () => {
    expect(substrateScenario(substrate, 'mixed', 2)).toEqual({
      carbohydrate: 49,
      resistantStarchFraction: 30 / 49,
      protein: 18,
      water: 1750,
      mucin: 7,
      transitDays: 3,
    });
    expect(() => substrateScenario(substrate, 'mixed', 3)).toThrow('draw 3 is not one of 3');
  });
});
