import { explain, type Profile, SelenoscopeError } from '@selenoscope/core';
import { describe, expect, test } from 'vitest';
import { bytesOf, SAMPLES, TAXONOMIES, TEXTS, TREES } from './fixtures/texts.js';
import { type ProfileOptions, readProfile } from './index.js';

/** Message and hint of the refusal; fails where a profile comes back. */
async function refused(
  content: string | Uint8Array,
  options: Partial<ProfileOptions> = {},
): Promise<{ code: string; message: string; hint: string }> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const outcome: Profile | unknown = await readProfile(bytes, { file: 'p.tsv', ...options }).catch(
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(SelenoscopeError);
  const { problem } = outcome as SelenoscopeError;
  return { code: problem.code, ...explain(problem) };
}

const changed = (name: string, from: string | RegExp, to: string) => {
  const text = TEXTS[name]!.replace(from, to);
  expect(text).not.toBe(TEXTS[name]);
  return text;
};

describe('values', () => {
  test.each([
    ['-3', 'profile.file.value.negative', 'row 3, S1: -3 came'],
    ['NaN', 'profile.file.value.notFinite', 'row 3, S1: "NaN" came'],
    ['Inf', 'profile.file.value.notFinite', 'row 3, S1'],
    ['1e999', 'profile.file.value.notFinite', 'row 3, S1'],
    ['1e300', 'profile.file.value.huge', 'row 3, S1'],
    ['', 'profile.file.cell.empty', 'row 3, S1: expected a number, and nothing came'],
    ['NA', 'profile.file.cell.empty', '"NA" came'],
    ['many', 'profile.file.cell.text', 'row 3, S1: expected a number, and "many" came'],
    ['<0.01', 'profile.file.cell.text', '"<0.01" came'],
    ['0x10', 'profile.file.cell.text', '"0x10" came'],
    ['7%', 'profile.file.cell.percentMixed', 'row 3, S1'],
  ])('%s in a cell', async (cell, code, words) => {
    const refusal = await refused(`taxon\tS1\tS2\nA\t1\t2\nB\t${cell}\t5\n`);
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain('p.tsv, row 3');
    expect(refusal.message).toContain(words);
  });

  test('an empty cell is zero only where the person says so', async () => {
    const bytes = bytesOf('taxon\tS1\tS2\nA\t1\t2\nB\t\t5\n');
    const profile = await readProfile(bytes, { file: 'p.tsv', emptyIsZero: true });
    expect([...profile.totals]).toEqual([1, 7]);
    expect(profile.notices.map(({ code }) => code)).toEqual(['profile.file.cells.emptyAsZero']);
  });

  test('a comma that may mean either', async () => {
    expect((await refused('taxon;S1;S2\nA;1,500;2\nB;3;4\n')).message).toContain('1.5 or 1500');
  });

  test('negative, missing and endless values in JSON and in reports', async () => {
    expect((await refused(changed('biom-sparse.json', '[0,0,10]', '[0,0,-10]'))).message).toContain(
      'taxon "OTU1" in sample "S1": -10',
    );
    expect((await refused(changed('biom-sparse.json', '[0,0,10]', '[0,0,null]'))).message).toContain(
      'data[1]: expected a number, and null came',
    );
    expect((await refused(changed('biom-sparse.json', '[0,0,10]', '[0,0,1e999]'))).code).toBe(
      'profile.file.value.notFinite',
    );
    expect((await refused(changed('kraken.txt', '\t470\t', '\t-470\t'))).code).toBe('profile.file.value.negative');
    expect((await refused(changed('ubiome.json', '"count":500', '"count":-500'))).code).toBe(
      'profile.file.value.negative',
    );
    expect((await refused(changed('metaphlan3.txt', '\t50.0\t', '\tNaN\t'))).code).toBe('profile.file.value.notFinite');
    expect((await refused(changed('mothur.shared', '\t9\t', '\tx\t'))).message).toContain('row 4, Otu001');
  });

  test('all zeros', async () => {
    expect((await refused('taxon\tS1\tS2\nA\t0\t0\nB\t0\t0\n')).code).toBe('profile.empty');
    expect((await refused('taxon\tS1\nunclassified\t5\nA\t0\n')).code).toBe('profile.empty');
  });

  test('an empty sample among others is left out and named', async () => {
    const profile = await readProfile(bytesOf('taxon\tS1\tS2\nA\t1\t0\nB\t2\t0\n'), { file: 'p.tsv' });
    expect(profile.table.samples).toEqual(['S1']);
    expect(profile.notices[0]).toEqual({ code: 'profile.file.sample.empty', file: 'p.tsv', samples: ['S2'] });
  });

  test('a single taxon is read, and said', async () => {
    const profile = await readProfile(bytesOf('taxon\tS1\tS2\nA\t1\t4\n'), { file: 'p.tsv' });
    expect(profile.notices.map(({ code }) => code)).toEqual(['profile.file.taxon.one']);
  });
});

