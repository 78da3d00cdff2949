import { expect, test } from 'vitest';
import { conditionedIntake } from './condition.js';
import type { IntakeEstimate } from './estimate.js';
import type { IntakeModel } from './model.js';
import type { Source } from './sources.js';

const draws = (...values: number[]): Float64Array => Float64Array.from(values);

test('scenarios move together: what was drawn for a food stays with its consequence', () => {
  const bread = { id: 'a', name: 'bread', draws: draws(1, 2, 3), speciation: 'selenocysteine' } as Source;
  const fish = { id: 'b', name: 'fish', draws: draws(30, 20, 10), speciation: 'selenocysteine' } as Source;
  const intake = {
    usual: new Map([['selenium', { unit: 'ug/d', draws: draws(31, 22, 13), coverage: 1 }]]),
    seleniumFood: draws(31, 22, 13),
    seleniumDoses: draws(0, 0, 0),
    sources: [fish, bread],
    doses: [],
    unsettled: [{ code: 'x', text: 'x', draws: draws(3, 2, 1) }],
    wouldSettle: [],
  } as unknown as IntakeEstimate;
  const after = conditionedIntake(intake, Int32Array.of(2, 2, 1, 0), {} as IntakeModel, { seed: 1, person: 0 });
  expect([...after.usual.get('selenium')!.draws]).toEqual([13, 13, 22, 31]);
  expect(after.sources.map((s) => [s.id, ...s.draws])).toEqual([
    ['b', 10, 10, 20, 30],
    ['a', 3, 3, 2, 1],
  ]);
  expect(after.sources[0]!.share + after.sources[1]!.share).toBeCloseTo(1, 12);
  expect(after.sources[0]!.ugPerDay).toBe(17.5);
  expect(after.forms['selenocysteine']).toBe(1);
  // what would settle it is asked again in the scenarios that are left
  expect(after.wouldSettle[0]!.code).toBe('x');
});
