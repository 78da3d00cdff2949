import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRecords } from '../../../data/src/compile/csv.js';
import type { Verdict } from '../assessment.js';
import { readVerdictRules, verdictOf } from './verdict.js';
import { RULE_WORDS } from './words.js';

const rules = readVerdictRules(
  csvRecords(readFileSync(new URL('../../../data/tables/verdict-rules.csv', import.meta.url), 'utf8')),
);
const verdict = (pLow: number | null, pHigh: number | null, knownShare = 1): Verdict =>
  verdictOf(rules, { pLow, pHigh, knownShare }).verdict;

describe('the rule table', () => {
  test.each<[number | null, number | null, number, Verdict]>([
    // direction.md: 64 of 100 is "perhaps too little"; design.md 5: 0.12 and 0.01 are adequate
    [0.64, 0.0, 1, 'perhaps-too-little'],
    [0.12, 0.01, 1, 'likely-adequate'],
    // cohort.md 2.2: 85 % on either side decides
    [0.85, 0, 1, 'likely-too-little'],
    [0.849, 0, 1, 'perhaps-too-little'],
    [0.151, 0, 1, 'perhaps-too-little'],
    [0.15, 0.05, 1, 'likely-adequate'],
    [0, 0.051, 1, 'perhaps-too-much'],
    [0, 0.849, 1, 'perhaps-too-much'],
    [0, 0.85, 1, 'likely-too-much'],
    // both ends
    [0.3, 0.3, 1, 'cannot-tell'],
    [0.16, 0.06, 1, 'cannot-tell'],
    [0.6, 0.2, 1, 'perhaps-too-little'],
    [0.2, 0.6, 1, 'perhaps-too-much'],
    [0.9, 0.1, 1, 'likely-too-little'],
    // little known: the answer would be the population's, except for excess
    [0.05, 0, 0.2, 'cannot-tell'],
    [0.95, 0, 0.2, 'cannot-tell'],
    [0.05, 0, 0.25, 'likely-adequate'],
    [0.05, 0.3, 0.1, 'perhaps-too-much'],
    [0, 0.9, 0, 'likely-too-much'],
    // no requirement may be scored
    [null, 0, 1, 'cannot-tell'],
    [null, 0.2, 1, 'perhaps-too-much'],
    [null, 0.9, 1, 'likely-too-much'],
    [null, null, 0, 'cannot-tell'],
    [0.05, null, 1, 'likely-adequate'],
    [Number.NaN, 0, 1, 'cannot-tell'],
    [0.05, 0, Number.NaN, 'cannot-tell'],
  ])('too little %s, too much %s, known %s: %s', (pLow, pHigh, knownShare, expected) => {
    expect(verdict(pLow, pHigh, knownShare)).toBe(expected);
  });

  test('each rule is reached by some case', () => {
    const steps = Array.from({ length: 41 }, (_, i) => i / 40);
    const reached = new Set<number>();
    for (const low of [null, ...steps]) {
      for (const high of steps) {
        for (const known of [0, 0.2, 0.25, 1])
          reached.add(verdictOf(rules, { pLow: low, pHigh: high, knownShare: known }).order);
      }
    }
    expect([...reached].sort((a, b) => a - b)).toEqual(rules.map((r) => r.order));
  });

  test('every rule has its sentence', () => {
    for (const rule of rules) expect(RULE_WORDS[rule.code].length).toBeGreaterThan(20);
  });
});

const chance = fc.double({ min: 0, max: 1, noNaN: true });
/** −2 too much … 0 neither … +2 too little */
const SIDE: Record<Verdict, number> = {
  'likely-too-much': -2,
  'perhaps-too-much': -1,
  'likely-adequate': 0,
  'cannot-tell': 0,
  'perhaps-too-little': 1,
  'likely-too-little': 2,
};

describe('for every case', () => {
  test('there is exactly one verdict, the same each time', () => {
    fc.assert(
      fc.property(fc.option(chance), fc.option(chance), chance, (pLow, pHigh, known) => {
        const first = verdictOf(rules, { pLow, pHigh, knownShare: known });
        expect(SIDE[first.verdict]).toBeDefined();
        expect(verdictOf(rules, { pLow, pHigh, knownShare: known })).toBe(first);
      }),
      { seed: 3 },
    );
  });

  test('a larger chance of too little never moves the verdict towards too much, and the other way round', () => {
    fc.assert(
      fc.property(chance, chance, chance, chance, chance, (a, b, c, d, known) => {
        const [low, lower] = a >= b ? [a, b] : [b, a];
        const [high, lesser] = c >= d ? [c, d] : [d, c];
        expect(SIDE[verdict(low, high, known)]).toBeGreaterThanOrEqual(SIDE[verdict(lower, high, known)]);
        expect(SIDE[verdict(low, high, known)]).toBeLessThanOrEqual(SIDE[verdict(low, lesser, known)]);
      }),
      { seed: 5, numRuns: 3000 },
    );
  });

  test('knowing more of the diary never turns an answer into none', () => {
    fc.assert(
      fc.property(chance, chance, chance, chance, (pLow, pHigh, a, b) => {
        const [more, less] = a >= b ? [a, b] : [b, a];
        const before = verdict(pLow, pHigh, less);
        if (before !== 'cannot-tell') expect(verdict(pLow, pHigh, more)).toBe(before);
      }),
      { seed: 9, numRuns: 3000 },
    );
  });

  test('enough is never said with either end in sight', () => {
    fc.assert(
      fc.property(chance, chance, chance, (pLow, pHigh, known) => {
        if (verdict(pLow, pHigh, known) === 'likely-adequate') {
          expect(pLow).toBeLessThanOrEqual(0.15);
          expect(pHigh).toBeLessThanOrEqual(0.05);
          expect(known).toBeGreaterThanOrEqual(0.25);
        }
      }),
      { seed: 13, numRuns: 3000 },
    );
  });
});