describe('names', () => {
  test('the same taxon twice, the same sample twice, none', async () => {
    expect(await refused('taxon\tS1\tS2\nA\t1\t2\nA\t1\t2\n')).toMatchObject({ code: 'profile.file.taxon.twice' });
    expect((await refused('taxon\tS1\tS1\nA\t1\t2\nB\t1\t2\n')).message).toBe(
      'p.tsv: the sample "S1" stands there twice.',
    );
    expect((await refused('taxon\tS1\tS2\nA\t1\t2\n\t1\t2\n')).message).toContain('row 3: a taxon has no name');
    expect((await refused(changed('kraken.txt', '816\t        Bacteroides', '1239\t      Firmicutes'))).code).toBe(
      'profile.file.taxon.twice',
    );
  });

  test('two values for one taxon in one sample', async () => {
    expect((await refused(changed('biom-sparse.json', '[2,0,5]', '[0,0,5]'))).code).toBe('profile.file.cell.twice');
  });
});

describe('what the values are', () => {
  test('percent that add to 300: every rank is listed', async () => {
    for (const text of [
      'taxon,percent\nFirmicutes,60.5\nBacteroidetes,39.5\nClostridia,60.5\nBacteroidia,39.5\nRoseburia,60.5\nBacteroides,39.5\n',
      'taxon,percent\nFirmicutes,60\nBacteroidetes,40\nClostridia,60\nBacteroidia,40\nRoseburia,60\nBacteroides,40\n',
      'taxon,S1,S2\nA,100,99\nB,100,101\nC,100,100\n',
    ]) {
      const refusal = await refused(text);
      expect(refusal.code).toBe('profile.file.percent.sum');
      expect(refusal.message).toContain('add to 300, and 100 would be everything');
    }
    expect((await refused('taxon,percent\nA,150\nB,150\n', { unit: 'percent' })).code).toBe('profile.file.percent.sum');
  });

  test('parts of 1 that add to 3, and values that may be percent or not', async () => {
    expect((await refused('taxon,S1\nA,0.9\nB,1.1\nC,1.0\n')).code).toBe('profile.file.unit.unclear');
    expect((await refused('taxon,S1\nA,0.9\nB,1.1\nC,1.0\n', { unit: 'fraction' })).message).toContain(
      'add to 3, and 1 would be everything',
    );
    expect((await refused('taxon,S1\nA,0.03\nB,0.01\n')).code).toBe('profile.file.unit.unclear');
    expect((await refused('taxon,S1,S2\nA,60.5,0.605\nB,39.5,0.395\n')).message).toContain('add to 1 in sample "S2"');
  });

  test('broken numbers that add to no whole: wrong shares, unless they can be scaled counts', async () => {
    const table = (a: number, b: number, c: number, d: number) => `#OTU ID\tA\tB\nt1\t${a}\t${b}\nt2\t${c}\t${d}\n`;
    const shares = await refused(table(100.5, 50.5, 199.5, 49.5));
    expect(shares).toEqual(await refused(table(100.5, 50.5, 199.5, 49.5), { unit: 'percent' }));
    expect(shares.message).toContain('the shares of sample "A" add to 300, and 100 would be everything');
    expect((await refused(table(1000.5, 50.5, 1999.5, 49.5))).code).toBe('profile.file.percent.sum');
    expect((await refused(table(100.5, 60.5, 199.5, 49.5))).code).toBe('profile.file.unit.unclear');
    expect((await refused(table(1000.5, 0.5, 1999.5, 0.5))).code).toBe('profile.file.unit.unclear');
    const scaled = await readProfile(bytesOf(table(1000.5, 300.25, 1999.5, 9)), { file: 'p.tsv' });
    expect(scaled.notices.map(({ code }) => code)).toContain('profile.file.unit.scaled');
  });

  test('a list whose genera hold more than their domain, though parents between are not listed', async () => {
    const list = (prevotella: number) =>
      `taxon_id,rank,name,parent,count\n2,superkingdom,Bacteria,1,1000\n816,genus,Bacteroides,815,700\n838,genus,Prevotella,171552,${prevotella}\n`;
    expect((await refused(list(900))).message).toBe(
      'p.tsv: in sample "p" the rows of rank genus add to 1600, more than the whole (1000).',
    );
    expect([...(await readProfile(bytesOf(list(300)), { file: 'p.csv' })).totals]).toEqual([1000]);
  });

  test('broken numbers that were to be counts', async () => {
    expect((await refused('taxon,S1\nA,1.5\nB,2\n', { unit: 'reads' })).message).toContain(
      'counts of reads, and 1.5 came',
    );
  });

  test('parts that hold more than their whole', async () => {
    expect((await refused(changed('kraken.txt', '\t470\t', '\t570\t'))).message).toContain(
      'more than the whole: 570 up to "Faecalibacterium", and 500',
    );
    expect((await refused(changed('metaphlan3.txt', '\t30.0\n', '\t35.0\n'))).code).toBe(
      'profile.file.parent.exceeded',
    );
    expect((await refused(changed('kraken.txt', '\t470\t70', '\t470\t770'))).code).toBe('profile.file.parent.exceeded');
    expect((await refused(changed('metaphlan3.txt', 'UNKNOWN\t-1\t20.0', 'UNKNOWN\t-1\t90.0'))).code).toBe(
      'profile.file.percent.sum',
    );
  });
});

