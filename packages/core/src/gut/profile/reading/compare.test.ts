import { loadTable } from '@selenoscope/data';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain, SelenoscopeError } from '../../../base/index.js';
import { genus, profileOf, tableOf, variant } from '../indices/profile-fixtures.js';
import { movingPictures, sharedIsThere } from '../indices/shared-fixtures.js';
import type { Profile } from '../profile.js';
import { TaxonNames } from '../taxa/index.js';
import { compareProfiles, compareSamples, type ProfileCompareOptions } from './compare.js';
import type { ProfileComparison } from './comparison.js';
import { NOISE_SOURCES, readNoiseTable } from './noise.js';

const tables = {
  names: new TaxonNames(loadTable('gut/taxon-aliases')),
  noise: readNoiseTable(loadTable('gut/profile-noise')),
};
const GENERA = [
  ['Bacteroides', 'Bacteroidetes'],
  ['Prevotella', 'Bacteroidetes'],
  ['Faecalibacterium', 'Firmicutes'],
  ['Blautia', 'Firmicutes'],
  ['Roseburia', 'Firmicutes'],
  ['Escherichia', 'Proteobacteria'],
] as const;

const twoSamples = (a: readonly number[], b: readonly number[], facts: Partial<Profile> = {}) =>
  profileOf(
    tableOf(
      ['A', 'B'],
      GENERA.map(([name, phylum], i) => [genus(name, phylum), [a[i]!, b[i]!]] as const),
    ),
    facts,
  );
const compared = (
  a: readonly number[],
  b: readonly number[],
  options: ProfileCompareOptions = {},
  facts: Partial<Profile> = {},
) => compareProfiles(twoSamples(a, b, facts), 'A', 'B', tables, options);
const verdict = (c: ProfileComparison, measure: string) => c.measures.find((m) => m.measure === measure)?.verdict;

const usual = [4000, 500, 2000, 1500, 900, 100];
const nearby = [3600, 700, 2300, 1400, 800, 200];
const other = [5, 9000, 300, 20, 15, 3];

describe('two samples of one file', () => {
  test('what noise can do is "cannot tell"', () => {
    const c = compared(usual, nearby);
    expect(c.laboratories).toBe('one');
    expect(c.measures.map((m) => [m.measure, m.verdict])).toEqual([
      ['brayCurtis', 'cannot-tell'],
      ['shannon', 'cannot-tell'],
      ['firmicutesToBacteroidetes', 'cannot-tell'],
    ]);
    expect(c.genera.every((g) => g.verdict === 'cannot-tell')).toBe(true);
    expect(explain(c.measures[0]!.says).message).toMatch(/cannot tell.*within what noise alone leads to/);
  });

  test('what it cannot do differs, and the same difference between two laboratories may not', () => {
    const c = compared(usual, other);
    expect(verdict(c, 'brayCurtis')).toBe('differs');
    expect(explain(c.measures[0]!.says).message).toMatch(/more than noise alone/);
    expect(c.genera.filter((g) => g.verdict === 'differs').map((g) => g.genus)).toContain('Bacteroides');
    const between = compared(usual, other, { laboratories: 'two' });
    expect(between.measures[0]!.spread).toBeGreaterThan(c.measures[0]!.spread);
    expect(between.measures[0]!.difference).toBe(c.measures[0]!.difference);
    const count = (x: ProfileComparison) => x.genera.filter((g) => g.verdict === 'differs').length;
    expect(count(between)).toBeLessThanOrEqual(count(c));
  });

  test('few reads widen every spread', () => {
    const few = (x: readonly number[]) => x.map((n) => Math.round(n / 100));
    const [deep, shallow] = [compared(usual, nearby), compared(few(usual), few(nearby))];
    deep.measures.forEach((m, i) => {
      expect(shallow.measures[i]!.spread).toBeGreaterThan(m.spread);
    });
    expect(shallow.genera.find((g) => g.genus === 'Escherichia')!.spreadFold!).toBeGreaterThan(
      deep.genera.find((g) => g.genus === 'Escherichia')!.spreadFold!,
    );
  });

  test('a sample against itself never differs', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 6, maxLength: 6 }), (a) => {
        const c = compared(a, a);
        for (const m of c.measures) {
          expect(m.verdict).toBe('cannot-tell');
          expect(m.difference).toBeCloseTo(m.unit === 'fold' ? 1 : 0, 12);
        }
        for (const g of c.genera) expect(g).toMatchObject({ verdict: 'cannot-tell', q: expect.closeTo(1, 9) });
      }),
    );
  });

  test('the order of the two, and of the rows, moves no verdict', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 6, maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 6, maxLength: 6 }),
        (a, b) => {
          const [forth, back] = [compared(a, b), compared(b, a)];
          forth.measures.forEach((m, i) => {
            expect(back.measures[i]!.verdict).toBe(m.verdict);
            expect(back.measures[i]!.difference).toBeCloseTo(m.difference!, 10);
          });
          expect(back.genera.map((g) => [g.genus, g.verdict])).toEqual(forth.genera.map((g) => [g.genus, g.verdict]));
        },
      ),
    );
  });

  test('what other spreads are known of stands beside', () => {
    const { known } = compared(usual, nearby);
    for (const measure of ['brayCurtis', 'shannon', 'lnShare', 'lnPhylumRatio']) {
      const sources = known.filter((k) => k.measure === measure).map((k) => k.source);
      expect(sources).toEqual(NOISE_SOURCES.filter((s) => sources.includes(s)));
      expect(sources).toEqual(expect.arrayContaining(['laboratory', 'person']));
    }
    // "two laboratories differ as much as two people"
    const of = (source: string) => known.find((k) => k.measure === 'brayCurtis' && k.source === source)!;
    expect(of('laboratory').value).toBe(of('person').value);
    expect(known.every((k) => k.status !== '' && k.from !== '')).toBe(true);
  });
});

