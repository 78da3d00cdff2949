import { gzipSync } from 'node:zlib';
import { explain, type Profile } from '@selenoscope/core';
import { describe, expect, test } from 'vitest';
import { amountsOf, expectSound } from './fixtures/sound.js';
import { bytesOf, TEXTS } from './fixtures/texts.js';
import { type ProfileOptions, readProfile } from './index.js';

const read = async (name: string, options: Partial<ProfileOptions> = {}): Promise<Profile> => {
  const profile = await readProfile(bytesOf(TEXTS[name]!), { file: name, ...options });
  expectSound(profile);
  return profile;
};
const codes = (profile: Profile) => profile.notices.map((notice) => notice.code.replace('profile.file.', ''));
const lineages = (profile: Profile) => profile.table.taxa.map((taxon) => taxon.lineage);

describe('BIOM 1.0', () => {
  test('sparse: triples in any order, taxonomy as a list, as a text and absent', async () => {
    const profile = await read('biom-sparse.json');
    expect(profile).toMatchObject({
      format: 'biom-1.0',
      unit: 'reads',
      of: 'reads',
      method: 'amplicon',
      denoised: false,
    });
    expect(amountsOf(profile.table, 'S1')).toEqual({ OTU1: 10, OTU3: 5 });
    expect(amountsOf(profile.table, 'S2')).toEqual({ OTU2: 4 });
    expect(lineages(profile)).toEqual([['Bacteria', 'Firmicutes'], ['Bacteria', 'Bacteroidetes', 'Bacteroidia'], []]);
    expect(profile.sampleColumns).toEqual({ site: ['gut', ''] });
    expect([...profile.totals]).toEqual([15, 4]);
  });

  test('dense', async () => {
    const profile = await read('biom-dense.json');
    expect(amountsOf(profile.table, 'S1')).toEqual({ OTU1: 7, OTU2: 3 });
    expect(amountsOf(profile.table, 'S2')).toEqual({ OTU2: 8 });
  });
});

