import { QUADRATIC } from './flows.js';
import { AT_START, STAGES, STRIDE } from './nodes.js';
import type { DriverShape } from './operators.js';
import { type SlotShape, SMALLEST_FLOW } from './volterra.js';
import type { Local, WasmCode } from './wasm-code.js';

/** Parameters of the function that is written: addresses in bytes. */
export const OPERATOR: Local = 0;
export const SLOT: Local = 1;
export const Y: Local = 2;
export const Z: Local = 3;

const PAIRS = STRIDE / 2;
/** Numbers of the stages. */
export const stages: readonly number[] = [...Array(STAGES).keys()];

/** sums += pairs of the operator from `offset` × what `push` pushes. */
export function addTimes(c: WasmCode, sums: readonly Local[], offset: number, value: Local, push: () => void): void {
  addTimesOf(c, OPERATOR, sums, offset, value, push);
}

export function addTimesOf(
  c: WasmCode,
  base: Local,
  sums: readonly (Local | null)[],
  offset: number,
  value: Local,
  push: () => void,
): void {
  push();
  c.set(value);
  sums.forEach((sum, k) => {
    if (sum === null) return;
    c.get(sum);
    c.loadPair(base, offset + 2 * k);
    c.get(value);
    c.pairOp('mul');
    c.pairOp('add');
    c.set(sum);
  });
}

export interface Solved {
  /** Pushes flow k at stage j, twice. */
  flow(k: number, j: number): void;
  readonly scale: Local;
  readonly owed: Local;
}

/** Writes what one driver needs: its stages, its flows, and how far their polynomials miss. */
export class DriverWriter {
  constructor(
    private readonly c: WasmCode,
    private readonly value: Local,
  ) {}

  private pairs(): Local[] {
    return Array.from({ length: PAIRS }, () => this.c.pair());
  }

  /** Pushes number j of pairs, twice. */
  private both(pairs: readonly Local[], j: number): void {
    this.c.get(pairs[j >> 1]!);
    this.c.half(j & 1);
    this.c.both();
  }

  response(shape: DriverShape, more: (sums: Local[]) => void): Local[] {
    const { c } = this;
    const sums = this.pairs();
    sums.forEach((sum, k) => {
      c.loadPair(OPERATOR, shape.stageConstant + 2 * k);
      c.set(sum);
    });
    for (let j = 0; j < shape.columns; j++)
      addTimes(c, sums, shape.stages + j * STRIDE, this.value, () => c.loadBoth(Y, j));
    more(sums);
    return sums;
  }

  /** Pushes flow k of the X on the stack (a pair, in `x`). */
  private flowOf(slot: SlotShape, k: number, x: Local): void {
    const { c } = this;
    const kind = slot.kinds[k]!;
    const power = this.c.pair();
    c.get(x);
    c.pairConstant(0, 0);
    c.pairOp('max');
    c.set(power);
    if (kind !== 1) {
      c.get(power);
      c.get(power);
      c.pairOp('mul');
      c.set(power);
    }
    c.loadBoth(null, slot.parameters + 2 * k);
    c.get(power);
    c.pairOp('mul');
    if (kind === QUADRATIC) return;
    c.get(power);
    c.loadBoth(null, slot.parameters + 2 * k + 1);
    c.pairOp('add');
    c.pairOp('div');
  }

  solve(shape: DriverShape, slot: SlotShape, r: readonly Local[]): Solved {
    const { c } = this;
    const flows = slot.kinds.length;
    const change = this.pairs();
    const x = this.pairs();
    r.forEach((sum, k) => {
      c.get(sum);
      c.loadPair(SLOT, slot.r + 2 * k);
      c.pairOp('sub');
      c.set(change[k]!);
      c.storePair(SLOT, slot.r + 2 * k, () => c.get(sum));
      c.loadPair(SLOT, slot.x + 2 * k);
      c.set(x[k]!);
    });
    for (const j of stages) addTimesOf(c, SLOT, x, slot.answer + j * STRIDE, this.value, () => this.both(change, j));

    // the residual in full: r + W n - X
    const first = Array.from({ length: flows }, () => this.pairs());
    const effect = this.pairs();
    effect.forEach((e, k) => {
      c.get(r[k]!);
      c.get(x[k]!);
      c.pairOp('sub');
      c.set(e);
    });
    for (let f = 0; f < flows; f++) {
      for (let k = 0; k < PAIRS; k++) {
        this.flowOf(slot, f, x[k]!);
        c.set(first[f]![k]!);
      }
      for (const j of stages)
        addTimes(c, effect, shape.weights + (f * STAGES + j) * STRIDE, this.value, () => this.both(first[f]!, j));
    }
    const correction = this.pairs();
    for (const e of correction) {
      c.pairConstant(0, 0);
      c.set(e);
    }
    for (const j of stages)
      addTimesOf(c, SLOT, correction, slot.answer + j * STRIDE, this.value, () => this.both(effect, j));
    for (let k = 0; k < PAIRS; k++) {
      c.get(x[k]!);
      c.get(correction[k]!);
      c.pairOp('add');
      c.set(x[k]!);
      c.storePair(SLOT, slot.x + 2 * k, () => c.get(x[k]!));
    }
    return this.finish(slot, x, first, correction);
  }

