import {
  absorbedFlow,
  erythrocyteUgPerL,
  gpx3Fraction,
  openBodyModel,
  plasmaUgPerL,
  restingState,
  typicalBody,
  urineUgPerDay,
  wholeBloodUgPerL,
} from '@selenoscope/core';
import { describe, expect, it } from 'vitest';
import { Dice } from './dice.js';
import { readTables } from './tables.js';
import { BodyPopulation, ratesOfTruth, type TrueBody } from './truth-body.js';
import { atRest, levelsOf, stateAfter } from './truth-levels.js';

const tables = readTables(new URL('./', import.meta.url));
const population = new BodyPopulation(tables, 1);
const typical: TrueBody = { massKg: 83, of: (k) => population.typical(k), typical: (k) => population.typical(k) };
const rates = ratesOfTruth(typical);

describe("the judge's own body", () => {
  it.each([10, 55, 140, 330])('rests where the model of the product rests (%d µg/d)', (ug) => {
    const model = openBodyModel(tables);
    const body = typicalBody({ sex: 'male', ageYears: 40, bodyMassKg: 83 }, model);
    const fate = { selenomethionine: 0.5, selenide: 0.3, directUrine: 0, unabsorbed: 0.2 };
    const y = restingState(body, absorbedFlow(ug, fate));
    const into = { met: 0.5 * ug, other: 0.3 * ug, direct: 0 };
    const levels = levelsOf(typical, rates, atRest(rates, into), into);
    expect(levels['plasma-selenium'] / plasmaUgPerL(body, y)).toBeCloseTo(1, 10);
    expect(levels['whole-blood-selenium'] / wholeBloodUgPerL(body, y)).toBeCloseTo(1, 10);
    expect(levels['erythrocyte-selenium'] / erythrocyteUgPerL(body, y)).toBeCloseTo(1, 10);
    expect(levels.gpx3 / gpx3Fraction(body, y)).toBeCloseTo(1, 10);
    expect(levels['urine-selenium-per-day'] / urineUgPerDay(body, y)).toBeCloseTo(1, 10);
  });

  it('stays at rest, and goes to the new rest after years of another intake', () => {
    const low = { met: 20, other: 15, direct: 0 };
    const high = { met: 80, other: 30, direct: 0 };
    const rest = atRest(rates, low);
    stateAfter(rates, rest, low, 30).forEach((v, i) => {
      expect(v / rest[i]!).toBeCloseTo(1, 9);
    });
    const after30 = levelsOf(typical, rates, stateAfter(rates, rest, high, 30), high)['plasma-selenium'];
    const before = levelsOf(typical, rates, rest, low)['plasma-selenium'];
    const end = levelsOf(typical, rates, atRest(rates, high), high)['plasma-selenium'];
    expect(after30).toBeGreaterThan(before);
    expect(after30).toBeLessThan(end);
    const late = levelsOf(typical, rates, stateAfter(rates, rest, high, 3000), high)['plasma-selenium'];
    expect(late / end).toBeCloseTo(1, 2);
  });

  it('differs between people by the table', () => {
    const dice = new Dice(1, 0, 0);
    const bodies = Array.from({ length: 4000 }, () => population.draw(dice, 70));
    const logs = bodies.map((b) => Math.log(b.of('plasmaProtein.rate')));
    const mean = logs.reduce((a, b) => a + b) / logs.length;
    const sd = Math.sqrt(logs.reduce((a, b) => a + (b - mean) ** 2, 0) / logs.length);
    const se = Number(tables.uncertainty.find((r) => r['key'] === 'plasmaProtein.rate')?.['se'] ?? 0);
    const spread = Number(tables.spread.find((r) => r['key'] === 'plasmaProtein.rate')!['log_sd']);
    expect(sd / Math.sqrt(se * se + spread * spread)).toBeCloseTo(1, 1);
  });
});

describe('the dice', () => {
  it('have the mean and the spread of a normal distribution, and differ by person and purpose', () => {
    const dice = new Dice(7, 3, 1);
    const z = Array.from({ length: 20_000 }, () => dice.normal());
    const mean = z.reduce((a, b) => a + b) / z.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(z.reduce((a, b) => a + b * b, 0) / z.length).toBeCloseTo(1, 1);
    expect(z.filter((v) => Math.abs(v) < 1.6449).length / z.length).toBeCloseTo(0.9, 2);
    expect(new Dice(7, 4, 1).uniform()).not.toBe(new Dice(7, 3, 1).uniform());
    expect(new Dice(7, 3, 2).uniform()).not.toBe(new Dice(7, 3, 1).uniform());
  });
});
