import { loadTable } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import { clade, genus, profileOf, tableOf, variant } from '../indices/profile-fixtures.js';
import type { Profile, Rank } from '../profile.js';
import { TaxonNames } from './aliases.js';
import { amountsAtRank, sumOf } from './amounts.js';

const names = new TaxonNames(loadTable('gut/taxon-aliases'));
const amount = (profile: Profile, rank: Rank, name: string) =>
  sumOf(amountsAtRank(profile, rank, names), names.keysFor([name], rank))[0];

describe('the table of names', () => {
  test.each([
    ['Bacteroidetes', 'Bacteroidota'],
    ['Firmicutes', 'Bacillota'],
    ['Proteobacteria', 'Pseudomonadota'],
  ])('phylum %s is %s', (old, now) => {
    expect(names.accepted(old, 'phylum')).toMatchObject({ name: now, kind: 'synonym' });
    expect(names.keysFor([old], 'phylum')).toContain(now.toLowerCase());
  });

  test.each([
    ['Eubacterium rectale', 'Agathobacter rectalis'],
    ['Lachnospira rectale', 'Agathobacter rectalis'],
    ['[Eubacterium] hallii', 'Anaerobutyricum hallii'],
    ['Prevotella_copri', 'Segatella copri'],
    ['Bacteroides vulgatus', 'Phocaeicola vulgatus'],
    ['[Ruminococcus] gnavus', 'Mediterraneibacter gnavus'],
  ])('species %s is %s', (old, now) => {
    expect(names.accepted(old, 'species')?.name).toBe(now);
  });

  test('a wider name holds what was divided from it, and no more', () => {
    expect(names.keysFor(['Prevotella'], 'genus')).toContain('segatella');
    expect(names.keysFor(['Segatella'], 'genus')).not.toContain('prevotella');
    expect(names.keysFor(['Bacteroides'], 'genus')).toContain('phocaeicola');
    expect(names.keysFor(['Ruminococcus'], 'genus')).not.toContain('[ruminococcus]');
    expect(names.keysFor(['Proteobacteria'], 'phylum')).toContain('thermodesulfobacteriota');
  });

  test('every row ends at a name that is its own, and no identifier means two taxa', () => {
    const rows = loadTable('gut/taxon-aliases');
    const ids = new Map<string, string>();
    for (const row of rows) {
      const rank = row['rank'] as Rank;
      const accepted = names.accepted(row['accepted']!, rank)!;
      expect(accepted.name, row['name']).toBe(names.accepted(accepted.name, rank)?.name);
      const id = row['ncbi_taxon_id'];
      if (!id) continue;
      expect(ids.get(id) ?? row['accepted'], `${id} ${row['name']}`).toBe(row['accepted']);
      ids.set(id, row['accepted']!);
    }
    expect(ids.size).toBeGreaterThan(100);
  });
});

describe('amounts at a rank', () => {
  test('by lineage, with old and new names together', () => {
    const table = tableOf(
      ['A'],
      [
        [variant('1', 'Bacteria;Firmicutes;;;;Faecalibacterium'), [3]],
        [variant('2', 'Bacteria;Bacillota_A;;;;Roseburia'), [4]],
        [variant('3', 'Bacteria;Bacteroidota;;;;Segatella'), [5]],
        [variant('4', 'Bacteria;Bacteroidetes;;;;[Prevotella]'), [6]],
        [variant('5', ''), [7]],
      ],
    );
    const profile = profileOf(table);
    expect(amount(profile, 'phylum', 'Firmicutes')).toBe(7);
    expect(amount(profile, 'phylum', 'Bacteroidota')).toBe(11);
    expect(amount(profile, 'genus', 'Prevotella')).toBe(5);
    expect([...amountsAtRank(profile, 'phylum', names).named]).toEqual([18]);
  });

  test('the identifier of NCBI goes before the name', () => {
    const profile = profileOf(tableOf(['A'], [[genus('Some new name', '', 838), [9]]]));
    expect(amount(profile, 'genus', 'Prevotella')).toBe(9);
  });

  test('a moved species takes its amount to its genus of today, and out of the old one', () => {
    const of = (last: string) => `k__Bacteria|p__Firmicutes|c__Clostridia|o__Clostridiales|f__Lachnospiraceae|${last}`;
    const rows = [
      [clade(of('g__Blautia')), [0.4]],
      [clade(of('g__Blautia|s__Ruminococcus_gnavus')), [0.3]],
      [clade(of('g__Blautia|s__Blautia_wexlerae')), [0.1]],
      [clade(of('g__Lachnospiraceae_unclassified')), [0.2]],
      [clade(of('g__Lachnospiraceae_unclassified|s__Eubacterium_rectale')), [0.2]],
    ] as const;
    const clades = tableOf(['A'], rows);
    const profile = profileOf(tableOf(['A'], [rows[1]!, rows[2]!, rows[4]!]), { clades, keptRank: 'species' });
    expect(amount(profile, 'genus', 'Blautia')).toBeCloseTo(0.1, 12);
    expect(amount(profile, 'genus', 'Mediterraneibacter')).toBeCloseTo(0.3, 12);
    expect(amount(profile, 'genus', 'Agathobacter')).toBeCloseTo(0.2, 12);
    const asWritten = amountsAtRank(profile, 'genus', names, { followSpecies: false });
    expect(sumOf(asWritten, names.keysFor(['Blautia'], 'genus'))[0]).toBe(0.4);
  });

  test('a list of names without lineages is read as genera where they are known', () => {
    const bare = (id: string) => ({ id, lineage: [], rank: null, ncbiTaxonId: null });
    const profile = profileOf(
      tableOf(
        ['A'],
        [
          [bare('Bacteroides'), [2]],
          [bare('OTU_17'), [5]],
        ],
      ),
    );
    expect(amount(profile, 'genus', 'Bacteroides')).toBe(2);
    expect([...amountsAtRank(profile, 'genus', names).named]).toEqual([2]);
  });

  test('two words of a species tell its genus where no genus is given', () => {
    const row = (name: string) => ({
      id: name,
      lineage: ['', '', '', '', '', '', name],
      rank: 'species' as const,
      ncbiTaxonId: null,
    });
    const profile = profileOf(
      tableOf(
        ['A'],
        [
          [row('Roseburia_hominis'), [2]],
          [row('Bacteroides vulgatus'), [3]],
          [row('Blautia_unclassified'), [4]],
          [row('Lachnospiraceae_bacterium_8_1_57FAA'), [5]],
          [row('Escherichia_phage_T4'), [6]],
          [row('[Clostridium] saccharogumia'), [7]],
        ],
      ),
    );
    expect(amount(profile, 'genus', 'Roseburia')).toBe(2);
    expect(amount(profile, 'genus', 'Phocaeicola')).toBe(3);
    expect(amount(profile, 'genus', 'Bacteroides')).toBe(3);
    expect(amount(profile, 'genus', 'Blautia')).toBe(4);
    expect([...amountsAtRank(profile, 'genus', names).named]).toEqual([9]);
    // as written: no species is moved
    const asWritten = amountsAtRank(profile, 'genus', names, { followSpecies: false });
    expect([...asWritten.taxa.keys()]).toEqual(['roseburia', 'bacteroides', 'blautia']);
  });
});