describe('tables', () => {
  test('exported by QIIME 2: variants named by their MD5 are denoised, species get both words', async () => {
    const profile = await read('qiime.tsv');
    expect(profile).toMatchObject({ format: 'qiime2', method: 'amplicon', denoised: true, unit: 'reads', of: 'reads' });
    expect([...profile.totals]).toEqual([2200, 30]);
    expect(lineages(profile)[0]!.at(-1)).toBe('Faecalibacterium prausnitzii');
    // a variant without a name is still a variant
    expect(lineages(profile)[1]).toEqual([]);
    expect([...profile.unclassified]).toEqual([0, 0]);
  });

  test('collapsed to one rank: ids are lineages, and what is unassigned is no taxon', async () => {
    const profile = await read('collapsed.tsv');
    expect(profile).toMatchObject({ keptRank: null, clades: null });
    expect(profile.table.taxa.map(({ rank }) => rank)).toEqual(['class', 'class']);
    expect([...profile.unclassified]).toEqual([5, 10]);
    expect([...profile.totals]).toEqual([85, 50]);
    expect(codes(profile)).toEqual(['rows.unclassified']);
  });

  test('taxa in rows, with and without a name over the first column', async () => {
    expect(amountsOf((await read('plain.csv')).table, 'S2')).toEqual({ Prevotella: 20, Roseburia: 6 });
    expect(amountsOf((await read('no-corner.tsv')).table, 'S2')).toEqual({ Otu2: 9 });
  });

  test('samples in rows: turned, and facts about them are kept apart', async () => {
    const profile = await read('turned.csv');
    expect(profile.table.samples).toEqual(['A', 'B']);
    expect(amountsOf(profile.table, 'A')).toEqual({ Bacteroides: 10, Faecalibacterium: 5 });
    expect(profile.sampleColumns).toEqual({ age: ['34', '51'], diet: ['mixed', 'vegan'] });
    expect(codes(profile)).toEqual(['sides.samplesInRows', 'columns.aboutSamples', 'rank.assumed']);
  });

  test('semicolons with decimal commas; the first column names the rank', async () => {
    const profile = await read('comma.csv');
    expect(amountsOf(profile.table, 'S1')).toEqual({ Bacteroides: 0.25, Prevotella: 0.75 });
    expect(profile.table.taxa[0]).toMatchObject({ rank: 'genus', lineage: ['', '', '', '', '', 'Bacteroides'] });
    expect(profile).toMatchObject({ unit: 'share', of: 'unknown', method: 'unknown' });
  });

  test('percent become parts of 1, and it is said', async () => {
    const profile = await read('percent.csv');
    expect(amountsOf(profile.table, 'S2')).toEqual({ s__Bacteroides_ovatus: 0.505, s__Prevotella_copri: 0.495 });
    expect(profile.table.taxa[0]!.lineage.at(-1)).toBe('Bacteroides_ovatus');
    expect(codes(profile)).toEqual(['unit.percent']);
    expect(amountsOf((await read('percent-signs.csv')).table, 'percent-signs')).toEqual({
      Bacteroides: 0.625,
      Prevotella: 0.375,
    });
  });

  test('names and amounts without a header', async () => {
    const profile = await read('bare.csv');
    expect(amountsOf(profile.table, 'bare')).toEqual({ Bacteroides: 0.5, Prevotella: 0.3 });
    expect(profile.unclassified[0]).toBe(0.2);
    expect(profile.totals[0]).toBe(1);
  });

  test('every rank repeated, told by a column or by prefixes: one rank is kept, the largest is the whole', async () => {
    const ranks = await read('ranks.csv');
    expect(ranks).toMatchObject({ keptRank: 'genus', unit: 'share' });
    expect(amountsOf(ranks.table, 'S1')).toEqual({ Roseburia: 0.5, Bacteroides: 0.25 });
    expect([...ranks.totals]).toEqual([1, 1]);
    expect(ranks.clades!.taxa).toHaveLength(4);
    const prefixed = await read('prefixed.tsv', { unit: 'reads' });
    expect(prefixed).toMatchObject({ keptRank: 'genus', unit: 'reads' });
    expect([...prefixed.totals]).toEqual([100]);
    expect((await read('prefixed.tsv', { unit: 'reads', rank: 'phylum' })).keptRank).toBe('phylum');
  });

  test('a total in its own row is left out, and rows that lump others count towards the whole only', async () => {
    const text = 'taxon,S1,S2\nBacteroides,10,1\nRoseburia,20,2\nOther,5,0\nTotal,35,3\n';
    const profile = await readProfile(bytesOf(text), { file: 'a.csv' });
    expectSound(profile);
    expect(profile.table.taxa.map(({ id }) => id)).toEqual(['Bacteroides', 'Roseburia']);
    expect([...profile.totals]).toEqual([35, 3]);
    expect(codes(profile)).toEqual(['rows.other', 'rows.total', 'rank.assumed']);
  });

  test('a list of percent that is not complete rests on 100, and what is missing is said', async () => {
    const profile = await readProfile(bytesOf('taxon,percent\nBacteroides,50\nRoseburia,10.5\n'), { file: 'a.csv' });
    expectSound(profile);
    expect(profile.totals[0]).toBe(1);
    expect(codes(profile)).toContain('unit.rest');
  });

  test('broken counts are shares of their own sum', async () => {
    const profile = await readProfile(bytesOf('taxon,S1\nBacteroides,1500.5\nRoseburia,499.5\n'), { file: 'a.csv' });
    expectSound(profile);
    expect(profile).toMatchObject({ unit: 'share' });
    expect(amountsOf(profile.table, 'S1')).toEqual({ Bacteroides: 0.75025, Roseburia: 0.24975 });
    expect(codes(profile)).toContain('unit.scaled');
  });
});