describe('shape', () => {
  test('rows that are too short or too long', async () => {
    const refusal = await refused('taxon\tS1\tS2\nA\t1\t2\nB\t1\n');
    expect(refusal.message).toContain('p.tsv, row 3: 2 cells came where 3 were expected');
    expect((await refused('taxon\tS1\tS2\nA\t1\t2\nB\t1\t2\t3\n')).code).toBe('profile.file.row.cells');
    expect((await refused(changed('mothur.shared', '\t8\t\r\n', '\r\n'))).code).toBe('profile.file.row.cells');
    expect((await refused(changed('kraken.txt', '\t853\t', '\t'))).code).toBe('profile.file.row.cells');
    expect((await refused(changed('mothur.shared', 'A\t3', 'A\t7'), { label: 'unique' })).code).toBe(
      'profile.file.mothur.clusters',
    );
  });

  test('the header decides which row is blamed, also where the first one is the odd one', async () => {
    for (const [cells, row] of [
      ['t1\t5', 2],
      ['t1\t5\t4\t3', 2],
    ] as const)
      for (const header of ['#OTU ID\tA\tB', 'taxon\tA\tB'])
        expect((await refused(`${header}\n${cells}\nt2\t2\t4\n`)).message).toContain(
          `p.tsv, row ${row}: ${cells.split('\t').length} cells came where 3 were expected`,
        );
  });

  test('an odd quotation mark', async () => {
    expect((await refused('taxon\tS1\tS2\n"A\t1\t2\nB\t1\t2\n')).code).toBe('profile.file.row.quote');
  });

  test('a header and nothing else, nothing at all', async () => {
    for (const text of [
      'taxon\tS1\tS2\n',
      '#mpa_v30\n#clade_name\tNCBI_tax_id\trelative_abundance\n',
      'label\tGroup\tnumOtus\tOtu1\n',
      'name,rank,count\n',
    ])
      expect((await refused(text)).code).toBe('profile.file.headerOnly');
    expect((await refused('')).code).toBe('file.empty');
    expect((await refused(' \n\n')).code).toBe('file.empty');
  });

  test('NaN in JSON is named; inside a name it is a word', async () => {
    const text = TEXTS['biom-sparse.json']!;
    for (const word of ['NaN', '-Infinity']) {
      const refusal = await refused(text.replace('[0,0,10]', `[0,0,${word}]`));
      expect(refusal.message).toBe(`p.tsv, row 1: ${word} came, which is no number and no JSON.`);
    }
    const named = await readProfile(bytesOf(text.replaceAll('OTU1', 'a \\" NaN')), { file: 'p.biom' });
    expect(named.table.taxa[0]!.id).toBe('a " NaN');
  });

  test('JSON that is cut off, or no profile', async () => {
    expect((await refused(TEXTS['biom-sparse.json']!.slice(0, 300))).code).toBe('file.json.syntax');
    expect((await refused('{"a": 1}')).code).toBe('profile.file.unknown');
    expect((await refused(changed('biom-sparse.json', '"shape":[3,2]', '"shape":[3,3]'))).message).toContain(
      '[3, 2], as many as there are rows and columns, and [3,3] came',
    );
    expect((await refused(changed('biom-sparse.json', '[2,0,5]', '[3,0,5]'))).message).toContain(
      'data[0]: expected [row, column, value] within the shape, and [3,0,5] came',
    );
    expect((await refused(changed('biom-dense.json', '[7,0]', '[7]'))).code).toBe('profile.file.json');
    expect((await refused(changed('biom-sparse.json', '"OTU table"', '"Gene table"'))).code).toBe('profile.file.kind');
  });

  test('sides that cannot be told apart', async () => {
    const refusal = await refused('id,x1,x2\ny1,3,4\ny2,5,6\n');
    expect(refusal.code).toBe('profile.file.sides.unclear');
    expect(refusal.hint).toContain('"taxon"');
  });

  test('a rank, a label, a kind that is not there', async () => {
    expect((await refused(TEXTS['metaphlan3-merged.txt']!, { rank: 'genus' })).message).toContain(
      'no rows of rank genus; there are domain, phylum',
    );
    expect((await refused(TEXTS['mothur.shared']!, { label: '0.05' })).message).toContain('unique, 0.03');
    expect((await refused(TEXTS['plain.csv']!, { kind: 'biom-1.0' })).code).toBe('profile.file.unknown');
    expect((await refused(TEXTS['plain.csv']!, { kind: 'guess' as 'table' })).code).toBe('profile.file.choice');
    expect((await refused(changed('ubiome.csv', '1000000,2,1', '1000000,2,976'))).code).toMatch(/parent/);
    expect((await refused('name,parent,count\nA,,5\nB,A,5\n')).code).toBe('profile.file.rank.none');
  });
});

