import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plasmaUgPerL, selenoproteinPFraction } from './biomarkers.js';
import { withDiary } from './diary-meals.js';
import { rungeKutta, tableModel } from './equations-fixtures.js';
import { compilePlan } from './plan.js';
import { AT, POOLS } from './pools.js';
import type { Regimen, RegimenDose } from './regimen.js';
import { PlanRunner } from './run.js';
import { planOf, simulateRegimen } from './simulate.js';
import { restingState } from './steady.js';
import { typicalPerson } from './typical.js';

const model = tableModel();
const options = { people: 60, source: { seed: 4, person: 0 }, version: 'test', dataHash: 'test' };

const daily = (form: string, doseUg: number, days: number, route: 'oral' | 'iv' = 'oral'): RegimenDose => ({
  form,
  route,
  doseUg,
  onDays: Array.from({ length: days }, (_, k) => k),
  atHours: [0],
  infusionHours: route === 'iv' ? 2 : null,
});

const regimen = (parts: Partial<Regimen>): Regimen => ({
  person: { sex: 'female', ageYears: 40, bodyMassKg: 70 },
  background: { kind: 'intake', ugPerDay: 60, form: 'food' },
  backgroundChanges: [],
  doses: [],
  meals: [],
  atDays: [0, 30],
  ...parts,
});

test('without doses and changes everything stays as it is', () => {
  const answer = simulateRegimen(regimen({ atDays: [0, 1, 10, 100] }), model, options);
  for (const { p5, p50, p95 } of [...Object.values(answer.biomarkers), answer.bodySelenium]) {
    for (const values of [p5, p50, p95]) for (const value of values) expect(value / values[0]!).toBeCloseTo(1, 8);
  }
  expect(answer.background.p50).toBe(60);
});

test('selenium is conserved: what came left or is stored, for anyone, at any day', () => {
  const form = fc.constantFrom(...model.forms.all.map((f) => f.key));
  const injected = fc.constantFrom(...model.forms.all.filter((f) => f.infused).map((f) => f.key));
  const dose = fc.record({
    form,
    ug: fc.double({ min: 0.1, max: 900, noNaN: true }),
    days: fc.integer({ min: 1, max: 20 }),
  });
  fc.assert(
    fc.property(
      fc.array(dose, { maxLength: 3 }),
      fc.double({ min: 0, max: 500, noNaN: true }),
      injected,
      (doses, ugPerDay, infused) => {
        const answer = simulateRegimen(
          regimen({
            background: { kind: 'intake', ugPerDay, form: 'food' },
            backgroundChanges: [
              { fromDay: 7.5, ugPerDay: 10 },
              { fromDay: 12, ugPerDay: null },
            ],
            doses: [...doses.map((d) => daily(d.form, d.ug, d.days)), daily(infused, 100, 3, 'iv')],
            meals: [{ timeDays: 3.3, form: 'fish', seleniumUg: 40 }],
            atDays: [0, 0.04, 1, 3.4, 8, 25],
          }),
          model,
          { ...options, people: 5 },
        );
        const { inUg, outUg, storedUg, largestErrorFraction } = answer.balance;
        expect(largestErrorFraction).toBeLessThan(1e-9);
        expect(Math.abs(inUg - outUg - storedUg) / inUg).toBeLessThan(1e-9);
      },
    ),
    { numRuns: 25 },
  );
});

test('the course of the typical person is that of a plain Runge-Kutta', () => {
  const r = regimen({
    background: { kind: 'intake', ugPerDay: 20, form: 'food' },
    backgroundChanges: [{ fromDay: 0, ugPerDay: 200 }],
  });
  const person = typicalPerson(r, model);
  const days = [5, 30, 90];
  const { states } = new PlanRunner(compilePlan(planOf(r, model, days))).run(person);
  const fate = person.backgroundFate;
  const start = restingState(person.rates, {
    selenomethionineUgPerDay: 20 * fate.selenomethionine,
    selenideUgPerDay: 20 * fate.selenide,
  });
  const into = [200 * fate.selenomethionine, 200 * fate.selenide, 0, 0];
  days.forEach((day, k) => {
    const judge = rungeKutta(person.rates, start, into, day, day * 400);
    for (let pool = 0; pool < POOLS.length; pool++)
      expect(states[k * POOLS.length + pool]! / judge[pool]!, `${POOLS[pool]} on day ${day}`).toBeCloseTo(1, 6);
  });
});

test('selenate that is infused over a day goes to urine over that day, not at its start', () => {
  const infusion: RegimenDose = { ...daily('selenate', 400, 1, 'iv'), infusionHours: 24 };
  const answer = simulateRegimen(regimen({ doses: [infusion], atDays: [0, 0.25, 0.5, 1, 2] }), model, options);
  expect(answer.balance.largestErrorFraction).toBeLessThan(1e-9);
  const { p50 } = answer.biomarkers.urineSelenium;
  // a third of 400 µg: a quarter of it by six hours, half by twelve
  expect(p50[1]! - p50[0]!).toBeGreaterThan(25);
  expect(p50[1]! - p50[0]!).toBeLessThan(50);
  expect((p50[2]! - p50[0]!) / (p50[1]! - p50[0]!)).toBeGreaterThan(1.8);
});

test('a body that never had selenium is said to be one', () => {
  const answer = simulateRegimen(
    regimen({ background: { kind: 'intake', ugPerDay: 0, form: 'food' } }),
    model,
    options,
  );
  expect(answer.notices.map((n) => n.code)).toEqual(['body.start.empty']);
});

test('intakes at different times are not added up', () => {
  const r = regimen({
    doses: [daily('selenium-yeast', 100, 30)],
    backgroundChanges: [{ fromDay: 200, ugPerDay: 350 }],
    atDays: [0, 300],
  });
  expect(simulateRegimen(r, model, options).notices).toEqual([]);
});

