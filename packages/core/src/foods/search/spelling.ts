import type { Vocabulary } from './vocabulary.js';

/** A known spelling close to what was typed. */
export interface NearSpelling {
  readonly word: number;
  /** letters added, dropped, changed or swapped with the neighbour */
  readonly edits: number;
  /** true where the typed text is (nearly) the whole spelling, false where it is (nearly) its start */
  readonly whole: boolean;
  /** length of the known spelling */
  readonly length: number;
}

/** Typing errors allowed: none in short words, where one letter makes another word (pea, pear, peas). */
export const editsAllowed = (letters: number): number => (letters < 4 ? 0 : letters < 7 ? 1 : 2);

/**
 * Spellings within a few edits of `typed`, also as the start of a longer spelling.
 *
 * Optimal string alignment distance, one row of the matrix per letter of the spelling; the sorted vocabulary is walked
 * like a tree: rows of a shared start are kept, and a start that is already too far away is left with all its branches.
 * @param edits highest distance, 0 to 2
 */
export function nearSpellings(vocabulary: Vocabulary, typed: string, edits: number): NearSpelling[] {
  const { sorted, shared } = vocabulary;
  const m = typed.length;
  const width = m + 1;
  const rows = new Uint8Array(width * (m + edits + 2));
  for (let j = 0; j <= m; j++) rows[j] = j;
  const deepest = m + edits;
  /** best distance of `typed` to any start of the current spelling up to each depth */
  const bestStart = new Uint8Array(deepest + 2).fill(255);
  bestStart[0] = m;
  const found: NearSpelling[] = [];
  let previous = '';
  let dead = -1;
  for (let s = 0; s < sorted.length; s++) {
    if (dead >= 0 && shared[s]! >= dead) continue;
    const spelling = sorted[s]!;
    let depth = dead >= 0 ? Math.min(shared[s]!, dead - 1) : Math.min(shared[s]!, previous.length, deepest);
    dead = -1;
    previous = spelling;
    const last = Math.min(spelling.length, deepest);
    for (; depth < last; depth++) {
      const c = spelling.charCodeAt(depth);
      const row = (depth + 1) * width;
      const above = depth * width;
      rows[row] = depth + 1;
      let least = depth + 1;
      for (let j = 1; j <= m; j++) {
        const t = typed.charCodeAt(j - 1);
        let d = rows[above + j - 1]! + (t === c ? 0 : 1);
        const drop = rows[above + j]! + 1;
        const add = rows[row + j - 1]! + 1;
        if (drop < d) d = drop;
        if (add < d) d = add;
        if (depth > 0 && j > 1 && t === spelling.charCodeAt(depth - 1) && typed.charCodeAt(j - 2) === c) {
          const swap = rows[above - width + j - 2]! + 1;
          if (swap < d) d = swap;
        }
        rows[row + j] = d;
        if (d < least) least = d;
      }
      bestStart[depth + 1] = Math.min(bestStart[depth]!, rows[row + m]!);
      if (least > edits && bestStart[depth + 1]! > edits) {
        dead = depth + 1;
        break;
      }
    }
    if (dead >= 0) continue;
    const wholeEdits = spelling.length <= deepest ? rows[spelling.length * width + m]! : 255;
    const startEdits = bestStart[last]!;
    if (wholeEdits <= edits) {
      found.push({ word: vocabulary.find(spelling), edits: wholeEdits, whole: true, length: spelling.length });
    } else if (startEdits <= edits) {
      found.push({ word: vocabulary.find(spelling), edits: startEdits, whole: false, length: spelling.length });
    }
  }
  return found;
}
