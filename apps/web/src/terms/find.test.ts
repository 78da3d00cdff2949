import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { finderOf, piecesIn, withBrackets } from './find.js';

const formsIn = (language: string): readonly (readonly [string, string])[] => {
  const { help } = JSON.parse(readFileSync(new URL(`../text/${language}.json`, import.meta.url), 'utf8')) as {
    help: Record<string, string>;
  };
  return Object.entries(help)
    .filter(([key]) => key.endsWith('-forms'))
    .map(([key, forms]) => [key.slice(0, -'-forms'.length), forms]);
};
const idsIn = (language: string, text: string): readonly (string | null)[] =>
  piecesIn(finderOf(formsIn(language)), text).flatMap(({ term }) => term ?? []);

test.each([
  ['en', 'Acids, mM', ['short-chain-acids', 'mm']],
  ['en', 'Selenium yeast rises whole blood, not plasma.', ['selenium-yeast', 'whole-blood', 'plasma']],
  [
    'en',
    'Chao1, Shannon and Faith PD need SCCAI no more than GPx.',
    [...['chao1', 'shannon', 'faith-pd', 'sccai', 'glutathione-peroxidase']],
  ],
  ['en', 'Average requirement (EAR), upper level (UL)', ['requirement', 'upper-level']],
  ['en', 'acetogens make acids of resistant\u00A0starch', ['acetogens', 'short-chain-acids', 'resistant-starch']],
  ['en', 'seed 1, draws 1,000, coverage 80 %', ['seed', 'draws', 'coverage']],
  ['de', 'Die Höchstmengen und das Plasmaselen', ['upper-level', 'plasma']],
  ['es', 'La cobertura y el intervalo', ['coverage', 'interval']],
])('%s: “%s”', (language, text, ids) => {
  expect(idsIn(language, text)).toEqual(ids);
});

test('a word is marked once, whole, and the text stays what it was', () => {
  const text = 'Coverage is coverage; seedless grapes, claims and “ear” are none.';
  const pieces = piecesIn(finderOf(formsIn('en')), text);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.flatMap(({ term }) => term ?? [])).toEqual(['coverage']);
});

test('every language has forms for the same words', () => {
  const ids = formsIn('en').map(([id]) => id);
  for (const language of ['de', 'es']) expect(formsIn(language).map(([id]) => id)).toEqual(ids);
});

test('brackets stay with their word, which a line may not part from them once it is a button', () => {
  const pieces = [
    { text: 'über 400 (', term: null },
    { text: 'IOM', term: 'iom' },
    { text: '), nie ', term: null },
    { text: 'Plasma', term: 'plasma' },
  ];
  const kept = withBrackets(pieces, ({ term }) => term === 'iom');
  expect(kept.map(({ text }) => text)).toEqual(['über 400 ', 'IOM', ' nie ', 'Plasma']);
  expect(kept[1]).toMatchObject({ before: '(', after: '),' });
});
