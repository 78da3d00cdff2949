import { loadStoolTables } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import { SelenoscopeError } from '../../base/index.js';
import { tableOf as columnsOf, treeOf } from '../profile/diversity/diversity-fixtures.js';
import { compareProfiles, type Profile } from '../profile/index.js';
import { genus, profileOf, tableOf, variant } from '../profile/indices/profile-fixtures.js';
import type { StoolSample } from './answer.js';
import { type DescribeOptions, describeProfile } from './describe.js';
import { BETA_NAMES, MOST_SAMPLES, measureOf } from './distances.js';
import { openStoolModel } from './model.js';

const model = openStoolModel(loadStoolTables());
const RUN = { source: { seed: 1, person: 0 }, draws: 200, version: '1.2.3', dataHash: 'abc' };
const said = (profile: Profile, options: Partial<DescribeOptions> = {}) =>
  describeProfile(profile, model, { ...RUN, ...options });
const codes = (notices: readonly { readonly code: string }[]): string[] => notices.map(({ code }) => code);

/** Ten reads and eight, of four genera: every number can be had by hand. */
const small = (facts: Partial<Profile> = {}): Profile =>
  profileOf(
    tableOf(
      ['A', 'B'],
      [
        [genus('Bacteroides', 'Bacteroidetes'), [6, 2]],
        [genus('Faecalibacterium', 'Firmicutes'), [3, 4]],
        [genus('Escherichia', 'Proteobacteria'), [1, 0]],
        [genus('Roseburia', 'Firmicutes'), [0, 2]],
      ],
    ),
    facts,
  );
const shares = (): Profile =>
  profileOf(
    tableOf(
      ['A', 'B'],
      [
        [genus('Bacteroides', 'Bacteroidetes'), [0.6, 0.25]],
        [genus('Faecalibacterium', 'Firmicutes'), [0.3, 0.5]],
        [genus('Escherichia', 'Proteobacteria'), [0.1, 0]],
        [genus('Roseburia', 'Firmicutes'), [0, 0.25]],
      ],
    ),
    { unit: 'share', of: 'cells', method: 'shotgun', denoised: null },
  );
const tree = treeOf('((Bacteroides:1,Faecalibacterium:2):0.5,(Escherichia:3,Roseburia:1):0.25):0;');

