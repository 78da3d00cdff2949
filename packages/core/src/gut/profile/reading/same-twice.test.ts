import { loadTable } from '@selenoscope/data';
import { describe, expect, test } from 'vitest';
import { explain } from '../../../base/index.js';
import { genus, profileOf, tableOf, variant } from '../indices/profile-fixtures.js';
import type { ProfileTaxon } from '../profile.js';
import { TaxonNames } from '../taxa/index.js';
import { sameTwice } from './same-twice.js';

const names = new TaxonNames(loadTable('gut/taxon-aliases'));
const species = (genusName: string, name: string): ProfileTaxon => ({
  id: `k__Bacteria;p__P;c__C;o__O;f__F;g__${genusName};s__${name}`,
  lineage: ['Bacteria', 'P', 'C', 'O', 'F', genusName, name],
  rank: 'species',
  ncbiTaxonId: null,
});
const bare = (id: string): ProfileTaxon => variant(id, '');
const inFamily = (name: string, family: string): ProfileTaxon => ({
  id: `f__${family};g__${name}`,
  lineage: ['Bacteria', '', '', '', family, name],
  rank: 'genus',
  ncbiTaxonId: null,
});
const pairsOf = (...taxa: ProfileTaxon[]) => {
  const rows = taxa.map((taxon) => [taxon, [5]] as const);
  const [found] = sameTwice(profileOf(tableOf(['A'], rows)), names);
  return found?.code === 'profile.taxon.sameTwice' ? found.pairs : [];
};

describe('one organism in two rows', () => {
  test('a species under its old and its new name', () => {
    expect(
      pairsOf(
        species('Eubacterium', 'Eubacterium_rectale'),
        species('Agathobacter', 'Agathobacter_rectalis'),
        species('Prevotella', 'Prevotella_copri'),
        species('Segatella', 'Segatella_copri'),
      ),
    ).toEqual([
      ['s__Eubacterium_rectale', 's__Agathobacter_rectalis'],
      ['s__Prevotella_copri', 's__Segatella_copri'],
    ]);
    expect(pairsOf(bare('Prevotella copri'), bare('Segatella copri'))).toHaveLength(1);
  });

  test('a genus under two phyla of one name, or in other letters', () => {
    expect(pairsOf(genus('Bacteroides', 'Bacteroidota'), genus('bacteroides', 'Bacteroidetes'))).toHaveLength(1);
    // the last name alone would be the same word twice
    const [old, recent] = ['Bacteroidetes', 'Bacteroidota'].map((p) => ({
      ...genus('Bacteroides', p),
      id: `p__${p};g__Bacteroides`,
    }));
    expect(pairsOf(old!, recent!)).toEqual([[old!.id, recent!.id]]);
    expect(pairsOf(bare('Bacteroides'), bare('bacteroides'))).toEqual([['Bacteroides', 'bacteroides']]);
  });

  test.each<[string, ProfileTaxon[]]>([
    ['variants of one genus', [variant('a1', 'B;F;C;O;L;Blautia'), variant('b2', 'B;F;C;O;L;Blautia')]],
    ['variants of one species', [variant('a1', 'B;F;C;O;L;Blautia;obeum'), variant('b2', 'B;F;C;O;L;Blautia;obeum')]],
    ['clusters', [bare('OTU1'), bare('OTU2'), bare('otu_x'), bare('4f5e')]],
    ['a genus and one that was divided from it', [genus('Prevotella'), genus('Segatella')]],
    ['parts of a genus in SILVA and GTDB', [genus('Prevotella_9'), genus('Prevotella_7'), genus('Prevotella')]],
    ['a genus and the same name out of place', [genus('[Ruminococcus]'), genus('Ruminococcus')]],
    ['two genera of one name', [inFamily('Clostridium', 'Clostridiaceae'), inFamily('Clostridium', 'Lachnospiraceae')]],
    ['groups of an array', [genus('Prevotella oralis et rel.'), genus('Prevotella tannerae et rel.')]],
    ['rows without a name', [genus('uncultured'), genus('unclassified'), species('Blautia', 'Blautia_sp')]],
  ])('%s are no such pair', (_, taxa) => {
    expect(pairsOf(...taxa)).toEqual([]);
  });

  test('five pairs are named, the rest counted', () => {
    const rows = Array.from('abcdefg', (letter) => [bare(`Xus ${letter}um`), bare(`xus ${letter}um`)]).flat();
    const [found] = sameTwice(
      profileOf(
        tableOf(
          ['A'],
          rows.map((taxon) => [taxon, [1]] as const),
        ),
      ),
      names,
    );
    const { message, hint } = explain(found!);
    expect(message.match(/ and xus /g)).toHaveLength(5);
    expect(message).toContain('and 2 more');
    expect(hint).toContain('Add the two rows up');
  });
});
