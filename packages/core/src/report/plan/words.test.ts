import { describe, expect, test } from 'vitest';
import { REQUIREMENT_KEYS } from '../../plan/index.js';
import { conflictSentence, relaxationText } from './conflict-words.js';
import { acidsText, energyText, fibreText, nutrientText, saltText, signed } from './consequence-words.js';
import { findOutSentence } from './find-out-words.js';
import { oneChange } from './fixtures.js';
import { many, proofSentence } from './proof-words.js';
import { remarkText, tradeOffText } from './remark-words.js';
import { limitSentence, requirementText, wishWords, withoutText } from './requirement-words.js';
import { uppersText } from './uppers-words.js';

const spaced = (text: string) => text.replace(/\u00a0/g, ' ');

test.each([
  [
    { code: 'more-days', days: 3, pNothingToChange: 0.62, pSettles: 0.62 },
    'Three more days of diary would, in 62 of 100 cases, show that nothing needs to change.',
  ],
  [
    { code: 'more-days', days: 1, pNothingToChange: 0.2, pSettles: 0.5 },
    'One more day of diary would, in 20 of 100 cases, show that nothing needs to change, and settle the question in 50 of 100.',
  ],
  [
    { code: 'origin', text: 'where the bread, pasta, meat and milk come from', pNothingToChange: 0.001, pSettles: 0.4 },
    'Knowing where the bread, pasta, meat and milk come from would, in under 1 of 100 cases, show that nothing needs to change, and settle the question in 40 of 100.',
  ],
  [
    { code: 'plasma-test', pNothingToChange: 0.995, pSettles: 0.999 },
    'A test of selenium in blood plasma would, in over 99 of 100 cases, show that nothing needs to change.',
  ],
  [
    { code: 'unknown-foods', text: 'a selenium value for what has none (Soup)', pNothingToChange: 0.3, pSettles: 0.3 },
    'A selenium value for what has none (Soup) would, in 30 of 100 cases, show that nothing needs to change.',
  ],
  [
    { code: 'brazil-nuts', pNothingToChange: 0.3, pSettles: 0.3 },
    'Knowing where the Brazil nuts grew would, in 30 of 100 cases, show that nothing needs to change.',
  ],
])('finding out: %j', (facts, words) => expect(spaced(findOutSentence(facts))).toBe(words));

const FACTS = {
  aim: { adequate: 0.9, above: 0.05 },
  maxChanges: 2,
  diet: [],
  avoid: ['fish'],
  energyChange: 0.05,
} as const;

describe('a conflict', () => {
  const energy = { key: 'energy', changes: 'brown rice every day', pAdequate: 0.92, pAboveUpper: 0.001 } as const;
  const wishes = { key: 'wishes', changes: 'kippers once a week', pAdequate: 0.91, pAboveUpper: 0.001 } as const;

  test('says what cannot hold, and a way out', () => {
    expect(spaced(conflictSentence(['adequate', 'energy', 'wishes'], [energy, wishes], FACTS))).toBe(
      'Enough selenium in at least 90 of 100, energy within 5 % and no fish cannot all hold: without the limit on energy a plan exists: brown rice every day (enough 92 %, too much under 1 %).',
    );
    expect(spaced(conflictSentence(['adequate', 'wishes'], [], FACTS))).toBe(
      'Enough selenium in at least 90 of 100 and no fish cannot both hold.',
    );
    expect(spaced(conflictSentence(['adequate'], [], FACTS))).toBe(
      'Enough selenium in at least 90 of 100 cannot hold.',
    );
  });

  test('a smaller aim is no way out of it', () => {
    const less = { key: 'adequate', changes: '', pAdequate: 0.95, pAboveUpper: null } as const;
    expect(conflictSentence(['adequate', 'energy'], [less, energy], FACTS)).toContain('brown rice');
    expect(spaced(relaxationText(less, FACTS))).toBe(
      'with a smaller chance of enough, the nearest to the aim is to change nothing (enough 95 %)',
    );
  });

  test('where setting aside is not enough, what would still be broken', () => {
    expect(spaced(relaxationText({ ...energy, alsoBroken: ['sodium'] }, FACTS))).toBe(
      'without the limit on energy it would still go against no more salt: brown rice every day (enough 92 %, too much under 1 %)',
    );
    expect(relaxationText({ ...energy, pAdequate: null }, FACTS)).toBe(
      'without the limit on energy there is still no plan',
    );
  });
});