describe('whole numbers that add to 100 in every sample', () => {
  const features = 'x\t60.0\t50.0\ny\t40.0\t50.0\n'.replace(/x|y/g, (letter) =>
    (letter === 'x' ? '0a' : '1b').repeat(16),
  );
  const biom = (facts: object) =>
    JSON.stringify({
      ...JSON.parse(TEXTS['biom-dense.json']!),
      data: [
        [60, 99],
        [40, 1],
      ],
      ...facts,
    });

  test('are reads where the format declares counts', async () => {
    for (const text of [
      `# Constructed from biom file\n#OTU ID\tS1\tS2\n${features}`,
      biom({ matrix_element_type: 'int' }),
      biom({ type: 'OTU table' }),
      'label\tGroup\tnumOtus\tOtu1\tOtu2\n0.03\tA\t2\t60\t40\n0.03\tB\t2\t99\t1\n',
      'taxon,count\nBacteroides,60\nPrevotella,40\n',
    ]) {
      const profile = await readProfile(bytesOf(text), { file: 'a' });
      expectSound(profile);
      expect([profile.unit, profile.totals[0]]).toEqual(['reads', 100]);
      expect(codes(profile)).not.toContain('unit.percent');
    }
  });

  test('are percent where nothing is declared, and broken numbers are shares in any file', async () => {
    for (const text of [
      `#OTU ID\tS1\tS2\n${features}`,
      biom({ matrix_element_type: 'float' }),
      biom({
        matrix_element_type: 'int',
        data: [
          [60.5, 99],
          [39.5, 1],
        ],
      }),
      'taxon,percent\nBacteroides,60\nPrevotella,40\n',
    ])
      expect((await readProfile(bytesOf(text), { file: 'a' })).unit).toBe('share');
  });
});

describe('names without a rank', () => {
  const namesOf = async (...names: readonly string[]) => {
    const text = `taxon,count\n${names.map((name, i) => `${name},${10 * i + 50}`).join('\n')}\n`;
    const profile = await readProfile(bytesOf(text), { file: 'a.csv' });
    expectSound(profile);
    return profile;
  };

  test('two Latin words are a species with its genus, however few there are', async () => {
    const profile = await namesOf('Eubacterium rectale', 'Prevotella copri', 'Lachnoclostridium_phocaeense');
    expect(profile.table.taxa.map(({ rank }) => rank)).toEqual(['species', 'species', 'species']);
    expect(lineages(profile)[0]).toEqual(['', '', '', '', '', 'Eubacterium', 'Eubacterium rectale']);
    expect(lineages(profile)[2]!.slice(5)).toEqual(['Lachnoclostridium', 'Lachnoclostridium_phocaeense']);
    expect(codes(profile)).toContain('rank.assumed');
    const more = await namesOf(
      'Dorea longicatena',
      'Blautia obeum',
      'A b',
      'Lachnospiraceae bacterium',
      '[Eubacterium] hallii',
      'Dorea sp. 5',
    );
    // a family and a genus that is known to be wrong are no genera
    expect(lineages(more).map((lineage) => lineage[5])).toEqual(['Dorea', 'Blautia', '', '', '', 'Dorea']);
  });

  test('single Latin words are genera; phyla, families and arbitrary words are not', async () => {
    const genera = await namesOf('Bacteroides', 'Alistipes', 'Escherichia', 'Listeria');
    expect(genera.table.taxa.every(({ rank }) => rank === 'genus')).toBe(true);
    expect(lineages(genera)[1]).toEqual(['', '', '', '', '', 'Alistipes']);
    for (const names of [
      ['Firmicutes', 'Actinobacteria'],
      ['Alpha', 'Delta'],
      ['Clostridia', 'Bacteroides'],
      ['Bacteroides', 'Prevotella copri'],
    ])
      expect((await namesOf(...names)).table.taxa.every(({ rank }) => rank === null)).toBe(true);
  });

  test('a column called species or genus says the rank', async () => {
    const profile = await readProfile(bytesOf('genus,count\nAlpha,5\nDelta,6\n'), { file: 'a.csv' });
    expect(profile.table.taxa.map(({ rank }) => rank)).toEqual(['genus', 'genus']);
    expect(codes(profile)).toEqual([]);
  });
});

