import type { CheckChoice } from '@selenoscope/core';

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/**
 * Countries for what was typed: before anything is, all of them, the likely one first, then those with a survey of their
 * own; then those whose name (or another name) begins so, then those that hold it.
 * @param likely code of the region that the browser's language names
 */
export function countriesFor(
  choices: readonly CheckChoice[],
  typed: string,
  likely: string | null,
  chosen: string | null,
): readonly CheckChoice[] {
  const query = bare(typed);
  const isLikely = (choice: CheckChoice): number => (choice.id === chosen ? 2 : choice.id === likely ? 1 : 0);
  if (query === '') {
    const order = (choice: CheckChoice): number => isLikely(choice) * 2 + (choice.first ? 1 : 0);
    return [...choices].sort((a, b) => order(b) - order(a) || (a.label < b.label ? -1 : 1));
  }
  const rank = (choice: CheckChoice): number => {
    if (bare(choice.id) === query) return 0;
    const names = [choice.label, ...(choice.also ?? [])].map(bare);
    if (names.some((name) => name.startsWith(query))) return 1;
    return names.some((name) => name.includes(query)) ? 2 : 3;
  };
  return choices
    .map((choice) => ({ choice, rank: rank(choice) }))
    .filter((one) => one.rank < 3)
    .sort((a, b) => a.rank - b.rank || (a.choice.label < b.choice.label ? -1 : 1))
    .map((one) => one.choice);
}

/** "en-GB" names GB; a language alone names no country. */
export function likelyCountry(languages: readonly string[]): string | null {
  for (const tag of languages) {
    const region = /-([A-Z]{2})\b/i.exec(tag)?.[1];
    if (region) return region.toUpperCase();
  }
  return null;
}