test('every requirement has its words', () => {
  for (const key of REQUIREMENT_KEYS) {
    for (const words of [requirementText(key, FACTS), withoutText(key, FACTS), limitSentence(key, FACTS)]) {
      expect(words.length).toBeGreaterThan(5);
      expect(words).not.toMatch(/undefined|NaN/);
    }
    expect(limitSentence(key, FACTS)).toMatch(/^[A-Z].*\.$/);
  }
  expect(wishWords({ diet: ['vegan', 'omnivore'], avoid: ['soya', 'sr28:15088'] })).toEqual([
    'a vegan diet',
    'no soya or food sr28:15088',
  ]);
  expect(requirementText('wishes', { ...FACTS, diet: ['egg-free'] })).toBe('an egg-free diet without fish');
});

test('both upper levels, the lower first', () => {
  const uppers = [
    { ugPerDay: 400, name: 'IOM', year: 2000 },
    { ugPerDay: 255, name: 'EFSA', year: 2023 },
  ];
  expect(spaced(uppersText(uppers))).toBe('255 µg a day (EFSA 2023) and 400 µg a day (IOM 2000)');
  expect(spaced(remarkText({ kind: 'supplement', doseUg: 50, uppers }))).toBe(
    'Each holds 50 µg of selenium and counts towards the upper levels: 255 µg a day (EFSA 2023) and 400 µg a day (IOM 2000).',
  );
});

test('against excess the ways out are told by too much and too little, not by enough', () => {
  const found = { key: 'energy' as const, changes: 'leave out the Brazil nuts', pAdequate: 0.999, pAboveUpper: 0.04 };
  expect(spaced(relaxationText(found, { ...FACTS, isTooMuch: true }))).toContain(
    '(too much 4 %, too little under 1 %)',
  );
  expect(spaced(relaxationText(found, FACTS))).toContain('(enough over 99 %, too much 4 %)');
});

test('remarks', () => {
  expect(remarkText({ kind: 'clinician', because: ['bowel disease', 'pregnancy'] })).toContain('with your clinician');
  expect(spaced(remarkText({ kind: 'short', pAdequate: 0.84, aim: 0.9 }))).toBe(
    'Short of the aim: enough in 84 of 100, where 90 of 100 were aimed for.',
  );
  expect(spaced(tradeOffText({ changes: 2, pAdequate: 0.999, pAboveUpper: 0, proven: true }))).toBe(
    'two changes: at best enough in over 99 of 100, too much in under 1 of 100',
  );
});

describe('proof', () => {
  const { plans, candidates } = oneChange();
  const { proof } = plans[0]!;
  test('says how much was looked at, and what came nearest', () => {
    expect(spaced(proofSentence(proof, 1, candidates))).toBe(
      'Nothing smaller does it: 212 foods with 4,312 changes, 9.3 million sets looked at or ruled out; nearest: kippers once a week, enough 71 %. A check written apart from the search agrees.',
    );
  });
  test('claims no more than was shown', () => {
    expect(proofSentence({ ...proof, complete: false }, 1, candidates)).toMatch(/^Not shown that nothing smaller/);
    expect(proofSentence({ ...proof, checked: false }, 1, candidates)).toContain('has not confirmed');
    expect(proofSentence(proof, 1, candidates, false)).toContain('with kinds of food that no plan above uses');
    expect(proofSentence({ ...proof, bestRejected: {} }, 1, candidates)).not.toContain('nearest');
  });
  test.each([
    [999, '999'],
    [4312, '4,312'],
    [9_300_000, '9.3 million'],
    [21_400_000_000, '21 thousand million'],
    [450_000_000, '450 million'],
  ])('%d is %s', (n, words) => expect(spaced(many(n))).toBe(words));
});

describe('consequences', () => {
  const { gut, nutrients } = oneChange().plans[0]!;
  test('have signs and units', () => {
    expect(signed(3.1)).toBe('+3.1');
    expect(spaced(energyText(-12.4))).toBe('−12 kcal a day');
    expect(energyText(0.2)).toBe('Energy as now');
    expect(spaced(fibreText(gut!))).toBe('−0.2 g of fibre a day (−0.4 to −0.1)');
    expect(spaced(nutrientText(nutrients[1]!))).toBe(
      'Vitamin D +1.3 µg a day (now 2.4 µg); chance of too little from 97 % to 91 %',
    );
    expect(saltText(nutrients)).toBe('Salt: −6\u00a0%');
  });
  test('where nothing may be said of the gut, that', () => {
    expect(acidsText({ ...gut!, trust: 'cannot-tell' })).toBe('Colon acids: cannot tell');
    expect(spaced(acidsText(gut!))).toBe('Colon acids as now, 82 to 122 mM');
    const more = { ...gut!.acidsChange, p5: 1.2, p50: 2, p95: 3.1 };
    expect(spaced(acidsText({ ...gut!, acidsChange: more, trust: 'beyond-measured' }))).toBe(
      'Colon acids: +1.2 to +3.1 mM (about 101 mM now), beyond what was measured in people',
    );
  });
});