describe('numbers by hand', () => {
  const answer = said(small(), { tree });
  const [first, second] = answer.samples as [StoolSample, StoolSample];

  test('diversity within a sample', () => {
    const { alpha } = first;
    expect(first).toMatchObject({ id: 'A', reads: 10 });
    expect([alpha.observed, alpha.chao1, alpha.goodsCoverage, alpha.depth]).toEqual([3, 3, 0.9, 8]);
    expect(alpha.shannon).toBeCloseTo(-(0.6 * Math.log(0.6) + 0.3 * Math.log(0.3) + 0.1 * Math.log(0.1)), 12);
    expect(alpha.simpson).toBeCloseTo(0.54, 12);
    expect(alpha.inverseSimpson).toBeCloseTo(1 / 0.46, 12);
    expect(alpha.pielou).toBeCloseTo(alpha.shannon! / Math.log(3), 12);
    // S/C + F1/C·γ² with C = 0.9 and γ² = 3/0.9 · 36/90 − 1 = 1/3
    expect(alpha.ace).toBeCloseTo(3 / 0.9 + 1 / 0.9 / 3, 12);
    // the one read of Escherichia is in 8 of 10 reads with probability 0.8
    expect(alpha.rarefied).toBeCloseTo(2.8, 12);
    expect(alpha.faithPd).toBeCloseTo(6.75, 12);
    expect(second.alpha.faithPd).toBeCloseTo(4.75, 12);
    // no taxon was seen exactly twice: the uncorrected formula has no value, and that is said
    expect(alpha.chao1Uncorrected).toBeNull();
    expect(answer.notices.find(({ code }) => code === 'profile.alpha.noDoubletons')!.message).toContain('sample A');
  });

  test('distances between samples', () => {
    const between = (name: (typeof BETA_NAMES)[number]): number => {
      const rows = answer.beta[name]!;
      expect([rows[0]![0], rows[1]![1], rows[1]![0]]).toEqual([0, 0, rows[0]![1]]);
      return rows[0]![1]!;
    };
    expect(between('brayCurtis')).toBeCloseTo(8 / 18, 12);
    expect(between('brayCurtisShares')).toBeCloseTo(0.45, 12);
    expect(between('jaccard')).toBeCloseTo(0.5, 12);
    expect(between('jaccardQuantitative')).toBeCloseTo(8 / 13, 12);
    expect(between('unweightedUnifrac')).toBeCloseTo(4 / 7.75, 12);
    expect(between('weightedUnifrac')).toBeCloseTo(1.4125, 12);
    expect(between('normalisedUnifrac')).toBeCloseTo(1.4125 / 3.9125, 12);
    const clr = (counts: number[]): number[] => {
      const logs = counts.map((count) => Math.log(count + 1));
      return logs.map((one) => one - logs.reduce((a, b) => a + b) / logs.length);
    };
    const [a, b] = [clr([6, 3, 1, 0]), clr([2, 4, 0, 2])];
    expect(between('aitchison')).toBeCloseTo(Math.hypot(...a.map((one, i) => one - b[i]!)), 12);
  });

  test('a branch above the root counts in Faith PD and is shared in UniFrac', () => {
    const rooted = said(small(), {
      tree: treeOf('((Bacteroides:1,Faecalibacterium:2):0.5,(Escherichia:3,Roseburia:1):0.25):0.2;'),
    });
    expect(rooted.samples[0]!.alpha.faithPd).toBeCloseTo(6.95, 12);
    expect(rooted.beta.unweightedUnifrac![0]![1]).toBeCloseTo(4 / 7.95, 12);
  });

  test('indices, composition, coverage and the selenium trait', () => {
    // Escherichia over Faecalibacterium and Bacteroides
    expect(first.indices['mdi']).toBeCloseTo(Math.log(1 / 9), 12);
    expect(second.indices['mdi']).toBeNull();
    expect(second.indexDetails.find(({ index }) => index === 'mdi')!.reason).toContain('sample B');
    expect(first.composition).toEqual([
      { taxon: 'Bacteroides', rank: 'genus', share: 0.6 },
      { taxon: 'Faecalibacterium', rank: 'genus', share: 0.3 },
      { taxon: 'Escherichia', rank: 'genus', share: 0.1 },
    ]);
    expect(first.coverage).toMatchObject({ total: 10, unclassified: 0 });
    expect(first.coverage.ranks.at(-1)).toEqual({ rank: 'genus', share: 1 });
    expect(first.seleniumTrait.status).toBe('unverified');
    expect(first.seleniumTrait.share.p95).toBeLessThanOrEqual(first.seleniumTrait.atMost);
    for (const { share, probability } of first.seleniumTrait.genera) {
      expect(share).toBeGreaterThan(0);
      expect(probability).toBeGreaterThanOrEqual(0);
      expect(probability).toBeLessThanOrEqual(1);
    }
  });

  test('what is listed ends with everything else, and shares add to one', () => {
    const [, other] = said(small(), { listed: 1 }).samples;
    expect(other!.composition).toEqual([
      { taxon: 'Faecalibacterium', rank: 'genus', share: 0.5 },
      { taxon: 'all the rest', rank: '', share: 0.5 },
    ]);
  });

  test('a depth that is asked for is used', () => {
    const { samples } = said(small(), { depth: 1 });
    for (const { alpha } of samples) expect([alpha.depth, alpha.rarefied]).toEqual([1, expect.closeTo(1, 12)]);
    expect(said(small(), { depth: 9 }).samples[1]!.alpha.rarefied).toBeNull();
    expect(() => said(small(), { depth: 1.5 })).toThrow(SelenoscopeError);
  });

  test('the same profile gives the same bytes, and the JSON holds no NaN', () => {
    const text = JSON.stringify(answer);
    expect(JSON.stringify(said(small(), { tree }))).toBe(text);
    const numbers: number[] = [];
    JSON.stringify(answer, (_, value: unknown) => {
      if (typeof value === 'number') numbers.push(value);
      return value;
    });
    expect(numbers.length).toBeGreaterThan(100);
    expect(numbers.every(Number.isFinite)).toBe(true);
  });
});

