import { describe, expect, test } from 'vitest';
import { mean, Parameters } from '../../base/index.js';
import type { MoveEffect, MoveSet } from '../move.js';
import {
  CANDIDATES,
  CAPSULE,
  catalogue,
  DRAWS,
  diaryOf,
  eat,
  movesFor,
  NO_WISHES,
  NUTS,
  PLANTS,
  parameters,
  WEEK,
} from './moves-fixtures.js';

const week = movesFor(diaryOf(WEEK));
const nuts = movesFor(diaryOf(WEEK, NUTS), { reduceOnly: true });
const capsule = movesFor(diaryOf(WEEK, CAPSULE), { supplements: true });

const change = (set: MoveSet, { parts }: MoveEffect): Float64Array => {
  const out = new Float64Array(DRAWS);
  for (const { vector, times } of parts)
    for (let i = 0; i < DRAWS; i++) out[i]! += times * set.vectors[vector]!.ugPerDay[i]!;
  return out;
};
const of = (set: MoveSet, start: string): MoveEffect[] => set.effects.filter(({ move }) => move.key.startsWith(start));
const one = (set: MoveSet, key: string): MoveEffect => {
  const found = set.effects.filter(({ move }) => move.key === key);
  expect(found, key).toHaveLength(1);
  return found[0]!;
};
const nutrient = (set: MoveSet, effect: MoveEffect, key: string): number =>
  effect.nutrients[set.nutrients.indexOf(key)]!;

describe('what moves do', () => {
  test.each([
    ['a plain week', week],
    ['a week with Brazil nuts, where there is too much', nuts],
    ['a week with a capsule', capsule],
  ])('%s: no move takes away more selenium than there is, in any draw', (_, { set, intake }) => {
    const start = intake.usual.get('selenium')!.draws;
    expect(set.effects.length).toBeGreaterThan(5);
    for (const effect of set.effects) {
      const delta = change(set, effect);
      const least = delta.reduce((low, ug, i) => Math.min(low, start[i]! + ug), 1);
      expect(least, effect.move.key).toBeGreaterThanOrEqual(-1e-9);
    }
  });

  test('a swap every time leaves nothing of the habit, and brings the draws of the new food', () => {
    const { set, intake } = week;
    const swap = one(set, 'swap:sr28:05064:sr28:15088:92:2');
    const chicken = intake.sources.find(({ id }) => id === 'sr28:05064')!;
    expect(swap.parts).toHaveLength(2);
    expect(swap.parts[0]).toMatchObject({ times: -1 });
    expect(set.vectors[swap.parts[0]!.vector]!.ugPerDay).toBe(chicken.draws);
    const sardines = set.vectors[swap.parts[1]!.vector]!;
    expect(sardines).toMatchObject({ key: 'sr28:15088', unit: 'portion-a-week', gramsPerDay: 92 / 7, dose: false });
    // 52.7 µg in 100 g by the table, give or take the noise of the draws
    expect(mean(sardines.ugPerDay) / ((92 / 7) * 0.527)).toBeCloseTo(1, 1);
  });

  test('nutrients are what comes less what goes, by the tables', () => {
    const { set } = week;
    const kcal = (id: string) => catalogue.column('energy')!.value[catalogue.indexOf(id)]! / 100;
    const swap = one(set, 'swap:sr28:05064:sr28:15088:92:1');
    expect(nutrient(set, swap, 'energy')).toBeCloseTo((92 * kcal('sr28:15088') - 150 * kcal('sr28:05064')) / 7, 9);
    expect(nutrient(set, swap, 'selenium')).toBeCloseTo(mean(change(set, swap)), 9);
    const add = one(set, 'add:sr28:16070:150:3');
    expect(nutrient(set, add, 'energy')).toBeCloseTo((3 * 150 * kcal('sr28:16070')) / 7, 9);
    const stop = one(set, 'reduce:sr28:07029:stop:0');
    expect(nutrient(set, stop, 'energy')).toBeCloseTo(-40 * kcal('sr28:07029'), 9);
  });

  test('portions that limits count come and go with the food', () => {
    const fish = movesFor(diaryOf(WEEK, [eat('2026-03-02', 'sr28:15088', 92, 'lunch')]));
    expect(fish.set.portionsNow.get('oily-fish')).toBeCloseTo(1, 9);
    expect(one(fish.set, 'reduce:sr28:15088:stop:0').portions.get('oily-fish')).toBeCloseTo(-1, 9);
    expect(one(week.set, 'add:sr28:15088:92:3').portions.get('oily-fish')).toBe(3);
    expect(week.set.portionsNow.get('oily-fish') ?? 0).toBe(0);
  });
});

