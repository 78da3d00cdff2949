import { loadTable } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import { explain, Parameters, type Problem } from '../../../base/index.js';
import { clade, genus, profileOf, tableOf, variant } from '../indices/profile-fixtures.js';
import { metaphlan3, movingPictures, sharedIsThere } from '../indices/shared-fixtures.js';
import type { Profile } from '../profile.js';
import { TaxonNames } from '../taxa/index.js';
import { profileCoverage } from './coverage.js';
import { profileTraps } from './traps.js';

const names = new TaxonNames(loadTable('gut/taxon-aliases'));
const limits = new Parameters(loadTable('gut/profile-noise'));
const traps = (profile: Profile): readonly Problem[] => profileTraps(profile, names, limits);
const codes = (profile: Profile) => traps(profile).map((p) => p.code);
const words = (profile: Profile, code: string) => {
  const found = traps(profile).find((p) => p.code === code);
  return found ? explain(found).message : '';
};

const counts = (samples: readonly (readonly number[])[], facts: Partial<Profile> = {}) =>
  profileOf(
    tableOf(
      samples.map((_, s) => `S${s + 1}`),
      [
        [genus('Bacteroides', 'Bacteroidetes'), samples.map((s) => s[0]!)],
        [genus('Blautia', 'Firmicutes'), samples.map((s) => s[1]!)],
        [variant('v', 'Bacteria;Firmicutes'), samples.map((s) => s[2]!)],
      ],
    ),
    facts,
  );

test('coverage: what has a name, rank by rank', () => {
  const [first] = profileCoverage(counts([[500, 300, 100]], { unclassified: Float64Array.of(100) }), names);
  expect(first).toMatchObject({ sample: 'S1', total: 1000, unclassified: 0.1 });
  expect(first!.ranks).toEqual([
    { rank: 'domain', share: 0.9 },
    { rank: 'phylum', share: 0.9 },
    { rank: 'genus', share: 0.8 },
  ]);
});

test('coverage: a row without a lineage is unnamed', () => {
  const table = tableOf(
    ['A'],
    [
      [genus('Blautia', 'Firmicutes'), [30]],
      [variant('x', ''), [70]],
    ],
  );
  expect(profileCoverage(profileOf(table), names)[0]!.unclassified).toBeCloseTo(0.7, 12);
});

describe('traps', () => {
  test('denoised variants have no singletons', () => {
    expect(words(counts([[5000, 3000, 1]], { denoised: true }), 'profile.trap.denoised')).toContain('Chao1');
    expect(codes(counts([[5000, 3000, 1]]))).not.toContain('profile.trap.noSingletons');
    for (const denoised of [false, null]) {
      expect(codes(counts([[5000, 3000, 2]], { denoised }))).toContain('profile.trap.noSingletons');
    }
  });

  test('every rank counted', () => {
    const rows = [
      [clade('k__Bacteria'), [1]],
      [clade('k__Bacteria|p__Firmicutes'), [1]],
      [clade('k__Bacteria|p__Firmicutes|c__Clostridia'), [1]],
    ] as const;
    const profile = profileOf(tableOf(['A'], [rows[2]!]), {
      unit: 'share',
      of: 'cells',
      method: 'shotgun',
      keptRank: 'class',
      clades: tableOf(['A'], rows),
    });
    expect(words(profile, 'profile.trap.everyRank')).toContain('about 3 times');
    expect(codes(profile)).toEqual(expect.arrayContaining(['profile.trap.shares', 'profile.trap.ofCells']));
  });

  test('shares of reads and of cells, and what the file does not say', () => {
    expect(words(counts([[5000, 3000, 1]]), 'profile.trap.ofReads')).toContain('copies of the gene');
    expect(words(counts([[5000, 3000, 1]], { method: 'shotgun' }), 'profile.trap.ofReads')).toContain('genome');
    expect(codes(counts([[0.5, 0.3, 0.2]], { unit: 'share', of: 'unknown' }))).toContain('profile.trap.ofUnknown');
  });

  test('percent for fractions, fractions for percent, counts that are none', () => {
    expect(words(counts([[50, 30, 20]], { unit: 'share', of: 'reads' }), 'profile.trap.shareTotals')).toContain(
      '10000 %',
    );
    expect(
      words(counts([[0.005, 0.003, 0.002]], { unit: 'share', of: 'reads' }), 'profile.trap.shareTotals'),
    ).toContain('1 %');
    expect(codes(counts([[0.5, 0.3, 0.2]], { unit: 'share', of: 'reads' }))).not.toContain('profile.trap.shareTotals');
    expect(codes(counts([[5000.5, 3000, 1]]))).toContain('profile.trap.notCounts');
  });

  test('depth: low, unlike, all alike', () => {
    expect(words(counts([[500, 300, 1]]), 'profile.trap.lowDepth')).toContain('lowest 801');
    expect(
      words(
        counts([
          [50_000, 3000, 1],
          [1500, 300, 1],
        ]),
        'profile.trap.depthRatio',
      ),
    ).toContain('29.4 times');
    const alike = counts([
      [3000, 1999, 1],
      [2000, 2998, 2],
      [1000, 3997, 3],
    ]);
    expect(words(alike, 'profile.trap.rarefied')).toContain('exactly 5000 reads');
    expect(
      codes(
        counts([
          [3000, 1999, 1],
          [2000, 2998, 2],
        ]),
      ),
    ).not.toContain('profile.trap.rarefied');
    expect(
      codes(
        counts([
          [5000, 3000, 1],
          [6000, 2000, 1],
        ]),
      ),
    ).not.toEqual(expect.arrayContaining([expect.stringMatching(/lowDepth|depthRatio|rarefied/)]));
  });

  test('names: mostly none, or none at all; and that shares are no amounts', () => {
    const nameless = counts([[500, 300, 100]], { unclassified: Float64Array.of(2000) });
    expect(words(nameless, 'profile.trap.unclassified')).toContain('69 %');
    expect(codes(profileOf(tableOf(['A'], [[variant('OTU1', ''), [5000]]])))).toContain('profile.trap.noTaxonomy');
    expect(codes(nameless)).toContain('profile.trap.closed');
  });
});

describe.skipIf(!sharedIsThere)('on real files (needs ../shared)', () => {
  test('denoised variants of QIIME 2, three of 22 samples below 1,000 reads', () => {
    const profile = movingPictures();
    expect(codes(profile)).toEqual([
      'profile.trap.denoised',
      'profile.trap.ofReads',
      'profile.trap.lowDepth',
      'profile.trap.depthRatio',
      'profile.trap.closed',
    ]);
    expect(words(profile, 'profile.trap.lowDepth')).toContain(
      'samples L3S242, L3S341, L3S360: fewer than 1000 reads (lowest 898)',
    );
    const genera = profileCoverage(profile, names).map(
      ({ ranks }) => ranks.find(({ rank }) => rank === 'genus')!.share,
    );
    expect(Math.min(...genera)).toBeGreaterThan(0.3);
    expect(Math.max(...genera)).toBeLessThan(1);
  });

  test('MetaPhlAn 3 with 74 % unknown', () => {
    const profile = metaphlan3('train06');
    expect(words(profile, 'profile.trap.unclassified')).toContain('74.3 %');
    expect(words(profile, 'profile.trap.everyRank')).toContain('species');
    expect(profileCoverage(profile, names)[0]!.unclassified).toBeCloseTo(0.7431506, 6);
  });
});