describe('other files, with what to do instead', () => {
  const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  test.each([
    ['gzip', latin('\x1f\x8b\x08\x00abc'), ''],
    ['PDF', latin('%PDF-1.7 …'), 'CSV'],
    ['Excel', latin('PK\x03\x04……[Content_Types].xml'), 'save the sheet as CSV'],
    ['old Excel', latin('\xd0\xcf\x11\xe0\xa1\xb1'), 'save the sheet as CSV'],
    ['web page', latin('<!DOCTYPE html><html>'), 'download button'],
    ['UTF-16 without a mark', latin('t\0a\0x\0o\0n\0'), 'UTF-8'],
    ['FASTA', latin('>seq1\nACGTACGTAAGG\n>seq2\nACGT\n'), 'profiler|MetaPhlAn'],
    ['FASTQ', latin('@read1\nACGTACGT\n+\nIIIIIIII\n'), 'MetaPhlAn'],
    ['tree', bytesOf(TREES['plain.nwk']!), 'as the tree'],
    ['taxonomy of QIIME 2', bytesOf(TAXONOMIES['qiime.tsv']!), 'as the taxonomy'],
    ['taxonomy of mothur', bytesOf(TAXONOMIES['mothur.cons.taxonomy']!), 'as the taxonomy'],
    ['taxonomy in columns', bytesOf(TAXONOMIES['columns.tsv']!), 'table of taxa'],
    ['facts about samples', bytesOf(SAMPLES['qiime.tsv']!), 'table of taxa'],
    ['facts about samples, plain', bytesOf(SAMPLES['plain.csv']!), 'table of taxa'],
    ['prose', bytesOf('Dear doctor,\nthis is my flora.\n'), ''],
  ])('%s', async (_, bytes, words) => {
    const refusal = await refused(bytes);
    expect(refusal.message).toContain('p.tsv');
    expect(refusal.hint).toMatch(new RegExp(words));
  });
});
