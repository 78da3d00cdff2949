import type { Layout } from './pattern.js';

/** Where the parts of a propagator stand in its stretch of a memory of numbers. */
export interface LinearShape {
  /** What a row keeps of itself where no linear flow enters it (1 for a sink), else 0. */
  readonly own: number;
  /** What the sources add to each row, at their present rates. */
  readonly constant: number;
  /** [group][column][4], rows upstream of the driver. */
  readonly upstream: number;
  /** [group][column][4], rows downstream. */
  readonly mixed: number;
  /** [source][row], for a source of 1 µg/d. */
  readonly rowSources: number;
  readonly size: number;
}

export function linearShape(layout: Layout): LinearShape {
  const n = layout.stateCount;
  const constant = n;
  const upstream = constant + n;
  const mixed = upstream + layout.upstreamRows.length * layout.upstreamColumns;
  const rowSources = mixed + 4 * layout.mixedGroups * layout.activeCount;
  return { own: 0, constant, upstream, mixed, rowSources, size: rowSources + n * layout.sources.length };
}

/** Copies a dense propagator into the order in which {@link applyLinear} reads it. */
export function writeLinear(
  layout: Layout,
  shape: LinearShape,
  memory: Float64Array,
  at: number,
  matrix: Float64Array,
  w: number,
  firstSource: number,
): void {
  const { stateCount: n, activeCount: a, upstreamRows, downstreamRows, mixedGroups, upstreamColumns: u } = layout;
  for (let i = 0; i < n; i++) memory[at + shape.own + i] = i < a ? matrix[i * w + i]! : 1;
  const groups = (rows: Int32Array, count: number, columns: number, to: number) => {
    for (let g = 0; g < count; g++)
      for (let r = 0; r < 4; r++) {
        const row = rows[g * 4 + r]!;
        for (let j = 0; j < columns; j++) memory[to + (g * columns + j) * 4 + r] = row < n ? matrix[row * w + j]! : 0;
        if (row < a) memory[at + shape.own + row] = 0;
      }
  };
  groups(upstreamRows, upstreamRows.length / 4, u, at + shape.upstream);
  groups(downstreamRows, mixedGroups, a, at + shape.mixed);
  for (let s = 0; s < layout.sources.length; s++)
    for (let i = 0; i < n; i++) memory[at + shape.rowSources + s * n + i] = matrix[i * w + firstSource + s]!;
}

/** Sums the sources at their present rates (µg/d). */
export function writeConstant(
  layout: Layout,
  shape: LinearShape,
  memory: Float64Array,
  at: number,
  rates: Float64Array,
): void {
  const n = layout.stateCount;
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let s = 0; s < rates.length; s++) sum += rates[s]! * memory[at + shape.rowSources + s * n + i]!;
    memory[at + shape.constant + i] = sum;
  }
}

/**
 * State at z = P · state at y + constant. Both have one spare place behind them for the padding of the groups.
 */
export function applyLinear(
  layout: Layout,
  shape: LinearShape,
  memory: Float64Array,
  at: number,
  y: number,
  z: number,
): void {
  const own = at + shape.own;
  const constant = at + shape.constant;
  for (let i = 0; i < layout.stateCount; i++) memory[z + i] = memory[own + i]! * memory[y + i]! + memory[constant + i]!;
  addRows(memory, at + shape.upstream, layout.upstreamRows, layout.upstreamRows.length, layout.upstreamColumns, y, z);
  addRows(memory, at + shape.mixed, layout.downstreamRows, layout.mixedGroups * 4, layout.activeCount, y, z);
}

/**
 * Adds matrix · vector to the named rows of z. The matrix is [group of four rows][column][4]: four rows at a time,
 * because a single running sum would wait for itself at every addition.
 */
export function addRows(
  memory: Float64Array,
  matrix: number,
  rows: Int32Array,
  rowCount: number,
  columns: number,
  vector: number,
  z: number,
): void {
  let b = matrix;
  const end = vector + columns;
  for (let g = 0; g < rowCount; g += 4) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let j = vector; j < end; j++, b += 4) {
      const v = memory[j]!;
      s0 += memory[b]! * v;
      s1 += memory[b + 1]! * v;
      s2 += memory[b + 2]! * v;
      s3 += memory[b + 3]! * v;
    }
    const i0 = z + rows[g]!;
    const i1 = z + rows[g + 1]!;
    const i2 = z + rows[g + 2]!;
    const i3 = z + rows[g + 3]!;
    memory[i0] = memory[i0]! + s0;
    memory[i1] = memory[i1]! + s1;
    memory[i2] = memory[i2]! + s2;
    memory[i3] = memory[i3]! + s3;
  }
}
