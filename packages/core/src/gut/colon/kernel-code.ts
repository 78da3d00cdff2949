import { doubleBytes, leb128, WASM_F64, WASM_V128, wasmModuleOf } from '../../base/index.js';

/**
 * Straight-line arithmetic as data: written once, run as WebAssembly or, where that is refused, read out one operation
 * after the other. Both round alike, because only + − × ÷, minimum, maximum and the absolute value occur.
 */

/** A number that a function computes: the place of its operation. */
export type Value = number;
/** What is 0 by the structure of the equations. Sums and products with it cost nothing. */
export const NONE: Value = -1;

/** Where a number stands in the memory: at a fixed place, or at one of the addresses that a function is called with. */
export type Base = 'fixed' | 0 | 1 | 2;

type Arithmetic = 'add' | 'sub' | 'mul' | 'div' | 'min' | 'max' | 'abs';
interface Operation {
  readonly kind: Arithmetic | 'load' | 'loadSame' | 'store' | 'constant';
  readonly a: number;
  readonly b: number;
  readonly base: Base;
}

/**
 * A function of three addresses in bytes that returns one number. Offsets are in numbers of eight bytes. Where it is
 * paired, every value is two numbers that stand one after the other.
 */
export class KernelCode {
  readonly operations: Operation[] = [];
  private readonly known = new Map<string, Value>();
  private returned: Value = NONE;

  constructor(private readonly paired = false) {}

  private push(kind: Operation['kind'], a: number, b: number, base: Base = 'fixed'): Value {
    const key = `${kind} ${a} ${b} ${base}`;
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const value = this.operations.push({ kind, a, b, base }) - 1;
    this.known.set(key, value);
    return value;
  }

  constant(value: number): Value {
    return this.push('constant', value, 0);
  }

  /** What is loaded must not be stored to by the same function before. */
  load(base: Base, offset: number): Value {
    return this.push('load', offset, 0, base);
  }

  /** One number, in a paired function twice. */
  loadSame(base: Base, offset: number): Value {
    return this.push(this.paired ? 'loadSame' : 'load', offset, 0, base);
  }

  store(base: Base, offset: number, value: Value): void {
    this.operations.push({ kind: 'store', a: offset, b: value === NONE ? this.constant(0) : value, base });
  }

  add(a: Value, b: Value): Value {
    return a === NONE ? b : b === NONE ? a : this.push('add', a, b);
  }

  sub(a: Value, b: Value): Value {
    return b === NONE ? a : a === NONE ? this.push('sub', this.constant(0), b) : this.push('sub', a, b);
  }

  mul(a: Value, b: Value): Value {
    return a === NONE || b === NONE ? NONE : this.push('mul', a, b);
  }

  div(a: Value, b: Value): Value {
    return a === NONE ? NONE : this.push('div', a, b);
  }

  min(a: Value, b: Value): Value {
    return this.push('min', a, b);
  }

  max(a: Value, b: Value): Value {
    return this.push('max', a, b);
  }

  abs(a: Value): Value {
    return this.push('abs', a, a);
  }

  sum(values: readonly Value[]): Value {
    return values.reduce((total, value) => this.add(total, value), NONE);
  }

  returns(value: Value): void {
    this.returned = value;
  }

