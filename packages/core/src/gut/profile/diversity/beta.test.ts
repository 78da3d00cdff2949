import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from '../../../base/index.js';
import type { SparseTable } from '../profile.js';
import { alphaOf } from './alpha.js';
import { BETA_MEASURES, type BetaMeasure, type BetaOptions, betaMatrix, betaRows } from './beta.js';
import {
  apart,
  columnOf,
  reordered,
  SMALL_TREE,
  SMALL_TSV,
  tableOf,
  tableOfTsv,
  treeOf,
} from './diversity-fixtures.js';

const small = tableOfTsv(SMALL_TSV);
const tree = treeOf(SMALL_TREE);
const names = (count: number): string[] => Array.from({ length: count }, (_, t) => `t${t + 1}`);
const values = (table: SparseTable, measure: BetaMeasure, unit: 'reads' | 'share' = 'reads'): Float64Array =>
  betaMatrix(table, measure, { unit, tree, ...(unit === 'share' ? { pseudocount: 0.01 } : {}) }).values!;

// the first four distances from A1, and the sum over all pairs
const GOLDEN: Record<BetaMeasure, readonly number[]> = {
  // vegan 2.6.4 on R 4.2.2: vegdist(m, 'bray'), vegdist(m / rowSums(m), 'bray'), vegdist(m, 'jaccard', binary = TRUE),
  // vegdist(m, 'jaccard'), vegdist(m, 'aitchison', pseudocount = 1)
  brayCurtisCounts: [0.196581196581197, 0.140740740740741, 0.733333333333333, 0.798319327731092, 16.8696932386541],
  brayCurtisShares: [0.171957671957672, 0.113095238095238, 0.741019214703425, 0.807539682539683, 15.9741889736884],
  jaccardPresence: [0.555555555555556, 0.142857142857143, 0.444444444444444, 0.7, 13.7130952380952],
  jaccardQuantitative: [0.328571428571429, 0.246753246753247, 0.846153846153846, 0.88785046728972, 20.2134732889402],
  aitchison: [2.60473477969742, 1.09285899641177, 5.03786623691876, 5.61075178705148, 112.93525322877],
  // scikit-bio 0.5.8: beta_diversity('unweighted_unifrac' | 'weighted_unifrac', m, ids, otu_ids, tree, normalized=…);
  // phyloseq 1.42.0 gives the same
  unweightedUnifrac: [0.5234657039711192, 0.25, 0.29591836734693877, 0.6677419354838712, 12.06228888976893],
  weightedUnifrac: [
    0.09404761904761905, 0.06281746031746031, 0.29787802840434413, 0.3374801587301587, 7.408165360097567,
  ],
  normalisedUnifrac: [
    0.14510796359035064, 0.09846976859915402, 0.4119890000693272, 0.4620629703077884, 10.376856424701469,
  ],
};

