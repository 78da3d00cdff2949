/** Letters of a name that a query touched, as [from, to), rising and apart. @example hitsIn('Bread, rye', 'ry bre') // [[0, 3], [7, 9]] */
export function hitsIn(name: string, query: string): readonly (readonly [number, number])[] {
  const words = [...name.matchAll(/[\p{L}\p{N}]+/gu)].map((found) => ({ at: found.index, letters: folded(found[0]) }));
  const found = new Map<number, number>();
  for (const asked of query.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const letters = folded(asked);
    for (const word of words) {
      const shared = sharedLetters(word.letters, letters);
      // all that was typed stands in the word, or the two differ in their ending alone ("tomatoes", "tomato")
      const isHit = shared === letters.length || (shared >= 4 && letters.length - shared <= 2);
      if (isHit) found.set(word.at, Math.max(found.get(word.at) ?? 0, shared));
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([at, length]) => [at, at + length]);
}

/** Letter for letter without case and accents, so that positions stay. */
const folded = (text: string): string[] =>
  Array.from({ length: text.length }, (_, i) => text[i]!.normalize('NFKD')[0]!.toLowerCase());

function sharedLetters(a: readonly string[], b: readonly string[]): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}
