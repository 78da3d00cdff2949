import { RANKS, type Rank } from '@selenoscope/core';

/** Index of a rank in RANKS by the letters of a prefix: "k__", "d__", "d_", "sk__". */
const PREFIX_RANKS: Readonly<Record<string, number>> = {
  d: 0,
  k: 0,
  sk: 0,
  p: 1,
  c: 2,
  o: 3,
  f: 4,
  g: 5,
  s: 6,
  t: 7,
};

const PREFIX = /^([a-z]{1,2}\d?)__?/;

/** Words that say that nothing is known of a rank. */
const NOTHING =
  /^(|na|n\/a|nan|none|null|-|_+|unclassified|unassigned|unknown|unidentified|uncultured|ambiguous[_ ]taxa|other)$/i;

/** Greengenes writes the second word of a species only. */
const EPITHET = /^[a-z]{3,}$/;
const NO_EPITHET = /^(bacterium|metagenome|uncultured|unclassified|unidentified|unknown)$/;

/** A name of a lineage taken apart; `rank` is null for an unknown or in-between rank and undefined without a prefix. */
export function rankedName(part: string): { rank: number | null | undefined; name: string } {
  const text = part.trim();
  // SILVA until release 132 numbers its ranks: "D_5__Bacteroides"
  const numbered = /^D_(\d)__/.exec(text);
  if (numbered)
    return { rank: Number(numbered[1]) < RANKS.length ? Number(numbered[1]) : null, name: text.slice(5).trim() };
  const prefix = /^[a-z]{1,2}\d?__/.exec(text) ?? /^[dkpcofgst]_(?=[A-Z0-9[]|$)/.exec(text);
  if (!prefix) return { rank: undefined, name: text };
  const letters = PREFIX.exec(prefix[0])![1]!;
  return { rank: PREFIX_RANKS[letters] ?? null, name: text.slice(prefix[0].length).trim() };
}

/**
 * Names by rank from the parts of a lineage, with prefixes ("k__Bacteria") or in the order of the ranks (SILVA, RDP).
 *
 * @example lineageOf(['k__Bacteria', 'p__Firmicutes', 'c__']) // ['Bacteria', 'Firmicutes']
 */
export function lineageOf(parts: readonly string[]): string[] {
  // MEGAN, BIOM and some classifiers begin with the root of everything
  const named = parts.map((part) => rankedName(part)).filter((part, i) => !(i === 0 && /^root$/i.test(part.name)));
  const prefixed = named.some((part) => part.rank !== undefined);
  // more names than ranks: in-between ranks that nothing tells apart
  const usable = !prefixed && named.length > RANKS.length ? named.slice(0, 1) : named;
  const names: string[] = [];
  usable.forEach((part, i) => {
    const rank = prefixed ? part.rank : i;
    if (rank === null || rank === undefined) return;
    while (names.length <= rank) names.push('');
    // a kingdom below its domain ("d__Eukaryota", "k__Fungi") has no place of its own
    if (names[rank] === '' && !NOTHING.test(part.name)) names[rank] = part.name;
  });
  const species = names[6];
  const genus = names[5];
  if (species && genus && EPITHET.test(species) && !NO_EPITHET.test(species)) names[6] = `${genus} ${species}`;
  while (names.length > 0 && names[names.length - 1] === '') names.pop();
  return names;
}

/**
 * Parts of a lineage written as one text, whatever parts them, without confidences: "k__A; p__B", "A(100);B(98);", "k__A|p__B".
 *
 * @example lineageParts('Bacteria(100);Firmicutes(98);') // ['Bacteria', 'Firmicutes']
 */
export function lineageParts(text: string): string[] {
  const separator = text.includes(';')
    ? ';'
    : text.includes('|')
      ? '|'
      : /[a-z]__[^,]*,\s*[a-z]__/.test(text.slice(0, 300))
        ? ','
        : ';';
  const parts = text.split(separator).map((part) => part.trim().replace(/\(\d+(\.\d+)?\)$/, ''));
  while (parts.length > 0 && parts[parts.length - 1] === '') parts.pop();
  return parts;
}

/** Whether an id is a lineage itself, as collapsed tables and MetaPhlAn name their rows. */
export const isLineage = (id: string): boolean =>
  /^(d|k|sk|r)_{1,2}[^|;]*([|;]|$)/.test(id) || /[|;]\s*[dkpcofgst]__/.test(id);

/** The rank that a lineage's row stands at by its deepest part: "k__A|p__B|c__" is a class. Null: in between, or none. */
export function rowRank(parts: readonly string[]): Rank | null {
  const last = parts.at(-1);
  if (last === undefined) return null;
  const { rank } = rankedName(last);
  if (rank === undefined || rank === null) {
    // QIIME 2 collapses to "k__A;__;__": the depth says the rank
    const prefixed = parts.some((part) => typeof rankedName(part).rank === 'number');
    return /^_*$/.test(last.trim()) && prefixed ? (RANKS[parts.length - 1] ?? null) : null;
  }
  // a kingdom below its domain
  if (rank === 0 && parts.length > 1) return null;
  return RANKS[rank]!;
}

/** A rank by its word, however a file spells it. */
export function rankByWord(word: string): Rank | null {
  const plain = word.trim().toLowerCase().replace(/[ _-]/g, '');
  if (plain === 'superkingdom' || plain === 'kingdom' || plain === 'realm') return 'domain';
  const singular: Readonly<Record<string, Rank>> = {
    domains: 'domain',
    kingdoms: 'domain',
    phyla: 'phylum',
    division: 'phylum',
    classes: 'class',
    orders: 'order',
    families: 'family',
    genera: 'genus',
    sp: 'species',
    strains: 'strain',
  };
  return (RANKS as readonly string[]).includes(plain) ? (plain as Rank) : (singular[plain] ?? null);
}
