import { describe, expect, test } from 'vitest';
import { explain, SelenoscopeError, stream } from '../../../base/index.js';
import { betaMatrix } from './beta.js';
import { apart, hasSharedGut, SMALL_TSV, sharedText, tableOf, tableOfTsv } from './diversity-fixtures.js';
import { permanova } from './permanova.js';

const small = tableOfTsv(SMALL_TSV);
const counts = betaMatrix(small, 'brayCurtisCounts', { unit: 'reads' }).values!;
const shares = betaMatrix(small, 'brayCurtisShares', { unit: 'reads' }).values!;
const PERSONS = ['A', 'A', 'A', 'B', 'B', 'B', 'C', 'C'];
const HALVES = ['k', 'k', 'l', 'l', 'k', 'l', 'l', 'k'];
const BLOCKS = ['x', 'y', 'z', 'x', 'y', 'z', 'x', 'y'];

/** Three standard errors of a share p among so many permutations. */
const near = (p: number, exact: number, permutations: number): boolean =>
  Math.abs(p - exact) <= 3 * Math.sqrt((exact * (1 - exact)) / permutations) + 1 / permutations;

describe('against vegan 2.6.4 and scikit-bio 0.5.8', () => {
  test('three persons, Bray-Curtis on counts', () => {
    const result = permanova(counts, PERSONS, { seed: 1 });
    // R: adonis2(vegdist(m, 'bray') ~ g); Python: skbio.stats.distance.permanova(beta_diversity('braycurtis', m), g) 8.496833962116508
    expect(apart(result.pseudoF!, 8.496833962116506)).toBeLessThan(1e-14);
    expect(apart(result.rSquared, 0.772661839888429)).toBeLessThan(2e-15);
    expect(apart(result.sumOfSquares.between, 1.127015996922043)).toBeLessThan(2e-15);
    expect(apart(result.sumOfSquares.within, 0.331598805492402)).toBeLessThan(5e-15);
    expect(apart(result.sumOfSquares.total, 1.458614802414445)).toBeLessThan(2e-15);
    expect(result.degreesOfFreedom).toEqual({ between: 2, within: 5 });
    expect(result.groups).toEqual([
      { label: 'A', samples: 3 },
      { label: 'B', samples: 3 },
      { label: 'C', samples: 2 },
    ]);
  });

  test('p comes to that of all permutations', () => {
    const permutations = 20_000;
    // adonis2(vegdist(p, 'bray') ~ g, permutations = 99999) goes through all 40,320: 0.00357142857142857
    const persons = permanova(shares, PERSONS, { seed: 5, permutations });
    expect(apart(persons.pseudoF!, 8.85498787402801)).toBeLessThan(1e-14);
    expect(near(persons.p, 0.00357142857142857, permutations)).toBe(true);
    expect(persons.notices).toEqual([{ code: 'profile.permanova.fewArrangements', arrangements: 560 }]);
    // the same with h: 0.571428571428571
    const halves = permanova(shares, HALVES, { seed: 5, permutations });
    expect(apart(halves.pseudoF!, 0.726755193392265)).toBeLessThan(1e-14);
    expect(near(halves.p, 0.571428571428571, permutations)).toBe(true);
    // permutations = how(nperm = 99999, blocks = b) goes through all 72: 0.333333333333333
    const blocked = permanova(shares, HALVES, { seed: 5, permutations, blocks: BLOCKS });
    expect(blocked.pseudoF).toBe(halves.pseudoF);
    expect(near(blocked.p, 1 / 3, permutations)).toBe(true);
  });

  test.skipIf(!hasSharedGut)('22 samples of four body sites (skipped where the shared data are absent)', () => {
    const table = tableOfTsv(sharedText('movingpictures22-table.tsv'));
    const [head, , ...rows] = sharedText('movingpictures22-sample-metadata.tsv')
      .trimEnd()
      .split('\n')
      .map((r) => r.split('\t'));
    const column = (name: string): string[] => {
      const place = head!.indexOf(name);
      const bySample = new Map(rows.map((row) => [row[0]!, row[place]!]));
      return table.samples.map((sample) => bySample.get(sample)!);
    };
    const matrix = betaMatrix(table, 'brayCurtisShares', { unit: 'reads' }).values!;
    // adonis2(vegdist(m / rowSums(m), 'bray') ~ body.site, permutations = 9999): F, R², p 0.0001
    const sites = permanova(matrix, column('body-site'), { seed: 1, permutations: 9999 });
    expect(apart(sites.pseudoF!, 5.30891914368414)).toBeLessThan(1e-14);
    expect(apart(sites.rSquared, 0.46944531800363)).toBeLessThan(1e-14);
    expect(sites.p).toBe(0.0001);
    // … ~ subject, permutations = how(nperm = 99999, blocks = body.site): F, R², p 0.00903
    const subjects = permanova(matrix, column('subject'), { seed: 1, permutations: 9999, blocks: column('body-site') });
    expect(apart(subjects.pseudoF!, 1.4949570461897)).toBeLessThan(1e-13);
    expect(apart(subjects.rSquared, 0.0695491990506072)).toBeLessThan(1e-13);
    expect(near(subjects.p, 0.00903, 9999)).toBe(true);
    // Python: permanova(beta_diversity('braycurtis', m), body site) 4.903631838139131
    const onCounts = betaMatrix(table, 'brayCurtisCounts', { unit: 'reads' }).values!;
    expect(apart(permanova(onCounts, column('body-site'), { seed: 1 }).pseudoF!, 4.903631838139131)).toBeLessThan(
      1e-14,
    );
  });
});

