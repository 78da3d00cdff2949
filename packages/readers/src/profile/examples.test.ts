import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expectSound, expectSoundTree, sampleSum } from './fixtures/sound.js';
import { readProfile, readTaxonomy, readTree } from './index.js';

const example = (name: string) => readFileSync(new URL(`../../../../examples/${name}`, import.meta.url));

test('variants with their taxonomy and their tree: three visits of nobody', async () => {
  const taxonomy = await readTaxonomy(example('gut-taxonomy.tsv'), { file: 'gut-taxonomy.tsv' });
  const profile = await readProfile(example('gut-profile.tsv'), { file: 'gut-profile.tsv', taxonomy });
  expectSound(profile);
  expect(profile).toMatchObject({ format: 'qiime2', method: 'amplicon', denoised: true, unit: 'reads', notices: [] });
  expect([...profile.totals]).toEqual([7623, 7821, 8501]);
  const tree = await readTree(example('gut-tree.nwk'), { file: 'gut-tree.nwk' });
  expectSoundTree(tree);
  expect([...tree.tips.keys()].sort()).toEqual(profile.table.taxa.map(({ id }) => id).sort());
});

test('a profile in the manner of MetaPhlAn 4', async () => {
  const profile = await readProfile(example('gut-profile-metaphlan.txt'), { file: 'gut-profile-metaphlan.txt' });
  expectSound(profile);
  expect(profile).toMatchObject({ format: 'metaphlan4', unit: 'share', of: 'cells', keptRank: 'species' });
  expect(sampleSum(profile.table, 0)).toBeCloseTo(0.6, 12);
  expect(profile.unclassified[0]).toBe(0.4);
});
