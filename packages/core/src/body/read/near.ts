/** Letters added, dropped, changed or swapped with the neighbour that turn one word into the other. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    before = above;
    above = row;
  }
  return above[b.length]!;
}

/** Longest text that is compared: nobody misspells one word in so many letters. */
const LONGEST = 40;

/**
 * Known words near to what came, best first: within a third of its letters, or one the beginning of the other.
 * @example nearest('selenomethionin', ['selenite', 'selenomethionine'], 3) // ['selenomethionine']
 */
export function nearest(came: string, known: readonly string[], most: number): string[] {
  const word = came.toLowerCase().trim().slice(0, LONGEST);
  if (word.length < 2) return [];
  return known
    .map((name) => {
      const other = name.toLowerCase();
      const starts = word.length >= 3 && (other.startsWith(word) || word.startsWith(other));
      return { name, edits: starts ? 1 : editDistance(word, other) };
    })
    .filter(({ edits }) => edits <= Math.max(1, Math.floor(word.length / 3)))
    .sort((x, y) => x.edits - y.edits)
    .slice(0, most)
    .map(({ name }) => name);
}
