import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mean } from '../../base/index.js';
import { type IntakeEstimate, kindOf } from '../../intake/index.js';
import type { MoveSet } from '../move.js';
import {
  catalogue,
  doseVector,
  exampleIntake,
  habitOf,
  intakeModel,
  movesOf,
  portionVector,
  source,
  takenDaily,
} from './example-fixtures.js';
import { plannedIntake } from './index.js';

const COUNT = 100;
const YEAST = 'supplement:selenium-yeast';
const BAKED_BEANS = 'sr28:16006';
const SARDINES = 'sr28:15088';
const intake = exampleIntake(COUNT, takenDaily('selenium-yeast', 100));
const sardines = portionVector(SARDINES, 50, COUNT);
const kidneyBeans = portionVector('sr28:16028', 130, COUNT);
const capsule = habitOf(intake, YEAST);
const bakedBeans = habitOf(intake, BAKED_BEANS);
const moves = movesOf(
  { add: sardines, times: 7 },
  { stop: capsule, factor: 0 },
  { add: kidneyBeans, times: 4, instead: bakedBeans, share: 1 },
  { stop: bakedBeans, factor: 0.5 },
  { add: portionVector(BAKED_BEANS, 200, COUNT), times: 3 },
  { dose: doseVector('selenite', COUNT), ug: 50 },
  { dose: doseVector('selenite', COUNT, 'iv'), ug: 30 },
);
const planned = (chosen: readonly number[], of: MoveSet = moves, from: IntakeEstimate = intake): IntakeEstimate =>
  plannedIntake({ intake: from, moves: of, chosen, model: intakeModel, source, country: 'GB' });

const selenium = (one: IntakeEstimate) => one.usual.get('selenium')!.draws;
const sourceOf = (one: IntakeEstimate, id: string) => one.sources.find((s) => s.id === id);
const nearly = (a: Float64Array, b: Float64Array, relative = 1e-9) =>
  a.forEach((v, i) => {
    expect(Math.abs(v - b[i]!)).toBeLessThanOrEqual(relative * Math.max(1, Math.abs(b[i]!)));
  });