describe('names that other programs rely on', () => {
  test('design.md 5, gut profile --json', () => {
    const answer = said(small(), { tree });
    expect(Object.keys(answer)).toEqual(['schema', 'run', 'profile', 'samples', 'beta', 'notices']);
    expect(answer.schema).toBe('selenoscope.profile/1');
    expect(answer.run).toEqual({ version: '1.2.3', data: 'abc', seed: 1, draws: 200 });
    expect(Object.keys(answer.samples[0]!)).toEqual(
      expect.arrayContaining(['id', 'reads', 'alpha', 'indices', 'composition']),
    );
    expect(Object.keys(answer.samples[0]!.alpha)).toEqual(
      expect.arrayContaining(['observed', 'shannon', 'simpson', 'inverseSimpson', 'pielou', 'chao1', 'ace', 'faithPd']),
    );
    expect(Object.keys(answer.samples[0]!.indices)).toEqual(expect.arrayContaining(['gmhi', 'gmwi2', 'mdi']));
    expect(Object.keys(answer.beta)).toEqual(
      expect.arrayContaining(['brayCurtis', 'jaccard', 'aitchison', 'unweightedUnifrac', 'weightedUnifrac']),
    );
    for (const { code, message, hint } of answer.notices)
      expect([code, message, hint].every((text) => text.length > 0)).toBe(true);
  });
});

