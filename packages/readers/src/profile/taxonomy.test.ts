import { explain, SelenoscopeError } from '@selenoscope/core';
import { describe, expect, test } from 'vitest';
import { bytesOf, SAMPLES, TAXONOMIES, TREES } from './fixtures/texts.js';
import { readSampleColumns, readTaxonomy } from './index.js';
import { lineageOf, lineageParts } from './lineage.js';

const read = (text: string) => readTaxonomy(bytesOf(text), { file: 't.tsv' });
const refusal = async (text: string): Promise<string> => {
  const outcome: unknown = await read(text).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(SelenoscopeError);
  return explain((outcome as SelenoscopeError).problem).message;
};

describe('a taxonomy', () => {
  test('of QIIME 2: prefixes gone, empty ranks gone, confidence kept', async () => {
    const taxonomy = await read(TAXONOMIES['qiime.tsv']!);
    expect([...taxonomy.lineages]).toEqual([
      ['OTU1', ['Bacteria', 'Firmicutes', 'Clostridia']],
      ['OTU2', []],
      [
        'OTU3',
        [
          'Bacteria',
          'Bacteroidota',
          'Bacteroidia',
          'Bacteroidales',
          'Bacteroidaceae',
          'Bacteroides',
          'Bacteroides ovatus',
        ],
      ],
    ]);
    expect(taxonomy.confidences.get('OTU1')).toBe(0.99);
  });

  test('of mothur: quoted or not, confidences in brackets, "unclassified" is no name', async () => {
    const { lineages } = await read(TAXONOMIES['mothur.cons.taxonomy']!);
    expect([...lineages]).toEqual([
      ['Otu001', ['Bacteria', 'Bacteroidetes', 'Bacteroidia']],
      ['Otu002', ['Bacteria', 'Firmicutes']],
    ]);
  });

  test('with a column for each rank: what is not known leaves a gap, not a shift', async () => {
    expect([...(await read(TAXONOMIES['columns.tsv']!)).lineages]).toEqual([
      ['T1', ['Bacteria', 'Firmicutes']],
      ['T2', ['Archaea', '', 'Thermoplasmata']],
    ]);
    expect((await read(TAXONOMIES['dietswap.tsv']!)).lineages.get('Akkermansia')).toEqual([
      '',
      'Verrucomicrobia',
      '',
      '',
      'Verrucomicrobia',
      'Akkermansia',
    ]);
  });

  test('without a header', async () => {
    expect((await read(TAXONOMIES['bare.txt']!)).lineages.get('995900')).toEqual(['Archaea', 'Euryarchaeota']);
  });

  test('is refused where one row has two lineages, where a cell is missing and where it is something else', async () => {
    expect(await refusal('Feature ID\tTaxon\nA\tk__B\nA\tk__C\n')).toContain('row 3: "A" stands there a second time');
    expect(await refusal('Feature ID\tTaxon\tConfidence\nA\tk__B\n')).toContain('row 2: 2 cells came where 3');
    expect(await refusal('Feature ID\tTaxon\tConfidence\nA\tk__B\thigh\n')).toContain(
      'confidence: expected a number from 0 to 1',
    );
    expect(await refusal('Feature ID\tTaxon\n')).toContain('no row below');
    expect(await refusal('taxon\tS1\nA\t4\n')).toContain('does not look like a taxonomy');
    expect(await refusal(TREES['plain.nwk']!)).toContain('does not look like a taxonomy');
  });

  test('knows the ways of writing a lineage', () => {
    expect(lineageOf(['Root', 'k__Bacteria', 'p__Firmicutes'])).toEqual(['Bacteria', 'Firmicutes']);
    expect(lineageOf(lineageParts('d__Eukaryota|k__Fungi|p__Ascomycota'))).toEqual(['Eukaryota', 'Ascomycota']);
    expect(lineageOf(lineageParts('Bacteria; Firmicutes; Clostridia'))).toEqual([
      'Bacteria',
      'Firmicutes',
      'Clostridia',
    ]);
    expect(lineageOf(lineageParts('k__A, p__B'))).toEqual(['A', 'B']);
    expect(lineageOf(['d_Bacteria', 'p_Proteobacteria', 's_Escherichia coli']).at(-1)).toBe('Escherichia coli');
    expect(lineageOf(lineageParts('D_0__Bacteria;D_1__Firmicutes;D_2__'))).toEqual(['Bacteria', 'Firmicutes']);
    // more names than ranks: only the first is certain
    expect(lineageOf('Eukaryota;a;b;c;d;e;f;g;h;i'.split(';'))).toEqual(['Eukaryota']);
    expect(lineageOf(['g__[Eubacterium]_hallii_group'])).toEqual(['', '', '', '', '', '[Eubacterium]_hallii_group']);
  });
});

describe('facts about samples', () => {
  const samples = (text: string) => readSampleColumns(bytesOf(text), { file: 'm.tsv' });
  test('QIIME 2 metadata: types are no sample, cells may be quoted or empty', () => {
    expect(samples(SAMPLES['qiime.tsv']!)).toMatchObject({
      samples: ['L1S8', 'L1S57', 'L1S76'],
      columns: { 'body-site': ['gut', 'left "palm"', ''], day: ['0', '84', ''] },
      types: { 'body-site': 'categorical', day: 'numeric' },
    });
  });

  test('a plain table', () => {
    expect(samples(SAMPLES['plain.csv']!).columns).toEqual({ sex: ['male', 'female'], age: ['34', '51'] });
  });

  test.each([
    ['sample,sex\nA,m\nA,f\n', 'the sample "A" stands there twice'],
    ['sample,sex,sex\nA,m,f\n', 'each column once'],
    ['sample,sex\n,m\n', 'row 2: a sample has no name'],
    ['sample,sex\nA,m,34\n', 'row 2: 3 cells came where 2'],
    ['sample,sex\n', 'no row below'],
    ['(a:1,b:2);', 'does not look like a table of facts about samples'],
  ])('refuses %j', (text, words) => {
    expect(() => samples(text)).toThrow(words);
  });
});