  /** The function as the binary format wants it, with its length. */
  body(): number[] {
    const local = new Map<Value, number>();
    const body: number[] = [];
    const get = (value: Value): void => {
      body.push(0x20, ...leb128(local.get(value)!));
    };
    this.operations.forEach(({ kind, a, b, base }, i) => {
      const address = (): void => {
        if (base === 'fixed') body.push(0x41, 0);
        else body.push(0x20, base);
      };
      if (kind === 'store') {
        address();
        get(b);
        body.push(...(this.paired ? PAIRED_STORE : STORE), ...leb128(a * 8));
        return;
      }
      if (kind === 'constant') {
        const bytes = doubleBytes(a);
        body.push(...(this.paired ? [...PAIRED_CONSTANT, ...bytes, ...bytes] : [0x44, ...bytes]));
      } else if (kind === 'load' || kind === 'loadSame') {
        address();
        body.push(...(kind === 'loadSame' ? LOAD_SAME : this.paired ? PAIRED_LOAD : LOAD), ...leb128(a * 8));
      } else {
        get(a);
        if (kind !== 'abs') get(b);
        body.push(...(this.paired ? PAIRED_CODES : CODES)[kind]);
      }
      local.set(i, ADDRESSES + local.size);
      body.push(0x21, ...leb128(local.get(i)!));
    });
    if (this.returned === NONE) body.push(0x44, ...doubleBytes(0));
    else get(this.returned);
    return [1, ...leb128(local.size), this.paired ? WASM_V128 : WASM_F64, ...body, 0x0b];
  }

  /** The function for places without WebAssembly: same bits, about a hundred times slower. */
  interpreted(memory: Float64Array): KernelFunction {
    const { operations } = this;
    const lanes = this.paired ? 2 : 1;
    const values = Array.from({ length: lanes }, () => new Float64Array(operations.length));
    const lane = (of: Float64Array, ahead: number, addresses: readonly number[]): void => {
      for (let i = 0; i < operations.length; i++) {
        const { kind, a, b, base } = operations[i]!;
        const from = base === 'fixed' ? 0 : addresses[base]! / 8;
        if (kind === 'store') memory[from + a + ahead] = of[b]!;
        else if (kind === 'load') of[i] = memory[from + a + ahead]!;
        else if (kind === 'loadSame') of[i] = memory[from + a]!;
        else if (kind === 'constant') of[i] = a;
        else of[i] = calculate(kind, of[a]!, of[b]!);
      }
    };
    return (...addresses) => {
      values.forEach((of, ahead) => {
        lane(of, ahead, addresses);
      });
      return this.returned === NONE ? 0 : values[0]![this.returned]!;
    };
  }
}

/** Takes three addresses in bytes. */
export type KernelFunction = (first: number, second: number, third: number) => number;

const ADDRESSES = 3;
const LOAD = [0x2b, 3];
const PAIRED_LOAD = [0xfd, 0x00, 3];
const LOAD_SAME = [0xfd, 0x0a, 3];
const STORE = [0x39, 3];
const PAIRED_STORE = [0xfd, 0x0b, 3];
const PAIRED_CONSTANT = [0xfd, 0x0c];
const CODES: Readonly<Record<Arithmetic, readonly number[]>> = {
  abs: [0x99],
  add: [0xa0],
  sub: [0xa1],
  mul: [0xa2],
  div: [0xa3],
  min: [0xa4],
  max: [0xa5],
};
const PAIRED_CODES: Readonly<Record<Arithmetic, readonly number[]>> = {
  abs: [0xfd, 0xec, 1],
  add: [0xfd, 0xf0, 1],
  sub: [0xfd, 0xf1, 1],
  mul: [0xfd, 0xf2, 1],
  div: [0xfd, 0xf3, 1],
  min: [0xfd, 0xf4, 1],
  max: [0xfd, 0xf5, 1],
};

function calculate(kind: Arithmetic, a: number, b: number): number {
  switch (kind) {
    case 'add':
      return a + b;
    case 'sub':
      return a - b;
    case 'mul':
      return a * b;
    case 'div':
      return a / b;
    case 'min':
      return Math.min(a, b);
    case 'max':
      return Math.max(a, b);
    case 'abs':
      return Math.abs(a);
  }
}

/** A module of one memory, `memory`, and functions by name. */
export function kernelModule(functions: Readonly<Record<string, KernelCode>>, numbers: number): Uint8Array {
  const bodies = Object.fromEntries(Object.entries(functions).map(([name, code]) => [name, code.body()]));
  return wasmModuleOf(bodies, ADDRESSES, Math.ceil((numbers * 8) / 65536));
}
