import type { SlotLayout } from './collocation.js';
import { addTimes, addTimesOf, DriverWriter, OPERATOR, type Solved, stages, Y, Z } from './driver-code.js';
import { PARAMETERS } from './machine.js';
import { STAGES, STRIDE } from './nodes.js';
import { enteredRows, LEAK, type OperatorShape } from './operators.js';
import { type Layout, reachable } from './pattern.js';
import { ITERATION_SHARE } from './volterra.js';
import { type Local, WasmCode } from './wasm-code.js';

/**
 * A step like yesterday's, written out for one layout as machine code: what {@link Collocation.attempt} does, with two
 * corrections and no more. The slot answers the change of r by its matrix; the residual that is left is answered once
 * more; what the flows then miss their tangents by is what is still owed.
 *
 * step(operator, slot, y, z), all in bytes, returns the error as `attempt` does, or what is owed as a multiple of what is
 * allowed where that is more. Above 1 nothing is lost: called again, it corrects once more, and there is the long way.
 */
export function quietStep(layout: Layout, shape: OperatorShape, slots: SlotLayout, tolerance: number): WasmCode {
  const c = new WasmCode(PARAMETERS);
  const value = c.pair();
  const writer = new DriverWriter(c, value);
  const { upstreamDriver } = shape;
  let square: Solved | null = null;
  if (upstreamDriver) {
    const r = writer.response(upstreamDriver, () => {});
    square = writer.solve(upstreamDriver, slots.upstream!, r);
  }
  const r = writer.response(shape.driver, (sums) => {
    if (square) for (const j of stages) addTimes(c, sums, shape.cross + j * STRIDE, value, () => square!.flow(0, j));
  });
  const made = writer.solve(shape.driver, slots.driver, r);
  writeStates(c, value, layout, shape, square, made);

  // the error: tails of both, and what is owed
  const miss = writer.miss(slots.driver, made, layout.driver);
  writer.leaked(miss, () => c.load(OPERATOR, shape.leak));
  if (square) {
    const from = layout.quadraticFrom;
    const s = c.single();
    // the steepest slope of a square is at its larger end
    c.load(null, slots.upstream!.parameters);
    c.load(Y, from);
    c.load(Z, from);
    c.op('max');
    c.op('mul');
    c.constant(2);
    c.op('mul');
    c.load(OPERATOR, shape.length);
    c.op('mul');
    c.load(OPERATOR, shape.stiffness);
    c.op('add');
    c.set(s);
    const squareMiss = writer.miss(slots.upstream!, square, from);
    writer.leaked(squareMiss, () => {
      c.get(s);
      for (let k = 0; k < 4; k++) {
        c.get(s);
        c.op('mul');
      }
      c.constant(LEAK);
      c.op('mul');
      c.constant(1);
      c.op('min');
    });
    c.op('add');
  }
  c.constant(1 / tolerance);
  c.op('mul');
  for (const part of square ? [made, square] : [made]) {
    c.get(part.owed);
    c.get(part.scale);
    c.constant(ITERATION_SHARE * tolerance);
    c.op('mul');
    c.op('div');
    c.op('max');
  }
  return c;
}

/** The state at z, by groups of rows; products that the layout knows to be zero are left out. */
function writeStates(
  c: WasmCode,
  value: Local,
  layout: Layout,
  shape: OperatorShape,
  square: Solved | null,
  made: Solved,
): void {
  const { stateCount: n, activeCount: a, upstreamRows, downstreamRows, upstreamColumns, mixedGroups } = layout;
  const flows = layout.flows.length;
  const edges = Array.from(layout.transferFrom, (from, t) => ({ from, to: layout.transferTo[t]! }));
  const reachFrom = Array.from({ length: n }, (_, s) => reachable(n, edges, [s]));
  const reaches = (starts: readonly number[], row: number) => starts.some((s) => reachFrom[s]![row] === 1);
  const written = new Uint8Array(n);
  const entered = enteredRows(layout);

  const finishRow = (row: number, push: (() => void) | null, keeps: boolean) => {
    written[row] = 1;
    c.store(Z, row, () => {
      c.load(OPERATOR, shape.constant + row);
      if (keeps) {
        c.load(OPERATOR, shape.own + row);
        c.load(Y, row);
        c.op('mul');
        c.op('add');
      }
      if (!push) return;
      push();
      c.op('add');
    });
  };

  /** Rows of a group of four, two sums; a term is left out where none of its two rows can feel it. */
  const group = (rows: ArrayLike<number>, terms: readonly Term[], linear: boolean) => {
    const four = [rows[0]!, rows[1]!, rows[2]!, rows[3]!];
    const sums = [0, 1].map((k) => (four[2 * k]! < n || four[2 * k + 1]! < n ? c.pair() : null));
    for (const sum of sums) {
      if (sum === null) continue;
      c.pairConstant(0, 0);
      c.set(sum);
    }
    for (const { starts, offset, push } of terms) {
      const felt = sums.map((sum, k) =>
        four.slice(2 * k, 2 * k + 2).some((row) => row < n && reaches(starts, row)) ? sum : null,
      );
      if (felt.some((sum) => sum !== null)) addTimesOf(c, OPERATOR, felt, offset, value, push);
    }
    four.forEach((row, i) => {
      const sum = sums[i >> 1];
      if (row >= n || sum === null || sum === undefined) return;
      const push = () => {
        c.get(sum);
        c.half(i & 1);
      };
      finishRow(row, push, !linear || row >= a);
    });
  };

  const linearTerms = (base: number, columns: number): Term[] =>
    Array.from({ length: columns }, (_, j) => ({ starts: [j], offset: base + j * 4, push: () => c.loadBoth(Y, j) }));
  const squareTerms = (g: number): Term[] =>
    square
      ? stages.map((j) => ({
          starts: [layout.quadraticFrom, layout.quadraticTo],
          offset: shape.quadraticEnds + (g * STAGES + j) * 4,
          push: () => square.flow(0, j),
        }))
      : [];
  const flowTerms = (g: number): Term[] =>
    Array.from(layout.flows, (parts, f) =>
      stages.map((j) => ({
        starts: [layout.driver, ...parts.map((part) => part.to)],
        offset: shape.ends + ((g * flows + f) * STAGES + j) * 4,
        push: () => made.flow(f, j),
      })),
    ).flat();

  const upstreamGroups = upstreamRows.length / 4;
  for (let g = 0; g < upstreamGroups; g++)
    group(
      entered.subarray(4 * g, 4 * g + 4),
      [...linearTerms(shape.upstream + g * upstreamColumns * 4, upstreamColumns), ...squareTerms(g)],
      true,
    );
  for (let g = 0; g < downstreamRows.length / 4; g++) {
    const mixed = g < mixedGroups;
    const linear = mixed ? [...linearTerms(shape.mixed + g * a * 4, a), ...squareTerms(upstreamGroups + g)] : [];
    group(downstreamRows.subarray(4 * g, 4 * g + 4), [...linear, ...flowTerms(g)], mixed);
  }
  for (let row = 0; row < n; row++) if (!written[row]) finishRow(row, null, true);
}

interface Term {
  /** States from which the term acts. */
  readonly starts: readonly number[];
  readonly offset: number;
  readonly push: () => void;
}
