import { PassThrough } from 'node:stream';
import { checkTables, openCheck, readCheckAnswers, writeCheckAnswers } from '@selenoscope/core';
import { loadCatalogue, loadTable } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import { askQuestions, type DialogueOptions } from './dialogue.js';
import { openTalk } from './terminal.js';

const { form } = openCheck(loadCatalogue(), checkTables(loadTable));

/** Runs the dialogue on lines typed in advance; input ends after the last. */
async function type(lines: readonly string[], options: DialogueOptions = {}) {
  let said = '';
  const left = [...lines];
  const prompts: string[] = [];
  const talk = {
    write: (text: string) => {
      said += text;
    },
    read: (prompt: string) => {
      prompts.push(prompt);
      return Promise.resolve(left.shift() ?? null);
    },
  };
  const answers = await askQuestions(form, talk, options);
  return { answers, said, asked: prompts.length, left };
}

const ENTER = Array.from({ length: 60 }, () => '');

describe('the dialogue', () => {
  test('asks one question after another and reads numbers, choices, several at once, and countries', async () => {
    // sex, age, weight, pregnancy, country by its letters, grain, portions, bread
    const { answers } = await type(['1', '34', '62,5', '2', 'fi', '1', '2', '4', ...ENTER]);
    expect(answers!.values).toMatchObject({
      sex: 'female',
      age: 34,
      weight: 62.5,
      lifeStage: 'pregnant',
      country: 'FI',
      grain: 'here',
      portions: 'average',
      bread: 'two',
      conditions: null,
    });
  });

  test('Enter all the way is "I am not sure" throughout, and what hangs on it is not asked', async () => {
    const { answers, asked } = await type(ENTER);
    expect(Object.values(answers!.values).every((value) => value === null)).toBe(true);
    expect(answers!.values).not.toHaveProperty('nutCount');
    expect(asked).toBeLessThanOrEqual(28);
  });

  test('goes back with b, and the new answer counts', async () => {
    const { answers } = await type(['1', '43', 'b', '34', ...ENTER]);
    expect(answers!.values).toMatchObject({ sex: 'female', age: 34 });
    const first = await type(['b', '2', ...ENTER]);
    expect(first.said).toContain('This is the first question.');
    expect(first.answers!.values['sex']).toBe('male');
  });

  test('an answer taken back takes what hung on it with it', async () => {
    // female, pregnant; then back over weight and age and sex: male
    const { answers } = await type(['1', '34', '62', '2', 'b', 'b', 'b', 'b', '2', '34', '80', ...ENTER]);
    expect(answers!.values['sex']).toBe('male');
    expect(answers!.values).not.toHaveProperty('lifeStage');
  });

  test.each(['q', 'Quit'])('%s leaves, and so does the end of the input', async (word) => {
    expect((await type(['1', word])).answers).toBeNull();
    expect((await type(['1', '34'])).answers).toBeNull();
  });

  test('asks again where an answer cannot be, and says why', async () => {
    const { answers, said } = await type([
      '3',
      'woman',
      '1',
      'old',
      '200',
      '34',
      '9',
      '62',
      '1',
      'Atlantis',
      'gb',
      ...ENTER,
    ]);
    for (const words of [
      '"3" is none of the answers',
      'Type a number from 1 to 2',
      '"old" is no number',
      '200 years came',
    ]) {
      expect(said).toContain(words);
    }
    expect(said).toContain('9 kg; for an adult expected 25 to 350');
    expect(said).toContain('"Atlantis" is no country that is known here');
    expect(answers!.values).toMatchObject({ sex: 'female', age: 34, weight: 62, country: 'GB' });
  });

  test('a dose in mg is questioned, not taken', async () => {
    const upTo = form.questions.filter(
      (q) => q.order < form.question('supplement')!.order && q.when.length === 0,
    ).length;
    const lines = [...ENTER.slice(0, upTo), '4', '0.2', '200', '1', ...ENTER];
    const { answers, said } = await type(lines);
    expect(said).toContain('0.2 mg is 200 µg');
    expect(answers!.values).toMatchObject({ supplement: 'selenite', supplementDose: 200, supplementOften: 'daily' });
  });

  test('several conditions at once, but not "none" with another', async () => {
    const upTo = form.questions.filter((q) => q.when.length === 0).length - 1;
    const { answers, said } = await type([...ENTER.slice(0, upTo), '1,2', '2, 5']);
    expect(said).toContain('"none" came together with ibd');
    expect(answers!.values['conditions']).toEqual(['ibd', 'bariatric-surgery']);
  });

  test('what it returns can be saved and read again', async () => {
    const { answers } = await type(['1', '34', '62', '1', 'GB', '1', '2', '4', ...ENTER]);
    expect(readCheckAnswers(writeCheckAnswers(answers!), form, 'saved.json').answers).toEqual(answers);
  });
});

describe('the screen', () => {
  test.each([80, 60, 200])('%i columns: no line is longer than the terminal, nor than 80', async (width) => {
    const { said } = await type(ENTER, { width });
    const longest = Math.max(...said.split('\n').map((line) => line.length));
    expect(longest).toBeLessThanOrEqual(Math.min(width, 80));
  });

  test('numbers the screens, and says after each what is known so far', async () => {
    const seen: number[] = [];
    const soFar = (answers: { values: object }) => {
      seen.push(Object.keys(answers.values).length);
      return seen.length === 2 ? 'So far: cannot tell.' : null;
    };
    const { said } = await type(ENTER, { soFar });
    expect(said).toContain('Question 1 of 15: About you');
    expect(said).toContain('Question 15 of 15: Your health');
    expect(said).toContain('So far: cannot tell.');
    expect(seen.length).toBe(form.screens);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  test('offers countries with a survey first, in columns', async () => {
    const { said } = await type(['1', '34', '62', '1', '', ...ENTER]);
    expect(said).toMatch(/United Kingdom.*\n/);
    expect(said).toContain('the two letters or name of any other country');
    expect(said).not.toContain('Andorra');
  });
});

test('over streams: questions on one, lines from the other, end of input is null', async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  const talk = openTalk(input, output);
  input.end('one\ntwo');
  expect(await talk.read('> ')).toBe('one');
  expect(await talk.read('> ')).toBe('two');
  expect(await talk.read('> ')).toBeNull();
  talk.end();
  expect(output.read()?.toString()).toBe('> > > ');
});