describe('notices in place of wrong numbers', () => {
  test('an index made for all DNA is null for one marker gene, with its reason beside it and among the notices', () => {
    const answer = said(small());
    for (const name of ['gmhi', 'gmwi2']) {
      expect(answer.samples[0]!.indices[name]).toBeNull();
      const detail = answer.samples[0]!.indexDetails.find(({ index }) => index === name)!;
      expect(detail.reason).not.toBe('');
      expect(answer.notices.map(({ message }) => message)).toContain(detail.reason);
    }
  });

  test('without a tree Faith PD and UniFrac are null, and that is said once', () => {
    const answer = said(small());
    expect(answer.samples[0]!.alpha.faithPd).toBeNull();
    expect(answer.beta.unweightedUnifrac).toBeNull();
    expect(answer.beta.brayCurtis).not.toBeNull();
    expect(codes(answer.notices).filter((code) => code === 'profile.tree.missing')).toHaveLength(1);
  });

  test('a tree that lacks a tip is named as the reason, once', () => {
    const answer = said(small(), { tree: treeOf('((Bacteroides:1,Faecalibacterium:2):0.5,Escherichia:3):0;') });
    expect(answer.beta.weightedUnifrac).toBeNull();
    expect([answer.samples[0]!.alpha.faithPd, answer.samples[1]!.alpha.faithPd]).toEqual([6.5, null]);
    const missing = answer.notices.filter(({ code }) => code === 'profile.tree.tipsMissing');
    expect(missing).toHaveLength(1);
    expect(missing[0]!.message).toContain('Roseburia');
    // it stands first: what a person should put right before reading on
    expect(answer.notices[0]!.code).toBe('profile.tree.tipsMissing');
  });

  test('a tree with none of the rows is refused: it is the tree of something else', () => {
    try {
      said(small(), { tree: treeOf('((X:1,Y:2):0.5,Z:3);') });
      throw new Error('expected a refusal');
    } catch (error) {
      if (!(error instanceof SelenoscopeError)) throw error;
      expect(error.problem).toEqual({
        code: 'profile.tree.noTips',
        rows: ['Bacteroides', 'Faecalibacterium', 'Escherichia'],
        tips: ['X', 'Y', 'Z'],
      });
    }
  });

  test('numbers too large to add up are null with a reason, and never without end', () => {
    const far = treeOf('((Bacteroides:1e308,Faecalibacterium:1e308):1e308,(Escherichia:1e308,Roseburia:1):1e308):0;');
    const answer = said(small(), { tree: far });
    expect(answer.samples[0]!.alpha.faithPd).toBeNull();
    for (const name of ['unweightedUnifrac', 'weightedUnifrac', 'normalisedUnifrac'] as const)
      expect(answer.beta[name]?.flat().filter((value) => value !== null && !Number.isFinite(value)) ?? []).toEqual([]);
    expect(codes(answer.notices)).toEqual(expect.arrayContaining(['profile.alpha.tooLarge', 'profile.beta.tooLarge']));
    expect(answer.beta.brayCurtis).not.toBeNull();
  });

  test('a genus of the trait carries its range, its remark, its source and its status', () => {
    const [sample] = said(small()).samples;
    for (const { genus: name, low, probability, high, remark, source, status } of sample!.seleniumTrait.genera) {
      expect(model.traits).toContainEqual(
        expect.objectContaining({ genus: name, low, probability, high, remark, source }),
      );
      expect([low <= probability, probability <= high, status]).toEqual([true, true, 'unverified']);
    }
  });

  test('shares: nothing that counts reads has a value, Bray-Curtis is on shares', () => {
    const answer = said(shares());
    const { alpha, reads } = answer.samples[0]!;
    expect([reads, alpha.chao1, alpha.ace, alpha.goodsCoverage, alpha.rarefied, alpha.depth]).toEqual(
      new Array(6).fill(null),
    );
    expect(alpha.simpson).toBeCloseTo(0.54, 12);
    expect(answer.beta.brayCurtis![0]![1]).toBeCloseTo(0.45, 12);
    expect(answer.beta.brayCurtis).toEqual(answer.beta.brayCurtisShares);
    expect(answer.beta.aitchison).toBeNull();
    expect(codes(answer.notices)).toEqual(expect.arrayContaining(['profile.alpha.shares', 'profile.beta.shares']));
    expect([measureOf('brayCurtis', small()), measureOf('brayCurtis', shares())]).toEqual([
      'brayCurtisCounts',
      'brayCurtisShares',
    ]);
  });

  test('a sample with nothing in it has no composition, no distance and no diversity', () => {
    const table = tableOf(
      ['A', 'nothing'],
      [
        [genus('Bacteroides', 'Bacteroidetes'), [6, 0]],
        [genus('Roseburia', 'Firmicutes'), [4, 0]],
      ],
    );
    const answer = said(profileOf(table));
    const empty = answer.samples[1]!;
    expect(empty.composition).toEqual([]);
    expect([empty.alpha.observed, empty.alpha.shannon, empty.indices['mdi']]).toEqual([0, null, null]);
    expect(answer.beta.brayCurtis).toEqual([
      [0, null],
      [null, null],
    ]);
    expect(codes(answer.notices)).toEqual(expect.arrayContaining(['profile.alpha.empty', 'profile.beta.empty']));
    expect(empty.seleniumTrait).toMatchObject({ coverage: 0, share: { p95: 0 } });
  });

  test('rows without names are listed as they are, with no genus guessed', () => {
    const table = tableOf(
      ['A'],
      [
        [variant('otu1', ''), [30]],
        [variant('otu2', ''), [70]],
      ],
    );
    const answer = said(profileOf(table));
    expect(answer.samples[0]!.composition).toEqual([
      { taxon: 'otu2', rank: 'row', share: 0.7 },
      { taxon: 'otu1', rank: 'row', share: 0.3 },
    ]);
    expect(answer.samples[0]!.indices['mdi']).toBeNull();
    expect(codes(answer.notices)).toContain('profile.trap.noTaxonomy');
  });
});

