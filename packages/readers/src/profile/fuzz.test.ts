import { readdirSync, readFileSync } from 'node:fs';
import { explain, SelenoscopeError } from '@selenoscope/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectSound, expectSoundTree } from './fixtures/sound.js';
import { bytesOf, SAMPLES, TAXONOMIES, TEXTS, TREES } from './fixtures/texts.js';
import { readProfile, readSampleColumns, readTaxonomy, readTree } from './index.js';

const examples = new URL('../../../../examples/', import.meta.url);
const EXAMPLES = readdirSync(examples)
  .filter((name) => name.startsWith('gut-'))
  .map((name) => new Uint8Array(readFileSync(new URL(name, examples))));
const of = (texts: Readonly<Record<string, string>>) => Object.values(texts).map(bytesOf);

const PIECES = [
  '"',
  '\n',
  '\r\n',
  '\t',
  ',',
  ';',
  '-',
  '\0',
  '|',
  '%',
  '#',
  '(',
  ')',
  ':',
  '[',
  ']',
  '{',
  '}',
  "'",
].concat([
  ...['NaN', '1e9', '1e999', '0', '-1', '1,5', '', '\ufeff', 'k__', 'µ', 'null', '[]', 'unclassified', 'Total', ' '],
]);

/** A file that was cut off, changed, doubled in places, or joined with another. */
const hurt = (files: readonly Uint8Array[]) =>
  fc
    .record({
      file: fc.constantFrom(...files),
      keep: fc.oneof(
        { weight: 3, arbitrary: fc.constant(1) },
        { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
      ),
      changes: fc.array(
        fc.record({
          at: fc.nat(),
          length: fc.integer({ min: 0, max: 30 }),
          with: fc.oneof(
            fc.uint8Array({ maxLength: 5 }),
            fc.constantFrom(...PIECES).map((piece) => bytesOf(piece)),
            // a piece of another place or another file
            fc.tuple(fc.constantFrom(...files), fc.nat(), fc.nat(80)).map(([other, from, length]) => {
              const start = from % other.length;
              return other.subarray(start, start + length);
            }),
          ),
        }),
        { maxLength: 4 },
      ),
    })
    .map(({ file, keep, changes }) => {
      let bytes = file.subarray(0, Math.ceil(keep * file.length));
      for (const change of changes) {
        const at = change.at % (bytes.length + 1);
        bytes = Uint8Array.from([...bytes.subarray(0, at), ...change.with, ...bytes.subarray(at + change.length)]);
      }
      return bytes;
    });

/** The value, or null where it is refused with words. Any other error fails the test. */
async function readOrRefused<T>(read: () => T | Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof SelenoscopeError)) throw error;
    const { message, hint } = explain(error.problem);
    expect(message).toContain('hurt.file');
    expect(message).not.toMatch(/undefined|\[object/);
    expect(hint).not.toBe('');
    return null;
  }
}

const naming = { file: 'hurt.file' };

test('hurt profiles: one that keeps its contract, or words', async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(hurt([...of(TEXTS), ...EXAMPLES]), async (bytes) => {
      const profile = await readOrRefused(() => readProfile(bytes, naming));
      if (!profile) return;
      expectSound(profile);
      read++;
    }),
    { numRuns: 1200 },
  );
  // a good part of them are still profiles: otherwise this would test refusals only
  expect(read).toBeGreaterThan(200);
});

test('cut off anywhere: a profile or words', async () => {
  for (const bytes of of(TEXTS))
    for (let length = 0; length < bytes.length; length += 7) {
      const profile = await readOrRefused(() => readProfile(bytes.subarray(0, length), naming));
      if (profile) expectSound(profile);
    }
  expect(await readOrRefused(() => readProfile(new Uint8Array(0), naming))).toBe(null);
});

test('any bytes and any text: a profile or words', async () => {
  const anything = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ maxLength: 300, unit: 'grapheme' }).map(bytesOf),
  );
  await fc.assert(
    fc.asyncProperty(anything, async (bytes) => {
      const profile = await readOrRefused(() => readProfile(bytes, naming));
      if (profile) expectSound(profile);
    }),
    { numRuns: 300 },
  );
  expect.hasAssertions();
});

test('any table of counts comes back as it was, in either orientation', async () => {
  const table = fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 5 })).chain(([taxa, samples]) =>
    fc.array(fc.array(fc.nat(5000), { minLength: samples, maxLength: samples }), {
      minLength: taxa,
      maxLength: taxa,
    }),
  );
  await fc.assert(
    fc.asyncProperty(table, async (counts) => {
      const samples = counts[0]!.map((_, s) => `P${s}`);
      fc.pre(samples.every((_, s) => counts.some((row) => row[s]! > 0)));
      const rows = [['taxon', ...samples], ...counts.map((row, t) => [`Otu${t}`, ...row.map(String)])];
      const turned = rows[0]!.map((_, c) => rows.map((row) => (row[c] === 'taxon' ? 'sample' : row[c]!)));
      const write = (cells: string[][]) => bytesOf(cells.map((row) => row.join('\t')).join('\n'));
      const [upright, lying] = await Promise.all(
        [rows, turned].map((cells) => readProfile(write(cells), { ...naming, unit: 'reads' })),
      );
      expect(lying!.table).toEqual(upright!.table);
      const { starts, taxonIndices, values } = upright!.table;
      const back = counts.map((row) => row.map(() => 0));
      for (let s = 0; s < samples.length; s++)
        for (let i = starts[s]!; i < starts[s + 1]!; i++) back[taxonIndices[i]!]![s] = values[i]!;
      expect(back).toEqual(counts);
    }),
    { numRuns: 150 },
  );
});

test('hurt trees, taxonomies and facts about samples', async () => {
  let trees = 0;
  await fc.assert(
    fc.asyncProperty(hurt([...of(TREES), ...EXAMPLES]), async (bytes) => {
      const tree = await readOrRefused(() => readTree(bytes, naming));
      if (tree) expectSoundTree(tree);
      if (tree) trees++;
    }),
    { numRuns: 500 },
  );
  expect(trees).toBeGreaterThan(25);
  await fc.assert(
    fc.asyncProperty(hurt([...of(TAXONOMIES), ...of(SAMPLES), ...EXAMPLES]), async (bytes) => {
      const taxonomy = await readOrRefused(() => readTaxonomy(bytes, naming));
      for (const lineage of taxonomy?.lineages.values() ?? []) expect(lineage.length).toBeLessThan(9);
      const facts = await readOrRefused(() => readSampleColumns(bytes, naming));
      if (facts) expect(new Set(facts.samples).size).toBe(facts.samples.length);
      for (const column of Object.values(facts?.columns ?? {})) expect(column).toHaveLength(facts!.samples.length);
    }),
    { numRuns: 500 },
  );
});
