import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { explain, SelenoscopeError } from '@selenoscope/core';
import { describe, expect, it } from 'vitest';
import type { RawTable } from '../raw-table.js';
import { gunzipLimited, readBiomHdf5 } from './index.js';

const shared = process.env['SELENOSCOPE_SHARED'] ?? fileURLToPath(new URL('../../../../../../shared', import.meta.url));
const gut = join(shared, 'data', 'gut');

const fixture = (name: string): Uint8Array => {
  const file = `${name}.biom.gz`;
  const packed = readFileSync(fileURLToPath(new URL(`fixtures/${file}`, import.meta.url)));
  return gunzipLimited(new Uint8Array(packed), { file });
};
const read = (name: string): RawTable => readBiomHdf5(fixture(name), { file: `${name}.biom` });

const refusal = (bytes: Uint8Array): { code: string; message: string; hint: string } => {
  try {
    readBiomHdf5(bytes, { file: 'x.biom' });
  } catch (error) {
    if (error instanceof SelenoscopeError) return { code: error.problem.code, ...explain(error.problem) };
    throw error;
  }
  throw new Error('was read');
};

/** The table of fixtures/make-fixtures.py, by sample: "taxon:value". */
const cells = ({ starts, indices, values }: RawTable): string[] =>
  Array.from({ length: starts.length - 1 }, (_, sample) =>
    Array.from({ length: starts[sample + 1]! - starts[sample]! }, (_, k) => starts[sample]! + k)
      .map((k) => `${indices[k]}:${values[k]}`)
      .sort()
      .join(' '),
  );

describe('one table in the ways in which HDF5 may hold it', () => {
  const ways = [
    'plain',
    'gzip-shuffle-fletcher',
    'many-chunks',
    'hdf5-1.10',
    'hdf5-1.10-one-chunk',
    'hdf5-1.10-unpacked-chunks',
    'hdf5-2.0',
    'float32-fixed-ids',
    'only-observation',
    'biom-2.0',
    'unsorted',
  ];
  it.each(ways)('%s', (way) => {
    const table = read(way);
    expect(cells(table)).toEqual(['0:5 2:1', '1:7 3:3', '0:2.5 1:1 3:4']);
    expect(table.observationIds).toEqual(['Bacteroides', 'Prevotella copri', 'ASV_é3', '-1']);
    expect(table.sampleIds).toEqual(['S1', 'Probe ß', 'S3']);
  });

  it('reads whole numbers in the other byte order, and ids of a fixed width', () => {
    const table = read('big-endian-int');
    expect(cells(table)).toEqual(['0:5 2:1', '1:7 3:3', '0:2 1:1 3:4']);
    expect(table.observationIds[2]).toBe('ASV_é3');
    expect(table.taxonomy).toBeNull();
  });

  it('reads lineages in columns and as one text, and none where nothing is said', () => {
    expect(read('plain').taxonomy).toEqual([
      ['k__Bacteria', 'p__Bacteroidota', 'g__Bacteroides'],
      ['k__Bacteria', 'p__Bacteroidota'],
      ['k__Bacteria'],
      null,
    ]);
    expect(read('hdf5-1.10-one-chunk').taxonomy).toEqual([
      ['k__Bacteria; p__Bacteroidota; g__Bacteroides'],
      ['k__Bacteria; p__Bacteroidota; '],
      ['k__Bacteria; ; '],
      null,
    ]);
  });

  it('reads columns about the samples, and says which it left out', () => {
    const table = read('gzip-shuffle-fletcher');
    expect(table.sampleColumns).toEqual({ site: ['gut', 'tongue', 'palm'], age: ['30', '41', '52'] });
    expect(table.notices.map((problem) => explain(problem).message)).toEqual([
      'gzip-shuffle-fletcher.biom: these columns about the samples were not read: flag. No number rests on them.',
    ]);
  });
});

describe('columns in an index of their own', () => {
  it('leaves them out, says so, and reads the table', () => {
    const table = read('many-columns');
    expect(cells(table)).toEqual(['0:5 2:1', '1:7 3:3', '0:2.5 1:1 3:4']);
    expect(table.notices.map(({ code }) => code)).toEqual(['profile.hdf5.columnsLeftOut']);
  });
});

describe('what is refused', () => {
  it.each([
    ['copies-differ', 'profile.hdf5.copiesDiffer', 'two copies differ in sample "S1"'],
    ['index-outside', 'profile.hdf5.inconsistent', 'sample/matrix/indices does not fit the rest of the table: 99'],
    [
      'pointers-fall',
      'profile.hdf5.inconsistent',
      'sample/matrix/indptr does not fit the rest of the table: 6 before 4',
    ],
    ['huge', 'profile.hdf5.tooLarge', 'claims 1000000000000 values'],
    ['never-written', 'profile.hdf5.damaged', 'its values were never written'],
    ['growing', 'profile.hdf5.unsupported', 'chunks of a dataset that may grow'],
    ['lzf', 'profile.hdf5.unsupported', 'the compression LZF'],
    ['not-biom', 'profile.hdf5.notBiom', '"observation" is missing. Found: X, obs.'],
  ])('%s', (name, code, words) => {
    const { code: found, message } = refusal(fixture(name));
    expect(found).toBe(code);
    expect(message).toContain(words);
  });

  it('says where a file is cut off', () => {
    const whole = fixture('plain');
    const { code, message } = refusal(whole.subarray(0, 5000));
    expect(code).toBe('profile.hdf5.truncated');
    expect(message).toBe(`x.biom is cut off: it should have ${whole.length} bytes and has 5000.`);
    expect(refusal(whole.subarray(0, 12)).code).toBe('profile.hdf5.truncated');
  });

  it('says that other bytes are no HDF5', () => {
    expect(refusal(new Uint8Array(0)).code).toBe('profile.hdf5.not');
    expect(refusal(new TextEncoder().encode('{"id":null}')).code).toBe('profile.hdf5.not');
  });

  it('ends on an index whose block is its own child, where a reader that follows addresses does not', () => {
    const bytes = fixture('plain');
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const tree = bytes.findIndex((_, at) => String.fromCharCode(...bytes.subarray(at, at + 4)) === 'TREE');
    expect(tree).toBeGreaterThan(0);
    bytes[tree + 5] = 1;
    view.setBigUint64(tree + 24 + 8, BigInt(tree), true);
    expect(refusal(bytes).code).toBe('profile.hdf5.damaged');
  });

  it('ends on a heap whose texts have no size, which stops the C library for ever', () => {
    const bytes = fixture('plain');
    const heap = bytes.findIndex((_, at) => String.fromCharCode(...bytes.subarray(at, at + 4)) === 'GCOL');
    expect(heap).toBeGreaterThan(0);
    // the size of the first object, and the number of the one that would follow
    bytes.fill(0, heap + 24, heap + 32);
    bytes[heap + 32] = 1;
    expect(refusal(bytes).code).toBe('profile.hdf5.damaged');
  });
});

