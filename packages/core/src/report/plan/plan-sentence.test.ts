import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Parameters } from '../../base/index.js';
import type { Move } from '../../plan/index.js';
import { MOVES, NUT } from './fixtures.js';
import { lotterySentence, nutLottery } from './lottery.js';
import { nothingToChange, planSentence } from './plan-sentence.js';

const spaced = (text: string) => text.replace(/\u00a0/g, ' ');
const said = (changes: readonly Move[], start: [number, number], after: [number, number]) =>
  spaced(
    planSentence({
      changes,
      start: { pAdequate: start[0], pAboveUpper: start[1] },
      after: { pAdequate: after[0], pAboveUpper: after[1] },
      nut: NUT,
    }),
  );

describe('one plain sentence', () => {
  test.each<[string, readonly Move[], [number, number], [number, number], string]>([
    [
      'too little',
      [MOVES.swap],
      [0.59, 0.001],
      [0.94, 0.002],
      'A tin of sardines twice a week instead of the ham sandwich takes the chance of too little from 41 % to 6 %; the chance of too much stays under 1 %.',
    ],
    [
      'two changes',
      [MOVES.eggs, MOVES.tuna],
      [0.36, 0.001],
      [0.9, 0.02],
      'Two boiled eggs on five mornings and a tuna potato once a week take the chance of too little from 64 % to 10 %; the chance of too much rises from under 1 % to 2 %.',
    ],
    [
      'three changes',
      [MOVES.eggs, MOVES.tuna, MOVES.halfBread],
      [0.36, 0.02],
      [0.9, 0.02],
      'Two boiled eggs on five mornings, a tuna potato once a week and half as much white bread take the chance of too little from 64 % to 10 %; the chance of too much stays at 2 %.',
    ],
    [
      'too much',
      [MOVES.everyOther],
      [0.999, 0.34],
      [0.996, 0.02],
      'Taking the 200 µg selenomethionine supplement every other day takes the chance of too much from 34 % to 2 %; the chance of too little stays under 1 %.',
    ],
    [
      'stopping',
      [MOVES.stop],
      [0.999, 0.34],
      [0.95, 0.001],
      'Stopping the 200 µg selenomethionine supplement takes the chance of too much from 34 % to under 1 %; the chance of too little rises from under 1 % to 5 %.',
    ],
    [
      'less often',
      [MOVES.lessTuna],
      [0.97, 0.2],
      [0.95, 0.03],
      'Eating light tuna twice a week instead of five times a week takes the chance of too much from 20 % to 3 %; the chance of too little rises from 3 % to 5 %.',
    ],
    [
      'both at once',
      [MOVES.everyOther, MOVES.swap],
      [0.7, 0.2],
      [0.92, 0.03],
      'Taking the 200 µg selenomethionine supplement every other day and a tin of sardines twice a week instead of the ham sandwich take the chance of too little from 30 % to 8 % and that of too much from 20 % to 3 %.',
    ],
    [
      'Brazil nuts',
      [MOVES.nut],
      [0.36, 0.001],
      [0.84, 0.02],
      'One Brazil nut three times a week takes the chance of too little from 64 % to 16 %; the chance of too much rises from under 1 % to 2 %. Brazil nuts are a lottery: one nut holds 9 µg or 105 µg, depending on where it grew.',
    ],
    [
      'Brazil nuts cut',
      [MOVES.noNuts],
      [0.97, 0.3],
      [0.95, 0.01],
      'Leaving out the Brazil nuts takes the chance of too much from 30 % to 1 %; the chance of too little rises from 3 % to 5 %. Brazil nuts are a lottery: one nut holds 9 µg or 105 µg, depending on where it grew.',
    ],
    [
      'no use',
      [MOVES.swap],
      [0.59, 0.001],
      [0.59, 0.001],
      'A tin of sardines twice a week instead of the ham sandwich leaves the chances as they are; the chance of too little stays at 41 % and the chance of too much stays under 1 %.',
    ],
    [
      'nothing',
      [],
      [0.96, 0.001],
      [0.96, 0.001],
      'Nothing needs to change: in 96 of 100 ways this could be, there is enough, and too much in under 1 of 100.',
    ],
    [
      'nothing, sure',
      [],
      [0.999, 0.02],
      [0.999, 0.02],
      'Nothing needs to change: in over 99 of 100 ways this could be, there is enough, and too much in 2 of 100.',
    ],
  ])('%s', (_, changes, start, after, words) => expect(said(changes, start, after)).toBe(words));

  test('where no chance can be given, that', () => {
    expect(spaced(nothingToChange({ pAdequate: null, pAboveUpper: 0.001 }))).toBe(
      'Nothing needs to change: in under 1 of 100 ways this could be, there is too much; of too little no chance can be given.',
    );
    expect(nothingToChange({ pAdequate: null, pAboveUpper: null })).toContain('no chance can be given');
  });

  test('Brazil nuts are never told without what one nut holds', () => {
    const chances = { pAdequate: 0.5, pAboveUpper: 0 };
    expect(() => planSentence({ changes: [MOVES.nut], start: chances, after: chances })).toThrow(/one nut holds/);
  });

  test('whatever the chances: a sentence, never none and never all', () => {
    const p = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 0.005, 0.995));
    const moves = fc.uniqueArray(fc.constantFrom<Move>(...Object.values(MOVES)), { maxLength: 3 });
    fc.assert(
      fc.property(moves, p, p, p, p, (changes, a, b, c, d) => {
        const text = said(changes, [a, b], [c, d]);
        expect(text).toMatch(/^[A-Z].*\.$/);
        expect(text).not.toMatch(/(?<![\d.,])0 %|100 %|undefined|null|NaN| {2}|\.\.|!/);
        expect(text).toMatch(/too (little|much)/);
      }),
    );
  });
});

test('what one nut holds comes from the parameters', () => {
  const row = (key: string, value: number, unit: string) => ({
    ...{
      key,
      value: String(value),
      unit,
      low: '',
      high: '',
      applies_to: '',
      method: 'measured',
      source: 's',
      where: 'w',
    },
    checked_by: '',
  });
  const parameters = new Parameters([
    row('brazilNut.mass', 4, 'g'),
    row('brazilNut.low.median', 2, 'ug/g'),
    row('brazilNut.high.median', 25, 'ug/g'),
  ]);
  const nut = nutLottery(parameters);
  expect(nut).toEqual({ poorUg: 8, richUg: 100 });
  expect(spaced(lotterySentence(nut))).toContain('one nut holds 8 µg or 100 µg');
});
