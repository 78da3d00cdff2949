import { explain, type Problem, SelenoscopeError } from '@selenoscope/core';
import { expect, test } from 'vitest';
import { escaped } from './control-letters.js';
import { bytesOf, TEXTS } from './fixtures/texts.js';
import { readProfile, readSampleColumns, readTaxonomy } from './index.js';

async function refusal(read: () => unknown): Promise<{ problem: Problem; message: string }> {
  const outcome: unknown = await Promise.resolve()
    .then(read)
    .catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(SelenoscopeError);
  const { problem } = outcome as SelenoscopeError;
  return { problem, message: explain(problem).message };
}

test('letters that steer a screen are written out, others stay', () => {
  expect(escaped('A\u001b[31mRED\u009b\u202e µ')).toBe('A<U+001B>[31mRED<U+009B><U+202E> µ');
  expect(escaped('a\tb\r\nc')).toBe('a\tb\r\nc');
});

test.each([
  ['a sample', '#OTU ID\tA\u001b[31mRED\tB\nt1\t5\t3\n', 1],
  ['a taxon', 'taxon,S1,S2\nA,1,2\r\nB\u0007,3,4\n', 3],
  ['text that turns direction', 'taxon,S1,S2\nA\u202e,1,2\n', 2],
])('%s with one is refused with its row', async (_, text, row) => {
  const { problem, message } = await refusal(() => readProfile(bytesOf(text), { file: 'p.tsv' }));
  expect(problem).toMatchObject({ code: 'profile.file.control', place: { file: 'p.tsv', row } });
  expect(message).toMatch(/a control character \(U\+(001B|0007|202E)\) stands in/);
  expect(escaped(message)).toBe(message);
});

test.each([
  ['OTU1', 'OT\\u001bU1', 'taxon 1'],
  ['OTU1', 'OT\\u000aU1', 'taxon 1'],
  ['k__Bacteria; p__Bacteroidetes', 'k__Bacteria; p__\\u0000', 'lineage of taxon 2'],
  ['"S1"', '"S\\u009b1"', 'sample 1'],
  ['"site"', '"si\\u007fte"', 'name of a column about the samples'],
])('hidden in JSON: %s as %s', async (from, to, field) => {
  const text = TEXTS['biom-sparse.json']!.replaceAll(from, to);
  const { problem, message } = await refusal(() => readProfile(bytesOf(text), { file: 'p.biom' }));
  expect(problem).toMatchObject({ code: 'profile.file.control', place: { file: 'p.biom', field } });
  expect(escaped(message)).toBe(message);
});

test('a taxonomy and facts about samples', async () => {
  const taxonomy = 'Feature ID\tTaxon\nx\tk__Bac\u001bteria\n';
  expect((await refusal(() => readTaxonomy(bytesOf(taxonomy), { file: 't' }))).message).toContain('t, row 2');
  const facts = 'sample,se\u0008x\nA,male\n';
  expect((await refusal(() => readSampleColumns(bytesOf(facts), { file: 's' }))).message).toContain('s, row 1');
});
