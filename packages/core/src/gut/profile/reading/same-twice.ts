import type { Problem } from '../../../base/index.js';
import { type Profile, type ProfileTaxon, RANKS, type Rank } from '../profile.js';
import { comparableName, speciesName, type TaxonNames } from '../taxa/index.js';

const [FAMILY, GENUS, SPECIES] = [RANKS.indexOf('family'), RANKS.indexOf('genus'), RANKS.indexOf('species')];

/** Rows that are one organism under an old and a new name, or in other letters, told once for the table. */
export function sameTwice({ file, table }: Profile, names: TaxonNames): Problem[] {
  const seen = new Map<string, { readonly id: string; readonly family: string }>();
  const pairs: (readonly [string, string])[] = [];
  const present = new Set(table.taxonIndices);
  table.taxa.forEach((taxon, t) => {
    const key = present.has(t) ? organism(taxon, names) : null;
    if (key === null) return;
    const family = names.accepted(taxon.lineage[FAMILY] ?? '', 'family')?.key ?? '';
    const first = seen.get(key);
    if (!first) seen.set(key, { id: taxon.id, family });
    // "g__Clostridium" of two families is two genera of one name
    else if (!key.startsWith('genus:') || first.family === family || first.family === '' || family === '')
      pairs.push(short(first.id) === short(taxon.id) ? [first.id, taxon.id] : [short(first.id), short(taxon.id)]);
  });
  return pairs.length > 0 ? [{ code: 'profile.taxon.sameTwice', file, pairs }] : [];
}

/** Which organism a row names by itself; null for clusters and variants, many of which share a name rightly. */
function organism({ id, lineage, rank }: ProfileTaxon, names: TaxonNames): string | null {
  // an array's groups ("Prevotella oralis et rel.") are parts of what they are named after
  if (/ et rel\.?/.test(id)) return null;
  if (rank === 'species' || rank === 'genus') {
    const text = lineage[rank === 'species' ? SPECIES : GENUS] || id;
    return keyOf(rank === 'species' ? speciesName(text, lineage[GENUS] ?? '') : text, rank, names);
  }
  if (rank !== null || lineage.length > 0) return null;
  // a bare list of names: two words are a species, one a genus; a number in it tells a cluster
  const words = id.trim().split(/[ _]+/);
  if (!words.every((word) => /^[A-Za-z][a-z-]+$/.test(word))) return null;
  if (words.length === 2) return keyOf(words.join(' '), 'species', names);
  return words.length === 1 ? keyOf(id, 'genus', names) : null;
}

function keyOf(text: string, rank: Rank, names: TaxonNames): string | null {
  const own = comparableName(text, rank);
  if (own === '') return null;
  const taxon = names.accepted(text, rank);
  // "approximate" and "split" are no equals
  const key = taxon && EQUAL.has(taxon.kind) ? taxon.key : own;
  return `${rank}:${key}${cutOff(text, rank)}`;
}

const EQUAL: ReadonlySet<string> = new Set(['', 'synonym', 'spelling', 'same', 'moved']);

/** What tells apart clades that share a name: "9" of Prevotella_9 (SILVA), "D" of Ruminococcus_D (GTDB), brackets. */
function cutOff(text: string, rank: Rank): string {
  const marks = rank === 'genus' ? text.match(/[_ ](?:\d+|[A-Z]{1,3})$/g) : text.match(/_[A-Z]{1,3}(?= |$)/g);
  const bracketed = rank === 'genus' && text.includes('[') ? '[' : '';
  return `${marks ? marks.join('') : ''}${bracketed}`;
}

/** The last name of a lineage: the whole would fill lines. */
const short = (id: string): string => id.slice(Math.max(id.lastIndexOf(';'), id.lastIndexOf('|')) + 1).trim();