describe('the small table', () => {
  test.each(BETA_MEASURES)('%s equals vegan, phyloseq and scikit-bio', (measure) => {
    const matrix = values(small, measure);
    let sum = 0;
    for (let i = 0; i < 8; i++) for (let j = i + 1; j < 8; j++) sum += matrix[i * 8 + j]!;
    const found = [...matrix.subarray(1, 5), sum];
    // fifteen digits were printed
    const worst = Math.max(...found.map((value, k) => apart(value, GOLDEN[measure][k]!)));
    expect(worst).toBeLessThan(6e-15);
  });

  test('by hand', () => {
    const table = tableOf(
      ['t1', 't2', 't3'],
      [
        ['x', [3, 1, 0]],
        ['y', [1, 0, 1]],
      ],
    );
    const only = (measure: BetaMeasure): number => values(table, measure)[1]!;
    expect(only('brayCurtisCounts')).toBe((2 + 1 + 1) / 6);
    expect(only('brayCurtisShares')).toBe((0.25 + 0.25 + 0.5) / 2);
    expect(only('jaccardPresence')).toBe(2 / 3);
    expect(only('jaccardQuantitative')).toBe(4 / 5);
    const l2 = Math.log(2);
    // differences of logs: ln(4/2), ln(2/1), ln(1/2)
    expect(only('aitchison')).toBeCloseTo(Math.sqrt(3 * l2 * l2 - (l2 * l2) / 3), 14);
    // t1 0.12, t2 0.3 join at 0.05; t3 0.21 with 0.02; above both 0.07 and 0.03
    expect(only('unweightedUnifrac')).toBeCloseTo((0.3 + 0.21 + 0.02) / (0.12 + 0.3 + 0.05 + 0.21 + 0.02 + 0.1), 14);
    const raw = 0.12 * 0.25 + 0.3 * 0.25 + 0.05 * 0.5 + (0.21 + 0.02) * 0.5;
    expect(only('weightedUnifrac')).toBeCloseTo(raw, 14);
    const depths = 0.27 * (0.75 + 0.5) + 0.45 * 0.25 + 0.33 * 0.5;
    expect(only('normalisedUnifrac')).toBeCloseTo(raw / depths, 14);
  });

  test('a root with a branch of its own counts, as in scikit-bio (phyloseq leaves it out)', () => {
    const rooted = { ...tree, branchLengths: tree.branchLengths.map((length, node) => (node === 0 ? 0.5 : length)) };
    // scikit-bio 0.5.8 on the same tree ending in ":0.5;"
    const golden: [BetaMeasure, number, number][] = [
      ['unweightedUnifrac', 0.44342507645259943, 0.20689655172413793],
      ['weightedUnifrac', 0.09404761904761905, 0.06281746031746031],
      ['normalisedUnifrac', 0.0570635162683189, 0.038351584455858116],
    ];
    for (const [measure, a2, a3] of golden) {
      const found = betaMatrix(small, measure, { unit: 'reads', tree: rooted }).values!;
      expect(Math.max(apart(found[1]!, a2), apart(found[2]!, a3))).toBeLessThan(2e-14);
    }
    expect(alphaOf(small, 0, { unit: 'reads', tree: rooted }).faithPd.value).toBeCloseTo(2.9, 14);
  });

  test('what each measure compares is said', () => {
    const on = (unit: 'reads' | 'share'): string[] =>
      BETA_MEASURES.map((measure) => betaMatrix(small, measure, { unit, tree }).on);
    expect(on('reads')).toEqual([
      ...['reads', 'shares', 'presence', 'reads', 'log-ratios'],
      ...['presence', 'shares', 'shares'],
    ]);
    expect(on('share')[3]).toBe('shares');
  });
});

describe('no matrix, and why', () => {
  const refusal = (measure: BetaMeasure, options: BetaOptions, table: SparseTable = small): string => {
    const matrix = betaMatrix(table, measure, options);
    expect(matrix.values).toBeNull();
    expect(betaRows(matrix)).toBeNull();
    return explain(matrix.reason!).message;
  };

  test('shares have no counts and no natural pseudocount', () => {
    expect(refusal('brayCurtisCounts', { unit: 'share' })).toContain('the table holds shares');
    expect(refusal('aitchison', { unit: 'share' })).toContain('Shares have no natural number to add');
    expect(betaMatrix(small, 'aitchison', { unit: 'share', pseudocount: 1e-5 }).reason).toBeNull();
    for (const pseudocount of [0, -1, Number.NaN])
      expect(() => betaMatrix(small, 'aitchison', { unit: 'reads', pseudocount })).toThrow('a number above 0');
  });

  test('no tree, taxa without tips, no lengths', () => {
    expect(refusal('weightedUnifrac', { unit: 'reads' })).toContain('need a tree');
    const stranger = tableOf(
      [...names(8), 'u1', 'u2', 'u3'],
      [
        ['x', [1, 1, 0, 0, 0, 0, 0, 0, 5, 0, 0]],
        ['y', [1, 1, 0, 0, 0, 0, 0, 0, 0, 7, 0]],
      ],
    );
    // u3 is in no sample and needs no tip
    expect(refusal('unweightedUnifrac', { unit: 'reads', tree }, stranger)).toContain(
      'no tip for 2 of the 4 taxa found in samples: u1, u2.',
    );
    const bare = { ...tree, branchLengths: new Float64Array(tree.parents.length) };
    expect(refusal('normalisedUnifrac', { unit: 'reads', tree: bare })).toContain('No branch of the tree has a length');
  });

  test('a sample without anything: its own distances are not defined, the others hold', () => {
    const table = tableOf(names(3), [
      ['x', [3, 1, 0]],
      ['nothing', [0, 0, 0]],
      ['y', [1, 0, 1]],
    ]);
    const without = tableOf(names(3), [
      ['x', [3, 1, 0]],
      ['y', [1, 0, 1]],
    ]);
    for (const measure of BETA_MEASURES) {
      const matrix = betaMatrix(table, measure, { unit: 'reads', tree });
      const known = values(without, measure)[1]!;
      expect(betaRows(matrix)).toEqual([
        [0, null, known],
        [null, null, null],
        [known, null, 0],
      ]);
      expect(matrix.notices).toEqual([{ code: 'profile.beta.empty', measure, samples: ['nothing'] }]);
    }
  });
});