describe('permutations', () => {
  test('the same seed gives the same p on every machine, another seed another', () => {
    const p = (seed: number): number => permanova(shares, HALVES, { seed, permutations: 999 }).p;
    expect(p(1)).toBe(0.585);
    expect(p(1)).toBe(p(1));
    expect(new Set([1, 2, 3, 4, 5].map(p)).size).toBeGreaterThan(1);
  });

  test('names of groups, and their scale, change nothing', () => {
    const result = permanova(shares, PERSONS, { seed: 3 });
    const renamed = permanova(
      shares,
      PERSONS.map((label) => `person ${label}`),
      { seed: 3 },
    );
    expect({ ...renamed, groups: null }).toEqual({ ...result, groups: null });
    const doubled = permanova(
      shares.map((d) => 2 * d),
      PERSONS,
      { seed: 3 },
    );
    expect([doubled.pseudoF, doubled.rSquared, doubled.p]).toEqual([result.pseudoF, result.rSquared, result.p]);
  });

  test('under no difference, p is spread evenly', () => {
    // labels handed out blindly over twelve samples that differ by chance: mean of p near a half, few small ones
    const trials = 200;
    let sum = 0;
    let small05 = 0;
    for (let trial = 0; trial < trials; trial++) {
      const draws = stream({ seed: trial, person: 0 }, 'test.permanova').uniforms(72);
      const columns = Array.from({ length: 12 }, (_, s): [string, number[]] => [
        `s${s}`,
        Array.from(draws.subarray(s * 6, s * 6 + 6)),
      ]);
      const matrix = betaMatrix(tableOf(['a', 'b', 'c', 'd', 'e', 'f'], columns), 'brayCurtisShares', {
        unit: 'reads',
      });
      const { p } = permanova(matrix.values!, [...'ababababbaba'], { seed: trial, permutations: 99 });
      sum += p;
      if (p <= 0.05) small05++;
    }
    expect(Math.abs(sum / trials - 0.5)).toBeLessThan(0.08);
    expect(small05 / trials).toBeLessThan(0.11);
  });

  test('samples of a group that do not differ at all', () => {
    const table = tableOf(
      ['a', 'b'],
      [
        ['1', [1, 0]],
        ['2', [1, 0]],
        ['3', [0, 1]],
        ['4', [0, 1]],
      ],
    );
    const matrix = betaMatrix(table, 'jaccardPresence', { unit: 'reads' }).values!;
    const result = permanova(matrix, ['x', 'x', 'y', 'y'], { seed: 1, permutations: 5000 });
    expect([result.pseudoF, result.rSquared]).toEqual([null, 1]);
    // of six ways two keep the pairs together
    expect(near(result.p, 1 / 3, 5000)).toBe(true);
  });
});

describe('refused', () => {
  const words = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      if (error instanceof SelenoscopeError) return explain(error.problem).message;
      throw error;
    }
    return 'not refused';
  };
  const of = (groups: (string | null)[], options = {}): string =>
    words(() => permanova(counts, groups, { seed: 1, ...options }));

  test('with the reason', () => {
    expect(of(new Array(8).fill('a'))).toBe('PERMANOVA compares groups, and there is only one ("a").');
    expect(of([...'abcdefgh'])).toContain('each of the 8 groups is a single sample');
    expect(of(['a', null, 'a', 'b', '', 'b', ' ', 'a'])).toContain(
      'no group is known for sample 2, 5, 7 (counted from 1)',
    );
    expect(of(PERSONS, { blocks: ['x', 'x', 'x', 'x', null, 'y', 'y', 'y'] })).toContain(
      'no block is known for sample 5',
    );
    expect(of(PERSONS, { blocks: ['x', 'y'] })).toBe('PERMANOVA has 2 labels for 8 samples.');
    expect(of(PERSONS.slice(1))).toBe('PERMANOVA has 7 labels for 8 samples.');
    expect(of(PERSONS, { blocks: PERSONS })).toContain('nothing to exchange');
    for (const permutations of [0, 2.5, Number.NaN])
      expect(of(PERSONS, { permutations })).toContain('a whole number from 1 was expected');
    expect(words(() => permanova(new Float64Array(64), PERSONS, { seed: 1 }))).toContain('all samples are the same');
    expect(
      words(() =>
        permanova(
          counts.map((d, i) => (i === 9 || i === 1 ? Number.NaN : d)),
          PERSONS,
          { seed: 1 },
        ),
      ),
    ).toContain('some distances are not defined');
  });
});
