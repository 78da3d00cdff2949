import { loadTable } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import { TaxonNames } from '../profile/index.js';
import { genus, profileOf, tableOf } from '../profile/indices/profile-fixtures.js';
import { readSeleniumTraits, traitShare } from './traits.js';

const traits = readSeleniumTraits(loadTable('gut/selenium-traits'));
const names = new TaxonNames(loadTable('gut/taxon-aliases'));
const source = { seed: 1, person: 0 };
const shareOf = (rows: readonly (readonly [string, number])[], seed = 1) =>
  traitShare(
    profileOf(
      tableOf(
        ['A'],
        rows.map(([name, n]) => [genus(name), [n]] as const),
      ),
    ),
    traits,
    names,
    {
      source: { seed, person: 0 },
    },
  )[0]!;

test('the table gives probabilities within their range, and says that they are unverified', () => {
  expect(traits.length).toBeGreaterThan(25);
  for (const t of traits) {
    expect(t.low, t.genus).toBeLessThanOrEqual(t.probability);
    expect(t.high, t.genus).toBeGreaterThanOrEqual(t.probability);
    expect(t).toMatchObject({
      status: 'unverified',
      remark: expect.stringMatching(/./),
      source: expect.stringMatching(/./),
    });
  }
});

describe('the share that carries the trait', () => {
  test('genera that likely do, and that likely do not', () => {
    expect(shareOf([['Escherichia', 100]]).share).toMatchObject({ p50: 1, p95: 1 });
    expect(shareOf([['Bifidobacterium', 100]]).share).toMatchObject({ p5: 0, p50: 0 });
    const mixed = shareOf([
      ['Escherichia', 20],
      ['Bacteroides', 50],
      ['Unheard-of', 30],
    ]);
    expect(mixed.coverage).toBeCloseTo(0.7, 12);
    expect(mixed.share.p50).toBeCloseTo(0.2, 12);
    expect(mixed.atMost).toBeCloseTo(Math.min(1, mixed.share.p95 + 0.3), 12);
    expect(mixed.genera.map((g) => g.genus)).toEqual(['Bacteroides', 'Escherichia']);
    expect(mixed.status).toBe('unverified');
  });

  test('the mean over draws is the probability', () => {
    const draws = 20_000;
    const rows = traits.map((trait, t) => [genus(trait.genus), [t + 1]] as const);
    const [all] = traitShare(profileOf(tableOf(['A'], rows)), traits, names, { source, draws });
    const total = rows.reduce((sum, [, [n]]) => sum + n!, 0);
    const expected = traits.reduce((sum, { probability }, t) => sum + ((t + 1) / total) * probability, 0);
    const variance = traits.reduce((sum, { probability: p }, t) => sum + ((t + 1) / total) ** 2 * p * (1 - p), 0);
    expect(Math.abs(all!.share.mean - expected)).toBeLessThan(4 * Math.sqrt(variance / draws));
    for (const { genus: name, probability: p } of traits) {
      const { mean } = shareOf([[name, 10]]).share;
      expect(Math.abs(mean - p), name).toBeLessThan(4.5 * Math.sqrt((p * (1 - p)) / 1000));
    }
  });

  test('a genus of its own is not counted in the one it came from; others are', () => {
    expect(shareOf([['Clostridioides', 10]]).genera[0]!.genus).toBe('Clostridioides');
    expect(shareOf([['Segatella', 10]]).genera[0]!.genus).toBe('Prevotella');
    expect(shareOf([['Limosilactobacillus', 10]]).genera[0]!.genus).toBe('Lactobacillus');
    expect(shareOf([['[Ruminococcus]', 10]])).toMatchObject({ coverage: 0, atMost: 1, genera: [] });
  });

  test('the same draws in every sample and profile; others under another seed', () => {
    const alone = shareOf([
      ['Blautia', 50],
      ['Nothing', 50],
    ]);
    const profile = profileOf(
      tableOf(
        ['A', 'B'],
        [
          [genus('Blautia'), [50, 50]],
          [genus('Clostridium'), [0, 50]],
          [genus('Nothing'), [50, 0]],
        ],
      ),
    );
    const [a, b] = traitShare(profile, traits, names, { source });
    expect(a!.share).toEqual(alone.share);
    expect(b!.share.mean).toBeGreaterThan(a!.share.mean);
    expect(
      shareOf(
        [
          ['Blautia', 50],
          ['Nothing', 50],
        ],
        2,
      ).share.mean,
    ).not.toBe(alone.share.mean);
  });
});
