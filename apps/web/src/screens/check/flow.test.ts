import type { CheckQuestion } from '@selenoscope/core';
import { expect, test } from 'vitest';
import type { PersonRecord } from '../../store/index.js';
import { answerWords, kept, neighbour, numberFault, personAfter, progressOf, resumeAt, toggled } from './flow.js';

const question = (id: string, screen: number, more: Partial<CheckQuestion> = {}): CheckQuestion => ({
  id,
  order: screen,
  screen,
  title: '',
  kind: 'single',
  text: '',
  help: '',
  unit: '',
  low: 1,
  high: 120,
  outOfRange: '',
  when: [],
  choices: [],
  ...more,
});
const NOBODY: PersonRecord = {
  sex: null,
  ageYears: null,
  bodyMassKg: null,
  lifeStage: 'none',
  country: null,
  conditions: [],
};

test('half-way it goes on at the first question that was not put; "not sure" was put', () => {
  expect(resumeAt(['sex', 'age', 'fish'], { values: { sex: 'female', age: null } })).toBe('fish');
  expect(resumeAt(['sex'], { values: { sex: null } })).toBeNull();
});

test('next and back end at the ends', () => {
  expect(neighbour(['a', 'b'], 'a', 1)).toBe('b');
  expect(neighbour(['a', 'b'], 'b', 1)).toBeNull();
  expect(neighbour(['a', 'b'], 'a', -1)).toBeNull();
  expect(neighbour(['a', 'b'], 'gone', 1)).toBeNull();
});

test('"none of these" stands alone', () => {
  expect(toggled(['ibd'], 'none')).toEqual(['none']);
  expect(toggled(['none'], 'ibd')).toEqual(['ibd']);
  expect(toggled(['ibd', 'dialysis'], 'ibd')).toEqual(['dialysis']);
});

test('a number outside of what is believed is questioned', () => {
  const age = question('age', 1, { kind: 'number' });
  expect(numberFault(age, 34, '34')).toBeNull();
  expect(numberFault(age, 340, '340')).toBe('range');
  expect(numberFault(age, null, 'x')).toBe('no-number');
  expect(numberFault(age, null, ' ')).toBe('empty');
});

test('answers that are not asked any more are left out at the end', () => {
  expect(kept(['fish'], { values: { fish: 'never', fishKind: 'tuna' } })).toEqual({ values: { fish: 'never' } });
});

test('the person takes over what was said, and keeps what was not', () => {
  const before: PersonRecord = { ...NOBODY, ageYears: 50, country: 'DE', conditions: ['ibd'] };
  expect(personAfter(before, { values: { sex: 'female', age: null, weight: 61.5, lifeStage: 'pregnant' } })).toEqual({
    sex: 'female',
    ageYears: 50,
    bodyMassKg: 61.5,
    lifeStage: 'pregnant',
    country: 'DE',
    conditions: ['ibd'],
  });
  expect(personAfter(before, { values: { conditions: ['none'] } }).conditions).toEqual([]);
  expect(personAfter({ ...before, lifeStage: 'pregnant' }, { values: { sex: 'male' } }).lifeStage).toBe('none');
});

test('progress by parts and by questions', () => {
  const questions = [
    question('sex', 1),
    question('age', 1),
    question('fish', 2),
    question('kind', 2),
    question('eggs', 3),
  ];
  expect(progressOf(questions, ['sex', 'age', 'fish', 'eggs'], 'fish')).toEqual({
    parts: ['done', 'here', 'to-come'],
    number: 3,
    of: 4,
  });
});

test('an answer in words', () => {
  const fish = question('fish', 2, { choices: [{ id: 'never', label: 'Never', range: null, means: '' }] });
  expect(answerWords(fish, 'never', String)).toBe('Never');
  expect(answerWords(question('age', 1, { unit: 'years' }), 34, String)).toBe('34 years');
  expect(answerWords(fish, null, String)).toBeNull();
});
