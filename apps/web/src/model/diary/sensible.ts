/** Below this score a name has to share a whole word with what was typed. */
const SURE_SCORE = 0.3;
const SHORTEST_WORD = 3;
/** They join words and say nothing of a food. */
const JOINING = new Set(['with', 'without', 'and', 'the', 'from', 'for', 'not', 'all', 'other']);

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= SHORTEST_WORD && !JOINING.has(word))
    .map((word) => word.replace(/(?<=..)e?s$/, ''));

/**
 * Candidates that make sense to someone who typed this: a part of a word in common is chance.
 * @example sensible('grandmas stew', hits) // without “Candies, NESTLE, 100 GRAND Bar”
 */
export function sensible<T extends { readonly name: string; readonly score: number }>(
  text: string,
  candidates: readonly T[],
): readonly T[] {
  const typed = new Set(wordsOf(text));
  return candidates.filter(({ name, score }) => score >= SURE_SCORE || wordsOf(name).some((word) => typed.has(word)));
}
