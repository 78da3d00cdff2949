import type { NecessarySum } from './sums.js';

/** Moves that can be in a set of `size` at all: each with the best of the others for every sum. */
export function withinReach(places: Int32Array, sums: readonly NecessarySum[], size: number): Int32Array {
  const kept = places.slice();
  let count = kept.length;
  // the first round does nearly all; later ones only sharpen, and any number of them is right
  for (let round = 0, before = -1; round < 3 && count !== before; round++) {
    before = count;
    for (const { of, most } of sums) {
      let least = Number.POSITIVE_INFINITY;
      let largest = Number.NEGATIVE_INFINITY;
      for (let n = 0; n < count; n++) {
        const value = of[kept[n]!]!;
        if (value < least) least = value;
        if (value > largest) largest = value;
      }
      const left = most - (size - 1) * least;
      if (largest <= left) continue;
      let still = 0;
      for (let n = 0; n < count; n++) if (of[kept[n]!]! <= left) kept[still++] = kept[n]!;
      count = still;
    }
  }
  return kept.slice(0, count);
}

/** Sums that can fail, the most telling first; those of the draws lead. Told by sets that a fixed sequence picks. */
export function tellingOrder(places: Int32Array, sums: readonly NecessarySum[], size: number): readonly number[] {
  const open = sums.flatMap(({ of, most, from }, s) => {
    let worst = Number.NEGATIVE_INFINITY;
    for (const place of places) worst = Math.max(worst, of[place]!);
    return size * worst > most || from !== 'limit' ? [s] : [];
  });
  const leading = open.filter((s) => sums[s]!.from !== 'limit');
  const rest = open.filter((s) => sums[s]!.from === 'limit');
  const strong = [...places];
  const strength = leading[0];
  if (strength !== undefined) {
    const { of } = sums[strength]!;
    strong.sort((a, b) => of[a]! - of[b]! || a - b).splice(Math.ceil(places.length / 3));
  }
  let samples: number[][] = [];
  let state = 1;
  const pick = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return strong[(state >>> 8) % strong.length]!;
  };
  if (strong.length > 0) samples = Array.from({ length: 1024 }, () => Array.from({ length: size }, pick));
  const telling: number[] = [];
  while (rest.length > 0) {
    const failing = rest.map((s) => {
      const { of, most } = sums[s]!;
      return samples.reduce((n, set) => n + (set.reduce((sum, place) => sum + of[place]!, 0) > most ? 1 : 0), 0);
    });
    const best = failing.indexOf(Math.max(...failing));
    const [s] = rest.splice(best, 1) as [number];
    telling.push(s);
    if (failing[best]! > 0) {
      const { of, most } = sums[s]!;
      samples = samples.filter((set) => set.reduce((sum, place) => sum + of[place]!, 0) <= most);
    } else {
      telling.push(...rest.splice(0));
    }
  }
  return [...leading, ...telling];
}

/** One over the spread of each of the first sums, so that they count alike; earlier ones a little more. */
export function spreadWeights(value: Float64Array, width: number, first: number): Float64Array {
  const weights = new Float64Array(first);
  const count = width === 0 ? 0 : value.length / width;
  for (let r = 0; r < first; r++) {
    let sum = 0;
    let squares = 0;
    for (let m = 0; m < count; m++) {
      const x = value[m * width + r]!;
      sum += x;
      squares += x * x;
    }
    const variance = count === 0 ? 0 : squares / count - (sum / count) * (sum / count);
    weights[r] = variance > 0 ? 1 / (Math.sqrt(variance) * (1 + r / 4)) : 0;
  }
  return weights;
}