describe('two files', () => {
  const share = (x: readonly number[]) => x.map((n) => n / x.reduce((a, b) => a + b, 0));

  test('are taken as two laboratories, and genera meet by name', () => {
    const first = profileOf(
      tableOf(
        ['S'],
        [
          [genus('Prevotella', 'Bacteroidetes'), [600]],
          [genus('Blautia', 'Firmicutes'), [400]],
        ],
      ),
    );
    const second = profileOf(
      tableOf(
        ['S'],
        [
          [genus('Blautia', 'Bacillota'), [400]],
          [variant('v', 'Bacteria;Bacteroidota;;;;Prevotella_9'), [600]],
        ],
      ),
      { file: 'other.tsv' },
    );
    const c = compareSamples({ profile: first, sample: 'S' }, { profile: second, sample: 0 }, tables);
    expect(c.laboratories).toBe('two');
    expect(c.measures[0]!.difference).toBe(0);
    expect(explain(c.notices[0]!).message).toContain('as much as two people');
    expect(c.second).toMatchObject({ file: 'other.tsv', reads: 1000, coverage: 1 });
  });

  test('in shares: the noise of counting is missing, and it says so', () => {
    const c = compared(share(usual), share([...nearby.slice(0, 5), 0]), {}, { unit: 'share' });
    expect(c.notices.map((n) => n.code)).toContain('profile.compare.depthUnknown');
    expect(c.measures[0]!.parts.counting).toBeNull();
    expect(c.genera.find((g) => g.genus === 'Escherichia')).toMatchObject({
      fold: null,
      q: null,
      verdict: 'cannot-tell',
    });
    expect(JSON.stringify(c)).not.toMatch(/Infinity|NaN/);
  });

  test.each([
    ['reads with cells', { of: 'cells' }, /kind of number of one is reads, of the other cells/],
    ['one gene with all DNA', { method: 'shotgun' }, /one marker gene, of the other all DNA/],
  ] as const)('are refused where they would compare %s', (_, facts, message) => {
    const [first, second] = [twoSamples(usual, nearby), twoSamples(usual, nearby, { file: 'b.tsv', ...facts })];
    const run = () => compareSamples({ profile: first, sample: 'A' }, { profile: second, sample: 'A' }, tables);
    expect(run).toThrow(SelenoscopeError);
    expect(run).toThrow(message);
  });

  test('rows without names are compared within one file only', () => {
    const bare = (file: string) =>
      profileOf(
        tableOf(
          ['A', 'B'],
          [
            [variant('v1', ''), [50, 60]],
            [variant('v2', ''), [50, 40]],
          ],
        ),
        { file },
      );
    const profile = bare('a.tsv');
    expect(compareProfiles(profile, 'A', 'B', tables)).toMatchObject({ level: 'row', measures: [{}, {}] });
    expect(() => compareSamples({ profile, sample: 'A' }, { profile: bare('b.tsv'), sample: 'A' }, tables)).toThrow(
      /names of genera/,
    );
  });

  test('a sample that is not there is named', () => {
    expect(() => compareProfiles(twoSamples(usual, nearby), 'A', 'C', tables)).toThrow(
      'table.tsv: there is no sample "C"; there are A, B.',
    );
  });
});

test('no word of a comparison prefers one sample', () => {
  const c = compared(usual, other);
  const texts = [...c.notices, ...c.measures.map((m) => m.says)].flatMap((p) => Object.values(explain(p)));
  expect(texts.join(' ')).not.toMatch(/better|worse|healthier|improve/i);
});

describe.skipIf(!sharedIsThere)('on real samples (needs ../shared)', () => {
  test('two stools of one person: cannot tell; stool and tongue: differ', () => {
    const profile = movingPictures();
    const stools = compareProfiles(profile, 'L1S57', 'L1S105', tables);
    expect(verdict(stools, 'brayCurtis')).toBe('cannot-tell');
    const places = compareProfiles(profile, 'L1S57', 'L6S20', tables);
    expect(verdict(places, 'brayCurtis')).toBe('differs');
    expect(places.genera.find((g) => g.genus === 'Bacteroides')?.verdict).toBe('differs');
  });
});

test('a sample is not compared with itself', () => {
  const table = tableOf(['A', 'B'], [[genus('Blautia'), [5, 6]]]);
  const profile = profileOf(table);
  expect(() => compareProfiles(profile, 'A', 'A', tables)).toThrow(/with itself/);
  expect(() => compareProfiles(profile, 'A', 0, tables)).toThrow(/with itself/);
});
