/**
 * to = from + w₀u₀ + w₁u₁ + …, added from the left, with so many of the weights from `at` on. Four vectors at a time, so
 * that the sum goes to memory once and not four times; the order of the additions is the same.
 */
export function addWeighted(
  to: Float64Array,
  from: Float64Array,
  weights: Float64Array,
  at: number,
  vectors: readonly Float64Array[],
  first: number,
  last: number,
): void {
  const n = to.length;
  let base = from;
  let j = first;
  for (; last - j >= 4; j += 4) {
    const a = vectors[j]!;
    const b = vectors[j + 1]!;
    const c = vectors[j + 2]!;
    const d = vectors[j + 3]!;
    const wa = weights[at + j]!;
    const wb = weights[at + j + 1]!;
    const wc = weights[at + j + 2]!;
    const wd = weights[at + j + 3]!;
    for (let i = 0; i < n; i++) to[i] = base[i]! + wa * a[i]! + wb * b[i]! + wc * c[i]! + wd * d[i]!;
    base = to;
  }
  if (last - j === 3) {
    const a = vectors[j]!;
    const b = vectors[j + 1]!;
    const c = vectors[j + 2]!;
    const wa = weights[at + j]!;
    const wb = weights[at + j + 1]!;
    const wc = weights[at + j + 2]!;
    for (let i = 0; i < n; i++) to[i] = base[i]! + wa * a[i]! + wb * b[i]! + wc * c[i]!;
  } else if (last - j === 2) {
    const a = vectors[j]!;
    const b = vectors[j + 1]!;
    const wa = weights[at + j]!;
    const wb = weights[at + j + 1]!;
    for (let i = 0; i < n; i++) to[i] = base[i]! + wa * a[i]! + wb * b[i]!;
  } else if (last - j === 1) {
    const a = vectors[j]!;
    const wa = weights[at + j]!;
    for (let i = 0; i < n; i++) to[i] = base[i]! + wa * a[i]!;
  } else if (base !== to) to.set(base);
}
