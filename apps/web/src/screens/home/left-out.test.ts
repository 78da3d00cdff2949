import type { Assessment } from '@selenoscope/core';
import { beforeEach, expect, test } from 'vitest';
import { language } from '../../base/text.js';
import { leftOutOf } from './left-out.js';

beforeEach(() => {
  language.value = 'en';
});

type Asked = Pick<Assessment, 'diary' | 'notices' | 'person'>;
const known = { sex: 'female', ageYears: 34, country: 'GB' };
const of = (person: object, diary: object, codes: readonly string[]): Asked =>
  ({
    person,
    diary: { days: 4, rejected: [], unmatched: [], ...diary },
    notices: codes.map((code) => ({ code, message: '', hint: '' })),
  }) as unknown as Asked;

test('what was left out and what is not known, each in a line with the place to mend it', () => {
  const nobody = { sex: null, ageYears: null, country: null };
  const rejected = [{ row: 9, text: 'chicken', code: 'diary.amount.absurd', message: '', hint: '' }];
  const found = leftOutOf(of(nobody, { rejected }, ['intake.day.small', 'intake.fewDays']));
  expect(found.map(({ code, to }) => [code, to])).toEqual([
    ['rejected', '/diary'],
    ['small-days', '/diary'],
    ['person', '/settings'],
  ]);
  const [first, second, third] = found.map(({ words }) => words);
  expect(first).toContain('chicken');
  expect(second).toContain('1 of 4 days');
  expect(third).toContain('sex, age and country');
});

test('a whole diary of someone known leaves nothing out', () => {
  expect(leftOutOf(of(known, {}, []))).toEqual([]);
  expect(leftOutOf(of({ ...known, sex: null }, {}, []))).toHaveLength(1);
});

test('a mend leads to the day and the entry that it is about', () => {
  const rejected = [{ row: 9, text: 'chicken', code: 'diary.amount.absurd', message: '', hint: '' }];
  const places = { rejected: { date: '2026-03-02', entry: 'a' }, 'small-days': { date: '2026-03-03', entry: null } };
  const found = leftOutOf(of(known, { rejected }, ['intake.day.small']), places);
  expect(found.map(({ to }) => to)).toEqual(['/diary/2026-03-02#entry-a', '/diary/2026-03-03']);
});
