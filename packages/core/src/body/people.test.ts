import { expect, test } from 'vitest';
import { tableModel } from './equations-fixtures.js';
import { drawBodies, readUncertainty, typicalBody } from './people.js';

const model = tableModel();
const source = { seed: 2, person: 7 };

test('the same seed and person give the same bodies, one by one or many', () => {
  const many = drawBodies({ sex: 'female', ageYears: 30, bodyMassKg: 60 }, model, source, 200);
  const few = drawBodies({ sex: 'female', ageYears: 30, bodyMassKg: 60 }, model, source, 10);
  expect(few).toEqual(many.slice(0, 10));
});

test('the middle of the bodies is the typical one, and a known mass is not drawn', () => {
  const of = { sex: 'male', ageYears: 50, bodyMassKg: 82 } as const;
  const bodies = drawBodies(of, model, source, 4001);
  const typical = typicalBody(of, model);
  const median = (field: 'plasmaProteinPerDay' | 'selenoproteinPMostUgPerDay') =>
    bodies.map((b) => b[field]).sort((a, b) => a - b)[2000]! / typical[field];
  expect(median('plasmaProteinPerDay')).toBeCloseTo(1, 1);
  expect(median('selenoproteinPMostUgPerDay')).toBeCloseTo(1, 1);
});

test('shares of the free pool never pass 1', () => {
  for (const b of drawBodies({ sex: null, ageYears: null, bodyMassKg: null }, model, source, 2000)) {
    expect(b.toSlowTissuePerDay).toBeGreaterThan(0);
    const out = b.toPlasmaProteinPerDay + b.toErythrocytePerDay + b.toFastTissuePerDay + b.toSlowTissuePerDay;
    expect(out + b.catabolismPerDay).toBeCloseTo(b.freePerDay, 12);
  }
});

test('uncertainty of the typical adult: correlated draws have the covariance of the table', () => {
  const keys = ['plasmaProtein.rate', 'slowTissue.rate'];
  const table = readUncertainty([
    { key: keys[0]!, se: '0.2', [keys[0]!]: '1', [keys[1]!]: '' },
    { key: keys[1]!, se: '0.1', [keys[0]!]: '-0.6', [keys[1]!]: '1' },
  ]);
  const [first, second] = table.factor;
  expect(first![0]).toBeCloseTo(0.2, 14);
  expect(second![0]! * first![0]!).toBeCloseTo(-0.6 * 0.2 * 0.1, 14);
  expect(second![0]! ** 2 + second![1]! ** 2).toBeCloseTo(0.01, 14);
});

test('a body mass that is not known: by age and sex, an adult where the age is not known', () => {
  expect(model.masses.of('female', 34).kg).toBeLessThan(model.masses.of('male', 34).kg);
  expect(model.masses.of(null, 6).kg).toBe(19);
  expect(model.masses.of('male', null)).toEqual(model.masses.of('male', 40));
  expect(model.masses.of('female', 130).kg).toBeGreaterThan(0);
});
