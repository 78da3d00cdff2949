import { loadCatalogue } from '@selenoscope/data';
import { describe, expect, it } from 'vitest';
import { Dice } from './dice.js';
import { readFacts } from './facts.js';
import { maskedId, withMaskedCopies } from './masked.js';
import { meanOfDays, simulatePerson } from './people.js';
import { MAIN, STRESS } from './scenario.js';
import { againstPublished, sdOf, statisticsOf } from './statistics.js';

const facts = readFacts(new URL('./tables/', import.meta.url));
const some = Array.from({ length: 800 }, (_, i) => simulatePerson(facts, MAIN, i));

describe('the simulated people', () => {
  it('have a truth that their own days add up to', () => {
    for (const simulated of some.slice(0, 8)) {
      const { foodUg, nutsUg } = simulated.truth;
      const tolerance = simulated.nuts ? 0.15 : 0.03;
      expect(meanOfDays(simulated, 4383, 4) / (foodUg + nutsUg)).toBeGreaterThan(1 - tolerance);
      expect(meanOfDays(simulated, 4383, 4) / (foodUg + nutsUg)).toBeLessThan(1 + tolerance);
    }
  });

  it('keep their truth when seasons and weekends differ strongly', () => {
    const rhythm = { ...MAIN, strongRhythm: 1 };
    for (let i = 0; i < 6; i++) {
      const simulated = simulatePerson(facts, rhythm, i);
      const { foodUg, nutsUg } = simulated.truth;
      expect(Math.abs(meanOfDays(simulated, 4383, 4) / (foodUg + nutsUg) - 1)).toBeLessThan(
        simulated.nuts ? 0.12 : 0.02,
      );
    }
  });

  it('are like the published populations', () => {
    const groups = statisticsOf(facts, some);
    const { ratio, logSd } = againstPublished(groups);
    expect(ratio).toBeGreaterThan(0.93);
    expect(ratio).toBeLessThan(1.15);
    expect(logSd).toBeGreaterThan(0.06);
    expect(logSd).toBeLessThan(0.18);
    const mean = (pick: (group: (typeof groups)[number]) => number) =>
      groups.reduce((sum, group) => sum + pick(group), 0) / groups.length;
    expect(mean((group) => group.logSdBetween)).toBeGreaterThan(0.25);
    expect(mean((group) => group.logSdBetween)).toBeLessThan(0.4);
    expect(mean((group) => group.cvWithin)).toBeGreaterThan(0.42);
    expect(mean((group) => group.cvWithin)).toBeLessThan(0.5);
  });

  it('have the shares that the issue names', () => {
    const share = (holds: (p: (typeof some)[number]) => boolean) => some.filter(holds).length / some.length;
    expect(share((p) => p.nuts !== null)).toBeCloseTo(0.08, 1);
    expect(share((p) => p.supplement !== null)).toBeGreaterThan(0.15);
    expect(share((p) => p.supplement !== null)).toBeLessThan(0.22);
    for (const days of [1, 2, 3, 4, 5, 7, 10, 14]) expect(share((p) => p.diary.length === days)).toBeGreaterThan(0.09);
    expect(Math.max(...some.map((p) => p.maskedShare))).toBeLessThan(0.63);
    expect(share((p) => p.maskedShare === 0)).toBeGreaterThan(0.2);
    expect(share((p) => p.maskedShare > 0.4)).toBeGreaterThan(0.2);
  });

  it('are the same whoever else is drawn, and their habit does not hang on the scenario of their food', () => {
    expect(simulatePerson(facts, MAIN, 17)).toEqual(some[17]);
    const other = simulatePerson(facts, STRESS[0]!, 17);
    expect(other.truth.kcal).toBe(some[17]!.truth.kcal);
    expect(other.truth.foodUg).not.toBe(some[17]!.truth.foodUg);
  });

  it('eat foods whose values agree with the compiled tables', () => {
    const catalogue = loadCatalogue();
    for (const food of facts.foods) {
      const index = catalogue.indexOf(food.id);
      expect(index, food.id).toBeGreaterThanOrEqual(0);
      expect(catalogue.food(index).group, food.id).toBe(food.group);
      const cell = catalogue.cell(index, 'selenium');
      expect(cell.value, food.id).not.toBeNull();
      expect(cell.value!, food.id).toBeCloseTo(food.seleniumUgPer100g, 1);
    }
  });
});

describe('a masked copy', () => {
  const base = loadCatalogue();
  const catalogue = withMaskedCopies(base, ['sr28:18069', 'ifct2017:A019']);

  it('is the same food without its selenium', () => {
    const index = catalogue.indexOf(maskedId('sr28:18069'));
    const original = base.indexOf('sr28:18069');
    expect(catalogue.food(index)).toEqual({ ...base.food(original), id: 'sr28:18069#unknown' });
    expect(catalogue.cell(index, 'selenium')).toMatchObject({ value: null, kind: 'missing', unit: 'ug' });
    expect(catalogue.column('selenium')!.value[index]).toBeNaN();
    expect(catalogue.column('selenium')!.kind[index]).toBe(0);
    expect(catalogue.cell(index, 'iron')).toEqual(base.cell(original, 'iron'));
    expect(catalogue.column('iron')!.value[index]).toBe(base.column('iron')!.value[original]);
    expect(catalogue.classDistribution(index, 'selenium')).toEqual(base.classDistribution(original, 'selenium'));
  });

  it('leaves the foods themselves alone', () => {
    const index = base.indexOf('ifct2017:A019');
    expect(catalogue.indexOf('ifct2017:A019')).toBe(index);
    expect(catalogue.column('selenium')!.value[index]).toBe(base.column('selenium')!.value[index]);
    expect(catalogue.size).toBe(base.size + 2);
  });
});

describe('the dice', () => {
  it('give normals, gammas and factors of the right size', () => {
    const dice = new Dice(3, 4, 'test');
    const normals = Array.from({ length: 20000 }, () => dice.normal());
    expect(Math.abs(normals.reduce((sum, z) => sum + z, 0) / normals.length)).toBeLessThan(0.03);
    expect(sdOf(normals)).toBeCloseTo(1, 1);
    for (const shape of [0.3, 1, 4]) {
      const gammas = Array.from({ length: 20000 }, () => dice.gamma(shape));
      expect(gammas.reduce((sum, g) => sum + g, 0) / gammas.length / shape).toBeCloseTo(1, 1);
    }
    const factors = Array.from({ length: 20000 }, () => dice.factor(0.6));
    expect(factors.reduce((sum, f) => sum + f, 0) / factors.length).toBeCloseTo(1, 1);
    const shares = dice.shares([1, 0, 3], 2);
    expect(shares[1]).toBe(0);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('give other numbers for another purpose, person or seed, and the same for the same', () => {
    const first = (seed: number, person: number, purpose: string) => new Dice(seed, person, purpose).uniform();
    const all = [first(1, 1, 'a'), first(1, 1, 'b'), first(1, 2, 'a'), first(2, 1, 'a')];
    expect(new Set(all).size).toBe(4);
    expect(first(1, 1, 'a')).toBe(all[0]);
  });
});
