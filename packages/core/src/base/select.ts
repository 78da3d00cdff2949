/**
 * Puts the k-th smallest value at position k, smaller ones before it and larger ones behind (`values` is reordered).
 * Floyd and Rivest 1975, algorithm 489 (without the sampling step, which pays only for far longer vectors).
 */
export function selectInPlace(values: Float64Array, k: number, from = 0, to: number = values.length - 1): number {
  let left = from;
  let right = to;
  while (right > left) {
    // median of three as pivot: sorted and constant input stays cheap
    const middle = (left + right) >> 1;
    const a = values[left]!;
    const b = values[middle]!;
    const c = values[right]!;
    const pivot = a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i <= j) {
        const t = values[i]!;
        values[i] = values[j]!;
        values[j] = t;
        i++;
        j--;
      }
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else break;
  }
  return values[k]!;
}

/** Smallest of values[from … to]. */
export function smallest(values: Float64Array, from: number, to: number = values.length - 1): number {
  let least = values[from]!;
  for (let i = from + 1; i <= to; i++) if (values[i]! < least) least = values[i]!;
  return least;
}
