import { expect, test } from 'vitest';
import { isDoubtful } from './doubt.js';
import { nameOf } from './name-of.js';

test('a dose without a name is told in words, everything else by its name', () => {
  const dose = nameOf({ food: 'supplement:selenite', name: 'supplement:selenite' });
  expect(dose).not.toContain('supplement:');
  expect(dose.toLowerCase()).toContain('selenite');
  expect(nameOf({ food: 'supplement:selenite', name: 'My tablet' })).toBe('My tablet');
  expect(nameOf({ food: 'onion', name: 'onion' })).toBe('onion');
});

test('an amount in doubt is told apart from a food without a value', () => {
  const notice = (code: string) => ({ notice: { code, message: '', hint: '' } });
  expect(isDoubtful(notice('diary.amount.absurd'))).toBe(true);
  expect(isDoubtful(notice('app.entry.unsettled'))).toBe(false);
  expect(isDoubtful({ notice: null })).toBe(false);
});