describe('damaged files', () => {
  /** A small generator of its own, so that each case can be made again from its number. */
  function random(seed: number): () => number {
    let state = seed >>> 0;
    return () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 4294967296;
    };
  }

  function damage(whole: Uint8Array, seed: number): Uint8Array {
    const next = random(seed * 7919 + 13);
    const at = () => Math.floor(next() * whole.length);
    const kind = Math.floor(next() * 4);
    if (kind === 0) return whole.slice(0, at());
    const bytes = whole.slice();
    if (kind === 1) for (let k = 0; k < 1 + (seed % 8); k++) bytes[at()]! ^= 1 << Math.floor(next() * 8);
    else if (kind === 2)
      for (let k = 0; k < 1 + (seed % 40); k++) bytes[at()] = [0, 255, 1, 128][Math.floor(next() * 4)]!;
    else {
      const from = at();
      bytes.copyWithin(at(), from, from + 1 + Math.floor(next() * 64));
    }
    return bytes;
  }

  // A longer run (24,000 damaged copies of four real files): no hang, and no number that had changed.
  it.each(['gzip-shuffle-fletcher', 'many-chunks', 'hdf5-1.10', 'hdf5-2.0', 'float32-fixed-ids'])(
    '%s: a refusal in words, or numbers that are as they were',
    (name) => {
      const whole = fixture(name);
      const expected = cells(readBiomHdf5(whole, { file: 'x' }));
      let refused = 0;
      for (let seed = 0; seed < 150; seed++) {
        try {
          const table = readBiomHdf5(damage(whole, seed), { file: 'x' });
          // ids carry no checksum; numbers stand in the file twice, and packed ones have a checksum too
          expect(cells(table), `seed ${seed}`).toEqual(expected);
        } catch (error) {
          expect(error, `seed ${seed}`).toBeInstanceOf(SelenoscopeError);
          refused++;
        }
      }
      expect(refused).toBeGreaterThan(40);
    },
  );
});

describe.skipIf(!existsSync(gut))('files of others (shared data)', () => {
  const file = (name: string): RawTable => readBiomHdf5(new Uint8Array(readFileSync(join(gut, name))), { file: name });
  const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

  // taxa, samples, entries, sum of values, first id of each side: h5py 3.16.0 on the same files,
  // f['sample/matrix/data'][:].sum() and so on
  it.each([
    ['movingpictures22.biom', 475, 22, 1159, 93563, '4b5eeb300368260019c1fbc7a3c718fc', 'L1S105'],
    ['formats/biom-edgecase-952.biom', 10, 148, 1478, 441025.12561496603, '4064', '10A1-P1.mzML'],
    ['formats/biom-min_sparse_otu_table_hdf5.biom', 5, 6, 15, 27, 'GG_OTU_1', 'Sample1'],
    ['formats/biom-rich_sparse_otu_table_hdf5.biom', 5, 6, 15, 27, 'GG_OTU_1', 'Sample1'],
  ])('%s', (name, taxa, samples, entries, sum, firstTaxon, firstSample) => {
    const table = file(name);
    expect([table.observationIds.length, table.sampleIds.length, table.values.length]).toEqual([
      taxa,
      samples,
      entries,
    ]);
    expect(total(table.values)).toBeCloseTo(sum, 6);
    expect([table.observationIds[0], table.sampleIds[0]]).toEqual([firstTaxon, firstSample]);
    expect(table.notices).toEqual([]);
  });

  it('reads a table without rows', () => {
    const table = file('formats/biom-empty.biom');
    expect([table.observationIds, table.sampleIds, table.values.length]).toEqual([[], [], 0]);
  });

  it('reads the same numbers as stand in the JSON form of the table', () => {
    const table = file('movingpictures22.biom');
    const json = JSON.parse(readFileSync(join(gut, 'movingpictures22.json.biom'), 'utf8'));
    const cell = new Map<string, number>();
    for (const [row, column, value] of json.data) cell.set(`${json.rows[row].id} ${json.columns[column].id}`, value);
    expect(cell.size).toBe(table.values.length);
    const different: number[] = [];
    for (let sample = 0; sample < table.sampleIds.length; sample++)
      for (let k = table.starts[sample]!; k < table.starts[sample + 1]!; k++) {
        const value = cell.get(`${table.observationIds[table.indices[k]!]} ${table.sampleIds[sample]}`);
        if (value !== table.values[k]) different.push(k);
      }
    expect(different).toEqual([]);
    expect(table.taxonomy?.[0]).toEqual(json.rows[0].metadata.taxonomy);
  });
});
