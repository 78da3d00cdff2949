import { expect, test } from 'vitest';
import { foodWords, inEnglish } from './in-english.js';

const WORDS = foodWords(
  'wholemeal bread: vollkornbrot; bread: brot; cheese: käse; beetroot: rote_bete; egg: ei eier; ham: jamón',
);

test.each([
  ['Vollkornbrot', 'wholemeal bread'],
  ['Brot mit Käse', 'bread mit cheese'],
  ['kase', 'cheese'],
  ['Eier', 'egg'],
  ['rote Bete', 'beetroot'],
  ['rote', 'beetroot'],
  ['vollk', 'wholemeal bread'],
  ['jamon', 'ham'],
  ['quinoa', 'quinoa'],
  ['', ''],
])('%s is looked for as %s', (typed, english) => {
  expect(inEnglish(typed, WORDS)).toBe(english);
});

test('a word that is begun is guessed only at the end, and not from two letters', () => {
  expect(inEnglish('vollk brot', WORDS)).toBe('vollk bread');
  expect(inEnglish('br', WORDS)).toBe('br');
});

test('English is left as it is', () => {
  expect(inEnglish('Brot  x', foodWords(''))).toBe('Brot  x');
});
