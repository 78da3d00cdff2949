import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparableName, speciesName } from './names.js';

test.each([
  ['g__Bacteroides', 'genus', 'bacteroides'],
  ['D_5__Prevotella 9', 'genus', 'prevotella'],
  ['Prevotella_9', 'genus', 'prevotella'],
  ['Clostridium sensu stricto 1', 'genus', 'clostridium'],
  ['Ruminococcus_D', 'genus', 'ruminococcus'],
  ['p__Firmicutes_A', 'phylum', 'firmicutes'],
  ['Bacteria(100)', 'domain', 'bacteria'],
  ['Candidatus Saccharibacteria', 'phylum', 'saccharibacteria'],
  ['g__[Ruminococcus]', 'genus', '[ruminococcus]'],
  ['[Clostridium] bolteae', 'species', 'clostridium bolteae'],
  ['s__Eggerthella_lenta', 'species', 'eggerthella lenta'],
  ['Faecalibacterium prausnitzii_C', 'species', 'faecalibacterium prausnitzii'],
  ['Prevotella melaninogenica et rel.', 'genus', 'prevotella'],
  ['Bacteroides vulgatus et rel.', 'species', 'bacteroides vulgatus'],
  ['s__Blautia_sp_CAG_257', 'species', 'blautia sp cag 257'],
  ['Blautia sp.', 'species', ''],
  ['g__', 'genus', ''],
  ['uncultured bacterium', 'genus', ''],
  ['f__Bacillales_unclassified', 'family', ''],
  ['unclassified Lachnospiraceae', 'genus', ''],
  ['Incertae Sedis', 'genus', 'incertae sedis'],
  ['Family XIII Incertae Sedis', 'family', ''],
  ['-1', 'genus', ''],
] as const)('%s as a %s', (text, rank, key) => {
  expect(comparableName(text, rank)).toBe(key);
});

test('a second word alone becomes a species with its genus', () => {
  expect(speciesName('s__copri', 'g__Prevotella')).toBe('Prevotella copri');
  expect(speciesName('Prevotella_copri', 'Prevotella')).toBe('Prevotella_copri');
  expect(speciesName('uncultured', 'Prevotella')).toBe('');
  expect(speciesName('copri', '')).toBe('copri');
});

test('prefix, underscores, brackets and case change no species', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'e', 'i', 'o', 'b', 'r', 't', 'm'),
    minLength: 5,
    maxLength: 12,
  });
  fc.assert(
    fc.property(word, word, (first, second) => {
      const binomial = `${first.slice(0, 1).toUpperCase()}${first.slice(1)} ${second}`;
      const key = comparableName(binomial, 'species');
      expect(key).toBe(`${first} ${second}`);
      for (const text of [
        `s__${binomial.replace(' ', '_')}`,
        ` ${binomial}  `,
        `[${binomial.replace(' ', '] ')}`,
        `${binomial}_B`,
      ]) {
        expect(comparableName(text, 'species')).toBe(key);
      }
    }),
  );
});
