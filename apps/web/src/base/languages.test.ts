import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES } from './text.js';

type Entry = string | Readonly<Record<string, string>>;
type Areas = Readonly<Record<string, Readonly<Record<string, Entry>>>>;

const SOURCE = new URL('../', import.meta.url);
const textsOf = (language: string): Areas =>
  JSON.parse(readFileSync(new URL(`text/${language}.json`, SOURCE), 'utf8')) as Areas;
const ENGLISH = textsOf('en');
const keysOf = (areas: Areas): string[] =>
  Object.entries(areas).flatMap(([area, texts]) => Object.keys(texts).map((key) => `${area}.${key}`));
const OTHERS = Object.keys(LANGUAGES).filter((one) => one !== 'en');

const formsOf = (entry: Entry): readonly string[] => (typeof entry === 'string' ? [entry] : Object.values(entry));
const marksOf = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}|<\/?(?:b|term:[\w-]+|term)>/g))];
/** What every form of an entry puts in; a form for one may do without its number. */
const heldBy = (entry: Entry): readonly string[] => [...new Set(formsOf(entry).flatMap(marksOf))].sort();

const code = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => readFileSync(new URL(path.replaceAll('\\', '/'), SOURCE), 'utf8'))
  .join('\n');

test.each(OTHERS)('%s has every text of English and no other', (language) => {
  expect(keysOf(textsOf(language)).sort()).toEqual(keysOf(ENGLISH).sort());
});

test.each(OTHERS)('%s puts in what English puts in, and has a form for every count', (language) => {
  const theirs = textsOf(language);
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const wrong: string[] = [];
  for (const [area, texts] of Object.entries(ENGLISH))
    for (const [key, entry] of Object.entries(texts)) {
      const own = theirs[area]?.[key];
      if (own === undefined) continue;
      if (heldBy(own).join() !== heldBy(entry).join())
        wrong.push(`${area}.${key}: ${heldBy(own)} for ${heldBy(entry)}`);
      if (formsOf(own).some((form) => form.trim() === '' && !formsOf(entry).includes(form)))
        wrong.push(`${area}.${key} is empty`);
      if (typeof own !== 'string')
        for (const category of categories)
          if (!(category in own)) wrong.push(`${area}.${key} has no form "${category}"`);
    }
  expect(wrong).toEqual([]);
});

test('every text that a screen asks for by name is there', () => {
  const asked = [
    ...code.matchAll(/\b(?:t|template|has)\(\s*'([a-z]+\.[\w.-]+)'/g),
    ...code.matchAll(/\bk="([a-z]+\.[\w.-]+)"/g),
  ];
  expect(asked.length).toBeGreaterThan(500);
  const known = new Set(keysOf(ENGLISH));
  expect([...new Set(asked.map(([, key]) => key!))].filter((key) => !known.has(key))).toEqual([]);
});

test('no text of English is without a place', () => {
  // a key made of parts (`body.form-${id}`) gives its beginning; one kept in a table stands there in quotes
  const beginnings = [...code.matchAll(/`([a-z]+\.[\w.-]*)\$\{/g)].map(([, start]) => start!);
  const unused = keysOf(ENGLISH).filter(
    (key) =>
      !code.includes(`'${key}'`) && !code.includes(`"${key}"`) && !beginnings.some((start) => key.startsWith(start)),
  );
  expect(unused).toEqual([]);
});
