import { refuse } from './text.js';

/** Most values above zero that are read; about 1 GB while they are sorted. */
export const MOST_VALUES = 25_000_000;

/** Amounts as they come, in any order, zeros left out. */
export class Entries {
  private rows = new Int32Array(1024);
  private columns = new Int32Array(1024);
  private amounts = new Float64Array(1024);
  count = 0;

  constructor(private readonly file: string) {}

  add(row: number, column: number, value: number): void {
    if (value === 0) return;
    if (this.count === this.rows.length) this.grow();
    this.rows[this.count] = row;
    this.columns[this.count] = column;
    this.amounts[this.count++] = value;
  }

  private grow(): void {
    if (this.count >= MOST_VALUES) refuse({ code: 'profile.file.tooMany', file: this.file, limit: MOST_VALUES });
    const size = Math.min(MOST_VALUES, this.count * 2);
    const larger = <T extends Int32Array | Float64Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.rows = larger(this.rows, new Int32Array(size));
    this.columns = larger(this.columns, new Int32Array(size));
    this.amounts = larger(this.amounts, new Float64Array(size));
  }

  /** By column; within a column in the order in which they came, which is by row where the file goes by rows. */
  byColumn(columnCount: number): { starts: Int32Array; indices: Int32Array; values: Float64Array } {
    const starts = new Int32Array(columnCount + 1);
    for (let i = 0; i < this.count; i++) starts[this.columns[i]! + 1]!++;
    for (let c = 0; c < columnCount; c++) starts[c + 1]! += starts[c]!;
    const next = starts.slice(0, columnCount);
    const indices = new Int32Array(this.count);
    const values = new Float64Array(this.count);
    for (let i = 0; i < this.count; i++) {
      const at = next[this.columns[i]!]!++;
      indices[at] = this.rows[i]!;
      values[at] = this.amounts[i]!;
    }
    return { starts, indices, values };
  }
}

/** Amounts by column, each column sorted by row. */
export interface Columns {
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** Sorts each column by row where it is not. The order of equal rows is kept, so that a double shows as neighbours. */
export function sortColumns({ starts, indices, values }: Columns): Columns {
  let sorted = true;
  for (let c = 0; c + 1 < starts.length; c++)
    for (let i = starts[c]! + 1; i < starts[c + 1]!; i++) if (indices[i]! < indices[i - 1]!) sorted = false;
  if (sorted) return { starts, indices, values };
  const outIndices = indices.slice();
  const outValues = values.slice();
  for (let c = 0; c + 1 < starts.length; c++) {
    const from = starts[c]!;
    const order = Array.from({ length: starts[c + 1]! - from }, (_, i) => from + i);
    order.sort((a, b) => indices[a]! - indices[b]! || a - b);
    for (let i = 0; i < order.length; i++) {
      outIndices[from + i] = indices[order[i]!]!;
      outValues[from + i] = values[order[i]!]!;
    }
  }
  return { starts, indices: outIndices, values: outValues };
}

/** The rows and columns that are wanted, renumbered in their order. */
export function subset(from: Columns, rows: readonly number[], columns: readonly number[], rowCount: number): Columns {
  const renumbered = new Int32Array(rowCount).fill(-1);
  rows.forEach((row, i) => {
    renumbered[row] = i;
  });
  const starts = new Int32Array(columns.length + 1);
  let kept = 0;
  for (const column of columns)
    for (let i = from.starts[column]!; i < from.starts[column + 1]!; i++)
      if (renumbered[from.indices[i]!]! >= 0) kept++;
  const indices = new Int32Array(kept);
  const values = new Float64Array(kept);
  let at = 0;
  columns.forEach((column, c) => {
    for (let i = from.starts[column]!; i < from.starts[column + 1]!; i++) {
      const row = renumbered[from.indices[i]!]!;
      if (row < 0) continue;
      indices[at] = row;
      values[at++] = from.values[i]!;
    }
    starts[c + 1] = at;
  });
  return { starts, indices, values };
}

/** Sum of each column over the rows that are wanted, added in their order. */
export function columnSums(from: Columns, wanted: (row: number) => boolean): Float64Array {
  const sums = new Float64Array(from.starts.length - 1);
  for (let c = 0; c < sums.length; c++)
    for (let i = from.starts[c]!; i < from.starts[c + 1]!; i++)
      if (wanted(from.indices[i]!)) sums[c]! += from.values[i]!;
  return sums;
}
