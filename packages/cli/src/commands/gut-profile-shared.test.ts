import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StoolAnswer } from '@selenoscope/core';
import { afterAll, describe, expect, test } from 'vitest';
import { gutCommand } from './gut.js';

const shared = process.env['SELENOSCOPE_SHARED'] ?? fileURLToPath(new URL('../../../../../shared', import.meta.url));
const data = `${shared}/data/gut`;
const folder = mkdtempSync(join(tmpdir(), 'selenoscope-profile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const profile = async (...args: string[]): Promise<StoolAnswer> => {
  const out = join(folder, 'out.json');
  await gutCommand().parseAsync(['profile', ...args, '--json', '--out', out], { from: 'user' });
  return JSON.parse(readFileSync(out, 'utf8')) as StoolAnswer;
};
const rowsOf = (name: string): Record<string, string>[] => {
  const [head, ...lines] = readFileSync(`${data}/${name}`, 'utf8')
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return lines.map((cells) => Object.fromEntries(head!.map((column, i) => [column, cells[i]!])));
};
/** Differences beyond what twelve printed digits allow, by name. */
const apart = (
  pairs: readonly (readonly [name: string, ours: number | null | undefined, theirs: string | undefined])[],
) =>
  pairs.filter(([, ours, theirs]) => {
    const expected = Number(theirs);
    return !(Math.abs((ours ?? Number.NaN) - expected) <= 5.01e-12 * Math.max(1, Math.abs(expected)));
  });

// From the file as another program wrote it to the JSON: reader, tree, measures and their names together. Expected values
// are those of scikit-bio, vegan, phyloseq and QIIME 1's rule; see the README beside them.
describe.skipIf(!existsSync(data))('gut profile on real files (skipped where the shared data are absent)', () => {
  test('esophagus: alpha and beta as scikit-bio, vegan and phyloseq give them', async () => {
    const { samples, beta } = await profile(`${data}/esophagus-table.tsv`, '--tree', `${data}/esophagus-tree.nwk`);
    expect(samples.map(({ id }) => id)).toEqual(['B', 'C', 'D']);
    expect(samples[0]!.reads).toBe(203);
    const of = (id: string) => samples.find((sample) => sample.id === id)!.alpha;
    const alpha = rowsOf('esophagus-alpha-skbio.csv').flatMap((row) => {
      const ours = of(row['sample']!);
      return [
        ['observed', ours.observed, row['observed_otus']],
        ['shannon', ours.shannon, row['shannon_e']],
        ['simpson', ours.simpson, row['simpson']],
        ['inverse', ours.inverseSimpson, row['enspie']],
        ['pielou', ours.pielou, row['pielou_e']],
        ['chao1', ours.chao1, row['chao1']],
        ['uncorrected', ours.chao1Uncorrected, row['chao1_not_bias_corrected']],
        ['ace', ours.ace, row['ace']],
        ['goods', ours.goodsCoverage, row['goods_coverage']],
        ['faith', ours.faithPd, row['faith_pd']],
      ] as const;
    });
    expect(alpha).toHaveLength(30);
    expect(apart(alpha)).toEqual([]);
    const rarefied = rowsOf('esophagus-alpha-vegan.csv').map(
      (row) => [row['sample']!, of(row['sample']!).rarefied, row['rarefied_richness_at_min_depth']] as const,
    );
    expect(apart(rarefied)).toEqual([]);

    const at = new Map(samples.map(({ id }, i) => [id, i]));
    const names: Readonly<Record<string, keyof typeof beta>> = {
      braycurtis: 'brayCurtis',
      bray_counts: 'brayCurtis',
      bray_relative: 'brayCurtisShares',
      jaccard_binary: 'jaccard',
      jaccard_quantitative_ruzicka: 'jaccardQuantitative',
      aitchison_pseudocount1: 'aitchison',
      unifrac_unweighted: 'unweightedUnifrac',
      unifrac_unweighted_phyloseq: 'unweightedUnifrac',
      unifrac_weighted_raw: 'weightedUnifrac',
      unifrac_weighted_raw_phyloseq: 'weightedUnifrac',
      unifrac_weighted_normalized: 'normalisedUnifrac',
      unifrac_weighted_normalized_phyloseq: 'normalisedUnifrac',
    };
    const cells = ['esophagus-beta-skbio.csv', 'esophagus-beta-vegan-phyloseq.csv'].flatMap((file) =>
      rowsOf(file).flatMap(({ a, b, metric, value }) => {
        const name = names[metric!];
        return name ? [[`${metric} ${a} ${b}`, beta[name]![at.get(a!)!]![at.get(b!)!], value] as const] : [];
      }),
    );
    expect(cells).toHaveLength(3 * (6 + 8));
    expect(apart(cells)).toEqual([]);
  });

  test('moving pictures: dysbiosis index by QIIME 1’s rule, ratios, and Faith PD with the root’s branch', async () => {
    const { samples, profile: file } = await profile(
      `${data}/movingpictures22.biom`,
      ...['--taxonomy', `${data}/movingpictures22-taxonomy.tsv`, '--tree', `${data}/movingpictures22-tree.nwk`],
      ...['--beta', 'none'],
    );
    expect([file.format, samples.length]).toEqual(['biom-2.1', 22]);
    const of = (id: string): (typeof samples)[number] => samples.find((sample) => sample.id === id)!;
    let indexed = 0;
    for (const { sample, increased_count, decreased_count, mdi_ln } of rowsOf('movingpictures22-mdi.csv')) {
      const ours = of(sample!).indices['mdi'];
      // a logarithm of nothing is no number: null, with its reason, where QIIME printed −∞ or nothing
      if (increased_count === '0' || decreased_count === '0') {
        expect(ours, sample).toBeNull();
        expect(of(sample!).indexDetails.find(({ index }) => index === 'mdi')!.reason).toContain(sample);
      } else {
        expect(apart([[sample!, ours, mdi_ln]])).toEqual([]);
        indexed++;
      }
    }
    expect(indexed).toBeGreaterThan(5);
    const faith = rowsOf('movingpictures22-alpha-skbio.csv').map(
      (row) => [row['sample']!, of(row['sample']!).alpha.faithPd, row['faith_pd']] as const,
    );
    expect(faith).toHaveLength(22);
    expect(apart(faith)).toEqual([]);
    const ratios = rowsOf('movingpictures22-ratios.csv')
      .filter((row) => Number(row['Bacteroidetes']) > 0 && Number(row['Firmicutes']) > 0)
      .map(
        (row) => [row['sample']!, of(row['sample']!).indices['firmicutesToBacteroidetes'], row['F_over_B']] as const,
      );
    expect(ratios.length).toBeGreaterThan(15);
    expect(apart(ratios)).toEqual([]);
  });
});