describe('which moves there are', () => {
  test('a food of the same part at the same meal takes the place of another; never its own or of nearly the same', () => {
    const { set } = week;
    // eggs are eaten at breakfast and lunch, chicken is eaten at dinner
    expect(of(set, 'swap:sr28:05064:sr28:01129')).toEqual([]);
    expect(of(set, 'swap:sr28:05064:sr28:05064')).toEqual([]);
    // white bread and wholemeal differ by less than a fifth
    expect(of(set, 'swap:sr28:18069:sr28:18075')).toEqual([]);
    expect(of(set, 'swap:sr28:07029:sr28:15088:46').length).toBeGreaterThan(0);
    // tea is drunk for its water
    expect(of(set, 'swap:sr28:14355')).toEqual([]);
  });

  test('no oftener than the habit is eaten, and than people eat the food', () => {
    const { set } = week;
    for (const { move } of set.effects) {
      if (move.kind !== 'swap' && move.kind !== 'add') continue;
      expect(move.timesPerWeek).toBeLessThanOrEqual(move.candidate.mostPerWeek);
      if (move.kind === 'swap') expect(move.timesPerWeek).toBeLessThanOrEqual(move.instead.timesPerWeek + 1e-9);
    }
    expect(of(set, 'add:sr28:15088:92').map(({ move }) => move.key.split(':').at(-1))).toEqual(['1', '2', '3']);
    expect(of(set, 'swap:sr28:05064:sr28:15088:92')).toHaveLength(2);
    expect(of(set, 'add:sr28:05028')).toHaveLength(1);
  });

  test('what is eaten already is eaten more often; milk in tea is no glass of milk', () => {
    const { set } = week;
    expect(of(set, 'add:sr28:05064')).toEqual([]);
    const more = one(set, 'resize:sr28:05064:frequency:3');
    expect(more.move).toMatchObject({ kind: 'resize', timesPerWeek: 5, factor: 2.5 });
    expect(more.parts).toMatchObject([{ times: 1.5 }]);
    expect(of(set, 'add:sr28:01079').length).toBeGreaterThan(0);
    // rice is eaten every day already, and no oftener than that by anyone
    expect(of(set, 'resize:sr28:20045:frequency')).toEqual([]);
  });

  test('portions grow to what people eat at a time', () => {
    const grown = of(week.set, 'resize:').filter(({ move }) => move.kind === 'resize' && move.by === 'portion');
    expect(grown.length).toBe(0); // 150 g of chicken and 250 g of rice are more than a portion already
    const little = movesFor(
      diaryOf(
        WEEK.filter((e) => e.kind === 'food' && e.grams !== 250),
        [eat('2026-03-02', 'sr28:20045', 120, 'dinner')],
      ),
    );
    expect(
      of(little.set, 'resize:sr28:20045:portion')
        .map(({ move }) => move.key)
        .sort(),
    ).toEqual(['resize:sr28:20045:portion:1.5', 'resize:sr28:20045:portion:2']);
  });

  test('things that touch the same food cannot be chosen together, others can', () => {
    const { set } = week;
    const shares = (a: string, b: string) => one(set, a).touches.some((number) => one(set, b).touches.includes(number));
    expect(shares('add:sr28:15088:92:1', 'swap:sr28:07029:sr28:15088:46:1')).toBe(true);
    expect(shares('reduce:sr28:05064:stop:0', 'resize:sr28:05064:frequency:1')).toBe(true);
    expect(shares('swap:sr28:05064:sr28:15088:92:1', 'swap:sr28:05064:sr28:16070:150:1')).toBe(true);
    expect(shares('swap:sr28:07029:sr28:15088:46:1', 'reduce:sr28:05064:stop:0')).toBe(false);
  });

  test('where no candidate is an animal food, nothing brings or raises one', () => {
    const { set } = movesFor(diaryOf(WEEK), { candidates: PLANTS });
    for (const { move } of set.effects) {
      if (move.kind === 'add' || move.kind === 'swap') expect(move.candidate.tags.has('animal')).toBe(false);
      if (move.kind === 'resize') expect(PLANTS.map(({ index }) => index)).toContain(move.habit.index);
    }
    expect(of(set, 'reduce:sr28:05064').length).toBe(2);
  });

  test('without candidates what is eaten can still be cut', () => {
    const kinds = new Set(movesFor(diaryOf(WEEK), { candidates: [] }).set.effects.map(({ move }) => move.kind));
    expect([...kinds]).toEqual(['reduce']);
  });

  test('too many swaps: those that disturb most are left out, and said to be', () => {
    const rows = parameters.all().map(({ key, value, unit, appliesTo, method, source }) => ({
      ...{ key, unit, applies_to: appliesTo, method, source, low: '', high: '' },
      value: key === 'moves.most' ? String(week.set.effects.length - 5) : String(value),
    }));
    const { set } = movesFor(diaryOf(WEEK), { parameters: new Parameters(rows) });
    expect(set.effects.length).toBe(week.set.effects.length - 5);
    expect(set.dropped).toBe(5);
    const swaps = of(week.set, 'swap:').map(({ move }) => move.key);
    expect(of(set, 'swap:').map(({ move }) => move.key)).toEqual(swaps.slice(0, -5));
    expect(week.set.dropped).toBe(0);
  });
});

