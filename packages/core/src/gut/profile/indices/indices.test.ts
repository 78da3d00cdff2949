import { describe, expect, test } from 'vitest';
import { explain } from '../../../base/index.js';
import type { Profile } from '../profile.js';
import { clade, genus, profileOf, tableOf, variant } from './profile-fixtures.js';
import { indexNotices, profileIndices, readIndexTables } from './profile-indices.js';
import { indexRows } from './table-fixtures.js';

const tables = readIndexTables(indexRows());
const indicesOf = (profile: Profile) => profileIndices(profile, tables)[0]!;

const species = (id: string) => ({
  id,
  lineage: ['', '', '', '', '', '', id.slice(3)],
  rank: 'species' as const,
  ncbiTaxonId: null,
});
const metaphlan2 = (rows: readonly (readonly [string, number])[], facts: Partial<Profile> = {}) =>
  profileOf(
    tableOf(
      ['A'],
      rows.map(([id, share]) => [species(id), [share]] as const),
    ),
    {
      unit: 'share',
      of: 'cells',
      method: 'shotgun',
      ...facts,
    },
  );

describe('GMHI', () => {
  const rows = [
    ['s__Bifidobacterium_adolescentis', 0.1],
    ['s__Alistipes_senegalensis', 0.1],
    ['s__Eggerthella_lenta', 0.2],
    ['s__Bacteroides_uniformis', 0.4],
    ['s__Blautia_unclassified', 0.15],
    ['s__C2likevirus_x', 0.05],
  ] as const;

  test('by hand: names with "unclassified" and "virus" are left out before shares are made', () => {
    const { gmhi } = indicesOf(metaphlan2(rows));
    // shares of 0.8: 0.125, 0.125 and 0.25; ψ = 2/7 · 2 · 0.125 ln 8 and 1/31 · 0.25 ln 4
    const prevalent = (2 / 7) * 2 * 0.125 * Math.log(8);
    const scarce = (1 / 31) * 0.25 * Math.log(4);
    expect(gmhi.value).toBeCloseTo(Math.log10((prevalent + 1e-5) / (scarce + 1e-5)), 12);
    expect(gmhi.coverage).toBeCloseTo(0.4, 12);
    expect(gmhi.notices).toEqual([]);
  });

  test('the unit of the shares does not move it', () => {
    const percent = metaphlan2(rows.map(([id, share]) => [id, share * 100] as const));
    expect(indicesOf(percent).gmhi.value).toBeCloseTo(indicesOf(metaphlan2(rows)).gmhi.value!, 12);
  });

  test('a species counts under the published name only', () => {
    const renamed = rows.map(([id, share]) => [id.replace('Eggerthella_lenta', 'Eggerthella_lentum'), share] as const);
    expect(indicesOf(metaphlan2(renamed)).gmhi.value).not.toBeCloseTo(indicesOf(metaphlan2(rows)).gmhi.value!, 3);
  });

  test.each([
    ['one marker gene', { method: 'amplicon' }, 'profile.index.needsShotgun', /marker gene/],
    ['Bracken', { format: 'bracken', unit: 'reads', of: 'reads' }, 'profile.index.otherProgram', /bracken/],
    ['MetaPhlAn 3', { format: 'metaphlan3', database: 'v30_CHOCOPhlAn_201901' }, 'profile.index.otherDatabase', /v30_/],
    [
      'a later MetaPhlAn 3',
      { format: 'metaphlan3', database: 'v31_CHOCOPhlAn_201901' },
      'profile.index.otherDatabase',
      /v31_/,
    ],
    ['MetaPhlAn 4', { format: 'metaphlan4', database: 'vJan21' }, 'profile.index.otherDatabase', /vJan21/],
    ['counts', { unit: 'reads' }, 'profile.index.otherProgram', /in reads/],
  ] as const)('is refused for %s', (_, facts, code, words) => {
    const { gmhi } = indicesOf(metaphlan2(rows, facts));
    expect(gmhi).toMatchObject({ value: null, coverage: null, reason: { code } });
    expect(explain(gmhi.reason!).message).toMatch(words);
    expect(explain(gmhi.reason!).message).toContain('MetaPhlAn 2');
  });

  test('is given for the database it was made with', () => {
    expect(indicesOf(metaphlan2(rows, { format: 'metaphlan3', database: 'v20_m200' })).gmhi.reason).toBeNull();
    expect(indicesOf(metaphlan2(rows, { format: 'metaphlan3', database: '' })).gmhi.reason).toBeNull();
  });

  test('of a table that does not say how it was made: only with the names as MetaPhlAn writes them, and with a notice', () => {
    const unknown = indicesOf(metaphlan2(rows, { method: 'unknown' })).gmhi;
    expect(unknown.value).toBe(indicesOf(metaphlan2(rows)).gmhi.value);
    expect(unknown.notices.map(({ code }) => code)).toEqual(['profile.index.methodUnknown']);
    expect(explain(unknown.notices[0]!)).toMatchObject({ hint: expect.stringContaining('--method shotgun') as string });
    const plain = (method: Profile['method']) => {
      const bare = rows.map(([id, share]) => {
        const name = id.slice(3).replaceAll('_', ' ');
        return [{ ...species(id), id: name, lineage: ['', '', '', '', '', '', name] }, [share]] as const;
      });
      return indicesOf(profileOf(tableOf(['A'], bare), { unit: 'share', of: 'cells', method })).gmhi;
    };
    expect(plain('unknown')).toMatchObject({ value: null, reason: { code: 'profile.index.methodUnknown' } });
    expect(explain(plain('unknown').reason!).hint).toContain('--method shotgun');
    expect(plain('shotgun').value).toBe(unknown.value);
  });

  test('is refused where none of its names is in the file', () => {
    const { gmhi } = indicesOf(metaphlan2([['s__Bacteroides_uniformis', 1]]));
    expect(gmhi.reason?.code).toBe('profile.index.noNames');
  });
});

