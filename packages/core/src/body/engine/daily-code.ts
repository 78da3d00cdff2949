import { PARAMETERS } from './machine.js';
import type { MatrixShape } from './matrix-code.js';
import type { Layout } from './pattern.js';
import { type Local, WasmCode } from './wasm-code.js';

/** Days read at once. */
export const BLOCK = 8;

/**
 * Places of the daily regimen's numbers. A vector has its active states first and its sinks from the next even place on; a
 * matrix is as {@link MatrixShape} has it.
 */
export interface DailyPlaces {
  readonly vectorLength: number;
  readonly firstSink: number;
  /** Propagator of the day, and in the end of eight. */
  readonly matrix: number;
  /** What a day's doses and sources have become by its end; in the end that of eight days. */
  readonly daily: number;
  /** [reading of day 0, 1 … 8]: a vector each. */
  readonly weights: number;
  readonly constants: number;
  /** Weights of days 1 to 8 as the kernel reads them: [pair of readings][active state][2]. */
  readonly packed: number;
  readonly states: readonly [number, number];
  readonly out: number;
  readonly size: number;
}

/** Rows of readings of a block, rounded up to pairs. */
export const rowsOf = (readings: number): number => BLOCK * readings + ((BLOCK * readings) % 2);

export function dailyPlaces(layout: Layout, shape: MatrixShape, readings: number, days: number): DailyPlaces {
  const { stateCount: n, activeCount: a } = layout;
  const firstSink = shape.firstSource;
  const vectorLength = firstSink + n - a + ((n - a) % 2);
  let size = 0;
  const take = (count: number) => {
    const at = size;
    size += count + (count % 2);
    return at;
  };
  return {
    vectorLength,
    firstSink,
    matrix: take(n * shape.width),
    daily: take(vectorLength),
    weights: take((BLOCK + 1) * readings * vectorLength),
    constants: take((BLOCK + 1) * readings + 1),
    packed: take(rowsOf(readings) * a),
    states: [take(vectorLength), take(vectorLength)],
    out: take(Math.ceil(days / BLOCK) * BLOCK * readings + 2),
    get size() {
      return size;
    },
  };
}

const FROM: Local = 0;
const TO: Local = 1;
const THIRD: Local = 2;
const FOURTH: Local = 3;

/** Place in a vector of a row of the matrix. */
const placeOf = (layout: Layout, places: DailyPlaces, row: number): number =>
  row < layout.activeCount ? row : places.firstSink + row - layout.activeCount;

/** (from, to, constant, next constant): to = from · matrix, as a row; next constant = constant + from · daily. */
export function weighCode(layout: Layout, shape: MatrixShape, places: DailyPlaces): WasmCode {
  const c = new WasmCode(PARAMETERS);
  const value = c.pair();
  const columns = [...Array(places.firstSink / 2).keys()].map((p) => 2 * p);
  const sums = columns.map(() => c.pair());
  const begun = columns.map(() => false);
  for (let row = 0; row < layout.stateCount; row++) {
    const from = placeOf(layout, places, row);
    c.loadBoth(FROM, from);
    c.set(value);
    columns.forEach((column, k) => {
      if (!shape.pairsOf[row]!.includes(column)) return;
      if (begun[k]) c.get(sums[k]!);
      c.loadPair(null, places.matrix + row * shape.width + column);
      c.get(value);
      c.pairOp('mul');
      if (begun[k]) c.pairOp('add');
      c.set(sums[k]!);
      begun[k] = true;
    });
    if (row >= layout.activeCount) c.store(TO, from, () => c.load(FROM, from));
  }
  columns.forEach((column, k) => {
    c.storePair(TO, column, () => c.get(sums[k]!));
  });
  const brought = c.pair();
  for (let at = 0; at < places.vectorLength; at += 2) {
    if (at > 0) c.get(brought);
    c.loadPair(FROM, at);
    c.loadPair(null, places.daily + at);
    c.pairOp('mul');
    if (at > 0) c.pairOp('add');
    c.set(brought);
  }
  c.store(FOURTH, 0, () => {
    c.load(THIRD, 0);
    pushSum(c, brought);
    c.op('add');
  });
  c.constant(0);
  return c;
}

function pushSum(c: WasmCode, pair: Local): void {
  c.get(pair);
  c.half(0);
  c.get(pair);
  c.half(1);
  c.op('add');
}

/** (y, z): z = matrix · y, and y of the sinks, + daily. */
export function moveCode(layout: Layout, shape: MatrixShape, places: DailyPlaces): WasmCode {
  const c = new WasmCode(PARAMETERS);
  writeMove(c, layout, shape, places);
  c.constant(0);
  return c;
}

function writeMove(c: WasmCode, layout: Layout, shape: MatrixShape, places: DailyPlaces): void {
  const sum = c.pair();
  for (let row = 0; row < layout.stateCount; row++) {
    const at = placeOf(layout, places, row);
    const columns = shape.pairsOf[row]!.filter((column) => column < places.firstSink);
    columns.forEach((column, k) => {
      if (k > 0) c.get(sum);
      c.loadPair(null, places.matrix + row * shape.width + column);
      c.loadPair(FROM, column);
      c.pairOp('mul');
      if (k > 0) c.pairOp('add');
      c.set(sum);
    });
    c.store(TO, at, () => {
      c.load(null, places.daily + at);
      if (row >= layout.activeCount) {
        c.load(FROM, at);
        c.op('add');
      }
      if (columns.length === 0) return;
      pushSum(c, sum);
      c.op('add');
    });
  }
}

/** Pairs of readings that are summed side by side: as many as the machine keeps without memory. */
const TOGETHER = 8;

/** (y, z, out): the readings of eight days, and then as {@link moveCode}. */
export function blockCode(layout: Layout, shape: MatrixShape, places: DailyPlaces, readings: number): WasmCode {
  const c = new WasmCode(PARAMETERS);
  const { activeCount: a } = layout;
  const value = c.pair();
  const sums = Array.from({ length: TOGETHER }, () => c.pair());
  const pairs = rowsOf(readings) / 2;
  for (let first = 0; first < pairs; first += TOGETHER) {
    const some = sums.slice(0, Math.min(TOGETHER, pairs - first));
    some.forEach((sum, k) => {
      c.loadPair(null, places.constants + readings + 2 * (first + k));
      c.set(sum);
    });
    for (let j = 0; j < a; j++) {
      c.loadBoth(FROM, j);
      c.set(value);
      some.forEach((sum, k) => {
        c.get(sum);
        c.loadPair(null, places.packed + ((first + k) * a + j) * 2);
        c.get(value);
        c.pairOp('mul');
        c.pairOp('add');
        c.set(sum);
      });
    }
    some.forEach((sum, k) => {
      c.storePair(THIRD, 2 * (first + k), () => c.get(sum));
    });
  }
  writeMove(c, layout, shape, places);
  c.constant(0);
  return c;
}