describe('MetaPhlAn', () => {
  const HEAD = '#mpa_v30\n#clade_name\tNCBI_tax_id\trelative_abundance\n';
  const GENUS = 'k__B|p__P|c__C|o__O|f__F|g__Roseburia';
  const noticed = async (rows: string) => {
    const profile = await readProfile(bytesOf(HEAD + rows), { file: 'm.txt' });
    expectSound(profile);
    return profile.notices;
  };

  test('rows of one rank alone: nothing was dropped, so nothing is said of ranks', async () => {
    const notices = await noticed(`${GENUS}|s__A\t\t60\n${GENUS}|s__B\t\t40\n`);
    expect(notices.filter(({ code }) => code.startsWith('profile.file.rank'))).toEqual([]);
  });

  test('cut at the end of a line: lower ranks that are missing are noticed', async () => {
    const whole = `k__B\t2\t100\nk__B|p__P\t2|3\t100\n${GENUS}\t2\t100\n${GENUS}|s__A\t2\t60\n${GENUS}|s__B\t2\t39.5\n`;
    const incomplete = async (rows: string) =>
      (await noticed(rows)).filter(({ code }) => code === 'profile.file.ranks.incomplete');
    expect(await incomplete(whole)).toEqual([]);
    // a row in between that is missing while the finer ones are there, as in some orders of viruses
    expect(await incomplete(`k__B\t2\t100\nk__B|p__Q\t2\t60\nk__B|p__Q|s__A\t2\t60\n${GENUS}|s__B\t2\t40\n`)).toEqual(
      [],
    );
    const lines = whole.split('\n');
    const part = await incomplete(`${lines.slice(0, 4).join('\n')}\n`);
    expect(part).toEqual([{ code: 'profile.file.ranks.incomplete', file: 'm.txt', rank: 'species', missing: 0.4 }]);
    expect(explain(part[0]!).message).toContain('rows of rank species hold 40 % less than the ranks above them');
    const genera = await incomplete(`${lines.slice(0, 3).join('\n')}\n`);
    expect(explain(genera[0]!).message).toContain('there are no rows of rank species');
    expect(await incomplete('UNKNOWN\t-1\t50\nk__B\t2\t50\nk__B|p__P\t2\t30\n')).toMatchObject([
      { rank: 'phylum', missing: 0.4 },
    ]);
  });

  test('3, single: species kept, the unknown share known, additional species left alone', async () => {
    const profile = await read('metaphlan3.txt');
    expect(profile).toMatchObject({
      format: 'metaphlan3',
      database: 'v30_CHOCOPhlAn_201901',
      method: 'shotgun',
      unit: 'share',
      of: 'cells',
      keptRank: 'species',
    });
    expect(profile.table.samples).toEqual(['metaphlan3']);
    expect([...profile.table.values]).toEqual([0.5, 0.3]);
    expect(profile.table.taxa[0]).toMatchObject({ ncbiTaxonId: 853, rank: 'species' });
    expect(profile.table.taxa[0]!.lineage[6]).toBe('Faecalibacterium_prausnitzii');
    expect([profile.unclassified[0], profile.totals[0]]).toEqual([0.2, 1]);
    expect(profile.clades!.taxa).toHaveLength(5);
  });

  test('3, merged: no unknown share, which is said; phyla where there is nothing finer', async () => {
    const profile = await read('metaphlan3-merged.txt');
    expect(profile).toMatchObject({ format: 'metaphlan3', keptRank: 'phylum' });
    expect(amountsOf(profile.table, 'S2')).toEqual({
      'k__Bacteria|p__Firmicutes': 0.755,
      'k__Bacteria|p__Bacteroidetes': 0.245,
    });
    expect(codes(profile)).toEqual(['unclassified.unsaid', 'unit.percent', 'rank.kept', 'ranks.incomplete']);
  });

  test('4, with reads and strains: the share is taken, not the reads; strains are a rank below', async () => {
    const profile = await read('metaphlan4.txt');
    expect(profile).toMatchObject({ format: 'metaphlan4', keptRank: 'species' });
    expect(profile.table.samples).toEqual(['stool-7']);
    expect([...profile.table.values]).toEqual([0.6]);
    expect(profile.unclassified[0]).toBe(0.4);
    const strains = await read('metaphlan4.txt', { rank: 'strain' });
    expect(strains.table.taxa[0]).toMatchObject({ rank: 'strain', ncbiTaxonId: null });
    expect(strains.table.taxa[0]!.lineage[7]).toBe('SGB15316');
  });

  test('4, merged without ids', async () => {
    const profile = await read('metaphlan4-merged.txt');
    expect(profile.table.samples).toEqual(['S1', 'S2']);
    expect([...profile.unclassified]).toEqual([0.4, 0.2]);
    expect(amountsOf(profile.table, 'S2')['k__Bacteria|p__Firmicutes']).toBe(0.5);
  });
});