describe('GMWI2', () => {
  const rows = [
    [clade('k__Bacteria|p__Firmicutes|c__Clostridia|o__Clostridiales|f__Clostridiaceae'), [0.2]],
    [clade('k__Bacteria|p__Firmicutes|c__Clostridia|o__Clostridiales|f__Clostridiaceae|g__Hungatella'), [0.1]],
    [clade('k__Bacteria|p__Proteobacteria|c__Deltaproteobacteria'), [0.000004]],
    [clade('k__Bacteria|p__Bacteroidetes'), [0.2]],
  ] as const;
  /** what a whole file has beside them: every rank, each adding up to the same */
  const others = [
    [clade('k__Bacteria'), [0.4]],
    [clade('k__Bacteria|p__Firmicutes'), [0.2]],
    [clade('k__Bacteria|p__Bacteroidetes|c__X'), [0.2]],
    [clade('k__Bacteria|p__Firmicutes|c__Y'), [0.2]],
    [clade('k__Bacteria|p__Firmicutes|c__Y|o__Y'), [0.2]],
    [clade('k__Bacteria|p__Firmicutes|c__Y|o__Y|f__Y|g__Y'), [0.3]],
    [clade('k__Bacteria|p__Firmicutes|c__Y|o__Y|f__Y|g__Y|s__Y_y'), [0.4]],
  ] as const;
  const whole = (without = /^$/) =>
    tableOf(
      ['A'],
      [...rows, ...others].filter(([taxon]) => !without.test(taxon.id)),
    );
  const profile = (facts: Partial<Profile> = {}) =>
    profileOf(tableOf(['A'], [rows[3]!]), {
      format: 'metaphlan3',
      database: 'v30_CHOCOPhlAn_201901',
      method: 'shotgun',
      unit: 'share',
      of: 'cells',
      keptRank: 'species',
      clades: whole(),
      unclassified: Float64Array.of(0.5),
      totals: Float64Array.of(1),
      ...facts,
    });

  test('adds the coefficients of what is present, and rests on each clade once', () => {
    const { gmwi2 } = indicesOf(profile());
    const of = (i: number) => tables.gmwi2.coefficients.get(rows[i]![0].id)!;
    expect(gmwi2.value).toBeCloseTo(of(0) + of(1), 12);
    expect(gmwi2.coverage).toBeCloseTo(0.2, 12);
    expect(gmwi2.notices.map((n) => n.code)).toEqual(['profile.index.noViruses', 'profile.index.few']);
  });

  test('present means above 0.001 % of what was classified', () => {
    const of = (i: number) => tables.gmwi2.coefficients.get(rows[i]![0].id)!;
    const { gmwi2 } = indicesOf(profile({ unclassified: Float64Array.of(0.7) }));
    expect(gmwi2.value).toBeCloseTo(of(0) + of(1) + of(2), 12);
  });

  test.each([
    ['another database', { database: 'v31_CHOCOPhlAn_201901' }, 'profile.index.otherDatabase'],
    ['a database that is not named', { database: '' }, 'profile.index.otherDatabase'],
    ['MetaPhlAn 4', { format: 'metaphlan4', database: 'vJan21_CHOCOPhlAnSGB' }, 'profile.index.otherDatabase'],
    ['Kraken', { format: 'kraken2-report', unit: 'reads', of: 'reads' }, 'profile.index.otherProgram'],
    ['one marker gene', { method: 'amplicon' }, 'profile.index.needsShotgun'],
    ['a table of one rank', { clades: null }, 'profile.index.otherProgram'],
  ] as const)('is refused for %s', (_, facts, code) => {
    const { gmwi2 } = indicesOf(profile(facts));
    expect(gmwi2).toMatchObject({ value: null, reason: { code } });
    expect(explain(gmwi2.reason!).message).toContain('GMWI2');
  });

  test.each([
    ['species alone', /^(?!.*s__)/, 'domain, phylum, class, order, family, genus'],
    ['a file cut below the genera', /s__/, 'no rows of the rank species'],
    ['a file that lost a genus', /g__Hungatella/, 'rank genus add up to 30 %'],
  ])('is refused for %s: a clade left out would be taken for absent', (_, without, words) => {
    const { gmwi2 } = indicesOf(profile({ clades: whole(without) }));
    expect(gmwi2).toMatchObject({ value: null, reason: { code: 'profile.index.incomplete' } });
    expect(explain(gmwi2.reason!).message).toContain(words);
  });

  test('is refused where no clade of it is present', () => {
    const foreign = [
      clade('k__X'),
      ...'pcofgs'
        .split('')
        .map((_, i) => clade(['k__X', 'p__X', 'c__X', 'o__X', 'f__X', 'g__X', 's__X'].slice(0, i + 2).join('|'))),
    ];
    const emptied = tableOf(
      ['A'],
      foreign.map((taxon) => [taxon, [0.5]] as const),
    );
    const { gmwi2 } = indicesOf(profile({ clades: emptied }));
    expect(gmwi2.reason?.code).toBe('profile.index.empty');
  });
});

