import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from '../../../base/index.js';
import { ALPHA_MEASURES, type Alpha, type AlphaMeasure, alphaNotices, alphaOf, alphaOfAll } from './alpha.js';
import { apart, reordered, SMALL_TREE, SMALL_TSV, tableOf, tableOfTsv, treeOf } from './diversity-fixtures.js';

const small = tableOfTsv(SMALL_TSV);
const tree = treeOf(SMALL_TREE);

const valuesOf = (alpha: Alpha): (number | null)[] => ALPHA_MEASURES.map((measure) => alpha[measure].value);
const names = (count: number): string[] => Array.from({ length: count }, (_, t) => `t${t + 1}`);
const single = (column: readonly number[]) => tableOf(names(column.length), [['S', column]]);

describe('the small table', () => {
  // scikit-bio 0.5.8 (alpha_diversity of the table and the tree of the fixtures) and vegan 2.6.4 (estimateR, rarefy(m, 20))
  const GOLDEN: Record<string, Partial<Record<AlphaMeasure, number>>> = {
    A1: {
      ...{ observed: 7, shannon: 1.1494386027557157, simpson: 0.5537918871252205, inverseSimpson: 2.2411067193675893 },
      ...{ pielou: 0.5906945926119647, chao1: 8.5, chao1Uncorrected: 11.5, ace: 11.412727272727274 },
      ...{ goodsCoverage: 0.9523809523809523, faithPd: 2.4, rarefied: 4.43757149588441 },
    },
    A3: {
      ...{ observed: 6, shannon: 0.9715409058000148, simpson: 0.45524691358024694, inverseSimpson: 1.8356940509915014 },
      ...{ pielou: 0.5422273036562126, chao1: 6, chao1Uncorrected: 6.5, ace: 6.668464790785829 },
      ...{ goodsCoverage: 0.9861111111111112, faithPd: 1.8, rarefied: 4.15946379481009 },
    },
    C1: {
      ...{ observed: 7, shannon: 1.4183487782646262, simpson: 0.6910312959462298, inverseSimpson: 3.236573759347383 },
      ...{ pielou: 0.7288870860523525, chao1: 7.5, chao1Uncorrected: 9, ace: 9.944444444444445 },
      ...{ goodsCoverage: 0.9710144927536232, faithPd: 1.87, rarefied: 4.94694619496215 },
    },
  };

  test.each(Object.keys(GOLDEN))('sample %s equals vegan and scikit-bio', (sample) => {
    const alpha = alphaOf(small, small.samples.indexOf(sample), { unit: 'reads', tree, depth: 20 });
    for (const [measure, expected] of Object.entries(GOLDEN[sample]!))
      expect([measure, apart(alpha[measure as AlphaMeasure].value!, expected) < 2e-14]).toEqual([measure, true]);
  });

  test('by hand: 2, 1, 1 reads', () => {
    const alpha = alphaOf(single([2, 1, 1]), 0, { unit: 'reads', depth: 2 });
    expect(alpha.simpson.value).toBe(1 - (4 + 1 + 1) / 16);
    expect(alpha.chao1.value).toBe(3 + (2 * 1) / (2 * 2));
    expect(alpha.chao1Uncorrected.value).toBe(3 + 4 / 2);
    // all three taxa are rare: C = 1 − 2/4, γ² = 3/0.5 · 2/(4 · 3) − 1 = 0
    expect(alpha.ace.value).toBe(3 / 0.5);
    expect(alpha.goodsCoverage.value).toBe(0.5);
    // of six pairs of reads one is of one taxon
    expect(alpha.rarefied.value).toBeCloseTo((1 * 1 + 5 * 2) / 6, 14);
  });

  test('the depth is the smallest total of the table where none is asked for', () => {
    const alphas = alphaOfAll(small, { unit: 'reads' });
    expect(alphas.map((alpha) => alpha.depth)).toEqual(new Array(8).fill(32));
    expect(alphas[7]!.rarefied.value).toBe(alphas[7]!.observed.value);
  });

  test('one sample alone and all samples give the same bits', () => {
    const options = { unit: 'reads', tree } as const;
    const all = alphaOfAll(small, options);
    expect(small.samples.map((_, s) => alphaOf(small, s, options))).toEqual(all);
  });
});

