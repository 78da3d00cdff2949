import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oralFate } from './absorption.js';
import { intakeThatGives } from './background.js';
import { bodyUg, plasmaUgPerL, wholeBloodUgPerL } from './biomarkers.js';
import { derivative, rungeKutta, tableModel } from './equations-fixtures.js';
import { drawBodies, typicalBody } from './people.js';
import { AT } from './pools.js';
import { ratesOf } from './rates.js';
import { restingState, saturation } from './steady.js';

const model = tableModel();
const someone = { sex: null, ageYears: 40, bodyMassKg: 70 };
const bodies = drawBodies({ ...someone, bodyMassKg: null }, model, { seed: 5, person: 0 }, 50);

const anyBody = fc.integer({ min: 0, max: bodies.length - 1 }).map((k) => bodies[k]!);
const anyFlow = fc.record({
  selenomethionineUgPerDay: fc.double({ min: 0, max: 2000, noNaN: true }),
  selenideUgPerDay: fc.double({ min: 0, max: 2000, noNaN: true }),
});

test('at rest nothing changes: every derivative is zero but those of what has left', () => {
  fc.assert(
    fc.property(anyBody, anyFlow, (body, flow) => {
      const y = restingState(body, flow);
      const into = [flow.selenomethionineUgPerDay, flow.selenideUgPerDay, 0, 0];
      const change = derivative(body, y, into);
      const size = into[0]! + into[1]! + 1;
      const inside = change.slice(0, AT.urine);
      expect(Math.max(...inside.map(Math.abs)) / size).toBeLessThan(1e-11);
      // and what has left is what came
      expect(change[AT.urine]! + change[AT.otherLoss]!).toBeCloseTo(into[0]! + into[1]!, 8);
    }),
  );
});

test('years of living arrive at the state that is found directly', () => {
  const body = typicalBody(someone, model);
  const flow = { selenomethionineUgPerDay: 30, selenideUgPerDay: 25 };
  const start = restingState(body, { selenomethionineUgPerDay: 5, selenideUgPerDay: 4 });
  const late = rungeKutta(body, start, [30, 25, 0, 0], 6000, 60_000);
  const rest = restingState(body, flow);
  for (let k = 0; k < AT.urine; k++) expect(late[k]! / rest[k]!).toBeCloseTo(1, 4);
});

test('nothing eaten, nothing there', () => {
  const y = restingState(bodies[0]!, { selenomethionineUgPerDay: 0, selenideUgPerDay: 0 });
  expect([...y]).toEqual(new Array(y.length).fill(0));
  expect(saturation(0, 12)).toBe(0);
});

test('more intake never lowers any pool, plasma or whole blood', () => {
  fc.assert(
    fc.property(anyBody, anyFlow, fc.double({ min: 1, max: 3, noNaN: true }), (body, flow, factor) => {
      const less = restingState(body, flow);
      const more = restingState(body, {
        selenomethionineUgPerDay: flow.selenomethionineUgPerDay * factor,
        selenideUgPerDay: flow.selenideUgPerDay * factor,
      });
      // the last bits may differ where a pool is full
      for (let k = 0; k < AT.urine; k++) expect(more[k]!).toBeGreaterThanOrEqual(less[k]! * (1 - 1e-12));
      expect(plasmaUgPerL(body, more)).toBeGreaterThanOrEqual(plasmaUgPerL(body, less) * (1 - 1e-12));
    }),
  );
});

test('a blood level gives the intake that gives the level', () => {
  const fate = oralFate(model.forms.get('food'));
  fc.assert(
    fc.property(anyBody, fc.double({ min: 8, max: 500, noNaN: true }), (body, ugPerL) => {
      const level = { plasma: plasmaUgPerL, wholeBlood: wholeBloodUgPerL };
      for (const kind of ['plasma', 'wholeBlood'] as const) {
        const ugPerDay = intakeThatGives({ kind, ugPerL }, body, fate);
        const y = restingState(body, {
          selenomethionineUgPerDay: ugPerDay * fate.selenomethionine,
          selenideUgPerDay: ugPerDay * fate.selenide,
        });
        expect(level[kind](body, y) / ugPerL).toBeCloseTo(1, 10);
      }
    }),
    { numRuns: 40 },
  );
});

test('a person of twice the mass who eats 2^¾ as much has the same levels, and twice the selenium', () => {
  const small = ratesOf(model.typical, 50, model.scaling);
  const large = ratesOf(model.typical, 100, model.scaling);
  const times = 2 ** 0.75;
  const a = restingState(small, { selenomethionineUgPerDay: 30, selenideUgPerDay: 20 });
  const b = restingState(large, { selenomethionineUgPerDay: 30 * times, selenideUgPerDay: 20 * times });
  // the gut does not scale, but it is no part of the levels; red cells live as long in both
  expect(plasmaUgPerL(large, b) / plasmaUgPerL(small, a)).toBeCloseTo(1, 12);
  const store = (y: Float64Array) => bodyUg(y) - y[AT.gutSelenide]! - y[AT.gutSelenomethionine]!;
  const cells = (y: Float64Array) => [0, 1, 2, 3].reduce((sum, k) => sum + y[AT.erythrocyte1 + k]!, 0);
  expect((store(b) - cells(b)) / (store(a) - cells(a))).toBeCloseTo(2, 12);
});