describe('dysbiosis index and ratios', () => {
  const rows = [
    [genus('Escherichia-Shigella', 'Proteobacteria'), [20]],
    [genus('Phocaeicola', 'Bacteroidota'), [30]],
    [genus('Segatella', 'Bacteroidota'), [60]],
    [genus('Faecalibacterium', 'Bacillota'), [50]],
    [variant('unnamed', 'Bacteria;Firmicutes'), [40]],
  ] as const;

  test('hold under new names', () => {
    const i = indicesOf(profileOf(tableOf(['A'], rows)));
    expect(i.mdi.value).toBeCloseTo(Math.log(20 / 80), 12);
    expect(i.mdi.coverage).toBeCloseTo(0.5, 12);
    expect(i.firmicutesToBacteroidetes).toMatchObject({ value: 1, coverage: 0.9 });
    expect(i.prevotellaToBacteroides.value).toBe(2);
    expect(i.butyrateShare).toMatchObject({ value: 0.25, coverage: 0.8 });
  });

  test('an infinite or undefined value is null with its reason in words', () => {
    const without = (name: string) =>
      indicesOf(
        profileOf(
          tableOf(
            ['A'],
            rows.filter(([t]) => !t.id.startsWith(name)),
          ),
        ),
      );
    expect(explain(without('Esch').mdi.reason!).message).toContain('none of the increased genera');
    const none = indicesOf(profileOf(tableOf(['A'], [rows[0]!])));
    expect(explain(none.mdi.reason!).message).toContain('none of the decreased genera');
    expect(none.prevotellaToBacteroides.reason?.code).toBe('profile.index.nothingBelow');
    expect(JSON.stringify(none)).not.toMatch(/Infinity|NaN/);
  });

  test('without names there are no numbers', () => {
    const i = indicesOf(profileOf(tableOf(['A'], [[variant('ASV1', ''), [7]]])));
    expect([i.mdi, i.butyrateShare, i.firmicutesToBacteroidetes].map((r) => r.reason?.code)).toEqual(
      Array(3).fill('profile.index.noNames'),
    );
  });

  test('each notice is said once', () => {
    const notices = indexNotices(
      profileIndices(profileOf(tableOf(['A', 'B'], [[genus('Blautia', 'Firmicutes'), [5, 6]]])), tables),
    );
    const texts = notices.map((n) => explain(n).message);
    expect(new Set(texts).size).toBe(texts.length);
    expect(notices.filter((n) => n.code === 'profile.index.needsShotgun')).toHaveLength(2);
  });
});
