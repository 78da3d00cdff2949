import { expect, test } from 'vitest';
import { isAskedOfStage } from '../../screens/settings/stage.js';
import { NOTHING_KEPT } from './kept.js';
import { personOf, stageFits } from './person.js';

const woman = (ageYears: number | null) =>
  ({ ...NOTHING_KEPT.person, sex: 'female', ageYears, lifeStage: 'pregnant' }) as const;

test.each([
  [4, 'none'],
  [62, 'none'],
  [30, 'pregnant'],
  [null, 'pregnant'],
])('pregnant at %s counts as %s', (age, stage) => {
  expect(personOf(woman(age)).lifeStage).toBe(stage);
  expect(stageFits(woman(age))).toBe(stage === 'pregnant');
});

test('only whom it may concern is asked', () => {
  expect([4, 9.9, 10, 34, 55, 62, null].map(isAskedOfStage)).toEqual([false, false, true, true, true, false, true]);
});