describe('no value, and why', () => {
  const reasonsOf = (alpha: Alpha): Record<string, string> =>
    Object.fromEntries(ALPHA_MEASURES.flatMap((m) => (alpha[m].reason ? [[m, alpha[m].reason]] : [])));

  test('one taxon: no evenness, never NaN', () => {
    const alpha = alphaOf(single([12]), 0, { unit: 'reads' });
    expect(alpha.shannon.value).toBe(0);
    expect(alpha.simpson.value).toBe(0);
    expect(alpha.inverseSimpson.value).toBe(1);
    expect(reasonsOf(alpha)).toEqual({ pielou: 'profile.alpha.oneTaxon', faithPd: 'profile.tree.missing' });
  });

  test('all rare taxa are singletons', () => {
    const alpha = alphaOf(single([1, 1, 1, 40]), 0, { unit: 'reads' });
    expect(reasonsOf(alpha)).toMatchObject({
      ace: 'profile.alpha.rareSingletons',
      chao1Uncorrected: 'profile.alpha.noDoubletons',
    });
    expect(alpha.chao1.value).toBe(4 + 3);
  });

  test('shares, and counts that are no whole numbers', () => {
    const counted = ['chao1', 'chao1Uncorrected', 'ace', 'goodsCoverage', 'rarefied'];
    const shares = alphaOf(single([0.5, 0.3, 0.2]), 0, { unit: 'share' });
    expect(reasonsOf(shares)).toEqual({
      ...Object.fromEntries(counted.map((m) => [m, 'profile.alpha.shares'])),
      faithPd: 'profile.tree.missing',
    });
    // whole numbers that are called shares stay shares
    expect(alphaOf(single([5, 3, 2]), 0, { unit: 'share' }).chao1.reason).toBe('profile.alpha.shares');
    const scaled = alphaOf(single([1.5, 3, 2]), 0, { unit: 'reads' });
    expect(reasonsOf(scaled)).toEqual({
      ...Object.fromEntries(counted.map((m) => [m, 'profile.alpha.notWhole'])),
      faithPd: 'profile.tree.missing',
    });
  });

  test('an empty sample among others, told once for all measures', () => {
    const table = tableOf(names(3), [
      ['full', [3, 2, 1]],
      ['empty', [0, 0, 0]],
    ]);
    const options = { unit: 'reads', depth: 4 } as const;
    const alphas = alphaOfAll(table, options);
    expect(alphas[1]!.observed.value).toBe(0);
    expect(alphas[1]!.shannon).toEqual({ value: null, reason: 'profile.alpha.empty' });
    const notices = alphaNotices(table, alphas, options);
    expect(notices.map((n) => n.code)).toEqual(['profile.tree.missing', 'profile.alpha.empty']);
    expect(explain(notices[1]!).message).toMatch(
      /^No Shannon index, Simpson index, .*uncorrected Chao1.* for sample empty: nothing in it is above zero/,
    );
  });

  test('a depth above the reads, and a depth that is none', () => {
    const table = single([3, 2, 1]);
    expect(alphaOf(table, 0, { unit: 'reads', depth: 6 }).rarefied.value).toBe(3);
    expect(alphaOf(table, 0, { unit: 'reads', depth: 7 }).rarefied.reason).toBe('profile.alpha.depthAbove');
    for (const depth of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => alphaOf(table, 0, { unit: 'reads', depth })).toThrow('a whole number of reads from 1 was expected');
  });

  test('a taxon without a tip: no PD for samples that have it, and its name', () => {
    const table = tableOf(
      ['t1', 't2', 'other'],
      [
        ['known', [1, 2, 0]],
        ['partly', [1, 2, 9]],
      ],
    );
    const options = { unit: 'reads', tree } as const;
    const alphas = alphaOfAll(table, options);
    expect(alphas[0]!.faithPd.value).toBeCloseTo(0.12 + 0.3 + 0.05 + 0.07 + 0.03, 14);
    expect(alphas[1]!.faithPd).toEqual({ value: null, reason: 'profile.tree.tipsMissing' });
    const told = alphaNotices(table, alphas, options).find((n) => n.code === 'profile.tree.tipsMissing');
    expect(told).toEqual({ code: 'profile.tree.tipsMissing', taxa: ['other'], of: 3 });
    expect(explain(told!).message).toContain('no tip for 1 of the 3 taxa found in samples: other');
  });

  test('a tree without lengths, and trees that break the rules', () => {
    const bare = { ...tree, branchLengths: new Float64Array(tree.parents.length) };
    expect(alphaOf(small, 0, { unit: 'reads', tree: bare }).faithPd.reason).toBe('profile.tree.noLengths');
    const negative = { ...tree, branchLengths: tree.branchLengths.map((length, node) => (node === 5 ? -0.1 : length)) };
    expect(() => alphaOf(small, 0, { unit: 'reads', tree: negative })).toThrow(
      'above node 5 of the tree has length -0.1',
    );
    const ring = { ...tree, parents: tree.parents.map((parent, node) => (node === 3 ? 9 : parent)) };
    expect(() => alphaOf(small, 0, { unit: 'reads', tree: ring })).toThrow('Node 3 of the tree has parent 9');
  });
});