describe('one sample, and many', () => {
  test('one sample: matrices of one cell, and all else as with several', () => {
    const one = profileOf(tableOf(['A'], [[genus('Bacteroides', 'Bacteroidetes'), [7]]]));
    const { samples, beta } = said(one);
    expect(beta.brayCurtis).toEqual([[0]]);
    expect(samples[0]!.alpha).toMatchObject({ observed: 1, shannon: 0, simpson: 0, inverseSimpson: 1, pielou: null });
    expect(samples[0]!.composition).toEqual([{ taxon: 'Bacteroides', rank: 'genus', share: 1 }]);
  });

  test('distances are given as they are asked for', () => {
    expect(said(small(), { beta: 'none' }).beta).toEqual({});
    expect(Object.keys(said(small(), { beta: ['jaccard', 'brayCurtis'] }).beta)).toEqual(['jaccard', 'brayCurtis']);
    expect(Object.keys(said(small(), { beta: 'all' }).beta)).toEqual([...BETA_NAMES]);
    expect(codes(said(small(), { beta: 'none' }).notices)).toContain('profile.tree.missing');
  });

  test('of more than 200 samples distances must be named', () => {
    const many = profileOf(
      columnsOf(
        ['Bacteroides', 'Roseburia'],
        Array.from({ length: MOST_SAMPLES + 1 }, (_, s): [string, number[]] => [`S${s}`, [s + 1, 5]]),
      ),
    );
    const all = said(many, { draws: 10 });
    expect([all.beta, all.samples.length]).toEqual([{}, 201]);
    expect(all.notices.find(({ code }) => code === 'profile.beta.many')!.message).toContain('201');
    expect(said(many, { draws: 10, beta: ['brayCurtis'] }).beta.brayCurtis).toHaveLength(201);
  });
});

describe('groups and comparisons', () => {
  const four = profileOf(
    tableOf(
      ['A', 'B', 'C', 'D'],
      [
        [genus('Bacteroides', 'Bacteroidetes'), [10, 8, 2, 0]],
        [genus('Roseburia', 'Firmicutes'), [0, 2, 8, 10]],
      ],
    ),
  );
  const labels = ['x', 'x', 'y', 'y'];

  test('PERMANOVA by hand: squared distances 2.72 in all, 0.04 within', () => {
    const answer = said(four, { groups: { column: 'diet', labels, distance: 'brayCurtis', permutations: 99 } });
    const { permanova } = answer;
    expect(permanova).toMatchObject({ column: 'diet', measure: 'brayCurtis', permutations: 99 });
    expect(permanova!.pseudoF).toBeCloseTo(32, 9);
    expect(permanova!.rSquared).toBeCloseTo(0.64 / 0.68, 12);
    // two of the six ways to hand out the labels part them so
    expect(Math.abs(permanova!.p - 1 / 3)).toBeLessThan(0.15);
    expect(permanova!.groups).toEqual([
      { label: 'x', samples: 2 },
      { label: 'y', samples: 2 },
    ]);
    expect(permanova).not.toHaveProperty('notices');
    expect(codes(answer.notices)).toContain('profile.permanova.fewArrangements');
  });

  test('a distance that cannot be given, a missing label and one group are refused in words', () => {
    const refused = (groups: DescribeOptions['groups']): string => {
      try {
        said(four, { groups: groups! });
      } catch (error) {
        if (error instanceof SelenoscopeError) return error.problem.code;
      }
      return '';
    };
    const asked = { column: 'diet', labels, distance: 'brayCurtis' } as const;
    expect(refused({ ...asked, distance: 'unweightedUnifrac' })).toBe('profile.tree.missing');
    expect(refused({ ...asked, labels: ['x', null, 'y', 'y'] })).toBe('profile.permanova.missingLabels');
    expect(refused({ ...asked, labels: ['x', 'x', 'x', 'x'] })).toBe('profile.permanova.oneGroup');
    expect(refused({ ...asked, blocks: ['1', '1', '2', '2'] })).toBe('profile.permanova.nothingToExchange');
  });

  test('a comparison keeps its numbers, and every measure says its sentence as a notice', () => {
    const comparison = compareProfiles(four, 'A', 'D', model);
    const answer = said(four, { comparison });
    expect(answer.comparison).toMatchObject({ first: { sample: 'A' }, second: { sample: 'D' }, laboratories: 'one' });
    answer.comparison!.measures.forEach(({ says, difference }, m) => {
      expect(Object.keys(says)).toEqual(['code', 'message', 'hint']);
      expect(difference).toBe(comparison.measures[m]!.difference);
    });
    expect(codes(answer.notices)).toContain('profile.compare.genera');
  });
});
