import type { Rank } from '../profile.js';

/** Words that stand where a name would stand and say that there is none. */
const NO_NAME =
  /^(?:-1|na|n\/a|none|other|unknown|unassigned|unclassified|unidentified|uncultured|ambiguous|metagenome|gut metagenome|human gut metagenome)(?:$|[ _-])| (?:unclassified|incertae sedis)$/;

/**
 * A taxon's name as it is compared: lower case, without the prefix of its rank ("g__", "D_5__"), without "Candidatus",
 * without the letters that GTDB sets behind a name it has divided ("Ruminococcus_D", "Firmicutes_A"), and '' where the
 * text says that nothing is known.
 *
 * Square brackets say that a name is out of place. For a species they are dropped, because the second word still tells
 * which one is meant ("[Clostridium] bolteae"). Above the species they stay: "[Ruminococcus]" of Greengenes is another
 * genus than "Ruminococcus", and taking one for the other moves every number that rests on it.
 * @example comparableName('g__Prevotella_9', 'genus') // 'prevotella'
 */
export function comparableName(text: string, rank: Rank): string {
  let name = withoutPrefix(text.trim().replace(/^["']|["']$/g, '')).replace(/\(\d+\)$/, '');
  // groups of arrays: "Prevotella oralis et rel." stands at the rank of genera and is a part of one
  if (rank === 'genus') name = name.replace(/^([A-Z][a-z]+) .* et rel\.?$/, '$1');
  name = name.replace(/ et rel\.?$/, '');
  if (rank === 'species' || rank === 'strain') {
    // only GTDB writes a blank between the words of a species and an underscore before its letters
    if (name.includes(' ')) name = name.replace(/_[A-Z]{1,3}(?= |$)/g, '');
    name = name.replace(/[[\]]/g, '');
  } else {
    name = name.replace(/_[A-Z]{1,3}$/, '');
  }
  name = name
    .replace(/_/g, ' ')
    .toLowerCase()
    .replace(/\bsp\./g, 'sp')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^candidatus /, '');
  if (name === '' || NO_NAME.test(name)) return '';
  if (rank === 'genus') name = name.replace(/^([a-z-]+)(?: sensu stricto)? \d+$/, '$1');
  if (rank === 'species' && / sp$/.test(name)) return '';
  return name;
}

/** "g__", "sk__", "D_5__" of SILVA, and "d_" of some Kraken tables. */
const withoutPrefix = (text: string): string => text.replace(/^(?:[a-z]{1,2}__|D_\d+__|[dkpcofgst]_(?=[A-Z[]))/, '');

/**
 * A species as two words, where a taxonomy gives only the second ("s__copri" of Greengenes).
 * @example speciesName('copri', 'Prevotella') // 'Prevotella copri'
 */
export function speciesName(species: string, genus: string): string {
  const bare = withoutPrefix(species.trim());
  const parent = withoutPrefix(genus.trim());
  if (bare === '' || parent === '' || !/^[a-z][a-z-]+$/.test(bare)) return species;
  return NO_NAME.test(bare) ? '' : `${parent} ${bare}`;
}