test('a matched level is met exactly at the start, by everyone', () => {
  for (const background of [
    { kind: 'plasma' as const, plasmaUgPerL: 95, form: 'food' },
    { kind: 'wholeBlood' as const, wholeBloodUgPerL: 140, form: 'food' },
  ]) {
    const { biomarkers, background: found } = simulateRegimen(regimen({ background }), model, options);
    const level = background.kind === 'plasma' ? biomarkers.plasmaSelenium : biomarkers.wholeBloodSelenium;
    const wanted = background.kind === 'plasma' ? 95 : 140;
    for (const value of [level.p5[0]!, level.p50[0]!, level.p95[0]!]) expect(value).toBeCloseTo(wanted, 8);
    expect(found.p95).toBeGreaterThan(found.p5 * 1.2);
  }
});

test('an infusion is in the blood at its end, and more than a swallowed dose of the same size', () => {
  const at = [0, 2 / 24, 1];
  const infused = simulateRegimen(regimen({ doses: [daily('selenite', 100, 1, 'iv')], atDays: at }), model, options);
  const swallowed = simulateRegimen(regimen({ doses: [daily('selenite', 100, 1)], atDays: at }), model, options);
  const rise = (a: typeof infused, k: number) =>
    a.biomarkers.plasmaSelenium.p50[k]! - a.biomarkers.plasmaSelenium.p50[0]!;
  expect(rise(infused, 1)).toBeGreaterThan(2 * rise(swallowed, 1));
  expect(rise(infused, 1)).toBeGreaterThan(0);
  expect(infused.bodySelenium.p50[2]!).toBeGreaterThan(swallowed.bodySelenium.p50[2]!);
});

test('in the replete an inorganic supplement hardly moves plasma, selenomethionine does', () => {
  const replete = { kind: 'plasma' as const, plasmaUgPerL: 130, form: 'food' };
  const rise = (form: string) => {
    const { p50 } = simulateRegimen(
      regimen({ background: replete, doses: [daily(form, 200, 180)], atDays: [0, 180] }),
      model,
      options,
    ).biomarkers.plasmaSelenium;
    return p50[1]! - p50[0]!;
  };
  expect(rise('selenite')).toBeLessThan(20);
  expect(rise('selenomethionine')).toBeGreaterThan(60);
});

test('above 400 µg a day it says so and is wider', () => {
  const at = (ugPerDay: number) =>
    simulateRegimen(regimen({ background: { kind: 'intake', ugPerDay, form: 'food' }, atDays: [0] }), model, {
      ...options,
      people: 400,
    });
  const width = (answer: ReturnType<typeof at>) =>
    answer.biomarkers.plasmaSelenium.p95[0]! / answer.biomarkers.plasmaSelenium.p5[0]!;
  expect(at(390).notices.map((n) => n.code)).toEqual([]);
  expect(at(900).notices.map((n) => n.code)).toEqual(['body.range.high']);
  expect(width(at(900))).toBeGreaterThan(1.1 * width(at(390)));
});

test('the same seed gives the same bytes, and a person is the same alone or among many', () => {
  const r = regimen({ doses: [daily('selenium-yeast', 100, 30)] });
  expect(simulateRegimen(r, model, options)).toEqual(simulateRegimen(r, model, options));
  const one = simulateRegimen(r, model, { ...options, people: 1 });
  const two = simulateRegimen(r, model, { ...options, people: 2 });
  const first = one.biomarkers.plasmaSelenium.p50[1]!;
  const ends = [two.biomarkers.plasmaSelenium.p5[1]!, two.biomarkers.plasmaSelenium.p95[1]!];
  // of two people the percentiles lie between them, so one of them is recovered from both
  const [low, high] = [(ends[0]! * 0.95 - ends[1]! * 0.05) / 0.9, (ends[1]! * 0.95 - ends[0]! * 0.05) / 0.9];
  expect(Math.min(Math.abs(low - first), Math.abs(high - first)) / first).toBeLessThan(1e-9);
});

test('days of a diary take the place of the habitual intake, and it returns after them', () => {
  const lived = withDiary(regimen({ atDays: [0, 7, 400] }), {
    days: 7,
    meals: Array.from({ length: 7 }, (_, k) => ({ timeDays: k + 0.5, form: 'wheat', seleniumUg: 300 })),
    doses: [],
  });
  const { biomarkers, balance } = simulateRegimen(lived, model, options);
  const { p50 } = biomarkers.plasmaSelenium;
  expect(p50[1]!).toBeGreaterThan(p50[0]! + 5);
  expect(p50[2]! / p50[0]!).toBeCloseTo(1, 1);
  expect(balance.inUg).toBeCloseTo(7 * 300 + 393 * 60, 6);
});

test('nothing eaten for a year: levels fall and stay above nothing', () => {
  const person = typicalPerson(regimen({}), model);
  const r = regimen({ backgroundChanges: [{ fromDay: 0, ugPerDay: 0 }] });
  const { states } = new PlanRunner(compilePlan(planOf(r, model, [30, 365, 3000]))).run(person);
  const at = (row: number) => row * POOLS.length;
  expect(plasmaUgPerL(person.rates, states, at(1))).toBeLessThan(plasmaUgPerL(person.rates, states, at(0)));
  expect(selenoproteinPFraction(person.rates, states, at(2))).toBeLessThan(0.1);
  for (let k = 0; k < states.length; k++) expect(states[k]!).toBeGreaterThanOrEqual(0);
  expect(states[at(2) + AT.urine]!).toBeGreaterThan(0);
});
