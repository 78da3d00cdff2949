import { loadCatalogue, loadModelTables, loadTable } from '@selenoscope/data';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain, SelenoscopeError } from '../../base/index.js';
import { fixtures, SURE } from './check-fixtures.js';
import { readCheckAnswers, writeCheckAnswers } from './read.js';

const { form } = fixtures(loadCatalogue(), loadModelTables(), loadTable).check;
const file = (answers: unknown) => JSON.stringify({ schema: 'selenoscope.answers/1', answers });
const read = (answers: unknown) => readCheckAnswers(file(answers), form, 'me.json');

function refused(text: string) {
  try {
    readCheckAnswers(text, form, 'me.json');
  } catch (error) {
    if (error instanceof SelenoscopeError) return { code: error.problem.code, ...explain(error.problem) };
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('an answers file', () => {
  test('gives every kind of answer; missing, null and "not-sure" are not known', () => {
    const { answers, notices } = read({
      ...SURE,
      eggs: null,
      milk: 'not-sure',
      cheese: '',
      conditions: ['ibd', 'dialysis'],
    });
    expect(notices).toEqual([]);
    expect(answers.values).toMatchObject({ age: 34, bread: 'two', eggs: null, milk: null, cheese: null });
    expect(answers.values['conditions']).toEqual(['ibd', 'dialysis']);
    expect(read({}).answers.values).toEqual({});
  });

  test('knows countries by letters and by names', () => {
    for (const country of ['GB', 'gb', 'United Kingdom', ' united kingdom ']) {
      expect(read({ country }).answers.values['country']).toBe('GB');
    }
    expect(refused(file({ country: 'Finnland' }))).toMatchObject({ code: 'check.country.unknown' });
    expect(refused(file({ country: 'Finnland' })).message).toContain('Finland (FI)');
  });

  test('comes back as it was written', () => {
    const { answers } = read({ ...SURE, eggs: null });
    expect(readCheckAnswers(writeCheckAnswers(answers), form, 'me.json').answers).toEqual(answers);
  });

  test('with a byte order mark is read too', () => {
    expect(readCheckAnswers(`\uFEFF${file({ age: 40 })}`, form, 'me.json').answers.values['age']).toBe(40);
  });
});

describe('what is refused', () => {
  test.each([
    ['an unknown question', { breda: 'two' }, 'check.question.unknown', /me\.json, breda/, /bread/],
    [
      'an unknown answer, with the allowed list',
      { fish: 'often' },
      'check.answer.unknown',
      /"often"/,
      /never, under-one, one-two.*not-sure/,
    ],
    ['a number where a choice is', { fish: 2 }, 'check.answer.shape', /the number 2/, /examples/],
    ['a text where a number is', { age: '34' }, 'check.answer.shape', /the text "34"/, /examples/],
    ['an age of 200', { age: 200 }, 'check.number.range', /200 years came; 1 to 120/, /age in years/],
    ['400 Brazil nuts a day', { brazilNuts: 'daily', nutCount: 400 }, 'check.number.range', /400 nuts/, /single nuts/],
    [
      'a dose in mg',
      { supplement: 'selenite', supplementDose: 0.2 },
      'check.number.range',
      /0\.2 µg/,
      /0\.2 mg is 200 µg/,
    ],
    [
      'the weight of a tablet as a dose',
      { supplement: 'selenite', supplementDose: 500_000 },
      'check.number.range',
      /500000/,
      /not the weight/,
    ],
    ['a drip in mg', { drip: 'weekly', dripAmount: 0.5 }, 'check.number.range', /0\.5 µg/, /one bag/],
    ['none together with something', { conditions: ['none', 'ibd'] }, 'check.answer.noneAndMore', /ibd/, /true/],
    ['a pregnant man', { sex: 'male', lifeStage: 'pregnant' }, 'person.lifeStage.sex', /male and pregnant/, /Correct/],
    [
      'breastfeeding at 80',
      { sex: 'female', age: 80, lifeStage: 'lactating' },
      'person.lifeStage.age',
      /80 years/,
      /Check/,
    ],
    ['an adult of 9 kg', { age: 34, weight: 9 }, 'person.mass.range', /9 kg/, /pounds/],
  ])('%s', (_, answers, code, message, hint) => {
    const problem = refused(file(answers));
    expect(problem.code).toBe(code);
    expect(problem.message).toMatch(message);
    expect(problem.message).toContain('me.json');
    expect(problem.hint).toMatch(hint);
  });

  test('several at once are all told', () => {
    const problem = refused(file({ breda: 'two', age: 200, sex: 'male', lifeStage: 'pregnant' }));
    expect(problem.code).toBe('check.file.several');
    for (const part of ['breda', '200 years', 'male and pregnant']) expect(problem.message).toContain(part);
  });

  test.each([
    ['{ "schema": ', 'file.json.syntax'],
    ['[]', 'file.json.shape'],
    ['{"answers": {}}', 'file.json.shape'],
    ['{"schema": "selenoscope.answers/2", "answers": {}}', 'file.json.shape'],
    ['{"schema": "selenoscope.answers/1", "answers": []}', 'file.json.shape'],
  ])('a file that is something else: %s', (text, code) => {
    expect(refused(text).code).toBe(code);
  });

  test('whatever stands in a file, it is read or refused in words', () => {
    const ids = form.questions.map((question) => question.id);
    const values = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.string()),
      fc.object(),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids, 'else'), values), (answers) => {
        let said = 'read';
        try {
          read(answers);
        } catch (error) {
          expect(error).toBeInstanceOf(SelenoscopeError);
          said = explain((error as SelenoscopeError).problem).message;
        }
        expect(said).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });
});

test('an answer that another rules out is left out, and that is said', () => {
  const { answers, notices } = read({ brazilNuts: 'never', nutCount: 3, sex: 'male', lifeStage: 'none' });
  expect(answers.values).toEqual({ brazilNuts: 'never', sex: 'male' });
  expect(notices).toMatchObject([{ code: 'check.answer.notAsked', id: 'nutCount', because: ['brazilNuts'] }]);
  expect(explain(notices[0]!).message).toContain('brazilNuts');
});
