import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionedIntake, type Entry, FoodContents } from '../../intake/index.js';
import { CANDIDATES, diaryOf, dose, eat, model, movesFor, NUTS, person, source, WEEK } from './moves-fixtures.js';

const FOODS = [
  'sr28:18069',
  'sr28:01079',
  'sr28:05064',
  'sr28:20045',
  'sr28:12078',
  'sr28:15088',
  'sr28:18019',
  'stew',
];
const food = fc.record({
  day: fc.integer({ min: 2, max: 8 }),
  id: fc.constantFrom(...FOODS),
  grams: fc.integer({ min: 1, max: 600 }),
  meal: fc.constantFrom('breakfast', 'lunch', 'dinner', 'snack', 'second', undefined),
});
const entriesOf = (rows: readonly { day: number; id: string; grams: number; meal: string | undefined }[]): Entry[] =>
  rows.map(({ day, id, grams, meal }) => eat(`2026-03-0${day}`, id, grams, meal));

describe('any diary', () => {
  test('moves are whole, named once, and leave no draw below zero', () => {
    const diaries = fc.tuple(fc.array(food, { minLength: 1, maxLength: 30 }), fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(diaries, ([rows, capsule, reduceOnly]) => {
        const diary = diaryOf(entriesOf(rows), capsule ? [dose('2026-03-03', 100)] : []);
        const { set, intake } = movesFor(diary, { reduceOnly, supplements: true });
        const start = intake.usual.get('selenium')!.draws;
        expect(new Set(set.effects.map(({ move }) => move.key)).size).toBe(set.effects.length);
        for (const { move, parts, nutrients, touches } of set.effects) {
          expect(Number.isInteger(move.disturbance) && move.disturbance >= 1).toBe(true);
          expect(nutrients.every(Number.isFinite)).toBe(true);
          expect(new Set(touches).size).toBe(touches.length);
          if (move.kind === 'swap')
            expect(move.timesPerWeek).toBeLessThanOrEqual(
              Math.min(move.instead.timesPerWeek, move.candidate.mostPerWeek) + 1e-9,
            );
          const after = Float64Array.from(start);
          for (const { vector, times } of parts) {
            const { ugPerDay } = set.vectors[vector]!;
            for (let i = 0; i < after.length; i++) after[i]! += times * ugPerDay[i]!;
          }
          const least = Math.min(...after);
          expect(least, move.key).toBeGreaterThanOrEqual(-1e-9);
        }
      }),
      { numRuns: 12, seed: 5 },
    );
  });

  test('after a laboratory all vectors have its scenarios', () => {
    const diary = diaryOf(WEEK, NUTS);
    const { intake: before } = movesFor(diary);
    const index = Int32Array.from({ length: 200 }, (_, j) => (j * 3) % 100);
    const intake = conditionedIntake(before, index, model, source);
    const contents = new FoodContents(model, source, 300, person.country, index);
    const { set } = movesFor(diary, { intake, contents, supplements: true });
    const start = intake.usual.get('selenium')!.draws;
    expect(set.vectors.map(({ ugPerDay }) => ugPerDay.length)).toEqual(set.vectors.map(() => 200));
    const stop = set.effects.find(({ move }) => move.key === 'reduce:sr28:12078:stop:0')!;
    const nuts = set.vectors[stop.parts[0]!.vector]!.ugPerDay;
    expect(Math.min(...start.map((ug, i) => ug - nuts[i]!))).toBeGreaterThanOrEqual(-1e-9);
  });

  test('one coffee says nothing of a habit: foods can be added, nothing can be given up', () => {
    const { set } = movesFor(diaryOf([eat('2026-03-02', 'sr28:14209', 240, 'breakfast')]));
    expect([...new Set(set.effects.map(({ move }) => move.kind))]).toEqual(['add']);
    expect(set.effects.length).toBeGreaterThan(CANDIDATES.length);
  });

  test('a diary without meals: the part that a food plays decides alone', () => {
    const { set } = movesFor(diaryOf(WEEK.map((e) => (e.kind === 'food' ? { ...e, meal: '' } : e))));
    const chicken = set.effects.filter(({ move }) => move.key.startsWith('swap:sr28:05064:sr28:01129'));
    expect(chicken.length).toBeGreaterThan(0);
  });
});
