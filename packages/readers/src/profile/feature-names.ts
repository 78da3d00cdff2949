import type { Profile, Rank } from '@selenoscope/core';

/** What the ids of the rows say of how they were made. */
export function featureKind(ids: readonly string[]): { method: Profile['method']; denoised: boolean | null } {
  const mostly = (pattern: RegExp) => ids.filter((id) => pattern.test(id)).length >= 0.9 * ids.length;
  // QIIME 2 names denoised variants by the MD5 of their sequence, DADA2 by the sequence, clusters of vsearch by SHA-1
  if (mostly(/^[0-9a-f]{32}$/i) || mostly(/^[ACGTN]{50,}$/i) || mostly(/^(asv|zotu|sv)[ _.-]?\d+$/i))
    return { method: 'amplicon', denoised: true };
  if (mostly(/^[0-9a-f]{40}$/i)) return { method: 'amplicon', denoised: null };
  if (mostly(/otu[ _.-]?\d+$/i)) return { method: 'amplicon', denoised: false };
  return { method: 'unknown', denoised: null };
}

const ONE_WORD = /^\[?[A-Z][a-z]{3,}\]?(_\d+)?$/;
const TWO_WORDS = /^\[?[A-Z][a-z]{2,}\]?[ _][a-z][a-z.-]+/;
const HIGHER = /(aceae|ales|oidia|bacteria|archaea|bacilli|clostridia|mycetes|microbia|ota|etes|utes|iia|ae)$/i;
/** So many names are judged by most of them; fewer have to agree all. */
const MANY_NAMES = 5;

/** The rank that names look like: single Latin words are genera, two words are species. Null: they do not agree. */
export function rankOfNames(ids: readonly string[]): Rank | null {
  const share = (test: (id: string) => boolean) => ids.filter(test).length / ids.length;
  if (ids.length === 0) return null;
  if (ids.length < MANY_NAMES) {
    if (share((id) => genusOfName(id) !== '') === 1) return 'species';
    // a single word may be anything, so that some of them have to be Latin beyond doubt
    return share((id) => ONE_WORD.test(id) && !HIGHER.test(id)) === 1 && share((id) => LATIN.test(id)) >= 0.5
      ? 'genus'
      : null;
  }
  if (share((id) => TWO_WORDS.test(id)) >= 0.8) return 'species';
  if (share((id) => /^[A-Z][a-z]+aceae$/.test(id)) >= 0.8) return 'family';
  return share((id) => ONE_WORD.test(id) && !HIGHER.test(id)) >= 0.8 ? 'genus' : null;
}

/**
 * The genus in the two words of a species; '' where the first word is none ("Lachnospiraceae bacterium", "[Eubacterium] rectale").
 *
 * @example genusOfName('Prevotella copri') // 'Prevotella'
 */
export function genusOfName(species: string): string {
  const [first = '', second = ''] = species.trim().split(/[ _]/);
  const named = TWO_WORDS.test(species.trim()) && /^[A-Z][a-z]{2,}$/.test(first) && !HIGHER.test(first);
  return named && !NO_SPECIES.test(second) ? first : '';
}

const NO_SPECIES = /^(bacterium|archaeon|organism|virus|phage)$/;

const LATIN =
  /^[\s"'[]*((d|k|p|c|o|f|g|s|t)__|[A-Z][a-z]+(aceae|ales|bacter|bacterium|coccus|bacillus|monas|ella|ia|ium|oides|spira|vibrio)\b)/;
const FEATURE = /^([0-9a-f]{32}|[0-9a-f]{40}|[ACGTN]{50,}|(d?otu|asv|zotu|sv|bin|mag|sgb)[ _.-]?\d+)$/i;

/** Share of names that can only be those of taxa, clusters or variants. */
export const taxonLikeness = (names: readonly string[]): number =>
  names.length === 0
    ? 0
    : names.filter((name) => LATIN.test(name) || FEATURE.test(name.trim()) || TWO_WORDS.test(name)).length /
      names.length;
