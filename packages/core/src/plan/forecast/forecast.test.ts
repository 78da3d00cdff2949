import { beforeAll, describe, expect, test } from 'vitest';
import { assess, openModel } from '../../assess.js';
import { bodyParts } from '../../assess-body.js';
import type { Assessment } from '../../assessment.js';
import type { IntakeEstimate } from '../../intake/index.js';
import {
  catalogue,
  exampleDiary,
  exampleIntake,
  habitOf,
  intakeModel,
  movesOf,
  person,
  portionVector,
  source,
  tables,
  takenDaily,
} from '../apply/example-fixtures.js';
import { plannedIntake } from '../apply/index.js';
import { COURSE_DAYS, type Forecast, type ForecastStart, forecastOf, openForecaster } from './index.js';

const DRAWS = 200;
const CAPSULE = takenDaily('selenium-yeast', 100);
const model = openModel(catalogue, tables);
const intake = exampleIntake(DRAWS, CAPSULE);
const moves = movesOf(
  { add: portionVector('sr28:15088', 50, DRAWS), times: 7 },
  { stop: habitOf(intake, 'supplement:selenium-yeast'), factor: 0 },
  { add: portionVector('sr28:16028', 130, DRAWS), times: 7 },
  { stop: habitOf(intake, 'sr28:16006'), factor: 0 },
);
const plannedWith = (...chosen: number[]): IntakeEstimate =>
  plannedIntake({ intake, moves, chosen, model: intakeModel, source, country: 'GB' });
const start: ForecastStart = {
  before: intake,
  partsOf: (one) => bodyParts(one, intakeModel, source, DRAWS).parts,
  person,
  bodyModel: model.body!,
  gutModel: model.gut!,
  source,
  draws: DRAWS,
};
const forecast = openForecaster(start);
const means = ({ course }: Forecast, key: 'plasmaSelenium' | 'selenoproteinP') => course![key].map(({ mean }) => mean);

describe('the forecast of a plan', () => {
  let assessed: Assessment;
  beforeAll(() => {
    assessed = assess({ diary: exampleDiary(CAPSULE), person, model, draws: DRAWS });
  });

  test('starts from what an assessment of the same diary says, and stays there where nothing changes', () => {
    const { course, gut } = forecast(plannedWith());
    expect(course!.days).toBe(COURSE_DAYS);
    const { plasmaSelenium, selenoproteinP } = assessed.body!;
    for (let d = 0; d < COURSE_DAYS.length; d++) {
      expect(course!.plasmaSelenium[d]!.unit).toBe(plasmaSelenium.unit);
      expect(course!.selenoproteinP[d]!.unit).toBe(selenoproteinP.unit);
      for (const key of ['mean', 'p5', 'p50', 'p95'] as const) {
        expect(Math.abs(course!.plasmaSelenium[d]![key] / plasmaSelenium[key] - 1)).toBeLessThan(1e-6);
        expect(Math.abs(course!.selenoproteinP[d]![key] / selenoproteinP[key] - 1)).toBeLessThan(1e-6);
      }
    }
    expect(gut!.acidsBefore).toEqual(assessed.gut!.scfa);
    expect(gut!.acidsAfter).toEqual(gut!.acidsBefore);
    expect(gut!.acidsChange).toEqual({ unit: 'mM', mean: 0, p5: 0, p50: 0, p95: 0 });
    expect(gut!.fibreChangeGPerDay).toEqual({ unit: 'g/d', mean: 0, p5: 0, p50: 0, p95: 0 });
    expect(gut!.trust).toBe(assessed.gut!.acids.trust);
  });

  test('of sardines every day is more selenium in plasma and hardly a change in the colon', () => {
    const made = forecast(plannedWith(0));
    const levels = means(made, 'plasmaSelenium');
    for (let d = 1; d < levels.length; d++) expect(levels[d]!).toBeGreaterThan(levels[d - 1]!);
    // about 26 µg/d of fish: 0.2 to 0.6 µg/L for each, as organic selenium gives in trials of that length
    expect(levels.at(-1)! - levels[0]!).toBeGreaterThan(4);
    expect(levels.at(-1)! - levels[0]!).toBeLessThan(18);
    expect(made.gut!.fibreChangeGPerDay.mean).toBe(0);
    expect(Math.abs(made.gut!.acidsChange.mean)).toBeLessThan(2);
  });

  test('of a capsule stopped falls towards where food alone leads, and leaves the colon alone', () => {
    const made = forecast(plannedWith(1));
    const levels = means(made, 'plasmaSelenium');
    for (let d = 1; d < levels.length; d++) expect(levels[d]!).toBeLessThan(levels[d - 1]!);
    const food = assess({ diary: exampleDiary(), person, model, draws: DRAWS }).body!.plasmaSelenium;
    expect(levels.at(-1)!).toBeGreaterThan(food.mean);
    // ten to twelve weeks bring about two thirds of the way
    const way = (levels[0]! - levels.at(-1)!) / (levels[0]! - food.mean);
    expect(way).toBeGreaterThan(0.4);
    expect(way).toBeLessThan(0.95);
    expect(made.gut!.acidsChange).toMatchObject({ mean: 0, p5: 0, p95: 0 });
  });

  test('of beans every day is the fibre of the beans, and more acids', () => {
    const { gut } = forecast(plannedWith(2));
    const fibre = (catalogue.cell(catalogue.indexOf('sr28:16028'), 'fibre').value! * 130) / 100;
    expect(gut!.fibreChangeGPerDay.p5).toBeCloseTo(fibre, 9);
    expect(gut!.fibreChangeGPerDay.p95).toBeCloseTo(fibre, 9);
    expect(gut!.acidsAfter.mean).toBeGreaterThan(gut!.acidsBefore.mean + 3);
    expect(gut!.acidsAfter.p50).toBeGreaterThan(gut!.acidsBefore.p50);
    expect(gut!.acidsChange.mean).toBeCloseTo(gut!.acidsAfter.mean - gut!.acidsBefore.mean, 9);
    // one colon, more food: hardly any draw has fewer acids of it
    expect(gut!.acidsChange.p5).toBeGreaterThan(0);
    expect(['range', 'beyond-measured', 'cannot-tell']).toContain(gut!.trust);
  });

  test('of beans left out is less fibre and fewer acids', () => {
    const { gut } = forecast(plannedWith(3));
    expect(gut!.fibreChangeGPerDay.mean).toBeLessThan(0);
    expect(gut!.acidsChange.mean).toBeLessThan(0);
  });

  test('does not depend on what else was forecast', () => {
    const plan = plannedWith(0, 1, 2);
    expect(forecastOf({ ...start, after: plan })).toEqual(forecast(plan));
  });

  test('says nothing where nothing may be said', () => {
    const plan = plannedWith(2);
    const child = { ...person, ageYears: 6, bodyMassKg: 21 };
    expect(forecastOf({ ...start, person: child, after: plan }).gut).toBeNull();
    expect(forecastOf({ ...start, person: child, after: plan }).course).not.toBeNull();
    expect(forecastOf({ ...start, bodyModel: null, gutModel: null, after: plan })).toEqual({ course: null, gut: null });
    expect(forecastOf({ ...start, before: { ...intake, daysCounted: 0 }, after: plan }).gut).toBeNull();
    const usual = new Map([...intake.usual].filter(([nutrient]) => nutrient !== 'fibre'));
    expect(forecastOf({ ...start, before: { ...intake, usual }, after: plan }).gut).toBeNull();
  });
});
