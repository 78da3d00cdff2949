import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { doseAsked, doseWords } from './dose-typed.js';
import { DOSES, NO_DOSES } from './everyday-lines.js';

const read = (text: string): number | null => (/^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null);
const WORDS = ['en', 'de', 'es'].map((language) => {
  const file = new URL(`../../../text/${language}.json`, import.meta.url);
  const { diary } = JSON.parse(readFileSync(file, 'utf8'));
  return doseWords(diary['dose-words'], diary['dose-form-words']);
});
/** In the first language that hears a supplement in it. */
const heard = (text: string) => WORDS.map((words) => doseAsked(text, words, read)).find((found) => found !== null);

it.each(DOSES)('%s leads to the sheet of a dose', (text, form, ug) => {
  expect(heard(text)).toEqual({ form, amount: ug, unit: 'ug' });
});
it.each(NO_DOSES)('%s does not', (text) => {
  expect(heard(text)).toBeUndefined();
});
it('milligrams stay milligrams, so that the sheet asks about them, and tablets are no dose', () => {
  expect(doseAsked('selenium 2 mg', WORDS[0]!, read)).toEqual({ form: null, amount: 2, unit: 'mg' });
  expect(doseAsked('2 multivitamins', WORDS[0]!, read)).toEqual({ form: null, amount: null, unit: 'ug' });
  expect(doseAsked('selenium 200 g', WORDS[0]!, read)).toEqual({ form: null, amount: null, unit: 'ug' });
});