  /** The flows after the correction, what they still miss, and how large they are. */
  private finish(slot: SlotShape, x: Local[], first: Local[][], correction: Local[]): Solved {
    const { c } = this;
    const owed = c.single();
    const scale = c.single();
    const total = c.pair();
    c.loadBoth(null, slot.parameters + 2 * slot.kinds.length);
    c.get(x[0]!);
    c.pairOp('abs');
    for (let k = 1; k < PAIRS; k++) {
      c.get(x[k]!);
      c.pairOp('abs');
      c.pairOp('add');
    }
    c.pairOp('mul');
    c.set(total);
    c.constant(0);
    c.set(owed);
    const worst = c.pair();
    const flow = c.pair();
    const flows = first.map(() => this.pairs());
    for (let f = 0; f < first.length; f++) {
      c.pairConstant(0, 0);
      c.set(worst);
      for (let k = 0; k < PAIRS; k++) {
        this.flowOf(slot, f, x[k]!);
        c.set(flow);
        c.get(flow);
        c.set(flows[f]![k]!);
        c.storePair(SLOT, slot.flows + f * STRIDE + 2 * k, () => c.get(flow));
        c.get(worst);
        c.get(flow);
        c.get(first[f]![k]!);
        c.pairOp('sub');
        c.loadPair(SLOT, slot.slopes + f * STRIDE + 2 * k);
        c.get(correction[k]!);
        c.pairOp('mul');
        c.pairOp('sub');
        c.pairOp('abs');
        c.pairOp('max');
        c.set(worst);
        c.get(total);
        c.get(flow);
        c.pairOp('abs');
        c.pairOp('add');
        c.set(total);
      }
      c.get(owed);
      c.get(worst);
      c.half(0);
      c.get(worst);
      c.half(1);
      c.op('max');
      c.op('add');
      c.set(owed);
    }
    c.get(total);
    c.half(0);
    c.get(total);
    c.half(1);
    c.op('add');
    c.constant(1 / STAGES);
    c.op('mul');
    c.constant(SMALLEST_FLOW);
    c.op('add');
    c.set(scale);
    return { flow: (k, j) => this.both(flows[k]!, j), scale, owed };
  }

  /** How far the polynomials through the stages miss the flows at both ends, relative to all that flows. */
  miss(slot: SlotShape, solved: Solved, driver: number): Local {
    const { c } = this;
    const ends = c.pair();
    const off = c.pair();
    const sum = c.single();
    c.loadBoth(Y, driver);
    c.load(Z, driver);
    c.intoSecond();
    c.set(ends);
    c.constant(0);
    c.set(sum);
    for (let f = 0; f < slot.kinds.length; f++) {
      this.flowOf(slot, f, ends);
      for (const j of stages) {
        solved.flow(f, j);
        c.pairConstant(AT_START[j]!, AT_START[STAGES - 1 - j]!);
        c.pairOp('mul');
        c.pairOp('sub');
      }
      c.pairOp('abs');
      c.set(off);
      c.get(sum);
      c.get(off);
      c.half(0);
      c.get(off);
      c.half(1);
      c.op('max');
      c.op('add');
      c.set(sum);
    }
    c.get(sum);
    c.get(solved.scale);
    c.op('div');
    c.set(sum);
    return sum;
  }

  /** Pushes miss · max(miss, leak). */
  leaked(miss: Local, leak: () => void): void {
    const { c } = this;
    c.get(miss);
    c.get(miss);
    leak();
    c.op('max');
    c.op('mul');
  }
}
