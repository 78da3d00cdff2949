import { PARAMETERS } from './machine.js';
import { type Layout, reachable } from './pattern.js';
import { type Local, WasmCode } from './wasm-code.js';

/**
 * Which numbers of a propagator can be other than 0, and where they stand: one row per state, one column per active state,
 * then one per source from an even place on, two columns to a pair.
 */
export interface MatrixShape {
  readonly width: number;
  readonly firstSource: number;
  /** Pairs of a row that hold anything, as their first columns. */
  readonly pairsOf: readonly (readonly number[])[];
  /** Active states that the row feels. */
  readonly feltBy: readonly (readonly number[])[];
}

const even = (n: number): number => n + (n % 2);

export function matrixShape(layout: Layout): MatrixShape {
  const { stateCount: n, activeCount: a, sources } = layout;
  const edges = Array.from(layout.transferFrom, (from, t) => ({ from, to: layout.transferTo[t]! }));
  const firstSource = even(a);
  const width = firstSource + even(sources.length);
  const reachOf = Array.from({ length: width }, (_, column) => {
    if (column < a) return reachable(n, edges, [column]);
    const source = sources[column - firstSource];
    return reachable(n, edges, column < firstSource || !source ? [] : source.map((part) => part.row));
  });
  const states = [...Array(a).keys()];
  const columns = [...Array(width / 2).keys()].map((p) => 2 * p);
  const rows = [...Array(n).keys()];
  return {
    width,
    firstSource,
    pairsOf: rows.map((row) => columns.filter((c) => reachOf[c]![row] || reachOf[c + 1]![row])),
    feltBy: rows.map((row) => states.filter((s) => reachOf[s]![row])),
  };
}

/** Writes to a matrix, row by row and pair by pair: the sum of numbers times pairs of the other matrix, and what `finish` does to it. */
function writeRow(
  c: WasmCode,
  shape: MatrixShape,
  row: number,
  terms: readonly { readonly row: number; readonly push: () => void }[],
  finish: (column: number) => void,
): void {
  const columns = shape.pairsOf[row]!;
  const sums = columns.map(() => c.pair());
  const value = c.pair();
  const begun = columns.map(() => false);
  for (const term of terms) {
    term.push();
    c.set(value);
    columns.forEach((column, k) => {
      if (!shape.pairsOf[term.row]!.includes(column)) return;
      if (begun[k]) c.get(sums[k]!);
      c.loadPair(FROM, term.row * shape.width + column);
      c.get(value);
      c.pairOp('mul');
      if (begun[k]) c.pairOp('add');
      c.set(sums[k]!);
      begun[k] = true;
    });
  }
  columns.forEach((column, k) => {
    c.storePair(TO, row * shape.width + column, () => {
      c.get(sums[k]!);
      finish(column);
    });
  });
}

const FROM: Local = 0;
const TO: Local = 1;

/** Where {@link hornerCode} finds its numbers: f, then the diagonal of I + L/λ, then the transfers' rates by λ. */
export const HORNER_FACTOR = 0;
export const HORNER_DIAGONAL = 1;

/** (from, to): to = f · (I + L/λ) · from, and 1 more on the diagonal. */
export function hornerCode(layout: Layout, shape: MatrixShape): WasmCode {
  const c = new WasmCode(PARAMETERS);
  const { stateCount: n, activeCount: a, transferFrom, transferTo } = layout;
  for (let row = 0; row < n; row++) {
    const entries = [...transferTo.keys()].filter((t) => transferTo[t] === row);
    const terms = [
      { row, push: () => c.loadBoth(null, HORNER_DIAGONAL + row) },
      ...entries.map((t) => ({ row: transferFrom[t]!, push: () => c.loadBoth(null, HORNER_DIAGONAL + n + t) })),
    ];
    writeRow(c, shape, row, terms, (column) => {
      c.loadBoth(null, HORNER_FACTOR);
      c.pairOp('mul');
      if (row >= a || column !== row - (row % 2)) return;
      c.pairConstant(1 - (row % 2), row % 2);
      c.pairOp('add');
    });
  }
  c.constant(0);
  return c;
}

/** (from, to): to = from · from. A sink keeps what it has, and a source gives in the second half what it gave in the first. */
export function squareCode(layout: Layout, shape: MatrixShape): WasmCode {
  const c = new WasmCode(PARAMETERS);
  const { width, firstSource } = shape;
  for (let row = 0; row < layout.stateCount; row++) {
    const sink = row >= layout.activeCount;
    const terms = shape.feltBy[row]!.map((k) => ({ row: k, push: () => c.loadBoth(FROM, row * width + k) }));
    writeRow(c, shape, row, terms, (column) => {
      const times = (sink ? 1 : 0) + (column >= firstSource ? 1 : 0);
      for (let k = 0; k < times; k++) {
        c.loadPair(FROM, row * width + column);
        c.pairOp('add');
      }
    });
  }
  c.constant(0);
  return c;
}
