import { describe, expect, test } from 'vitest';
import type { Move } from '../../plan/index.js';
import { asMuch, changeSubject, changeText } from './change-text.js';
import { candidate, habit, MOVES } from './fixtures.js';
import { foodInSentence, theFood } from './food-words.js';
import { often, onDays, onMornings } from './often.js';

const spaced = (text: string) => text.replace(/\u00a0/g, ' ');
const text = (move: Move, wording = {}) => spaced(changeText(move, wording));
const base = { key: 'k', disturbance: 1, costPerWeek: 0 };

describe('how often', () => {
  test.each([
    [1, 'once a week'],
    [2, 'twice a week'],
    [3, 'three times a week'],
    [3.5, 'every other day'],
    [7 / 3, 'every third day'],
    [7, 'every day'],
    [14, 'twice a day'],
    [21, 'three times a day'],
    [10, '10 times a week'],
    [4.2, 'about 4.2 times a week'],
    [0.5, 'once a fortnight'],
    [0.25, 'once a month'],
  ])('%d times a week is %s', (n, words) => expect(often(n)).toBe(words));

  test('days and mornings', () => {
    expect(onDays(3)).toBe('on three days');
    expect(onDays(1)).toBe('on one day a week');
    expect(onDays(7)).toBe('every day');
    expect(onMornings(5)).toBe('on five mornings');
    expect(onMornings(2)).toBe('twice a week');
    expect(onMornings(7)).toBe('every morning');
  });
});

test.each([
  ['Ham sandwich', 'ham sandwich'],
  ['Bread, whole-wheat, commercially prepared', 'whole-wheat bread'],
  ['Milk, whole, 3.25% milkfat, with added vitamin D', 'whole milk'],
  ['Egg, whole, cooked, hard-boiled', 'egg'],
  ['Fish, tuna, light, canned in water, drained solids', 'light tuna'],
  ['Nuts, brazilnuts, dried, unblanched', 'Brazil nuts'],
  ['Cheese, cheddar', 'cheddar cheese'],
  ['Pork, cured, ham, whole, separable lean only, roasted', 'ham'],
  ['Chicken, broilers or fryers, breast, meat only, cooked, roasted', 'chicken'],
  ['Rice, white, long-grain, regular, cooked', 'white rice'],
  ['Lentils, mature seeds, cooked, boiled, without salt', 'lentils'],
  ['BBQ ribs', 'BBQ ribs'],
  ['Greek yoghurt', 'Greek yoghurt'],
  ['Gran’s extraordinarily long winter soup with everything in it', 'gran’s extraordinarily long winter soup…'],
])('%s is %s inside a sentence', (name, words) => expect(foodInSentence(name)).toBe(words));

test('a name from outside cannot steer a terminal', () => {
  expect(foodInSentence('Soup\u001b[31m')).not.toContain('\u001b');
  expect(theFood('a 200 µg capsule')).toBe('the 200 µg capsule');
});

test.each([
  ['swap', MOVES.swap, 'a tin of sardines twice a week instead of the ham sandwich'],
  ['breakfast', MOVES.eggs, 'two boiled eggs on five mornings'],
  ['half', MOVES.halfBread, 'half as much white bread'],
  ['less often', MOVES.lessTuna, 'light tuna twice a week instead of five times a week'],
  ['leave out', MOVES.noNuts, 'leave out the Brazil nuts'],
  ['stop', MOVES.stop, 'stop the 200 µg selenomethionine supplement'],
  ['every other day', MOVES.everyOther, 'take the 200 µg selenomethionine supplement every other day'],
  ['start', MOVES.start, 'a 50 µg tablet of selenium yeast every day'],
  ['infusion', MOVES.infusion, 'an infusion of 60 µg of selenium as sodium selenite every day, as ordered'],
] as const)('%s', (_, move, words) => expect(text(move)).toBe(words));

test('of what is eaten already, one more', () => {
  expect(text(MOVES.egg, { eatenAlready: true })).toBe('one more egg on three days');
  expect(text(MOVES.eggs, { eatenAlready: true })).toBe('two more boiled eggs on five days');
});

test('grams in brackets stand after the portion', () => {
  expect(text(MOVES.swap, { grams: true })).toBe('a tin of sardines (92 g) twice a week instead of the ham sandwich');
});

describe('a dose that is taken', () => {
  const dose = (more: Partial<Extract<Move, { kind: 'dose' }>>): Move => ({ ...MOVES.stop, factor: 0.5, ...more });
  const tablet = MOVES.start.product;
  test.each([
    [
      dose({ how: 'half', form: 'selenite', route: 'iv', labelUg: 60 }),
      'take the 60 µg selenite infusion half as often',
    ],
    [dose({ how: 'daily', factor: 2 }), 'take the 200 µg selenomethionine supplement every day'],
    [
      dose({ how: 'product', product: tablet }),
      'take a 50 µg tablet of selenium yeast in place of the 200 µg selenomethionine supplement',
    ],
    [dose({ how: 'stop', factor: 0, form: 'unknown' }), 'stop the 200 µg selenium supplement'],
  ])('%#', (move, words) => {
    expect(text(move)).toBe(words);
    expect(changeSubject(move).text).toMatch(/^(stopping|taking) /);
  });
});

test('what takes the place of something every time', () => {
  const instead = habit('Ham sandwich', 2.3);
  expect(text({ ...MOVES.swap, instead, timesPerWeek: 2.3 })).toBe(
    'a tin of sardines each time instead of the ham sandwich (two or three times a week)',
  );
});

test('what is counted in pieces', () => {
  const nuts = { ...MOVES.noNuts, factor: 0.4, by: 'frequency', timesPerWeek: 2 } as const;
  expect(text({ ...nuts, pieces: { count: 1, perWeekNow: 5.1 } })).toBe(
    'one Brazil nut twice a week instead of about five a week',
  );
  expect(text({ ...nuts, pieces: { count: 2, perWeekNow: 21 } })).toBe(
    'two Brazil nuts twice a week instead of about three a day',
  );
});

test.each([
  [0.5, 'half as much'],
  [0.25, 'a quarter as much'],
  [1.5, 'one and a half times as much'],
  [2, 'twice as much'],
  [0.6, '40 % less'],
  [1.2, '20 % more'],
])('%d is %s', (factor, words) => expect(spaced(asMuch(factor))).toBe(words));

test('habits of a few days, whose frequency is no whole number', () => {
  const reduced = { ...base, kind: 'reduce', by: 'frequency', factor: 0.5 } as const;
  expect(text({ ...reduced, habit: habit('Salami', 4.2), timesPerWeek: 2.1 })).toBe('salami half as often');
  expect(text({ ...reduced, habit: habit('Salami', 7), timesPerWeek: 3.5 })).toBe(
    'salami every other day instead of every day',
  );
});

test('one thing or many', () => {
  expect(changeSubject(MOVES.swap).isMany).toBe(false);
  expect(changeSubject(MOVES.eggs).isMany).toBe(true);
  const tea = candidate('two mugs of tea', 500);
  expect(changeSubject({ ...base, kind: 'add', candidate: tea, timesPerWeek: 1 }).isMany).toBe(true);
});
