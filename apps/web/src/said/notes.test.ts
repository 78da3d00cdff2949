import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useLanguage } from '../base/text.js';
import { english, saidText } from './say.js';
import { placeIn, whyOf } from './why.js';

const speak = async (language: string): Promise<void> => {
  vi.stubGlobal('document', { documentElement: {} });
  await useLanguage(language);
  vi.unstubAllGlobals();
};
beforeEach(() => speak('en'));
afterEach(() => speak('en'));

const NOTE = /recalled, verify|\bREAD\b|RECALLED|from model memory|\b[a-z-]+\.md\b/;

test('what authors noted for each other is said in words of the reader', async () => {
  expect(saidText('bacteria: 0.286 of Kettle (READ); selenium: 0.1 to 1 µg/g: recalled, verify')).toBe(
    'bacteria: 0.286 of Kettle (checked against the source); selenium: 0.1 to 1 µg/g: not yet checked against the source',
  );
  expect(saidText('0.02 mg/kg: RECALLED; gut.md section 2.3')).toBe(
    '0.02 mg/kg: not yet checked against the source; the project’s own notes',
  );
  await speak('de');
  const { runs, lang } = english('list of 14 genera (recalled, verify)');
  expect(lang).toBeNull();
  expect(runs.filter(({ isForeign }) => !isForeign).map(({ text }) => text)).toEqual([
    'noch nicht mit der Quelle verglichen',
  ]);
});

test('words of studies that look like a note stay', () => {
  for (const text of ['mean of one 24-h recall', 'They read the label', 'salmon, already cooked'])
    expect(saidText(text)).toBe(text);
});

test('no note of a table of the gut is shown as it is written there', () => {
  const folder = new URL('../../../../packages/data/tables/gut/', import.meta.url);
  const lines = readdirSync(folder).flatMap((file) => readFileSync(new URL(file, folder), 'utf8').split('\n'));
  const noted = lines.filter((line) => /recalled, verify|READ|RECALLED/.test(line));
  expect(noted.length).toBeGreaterThan(50);
  for (const line of noted) expect(saidText(line.replaceAll(',READ,', ', READ, '))).not.toMatch(NOTE);
});

test('a refused row or file is said in every language: the nearest words for its code', async () => {
  const folder = new URL('../../../../packages/core/src/base/problems/', import.meta.url);
  const codes = ['diary', 'labs', 'body-labs', 'person', 'profile-file', 'profile-reading', 'profile'].flatMap((file) =>
    [...readFileSync(new URL(`${file}.ts`, folder), 'utf8').matchAll(/^ {2}'([\w.]+)': \(/gm)].map(([, code]) => code!),
  );
  // those have sentences of their own, or are of the command line
  const elsewhere =
    /^(diary\.(measure|volume|dose\.(formUnknown|salt|carried)|amount\.approximate|food\.unmatched|decimalComma|rows\.blank|kind)|labs\.(crp\.(high|shifted|needed|wide|bounded)|kind|plasma|date\.far|urine|contradiction|posterior)|profile\.(beta|group|permanova|compare|hdf5\.(columns|version)))/;
  for (const language of ['de', 'es']) {
    await speak(language);
    const wordless = codes.filter((code) => !elsewhere.test(code) && whyOf(code) === null);
    expect(wordless).toEqual([]);
    expect(whyOf('diary.date.unread')).toMatch(/2026-03-02/);
    expect(placeIn('march.csv, row 5: it is not known what "a lot" of "salmon" weighs.')).toMatch(
      language === 'de' ? /^Zeile 5, „a lot“, „salmon“: $/ : /^Fila 5, «a lot», «salmon»: $/,
    );
  }
  await speak('en');
  expect(whyOf('diary.date.unread')).toBeNull();
  expect(codes.length).toBeGreaterThan(200);
});
