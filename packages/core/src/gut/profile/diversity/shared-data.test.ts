import { describe, expect, test } from 'vitest';
import type { PhyloTree, SparseTable } from '../profile.js';
import { type AlphaMeasure, alphaOfAll } from './alpha.js';
import { type BetaMeasure, betaMatrix } from './beta.js';
import { apart, hasSharedGut, recordsOf, sharedText, tableOfTsv, treeOf } from './diversity-fixtures.js';
import { rarefactionCurve } from './rarefaction.js';

/** Files with all digits agree to this; those with twelve digits to half of the last one. */
const FULL = 1e-12;
const TWELVE_DIGITS = 5.01e-12;

const VEGAN_ALPHA: Record<string, AlphaMeasure> = {
  observed: 'observed',
  shannon_e: 'shannon',
  simpson_1mD: 'simpson',
  inv_simpson: 'inverseSimpson',
  pielou: 'pielou',
  chao1_bc: 'chao1',
  ACE: 'ace',
  good_coverage: 'goodsCoverage',
  rarefied_richness_at_min_depth: 'rarefied',
};
const SKBIO_ALPHA: Record<string, AlphaMeasure> = {
  observed_otus: 'observed',
  shannon_e: 'shannon',
  simpson: 'simpson',
  enspie: 'inverseSimpson',
  pielou_e: 'pielou',
  chao1: 'chao1',
  chao1_not_bias_corrected: 'chao1Uncorrected',
  ace: 'ace',
  goods_coverage: 'goodsCoverage',
  faith_pd: 'faithPd',
};
const VEGAN_BETA: Record<string, BetaMeasure> = {
  bray_counts: 'brayCurtisCounts',
  bray_relative: 'brayCurtisShares',
  jaccard_binary: 'jaccardPresence',
  jaccard_quantitative_ruzicka: 'jaccardQuantitative',
  aitchison_pseudocount1: 'aitchison',
  unifrac_unweighted_phyloseq: 'unweightedUnifrac',
  unifrac_weighted_raw_phyloseq: 'weightedUnifrac',
  unifrac_weighted_normalized_phyloseq: 'normalisedUnifrac',
};
const SKBIO_BETA: Record<string, BetaMeasure> = {
  braycurtis: 'brayCurtisCounts',
  jaccard_binary: 'jaccardPresence',
  aitchison_pseudocount1: 'aitchison',
  unifrac_unweighted: 'unweightedUnifrac',
  unifrac_weighted_raw: 'weightedUnifrac',
  unifrac_weighted_normalized: 'normalisedUnifrac',
};

interface Compared {
  readonly cells: number;
  /** "sample measure: ours, theirs" where they differ by more than allowed */
  readonly differ: readonly string[];
}

function compareAlpha(
  table: SparseTable,
  tree: PhyloTree | null,
  file: string,
  columns: Record<string, AlphaMeasure>,
  tolerance: number,
): Compared {
  const alphas = alphaOfAll(table, { unit: 'reads', tree });
  const differ: string[] = [];
  let cells = 0;
  for (const record of recordsOf(sharedText(file))) {
    const alpha = alphas[table.samples.indexOf(record['sample']!)]!;
    if (record['rarefaction_depth'] !== undefined) expect(alpha.depth).toBe(Number(record['rarefaction_depth']));
    for (const [column, measure] of Object.entries(columns)) {
      if (record[column] === undefined) continue;
      cells++;
      const { value, reason } = alpha[measure];
      // scikit-bio gives the corrected Chao1 where the other one is not defined
      if (reason === 'profile.alpha.noDoubletons' && record[column] === record['chao1']) continue;
      // checked with 40 digits: vegan's log-gamma is wrong from the eleventh digit on at 300,000 reads
      const allowed = column.startsWith('rarefied') ? 1e-10 : tolerance;
      if (value === null || !(apart(value, Number(record[column])) <= allowed))
        differ.push(`${record['sample']} ${column}: ${value ?? reason}, ${record[column]}`);
    }
  }
  return { cells, differ };
}