describe('Kraken and Bracken', () => {
  test('report: reads of the clade, the whole is root and unclassified', async () => {
    const profile = await read('kraken.txt');
    expect(profile).toMatchObject({
      format: 'kraken2-report',
      method: 'shotgun',
      unit: 'reads',
      of: 'reads',
      keptRank: 'species',
    });
    expect([profile.totals[0], profile.unclassified[0]]).toEqual([1000, 100]);
    expect(amountsOf(profile.table, 'kraken')).toEqual({ 'Faecalibacterium prausnitzii': 400 });
    expect(profile.table.taxa[0]).toMatchObject({
      ncbiTaxonId: 853,
      lineage: ['Bacteria', 'Firmicutes', '', '', '', 'Faecalibacterium', 'Faecalibacterium prausnitzii'],
    });
    const genera = await read('kraken.txt', { rank: 'genus' });
    expect(amountsOf(genera.table, 'kraken')).toEqual({ Faecalibacterium: 470, Bacteroides: 370 });
    expect(profile.clades!.taxa).toHaveLength(9);
  });

  test('report with counts of minimizers, and with names that are not indented', async () => {
    for (const name of ['kraken-minimizers.txt', 'kraken-no-indent.txt']) {
      const profile = await read(name);
      expect([profile.totals[0], profile.unclassified[0]]).toEqual([1000, 100]);
      expect([...profile.table.values]).toEqual([400]);
      expect(profile.table.taxa[0]!.lineage).toEqual(['Bacteria', '', '', '', '', 'Bacteroides', 'Bacteroides ovatus']);
    }
  });

  test('style of MetaPhlAn: reads', async () => {
    const profile = await read('kraken-mpa.txt');
    expect(profile).toMatchObject({ format: 'kraken-mpa', unit: 'reads', of: 'reads', keptRank: 'species' });
    expect([profile.totals[0], profile.table.values[0]]).toEqual([90, 45]);
  });

  test('Bracken: estimated reads, one sample or several', async () => {
    const profile = await read('bracken.tsv');
    expect(profile).toMatchObject({ format: 'bracken', unit: 'reads', keptRank: null });
    expect(amountsOf(profile.table, 'bracken')).toEqual({ 'Bacteroides ovatus': 70, 'Roseburia hominis': 30 });
    expect(profile.table.taxa[0]).toMatchObject({ rank: 'species', ncbiTaxonId: 28116 });
    const combined = await read('bracken-combined.tsv');
    expect(combined.table.samples).toEqual(['A', 'B']);
    expect(amountsOf(combined.table, 'B')).toEqual({ 'Roseburia hominis': 12 });
  });
});

describe('mothur', () => {
  test('several distances: 0.03 unless another is asked for', async () => {
    const usual = await read('mothur.shared');
    expect(usual).toMatchObject({ format: 'mothur', method: 'amplicon', denoised: false });
    expect(amountsOf(usual.table, 'A')).toEqual({ Otu001: 9, Otu002: 1 });
    expect(codes(usual)).toEqual(['mothur.labels']);
    expect(amountsOf((await read('mothur.shared', { label: 'unique' })).table, 'A')).toEqual({
      Otu001: 4,
      Otu002: 5,
      Otu003: 1,
    });
  });
});

