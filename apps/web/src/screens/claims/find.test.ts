import { readFileSync } from 'node:fs';
import type { ClaimView } from '@selenoscope/core';
import { describe, expect, test } from 'vitest';
import { csvRecords } from '../../../../../packages/data/src/compile/csv.js';
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

describe('the ledger as people ask it', () => {
  const rows = csvRecords(
    readFileSync(new URL('../../../../../packages/data/tables/evidence/claims.csv', import.meta.url), 'utf8'),
  );
  const LEDGER = rows.map((row) => claim(row['id']!, row['verdict']!, row['statement']!, row['answer']!));
  const ids = (typed: string): readonly string[] => found(LEDGER, typed).map(({ id }) => id);

  test.each([
    ['does selenium prevent cancer', 'C12'],
    ['cancer', 'C9'],
    ['Krebs', 'C9'],
    ['cáncer', 'C9'],
    ['embarazo', 'A9'],
    ['Schwangerschaft', 'A9'],
    ['can I take it while pregnant?', 'A9'],
    ['Paranüsse', 'D4'],
    ['huevos', 'D9'],
    ['Kopfschmerzen', 'B2'],
    ['pérdida de peso', 'C23'],
  ])('%s finds %s', (typed, id) => expect(ids(typed)).toContain(id));

  test('the claim that answers comes first', () => {
    expect(ids('does selenium prevent cancer')[0]).toBe('C12');
    expect(ids('b2')[0]).toBe('B2');
  });

  test.each(['hair', 'hair loss', 'pelo', 'Haare', 'Haarausfall'])(
    'nothing speaks of %s, and what is nearest is offered',
    (typed) => {
      expect(ids(typed)).toEqual([]);
      expect(nearest(LEDGER, typed).length).toBeGreaterThan(0);
    },
  );

  test('a question without a word of its own lists by the words that it has', () => {
    expect(ids('selenium').length).toBeGreaterThan(20);
    expect(ids('is it')).not.toHaveLength(0);
  });
});
