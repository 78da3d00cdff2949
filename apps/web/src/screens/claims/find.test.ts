import type { ClaimView } from '@selenoscope/core';
import { expect, test } from 'vitest';
import { asked, counted, found, nearest } from './find.js';

const claim = (id: string, verdict: string, text: string, show = ''): ClaimView =>
  ({
    id,
    verdict,
    verdictWords: verdict,
    claim: text,
    show,
    evidenceWords: '',
    qualifier: '',
    mayShow: '',
    remarks: [],
    sources: ['Müller 2020'],
  }) as unknown as ClaimView;

const CLAIMS = [
  claim('B2', 'unsupported', 'Selenium deficiency causes headaches.'),
  claim('C4', 'partly', 'Selenium directly affects gut health.', 'In mice it did.'),
  claim('D4', 'supported', 'Brazil nuts are among the foods richest in selenium.'),
];

test('every word must be there, in any part, whatever its accents and case', () => {
  expect(found(CLAIMS, 'GUT mice').map(({ id }) => id)).toEqual(['C4']);
  expect(found(CLAIMS, 'muller nuts').map(({ id }) => id)).toEqual(['D4']);
  expect(found(CLAIMS, 'gut nuts')).toEqual([]);
  expect(found(CLAIMS, '  ')).toHaveLength(3);
  expect(found(CLAIMS, 'b2').map(({ id }) => id)).toEqual(['B2']);
});

test('counts by verdict add up to all', () => {
  const { all, ...each } = counted(CLAIMS);
  expect(all).toBe(3);
  expect(Object.values(each).reduce((sum, n) => sum + n, 0)).toBe(all);
  expect(each.wrong).toBe(0);
});

test('a claim of selenium ends the question of the heading; others stand alone', () => {
  expect(asked('Selenium deficiency causes headaches.')).toBe('… deficiency causes headaches?');
  expect(asked('Brazil nuts are rich in it.')).toBe('Brazil nuts are rich in it?');
});

test('endings do not matter, and where no claim holds the words the nearest are found', () => {
  const hair = [...CLAIMS, claim('E1', 'supported', 'Selenium in excess harms.')];
  expect(found(hair, 'headache').map(({ id }) => id)).toEqual(['B2']);
  expect(found(hair, 'causing headaches').map(({ id }) => id)).toEqual(['B2']);
  expect(found(hair, 'hair')).toEqual([]);
  expect(nearest(hair, 'hair').map(({ id }) => id)).toEqual(['E1']);
  expect(nearest(hair, 'xyz')).toEqual([]);
});
