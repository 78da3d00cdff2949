/**
 * Puts items that are alike beside each other: cut in half at the median of the value that spreads most, again and again, down
 * to blocks of `block`. A block of like items can be ruled out by its smallest values alone.
 *
 * @param values values[item × width + v]
 * @param weights how much spread in each value counts
 */
export function nearOrder(
  items: number,
  values: Float64Array,
  width: number,
  weights: Float64Array,
  block: number,
): Int32Array {
  const order = Int32Array.from({ length: items }, (_, i) => i);
  const cut = (from: number, to: number): void => {
    if (to - from <= block) return;
    let widest = 0;
    let most = -1;
    for (let v = 0; v < weights.length; v++) {
      let low = Number.POSITIVE_INFINITY;
      let high = Number.NEGATIVE_INFINITY;
      for (let i = from; i < to; i++) {
        const value = values[order[i]! * width + v]!;
        if (value < low) low = value;
        if (value > high) high = value;
      }
      const spread = (high - low) * weights[v]!;
      if (spread > most) {
        most = spread;
        widest = v;
      }
    }
    // whole blocks on the left, so that blocks of the finished list are the leaves
    const middle = from + Math.ceil((to - from) / 2 / block) * block;
    select(order, from, to, middle, (item) => values[item * width + widest]!);
    cut(from, middle);
    cut(middle, to);
  };
  cut(0, items);
  return order;
}

/** Moves the smallest before `middle` and the others behind it (Hoare 1961); equal values are told apart by the item. */
function select(order: Int32Array, from: number, to: number, middle: number, value: (item: number) => number): void {
  let low = from;
  let high = to - 1;
  while (low < high) {
    const pivot = order[(low + high) >> 1]!;
    const at = value(pivot);
    let i = low;
    let j = high;
    while (i <= j) {
      while (before(order[i]!, value(order[i]!), pivot, at)) i++;
      while (before(pivot, at, order[j]!, value(order[j]!))) j--;
      if (i <= j) {
        const held = order[i]!;
        order[i++] = order[j]!;
        order[j--] = held;
      }
    }
    if (middle <= j) high = j;
    else if (middle >= i) low = i;
    else return;
  }
}

const before = (a: number, valueA: number, b: number, valueB: number): boolean =>
  valueA < valueB || (valueA === valueB && a < b);