const conserved = (one: IntakeEstimate) => {
  const sum = new Float64Array(COUNT);
  for (const { draws } of one.sources) for (let i = 0; i < COUNT; i++) sum[i]! += draws[i]!;
  nearly(sum, selenium(one));
  nearly(
    one.seleniumFood.map((ug, i) => ug + one.seleniumDoses[i]!),
    selenium(one),
  );
  expect(one.sources.every((s) => s.draws.every((ug) => ug >= 0) && (s.gramsPerDay ?? 0) >= 0)).toBe(true);
  expect(Object.values(one.forms).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
  expect(one.sources.reduce((sum, s) => sum + s.share, 0)).toBeCloseTo(1, 9);
};

describe('the intake after a plan', () => {
  test('of no moves is the intake as it was', () => {
    conserved(intake);
    expect(planned([])).toBe(intake);
  });

  test('of a move and what takes it back is the intake as it was', () => {
    const back = movesOf({ add: sardines, times: 2 }, { add: sardines, times: -2 });
    const same = planned([0, 1], back);
    expect(same.sources.map((s) => [s.id, s.ugPerDay, s.gramsPerDay])).toEqual(
      intake.sources.map((s) => [s.id, s.ugPerDay, s.gramsPerDay]),
    );
    nearly(selenium(same), selenium(intake), 1e-12);
    expect(same.plate!.kinds.map(({ kind }) => kind)).toEqual(intake.plate!.kinds.map(({ kind }) => kind));
    expect(same.doses).toEqual(intake.doses);
  });

  test('with 50 g of sardines a day holds them as a source of its own, with their grams and forms', () => {
    const after = planned([0]);
    conserved(after);
    nearly(
      selenium(after),
      selenium(intake).map((ug, i) => ug + 7 * sardines.ugPerDay[i]!),
    );
    nearly(after.seleniumDoses, intake.seleniumDoses, 0);
    const found = sourceOf(after, SARDINES)!;
    const food = catalogue.food(catalogue.indexOf(SARDINES));
    expect(found).toMatchObject({
      name: food.name,
      kind: 'calculated',
      group: food.groupName,
      formGroup: food.formGroup,
    });
    expect(found.gramsPerDay).toBeCloseTo(50, 9);
    expect(found.tableUgPerDay).toBeCloseTo(found.tableUgPer100g! / 2, 9);
    expect(found.ugPerDay).toBeCloseTo(mean(sardines.ugPerDay) * 7, 9);
    expect(after.sources.map((s) => s.ugPerDay)).toEqual(after.sources.map((s) => s.ugPerDay).sort((a, b) => b - a));
    const fish = (one: IntakeEstimate) => one.plate!.kinds.find(({ kind }) => kind === 'fish')!.mean;
    expect(fish(after) - fish(intake)).toBeCloseTo(found.ugPerDay, 6);
    expect(after.days).toBe(intake.days);
    expect(after.daysCounted).toBe(intake.daysCounted);
    expect(after.unsettled).toBe(intake.unsettled);
  });

  test('has every other nutrient moved by what is expected, its spread as it was', () => {
    const after = planned([0]);
    for (const nutrient of ['energy', 'protein']) {
      const want = catalogue.cell(catalogue.indexOf(SARDINES), nutrient).value! / 2;
      nearly(
        after.usual.get(nutrient)!.draws,
        intake.usual.get(nutrient)!.draws.map((v) => v + want),
      );
    }
    expect(after.usual.get('iron')!.draws).toEqual(intake.usual.get('iron')!.draws);
    expect([...after.usual.keys()]).toEqual([...intake.usual.keys()]);
  });

  test('without the capsule holds no dose at all', () => {
    const after = planned([1]);
    conserved(after);
    expect(sourceOf(after, YEAST)).toBeUndefined();
    expect(after.doses).toEqual([]);
    expect(after.seleniumDoses.every((ug) => ug === 0)).toBe(true);
    nearly(after.seleniumFood, intake.seleniumFood, 0);
    expect(after.plate!.kinds.map(({ kind }) => kind)).not.toContain('supplements');
  });

  test('with half of the capsule holds half of it in each draw', () => {
    const after = planned([0], movesOf({ stop: capsule, factor: 0.5 }));
    conserved(after);
    const half = sourceOf(intake, YEAST)!.draws.map((ug) => ug / 2);
    nearly(sourceOf(after, YEAST)!.draws, half);
    nearly(after.doses[0]!.usualUg, half);
    nearly(after.seleniumDoses, half);
  });

  test('with one food in place of another has the grams of both changed', () => {
    const after = planned([2]);
    conserved(after);
    expect(sourceOf(after, BAKED_BEANS)).toBeUndefined();
    expect(sourceOf(after, 'sr28:16028')!.gramsPerDay).toBeCloseTo((4 * 130) / 7, 9);
    const part = movesOf({ add: kidneyBeans, times: 1, instead: bakedBeans, share: 0.25 });
    const grams = sourceOf(intake, BAKED_BEANS)!.gramsPerDay!;
    expect(sourceOf(planned([0], part), BAKED_BEANS)!.gramsPerDay).toBeCloseTo(0.75 * grams, 9);
  });

  test('with less of a food now and none later is as without it: shares that sum to a whole leave nothing', () => {
    const third = movesOf(...[0, 1, 2].map(() => ({ stop: bakedBeans, factor: 2 / 3 })));
    expect(sourceOf(planned([0, 1, 2], third), BAKED_BEANS)).toBeUndefined();
  });

  test('with more of what is eaten already has one source, not two', () => {
    const after = planned([4]);
    conserved(after);
    expect(after.sources.length).toBe(intake.sources.length);
    const grams = sourceOf(intake, BAKED_BEANS)!.gramsPerDay!;
    expect(sourceOf(after, BAKED_BEANS)!.gramsPerDay).toBeCloseTo(grams + (3 * 200) / 7, 9);
  });

  test('with doses started tells them by form and route', () => {
    const after = planned([5, 6]);
    conserved(after);
    const [oral, infused] = ['supplement:selenite', 'infusion:selenite'].map((id) => sourceOf(after, id)!);
    expect([kindOf(oral!), kindOf(infused!)]).toEqual(['supplements', 'infusions']);
    expect(oral!.name).toBe('selenite supplement');
    expect(mean(after.seleniumDoses) - mean(intake.seleniumDoses)).toBeCloseTo(oral!.ugPerDay + infused!.ugPerDay, 9);
    expect(after.doses.map(({ key, route }) => [key, route])).toEqual([
      [YEAST, 'oral'],
      ['supplement:selenite', 'oral'],
      ['infusion:selenite', 'iv'],
    ]);
    expect(after.doses[1]!.labelUgByDay.every((ug) => ug === 0)).toBe(true);
  });

  test('has no nutrient below 0', () => {
    const much = { ...bakedBeans, vector: { ...bakedBeans.vector, gramsPerDay: 3000 } };
    const fibre = planned([0], movesOf({ stop: much, factor: 0 })).usual.get('fibre')!.draws;
    expect(fibre.every((g) => g === 0)).toBe(true);
  });

  test('of a text that no food was found for goes by its habit, and its grams stay unknown', () => {
    const place = intake.sources.findIndex((s) => s.id === 'unmatched');
    const text = intake.sources[place]!;
    const made = habitOf(intake, 'unmatched');
    const key = 'text:flapjack';
    const habit = { habit: { ...made.habit, key }, vector: { ...made.vector, key } };
    const after = planned([0], movesOf({ stop: habit, factor: 0 }));
    conserved(after);
    expect(after.sources.filter((s) => s.id === 'unmatched').map((s) => s.name)).not.toContain(text.name);
    expect(after.sources.filter((s) => s.id === 'unmatched')).toHaveLength(1);
  });

  test('is refused where a move is none of the set’s', () => {
    expect(() => planned([99])).toThrow('move 99 is not one of 7');
  });

  test('whatever is chosen: sources sum to the usual intake in each draw', () => {
    fc.assert(
      fc.property(fc.subarray([0, 1, 2, 3, 4, 5, 6]), (chosen) => {
        conserved(planned(chosen));
      }),
      { numRuns: 15 },
    );
  });
});