describe('consumer tests', () => {
  test('uBiome CSV: parents by id, the same name at two ranks, root is the whole', async () => {
    const profile = await read('ubiome.csv');
    expect(profile).toMatchObject({ format: 'ubiome-csv', method: 'amplicon', unit: 'reads', keptRank: 'genus' });
    expect(amountsOf(profile.table, 'ubiome')).toEqual({ Bifidobacterium: 250, Bacteroides: 500 });
    expect(profile.totals[0]).toBe(1000);
    expect(lineages(profile)[0]).toEqual(['Bacteria', 'Actinobacteria', 'Actinobacteria', '', '', 'Bifidobacterium']);
    expect(profile.clades!.taxa.map(({ id }) => id)).toContain('Actinobacteria (class)');
  });

  test('uBiome JSON', async () => {
    const profile = await read('ubiome.json');
    expect(profile).toMatchObject({ format: 'ubiome-json', keptRank: 'genus' });
    expect([...profile.table.values]).toEqual([500, 250]);
    expect(profile.table.taxa[0]!.ncbiTaxonId).toBe(816);
  });

  test('taxon counts: parents by name; a parent that is not listed does not count twice', async () => {
    const profile = await read('taxon-count.csv');
    expect(profile).toMatchObject({ format: 'taxon-count', method: 'unknown', unit: 'reads', of: 'reads' });
    expect([profile.totals[0], ...profile.table.values]).toEqual([5140, 520, 1200]);
    expect(lineages(profile)[0]).toEqual(['Bacteria', 'Firmicutes', '', '', '', 'Faecalibacterium']);
  });

  test('percent of several ranks with decimal commas', async () => {
    const profile = await read('taxon-percent.csv');
    expect(profile).toMatchObject({ unit: 'share', of: 'unknown', keptRank: 'genus' });
    expect([...profile.table.values]).toEqual([0.4025, 0.3]);
    expect(profile.totals[0]).toBe(1);
  });
});

test('the ends of lines, a byte order mark, quotes and UTF-16 change nothing', async () => {
  const plain = await read('plain.csv');
  const text = TEXTS['plain.csv']!;
  const utf16 = Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])]);
  const quoted = text.replace(/[A-Za-z0-9]+/g, '"$&"');
  for (const bytes of [
    bytesOf(text.replaceAll('\n', '\r\n')),
    bytesOf(text.replaceAll('\n', '\r')),
    bytesOf(`\ufeff${text}`),
    bytesOf(`sep=,\n${text}`),
    bytesOf(text.replaceAll(',', '\t')),
    bytesOf(quoted),
    utf16,
  ]) {
    const profile = await readProfile(bytes, { file: 'plain.csv' });
    expect(profile).toEqual(plain);
  }
});

test('a file packed with gzip is read as what is in it', async () => {
  const packed = new Uint8Array(gzipSync(bytesOf(TEXTS['plain.csv']!)));
  expect(await readProfile(packed, { file: 'plain.csv' })).toEqual(await read('plain.csv'));
});

test('remarks before the header of a list change nothing', async () => {
  const profile = await readProfile(bytesOf(`# from my test\n${TEXTS['taxon-count.csv']}`), {
    file: 'taxon-count.csv',
  });
  expect(profile).toEqual(await read('taxon-count.csv'));
});

test('a taxonomy given beside the table gives lineages, and ranks where a row is its own deepest name', async () => {
  const lineage = ['Bacteria', 'Bacteroidetes', 'Bacteroidia', 'Bacteroidales', 'Bacteroidaceae', 'Bacteroides'];
  const taxonomy = {
    file: 't.tsv',
    lineages: new Map([['Bacteroides', lineage]]),
    confidences: new Map(),
    notices: [],
  };
  const profile = await read('plain.csv', { taxonomy });
  expect(profile.table.taxa[0]).toMatchObject({ lineage, rank: 'genus' });
  expect(codes(profile)).toEqual(['taxonomy.lacks']);
});