describe('where there is too much', () => {
  test('every move lowers selenium, and names what it cuts', () => {
    const { set } = nuts;
    for (const effect of set.effects) {
      expect(mean(change(set, effect)), effect.move.key).toBeLessThan(0);
      expect(effect.families.every((family) => family.startsWith('less:'))).toBe(true);
    }
    expect(one(set, 'reduce:sr28:12078:stop:0').families).toEqual(['less:brazil-nuts']);
    expect(one(set, 'reduce:sr28:12078:frequency:0.5').move).toMatchObject({ timesPerWeek: 3.5, factor: 0.5 });
  });
});

describe('doses', () => {
  test('a dose that is taken can be halved, stopped or changed for another label, one of them at a time', () => {
    const { set } = capsule;
    const doses = of(set, 'dose:');
    expect(doses.map(({ move }) => move.key).sort()).toEqual([
      'dose:supplement:selenium-yeast:half',
      'dose:supplement:selenium-yeast:stop',
      'dose:supplement:selenium-yeast:yeast-100',
      'dose:supplement:selenium-yeast:yeast-50',
    ]);
    expect(one(set, 'dose:supplement:selenium-yeast:yeast-50').parts).toMatchObject([{ times: -0.75 }]);
    expect(doses.every(({ dose, families }) => !dose && families[0] === 'supplement')).toBe(true);
    const shared = doses[0]!.touches.filter((n) => doses.every(({ touches }) => touches.includes(n)));
    expect(shared.length).toBeGreaterThan(0);
    // who takes one already is not offered a second
    expect(of(set, 'supplement:')).toEqual([]);
  });

  test('products are offered only where they may be, every day and every other day', () => {
    expect(of(week.set, 'supplement:')).toEqual([]);
    const { set } = movesFor(diaryOf(WEEK), { supplements: true });
    expect(of(set, 'supplement:')).toHaveLength(6);
    const start = one(set, 'supplement:yeast-100:3.5');
    expect(start.dose).toBe(true);
    expect(nutrient(set, start, 'selenium')).toBeCloseTo(50, 0);
    expect(set.vectors[start.parts[0]!.vector]).toMatchObject({ unit: 'ug-a-day', route: 'oral', dose: true });
    const foods = set.effects.filter(({ move }) => move.kind === 'swap');
    expect(start.move.disturbance).toBeGreaterThan(Math.min(...foods.map(({ move }) => move.disturbance)) * 3);
  });

  test('an infusion stands there only where a professional entered it', () => {
    expect(of(week.set, 'infusion:')).toEqual([]);
    const wishes = { ...NO_WISHES, infusion: { form: 'selenite', doseUg: 200, everyDays: 4 } };
    const { set } = movesFor(diaryOf(WEEK), { wishes });
    const drip = one(set, 'infusion:selenite:200:4');
    expect(set.vectors[drip.parts[0]!.vector]).toMatchObject({ route: 'iv', dose: true });
    expect(drip.parts[0]!.times).toBe(50);
  });
});

describe('order and cost', () => {
  test('neither the order of candidates nor of rows decides anything', () => {
    const again = movesFor(diaryOf([...WEEK].reverse()), { candidates: [...CANDIDATES].reverse() });
    const lines = ({ set }: typeof week) =>
      set.effects.map(({ move, nutrients }) => [move.key, move.disturbance, ...nutrients].join());
    expect(lines(again)).toEqual(lines(week));
  });

  test('the least disturbance comes first', () => {
    const points = week.set.effects.map(({ move }) => move.disturbance);
    expect(points).toEqual([...points].sort((a, b) => a - b));
    expect(points.every((p) => Number.isInteger(p) && p >= 1)).toBe(true);
  });

  test('a price counts where both are known', () => {
    const prices = new Map([
      ['sr28:15088', { amount: 1.2, per: 'portion' as const }],
      ['sr28:05064', { amount: 0.9, per: '100g' as const }],
    ]);
    const { set } = movesFor(diaryOf(WEEK), { wishes: { ...NO_WISHES, prices } });
    expect(one(set, 'add:sr28:15088:92:2').move.costPerWeek).toBeCloseTo(2.4, 12);
    expect(one(set, 'swap:sr28:05064:sr28:15088:92:2').move.costPerWeek).toBeCloseTo(2.4 - 2 * 1.35, 12);
    expect(one(set, 'swap:sr28:07029:sr28:15088:46:2').move.costPerWeek).toBe(0);
    expect(one(set, 'reduce:sr28:05064:stop:0').move.costPerWeek).toBeCloseTo(-2.7, 12);
  });
});
