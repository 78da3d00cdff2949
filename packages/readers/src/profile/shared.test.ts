import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Profile } from '@selenoscope/core';
import { describe, expect, test } from 'vitest';
import { amountsOf, expectSound, expectSoundTree, sampleSum } from './fixtures/sound.js';
import { type ProfileOptions, readProfile, readSampleColumns, readTaxonomy, readTree } from './index.js';

const shared = process.env['SELENOSCOPE_SHARED'] ?? fileURLToPath(new URL('../../../../../shared', import.meta.url));
const folder = `${shared}/data/gut`;
const bytes = (name: string) => readFileSync(`${folder}/${name}`);
const read = async (name: string, options: Partial<ProfileOptions> = {}): Promise<Profile> => {
  const profile = await readProfile(bytes(name), { file: name, ...options });
  expectSound(profile);
  return profile;
};
const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);

// Other people's files stay out of the repository; where they are absent the invented ones test the same paths.
// Expected counts and sums were taken by a Python script that shares nothing with the readers.
describe.skipIf(!existsSync(folder))('real files (skipped where the shared data are absent)', () => {
  test.each([
    ['dietswap-train-table.tsv', 130, 150, 15467, 1947484, 28883],
    ['dietswap40-table.tsv', 119, 40, 4171, 538014, 28883],
    ['esophagus-table.tsv', 58, 3, 99, 677, 203],
    ['globalpatterns17-table.tsv', 978, 17, 10012, 15331467, 309379],
    ['movingpictures22-table.tsv', 475, 22, 1159, 93563, 7788],
    ['movingpictures22-feature-table.tsv', 475, 22, 1159, 93563, 7788],
    ['movingpictures22.biom', 475, 22, 1159, 93563, 7788],
    ['formats/qiime2-table-22samples.qza', 475, 22, 1159, 93563, 7788],
    ['movingpictures22.json.biom', 475, 22, 1159, 93563, 7788],
    ['formats/mothur.shared', 100, 100, null, 48953, 503],
    ['formats/bracken-species-abundance.tsv', 175, 1, 175, 26240381, 26240381],
  ])('%s: %i taxa in %i samples', async (name, taxa, samples, above, all, first) => {
    const profile = await read(name);
    expect(profile).toMatchObject({ unit: 'reads', of: 'reads', clades: null });
    expect(profile.table.taxa).toHaveLength(taxa);
    expect(profile.table.samples).toHaveLength(samples);
    expect(profile.table.values).toHaveLength(above ?? profile.table.values.length);
    expect([sum(profile.table.values), sampleSum(profile.table, 0)]).toEqual([all, first]);
    expect(profile.totals[0]).toBe(first);
  });

  test('moving pictures: BIOM 1.0 and 2.1, artifact, exported TSV and plain table hold the same, cell by cell', async () => {
    const [json, exported, plain, hdf5, artifact] = await Promise.all(
      [
        'movingpictures22.json.biom',
        'movingpictures22-feature-table.tsv',
        'movingpictures22-table.tsv',
        'movingpictures22.biom',
        'formats/qiime2-table-22samples.qza',
      ].map((name) => read(name)),
    );
    for (const other of [exported!, plain!, hdf5!, artifact!]) {
      expect(other.table.taxa.map(({ id }) => id)).toEqual(json!.table.taxa.map(({ id }) => id));
      expect({ ...other.table, taxa: null }).toEqual({ ...json!.table, taxa: null });
    }
    expect(json).toMatchObject({ format: 'biom-1.0', method: 'amplicon', denoised: true });
    expect(exported!.format).toBe('qiime2');
    expect(plain!.format).toBe('table');
  });

  test('enterotype: "-1" is what is not classified', async () => {
    const profile = await read('enterotype271-table.tsv');
    expect(profile).toMatchObject({ unit: 'share' });
    expect(profile.table.taxa).toHaveLength(552);
    expect(profile.unclassified[0]).toBe(0.38858308);
    expect(sum(profile.table.values) + sum(profile.unclassified)).toBeCloseTo(270.98068767, 9);
    expect(profile.table.taxa[1]).toMatchObject({ id: 'Prosthecochloris', rank: 'genus' });
  });

  test('the table of species of GMHI is percent', async () => {
    const profile = await read('gmhi/species-relative-abundances-25samples.csv');
    expect(profile).toMatchObject({ unit: 'share' });
    expect([profile.table.taxa.length, profile.table.samples.length, profile.table.values.length]).toEqual([
      576, 25, 1713,
    ]);
    expect(sum(profile.table.values) * 100).toBeCloseTo(2499.996528074, 8);
    expect(amountsOf(profile.table, 'Sample8')['s__Acidaminococcus_fermentans']).toBe(0.013465496 / 100);
  });

  test.each([
    ['formats/metaphlan3-merged-stool12.txt', 12, 775, 474, 35.71985121059493, 64.28014],
    ['formats/metaphlan3-merged.txt', 6, 62, 16, 100, 0],
    ['gmwi2/SRR1761667_metaphlan3.txt', 1, 139, 54, 29.15775727557981, 70.84224],
    ['gmwi2/train15_metaphlan3.txt', 1, 121, 41, 87.86818216104415, 12.13183],
  ])('%s', async (name, samples, clades, species, percent, unknown) => {
    const profile = await read(name);
    expect(profile).toMatchObject({ format: 'metaphlan3', method: 'shotgun', of: 'cells', keptRank: 'species' });
    expect(profile.notices.map(({ code }) => code)).not.toContain('profile.file.ranks.incomplete');
    expect([profile.table.samples.length, profile.clades!.taxa.length, profile.table.taxa.length]).toEqual([
      samples,
      clades,
      species,
    ]);
    expect(sampleSum(profile.table, 0) * 100).toBeCloseTo(percent, 9);
    expect(profile.unclassified[0]).toBe(unknown / 100);
    expect(profile.totals[0]).toBeCloseTo(1, 6);
  });

  test('Kraken form of Bracken, and the same run in the style of MetaPhlAn', async () => {
    const report = await read('formats/bracken-kreport.txt');
    expect(report).toMatchObject({ format: 'bracken', keptRank: 'species' });
    expect([report.clades!.taxa.length, report.table.taxa.length]).toEqual([967, 403]);
    expect([sum(report.table.values), report.unclassified[0], report.totals[0]]).toEqual([26241219, 425595, 26667003]);
    expect(sum((await read('formats/bracken-kreport.txt', { rank: 'genus' })).table.values)).toBe(26241314);
    const mpa = await read('formats/kraken-mpa-style.txt');
    expect(mpa).toMatchObject({ format: 'kraken-mpa', keptRank: 'species' });
    expect([mpa.clades!.taxa.length, mpa.table.taxa.length, sum(mpa.table.values), mpa.totals[0]]).toEqual([
      900, 403, 26241219, 26241408,
    ]);
    // the same species with the same reads
    const reads = ({ table }: Profile) => table.taxa.map(({ lineage }, i) => `${lineage[6]} ${table.values[i]}`).sort();
    expect(reads(mpa)).toEqual(reads(report));
  });

  test('BIOM 1.0 of others: dense, sparse, without metadata, with letters beyond ASCII', async () => {
    const [dense, sparse, least] = await Promise.all(
      ['biom-rich-dense-v1.biom', 'biom-rich_sparse_otu_table.biom', 'biom-min_sparse_otu_table.biom'].map((name) =>
        read(`formats/${name}`),
      ),
    );
    // the two differ in the file too: one row has its values one column apart
    expect([...dense!.totals]).toEqual([7, 3, 4, 6, 5, 2]);
    expect([...sparse!.totals]).toEqual([7, 3, 4, 6, 3, 4]);
    expect(dense!.table.taxa).toEqual(sparse!.table.taxa);
    expect(dense!.sampleColumns['BODY_SITE']).toEqual(['gut', 'gut', 'gut', 'skin', 'skin', 'skin']);
    expect(least!.table.values).toEqual(sparse!.table.values);
    expect(least!.table.taxa[0]!.lineage).toEqual([]);
    const odd = await read('formats/biom-bad-table.txt');
    expect(odd.table.taxa[0]!.lineage[6]).toBe('Cortinarius grosmornënsis');
  });

  test.each([
    ['formats/synthetic-metaphlan4.txt', 'metaphlan4', 'species', 0.2, 1],
    ['formats/synthetic-metaphlan4-merged.txt', 'metaphlan4', 'phylum', 0.6, 1],
    ['formats/synthetic-taxon-count.csv', 'taxon-count', 'genus', 22720, 52000],
    ['formats/synthetic-ubiome.csv', 'ubiome-csv', 'genus', 22720, 52000],
    ['formats/synthetic-ubiome.json', 'ubiome-json', 'genus', 22720, 52000],
  ])('%s', async (name, format, rank, held, total) => {
    const profile = await read(name);
    expect(profile).toMatchObject({ format, keptRank: rank });
    expect([sampleSum(profile.table, 0), profile.totals[0]]).toEqual([held, total]);
  });

  test('the artifact of a taxonomy names what its text names', async () => {
    const packed = await readTaxonomy(bytes('formats/qiime2-taxonomy.qza'), { file: 'taxonomy.qza' });
    const text = await readTaxonomy(bytes('movingpictures22-taxonomy.tsv'), { file: 'taxonomy.tsv' });
    expect(text.lineages.size).toBe(475);
    // the artifact holds the whole study, the text the rows of these samples
    const differing = [...text.lineages].filter(
      ([id, lineage]) => packed.lineages.get(id)?.join(';') !== lineage.join(';'),
    );
    expect(differing).toEqual([]);
  });

  test('taxonomies name every row of their tables', async () => {
    for (const [table, taxonomy, genera] of [
      ['movingpictures22-table.tsv', 'movingpictures22-taxonomy.tsv', 342],
      ['globalpatterns17-table.tsv', 'globalpatterns17-taxonomy.tsv', null],
      ['dietswap-train-table.tsv', 'dietswap-train-taxonomy.tsv', 130],
      ['formats/mothur.shared', 'formats/mothur.cons.taxonomy', null],
    ] as const) {
      const profile = await read(table, { taxonomy: await readTaxonomy(bytes(taxonomy), { file: taxonomy }) });
      expect(profile.notices).toEqual([]);
      const named = profile.table.taxa.filter(({ lineage }) => (lineage[5] ?? '') !== '').length;
      expect(named).toBe(genera ?? named);
    }
    const dietswap = await readTaxonomy(bytes('dietswap-train-taxonomy.tsv'), { file: 't' });
    const profile = await read('dietswap-train-table.tsv', { taxonomy: dietswap });
    expect(profile.table.taxa.every(({ rank }) => rank === 'genus')).toBe(true);
    expect((await readTaxonomy(bytes('formats/biom-obs_md.txt'), { file: 't' })).lineages.get('GG_OTU_2')).toEqual([
      'Bacteria',
    ]);
  });

  test.each([
    ['esophagus', 58, 5.75812],
    ['globalpatterns17', 978, 71.64957],
    ['movingpictures22', 475, 32.571691031],
  ])('tree of %s: its %i tips are the rows of the table', async (name, tips, length) => {
    const tree = await readTree(bytes(`${name}-tree.nwk`), { file: name });
    expectSoundTree(tree);
    expect(tree.tips.size).toBe(tips);
    // with the length above the root, where there is one
    expect(sum(tree.branchLengths)).toBeCloseTo(length, 8);
    const profile = await read(`${name}-table.tsv`);
    expect(profile.table.taxa.every(({ id }) => tree.tips.has(id))).toBe(true);
  });

  test('facts about samples', () => {
    const facts = (name: string) => readSampleColumns(bytes(name), { file: name });
    expect(facts('movingpictures22-sample-metadata.tsv').types['day']).toBe('numeric');
    expect(facts('movingpictures22-sample-metadata.tsv').samples).toHaveLength(22);
    expect(facts('dietswap-train-samples.tsv').samples).toHaveLength(150);
    expect(facts('enterotype271-samples.tsv').columns['Enterotype']).toHaveLength(271);
    expect(facts('formats/biom-sam_md.txt').columns['DOB']![0]).toBe('20060805');
  });

  test('what is no profile is refused with words', async () => {
    for (const name of [
      'movingpictures22-taxonomy.tsv',
      'dietswap-train-samples.tsv',
      'enterotype271-samples.tsv',
      'esophagus-tree.nwk',
      'gmwi2/coefficients.csv',
      'formats/mothur.cons.taxonomy',
      'formats/qiime2-taxonomy.qza',
      'formats/biom-empty.biom',
    ])
      await expect(readProfile(bytes(name), { file: name })).rejects.toThrow(name);
  });
});