describe('properties', () => {
  const cell = fc.oneof(
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 500 }) },
  );
  const column = fc.array(cell, { minLength: 10, maxLength: 10 }).filter((cells) => cells.some((x) => x > 0));
  const tables = fc.array(column, { minLength: 3, maxLength: 6 }).map((cells) =>
    tableOf(
      names(10),
      cells.map((x, s): [string, number[]] => [`s${s}`, x]),
    ),
  );
  const keys = fc.array(fc.nat(), { minLength: 16, maxLength: 16 });
  const shuffled = (n: number, by: readonly number[]): number[] =>
    Array.from({ length: n }, (_, i) => i).sort((a, b) => by[a]! - by[b]! || a - b);

  test('symmetric, zero on the diagonal, within bounds', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...BETA_MEASURES), (table, measure) => {
        const n = table.samples.length;
        const matrix = values(table, measure);
        for (let i = 0; i < n; i++) {
          expect(matrix[i * n + i]).toBe(0);
          for (let j = 0; j < n; j++) {
            const value = matrix[i * n + j]!;
            expect(value).toBe(matrix[j * n + i]!);
            expect(value).toBeGreaterThanOrEqual(0);
            if (measure !== 'aitchison' && measure !== 'weightedUnifrac') expect(value).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  test('the order of samples changes no bit; nor does that of taxa where promised', () => {
    const rounded = new Set<BetaMeasure>(['brayCurtisShares', 'aitchison']);
    fc.assert(
      fc.property(tables, keys, keys, fc.constantFrom(...BETA_MEASURES), (table, byTaxon, bySample, measure) => {
        const n = table.samples.length;
        const samples = shuffled(n, bySample);
        const before = values(table, measure);
        const expected = Float64Array.from(
          { length: n * n },
          (_, k) => before[samples[Math.floor(k / n)]! * n + samples[k % n]!]!,
        );
        const same = names(10).map((_, t) => t);
        expect(values(reordered(table, same, samples), measure)).toEqual(expected);
        const after = values(reordered(table, shuffled(10, byTaxon), samples), measure);
        if (!rounded.has(measure)) expect(after).toEqual(expected);
        after.forEach((value, k) => {
          expect(Math.abs(value - expected[k]!)).toBeLessThan(1e-12);
        });
      }),
    );
  });

  test('the same sample twice is at 0 from itself, and only the same is at 0', () => {
    fc.assert(
      fc.property(
        column,
        fc.integer({ min: 0, max: 9 }),
        fc.constantFrom(...BETA_MEASURES),
        (cells, place, measure) => {
          const more = cells.map((x, t) => (t === place ? x + 1 : x));
          const table = tableOf(names(10), [
            ['a', cells],
            ['b', more],
            ['again', cells],
          ]);
          const matrix = values(table, measure);
          expect(matrix[2]).toBe(0);
          const alone = cells.every((x, t) => t === place || x === 0);
          const seen = measure === 'jaccardPresence' || measure === 'unweightedUnifrac' ? cells[place] === 0 : true;
          const relative = measure === 'brayCurtisShares' || measure.endsWith('edUnifrac');
          if (seen && !(relative && alone)) expect(matrix[1]).toBeGreaterThan(0);
        },
      ),
    );
  });

  test('the triangle inequality, where the measure is a metric', () => {
    const metrics: BetaMeasure[] = [
      ...(['jaccardPresence', 'jaccardQuantitative', 'aitchison', 'weightedUnifrac', 'unweightedUnifrac'] as const),
    ];
    fc.assert(
      fc.property(tables, fc.constantFrom(...metrics), (table, measure) => {
        const n = table.samples.length;
        const d = values(table, measure);
        for (let i = 0; i < n; i++)
          for (let j = 0; j < n; j++)
            for (let k = 0; k < n; k++)
              expect(d[i * n + k]!).toBeLessThanOrEqual(d[i * n + j]! + d[j * n + k]! + 1e-12);
      }),
    );
  });

  test('nearly the same samples keep their digits', () => {
    // one read more among a hundred thousand
    const table = tableOf(names(10), [
      ['a', [60000, 30000, 9000, 700, 200, 60, 30, 7, 2, 1]],
      ['b', [60000, 30000, 9000, 700, 200, 60, 30, 7, 2, 2]],
    ]);
    expect(values(table, 'brayCurtisCounts')[1]).toBe(1 / 200001);
    // difference of shares: nine fall by x(1/100000 − 1/100001), the tenth rises by as much in all
    expect(apart(values(table, 'brayCurtisShares')[1]!, 99999 / 100000 / 100001)).toBeLessThan(1e-11);
    const l = Math.log(3 / 2);
    expect(apart(values(table, 'aitchison')[1]!, Math.sqrt(l * l - (l * l) / 10))).toBeLessThan(1e-14);
  });

  test('shares may be given on any scale', () => {
    fc.assert(
      fc.property(
        tables,
        fc.array(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), { minLength: 6, maxLength: 6 }),
        fc.constantFrom(...BETA_MEASURES.filter((m) => m !== 'brayCurtisCounts' && m !== 'aitchison')),
        (table, scales, measure) => {
          const scaled = tableOf(
            names(10),
            table.samples.map((sample, s): [string, number[]] => [
              sample,
              columnOf(table, s).map((x) => x * scales[s]!),
            ]),
          );
          const one = values(table, measure, 'share');
          values(scaled, measure, 'share').forEach((value, k) => {
            expect(Math.abs(value - one[k]!)).toBeLessThan(1e-12);
          });
        },
      ),
    );
  });

  test('UniFrac does not see how the tree was written, or tips that nobody has', () => {
    const turned = treeOf(
      '(t10:0.6,(((t9:0.33,t8:0.25):0.01,(t7:0.16,t6:0.4):0.09):0.13,(((t5:0.14,t4:0.08):0.11,t3:0.21):0.02,(extra:7,(t2:0.3,t1:0.12):0.02):0.03):0.07):0.03);',
    );
    for (const measure of ['unweightedUnifrac', 'weightedUnifrac', 'normalisedUnifrac'] as const) {
      const one = values(small, measure);
      const other = betaMatrix(small, measure, { unit: 'reads', tree: turned }).values!;
      other.forEach((value, k) => {
        expect(Math.abs(value - one[k]!)).toBeLessThan(1e-14);
      });
      // all branches twice as long: ratios stay, the raw distance doubles
      const double = { ...tree, branchLengths: tree.branchLengths.map((length) => 2 * length) };
      const longer = betaMatrix(small, measure, { unit: 'reads', tree: double }).values!;
      expect(longer).toEqual(measure === 'weightedUnifrac' ? one.map((value) => 2 * value) : one);
    }
  });
});
