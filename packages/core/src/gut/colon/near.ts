/** Letters added, dropped or changed that turn one word into the other. */
function edits(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    above = row;
  }
  return above[b.length]!;
}

/** The known field that a misspelt one probably means, or null. @example nearField('transitdays', ['transitDays']) */
export function nearField(came: string, known: readonly string[]): string | null {
  const word = came.toLowerCase().slice(0, 40);
  if (word.length < 2) return null;
  let best: string | null = null;
  let fewest = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const name of known) {
    const other = name.toLowerCase();
    const starts = word.length >= 3 && (other.startsWith(word) || word.startsWith(other));
    const count = word === other ? 0 : starts ? 1 : edits(word, other);
    if (count < fewest) {
      fewest = count;
      best = name;
    }
  }
  return best;
}