describe('properties', () => {
  const columns = fc.array(
    fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3000 })), { minLength: 10, maxLength: 10 }),
    {
      minLength: 1,
      maxLength: 5,
    },
  );
  const tables = columns.map((cells) =>
    tableOf(
      names(10),
      cells.map((cell, s): [string, number[]] => [`s${s}`, cell]),
    ),
  );

  test('the order of taxa and samples changes no bit', () => {
    fc.assert(
      fc.property(tables, fc.infiniteStream(fc.nat()), (table, keys) => {
        const shuffled = (n: number): number[] =>
          Array.from({ length: n }, (_, i): [number, number] => [keys.next().value!, i])
            .sort((a, b) => a[0] - b[0])
            .map(([, i]) => i);
        const taxa = shuffled(10);
        const samples = shuffled(table.samples.length);
        const before = alphaOfAll(table, { unit: 'reads', tree });
        const after = alphaOfAll(reordered(table, taxa, samples), { unit: 'reads', tree });
        expect(after.map(valuesOf)).toEqual(samples.map((s) => valuesOf(before[s]!)));
        const third = table.values.map((value) => value / 3);
        const shares = alphaOfAll({ ...table, values: third }, { unit: 'share', tree });
        const moved = alphaOfAll(reordered({ ...table, values: third }, taxa, samples), { unit: 'share', tree });
        expect(moved.map(valuesOf)).toEqual(samples.map((s) => valuesOf(shares[s]!)));
      }),
    );
  });

  test('bounds', () => {
    fc.assert(
      fc.property(tables, (table) => {
        for (const alpha of alphaOfAll(table, { unit: 'reads', tree })) {
          const observed = alpha.observed.value!;
          for (const measure of ALPHA_MEASURES) expect(Number.isNaN(alpha[measure].value)).toBe(false);
          if (observed === 0) continue;
          expect(alpha.shannon.value).toBeGreaterThanOrEqual(0);
          expect(alpha.shannon.value).toBeLessThanOrEqual(Math.log(observed) + 1e-12);
          expect(alpha.simpson.value).toBeGreaterThanOrEqual(0);
          expect(alpha.simpson.value).toBeLessThanOrEqual(1 - 1 / observed + 1e-12);
          expect(alpha.inverseSimpson.value).toBeLessThanOrEqual(observed * (1 + 1e-12));
          expect(alpha.chao1.value).toBeGreaterThanOrEqual(observed);
          expect(alpha.ace.value ?? observed).toBeGreaterThanOrEqual(observed * (1 - 1e-12));
          expect(alpha.goodsCoverage.value).toBeGreaterThanOrEqual(0);
          expect(alpha.goodsCoverage.value).toBeLessThanOrEqual(1);
          expect(alpha.rarefied.value).toBeLessThanOrEqual(observed * (1 + 1e-12));
          expect(alpha.faithPd.value).toBeLessThanOrEqual(tree.branchLengths.reduce((a, b) => a + b) + 1e-12);
        }
      }),
    );
  });

  test('shares may be given on any scale', () => {
    fc.assert(
      fc.property(tables, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (table, scale) => {
        const one = alphaOfAll(table, { unit: 'share', tree });
        const other = alphaOfAll({ ...table, values: table.values.map((v) => v * scale) }, { unit: 'share', tree });
        other.forEach((alpha, s) => {
          for (const measure of ALPHA_MEASURES) {
            expect(alpha[measure].reason).toBe(one[s]![measure].reason);
            // Simpson and Shannon near 0 are rests of sums near 1
            if (alpha[measure].value !== null)
              expect(Math.abs(alpha[measure].value - one[s]![measure].value!)).toBeLessThan(1e-11);
          }
        });
      }),
    );
  });
});