function compareBeta(
  table: SparseTable,
  tree: PhyloTree | null,
  file: string,
  metrics: Record<string, BetaMeasure>,
  tolerance: number,
): Compared {
  const n = table.samples.length;
  const place = new Map(table.samples.map((sample, i) => [sample, i]));
  const matrices = new Map<string, Float64Array>();
  const differ: string[] = [];
  let cells = 0;
  for (const { a, b, metric, value } of recordsOf(sharedText(file))) {
    const measure = metrics[metric!];
    if (!measure) continue;
    if (!matrices.has(metric!)) matrices.set(metric!, betaMatrix(table, measure, { unit: 'reads', tree }).values!);
    cells++;
    const ours = matrices.get(metric!)![place.get(a!)! * n + place.get(b!)!]!;
    // Aitchison was printed with ten digits after the point in the larger of the files
    if (!(apart(ours, Number(value)) <= (measure === 'aitchison' ? Math.max(tolerance, 5.01e-12) : tolerance)))
      differ.push(`${metric} ${a} ${b}: ${ours}, ${value}`);
  }
  return { cells, differ };
}

describe.skipIf(!hasSharedGut)('other programs on real tables (skipped where the shared data are absent)', () => {
  test.each([
    ['esophagus', 3],
    ['dietswap40', 40],
    ['globalpatterns17', 17],
    ['movingpictures22', 22],
  ])('%s: %i samples', (name, samples) => {
    const table = tableOfTsv(sharedText(`${name}-table.tsv`));
    expect(table.samples).toHaveLength(samples);
    const pairs = (samples * (samples - 1)) / 2;
    const tree = name === 'dietswap40' ? null : treeOf(sharedText(`${name}-tree.nwk`));
    expect(compareAlpha(table, tree, `${name}-alpha-skbio.csv`, SKBIO_ALPHA, FULL)).toEqual({
      cells: samples * (tree ? 10 : 9),
      differ: [],
    });
    expect(compareBeta(table, tree, `${name}-beta-skbio.csv`, SKBIO_BETA, FULL)).toEqual({
      cells: pairs * (tree ? 6 : 3),
      differ: [],
    });
    if (name === 'movingpictures22') return;
    expect(compareAlpha(table, null, `${name}-alpha-vegan.csv`, VEGAN_ALPHA, TWELVE_DIGITS)).toEqual({
      cells: samples * 9,
      differ: [],
    });
    expect(compareBeta(table, tree, `${name}-beta-vegan-phyloseq.csv`, VEGAN_BETA, TWELVE_DIGITS)).toEqual({
      cells: pairs * (tree ? 8 : 5),
      differ: [],
    });
  });

  test('richness by depth; log-gamma of the other program loses digits at depth 1', () => {
    const table = tableOfTsv(sharedText('movingpictures22-table.tsv'));
    const records = recordsOf(sharedText('movingpictures22-rarefaction.csv'));
    expect(records.length).toBeGreaterThan(15);
    for (const { sample, depth, expected_richness } of records) {
      const curve = rarefactionCurve(table, table.samples.indexOf(sample!), { unit: 'reads', depths: [Number(depth)] });
      expect(apart(curve[0]!.richness.value!, Number(expected_richness))).toBeLessThan(2e-9);
      if (depth === '1') expect(apart(curve[0]!.richness.value!, 1)).toBeLessThan(1e-14);
    }
  });

  test('271 samples of shares: those measures that need no counts', () => {
    const table = tableOfTsv(sharedText('enterotype271-table.tsv'));
    const alphas = alphaOfAll(table, { unit: 'share' });
    expect(alphas).toHaveLength(271);
    for (const alpha of alphas) {
      expect(alpha.shannon.value).toBeGreaterThan(0);
      expect(alpha.chao1.reason).toBe('profile.alpha.shares');
      expect(alpha.rarefied.reason).toBe('profile.alpha.shares');
    }
    expect(betaMatrix(table, 'brayCurtisShares', { unit: 'share' }).values).toHaveLength(271 * 271);
  });
});
