import { doubleBytes, leb128, WASM_F64, WASM_V128, wasmModuleOf } from '../../base/index.js';

/**
 * Writes WebAssembly, as much of it as straight-line arithmetic on pairs of numbers needs. Its additions and products are
 * those of IEEE 754 on every machine, as those of this language are.
 */

/** Number of a local of a function that is being written. */
export type Local = number;

const CODES = {
  get: [0x20],
  set: [0x21],
  origin: [0x41, 0],
  load: [0x2b, 3],
  loadPair: [0xfd, 0x00, 3],
  loadBoth: [0xfd, 0x0a, 3],
  store: [0x39, 3],
  storePair: [0xfd, 0x0b, 3],
  constant: [0x44],
  pairConstant: [0xfd, 0x0c],
  both: [0xfd, 0x14],
  half: [0xfd, 0x21],
  intoSecond: [0xfd, 0x22, 1],
  abs: [0x99],
  add: [0xa0],
  sub: [0xa1],
  mul: [0xa2],
  div: [0xa3],
  min: [0xa4],
  max: [0xa5],
  pairAbs: [0xfd, 0xec, 1],
  pairAdd: [0xfd, 0xf0, 1],
  pairSub: [0xfd, 0xf1, 1],
  pairMul: [0xfd, 0xf2, 1],
  pairDiv: [0xfd, 0xf3, 1],
  pairMin: [0xfd, 0xf4, 1],
  pairMax: [0xfd, 0xf5, 1],
} as const;

type Arithmetic = 'abs' | 'add' | 'sub' | 'mul' | 'div' | 'min' | 'max';
export type Operation = keyof typeof CODES;

/** An operation with what belongs to it: a local, an offset in numbers, a lane, or constants. */
export interface Instruction {
  readonly operation: Operation;
  readonly a: number;
  readonly b: number;
}

/**
 * The body of a function of addresses (in bytes) that returns one number. Methods push to and pop from the stack of
 * the machine; offsets are in numbers of eight bytes.
 */
export class WasmCode {
  readonly instructions: Instruction[] = [];
  private readonly locals: number[] = [];

  constructor(readonly parameters: number) {}

  get localCount(): number {
    return this.parameters + this.locals.length;
  }

  pair(): Local {
    return this.parameters + this.locals.push(WASM_V128) - 1;
  }

  single(): Local {
    return this.parameters + this.locals.push(WASM_F64) - 1;
  }

  private push(operation: Operation, a = 0, b = 0): void {
    this.instructions.push({ operation, a, b });
  }

  get(local: Local): void {
    this.push('get', local);
  }

  set(local: Local): void {
    this.push('set', local);
  }

  /** An address; null for address 0, for what stands at a fixed place. */
  private address(local: Local | null): void {
    if (local === null) this.push('origin');
    else this.get(local);
  }

  load(address: Local | null, offset: number): void {
    this.address(address);
    this.push('load', offset);
  }

  loadPair(address: Local | null, offset: number): void {
    this.address(address);
    this.push('loadPair', offset);
  }

  /** One number of the memory, twice. */
  loadBoth(address: Local | null, offset: number): void {
    this.address(address);
    this.push('loadBoth', offset);
  }

  /** `value` pushes what is stored. */
  store(address: Local | null, offset: number, value: () => void): void {
    this.address(address);
    value();
    this.push('store', offset);
  }

  storePair(address: Local | null, offset: number, value: () => void): void {
    this.address(address);
    value();
    this.push('storePair', offset);
  }

  constant(value: number): void {
    this.push('constant', value);
  }

  pairConstant(low: number, high: number): void {
    this.push('pairConstant', low, high);
  }

  /** The number on the stack, twice. */
  both(): void {
    this.push('both');
  }

  /** One of the two numbers of a pair. */
  half(lane: number): void {
    this.push('half', lane);
  }

  /** Puts the number on the stack into the pair below it, second place. */
  intoSecond(): void {
    this.push('intoSecond');
  }

  op(name: Arithmetic): void {
    this.push(name);
  }

  pairOp(name: Arithmetic): void {
    this.push(PAIRED[name]);
  }

  /** The function as the binary format wants it, without its length. */
  finished(): number[] {
    const bytes: number[] = [];
    let count = 0;
    for (let i = 0; i < this.locals.length; ) {
      let end = i;
      while (end < this.locals.length && this.locals[end] === this.locals[i]) end++;
      bytes.push(...leb128(end - i), this.locals[i]!);
      count++;
      i = end;
    }
    bytes.unshift(...leb128(count));
    for (const instruction of this.instructions) bytes.push(...CODES[instruction.operation], ...operands(instruction));
    bytes.push(0x0b);
    return bytes;
  }
}

const PAIRED = {
  abs: 'pairAbs',
  add: 'pairAdd',
  sub: 'pairSub',
  mul: 'pairMul',
  div: 'pairDiv',
  min: 'pairMin',
  max: 'pairMax',
} as const;

function operands({ operation, a, b }: Instruction): number[] {
  switch (operation) {
    case 'get':
    case 'set':
      return leb128(a);
    case 'load':
    case 'loadPair':
    case 'loadBoth':
    case 'store':
    case 'storePair':
      return leb128(a * 8);
    case 'constant':
      return doubleBytes(a);
    case 'pairConstant':
      return [...doubleBytes(a), ...doubleBytes(b)];
    case 'half':
      return [a];
    default:
      return [];
  }
}

/** A module of one memory, `memory`, and functions that all take as many addresses. */
export function wasmModule(functions: Readonly<Record<string, WasmCode>>, pages: number): Uint8Array {
  const bodies = Object.fromEntries(Object.entries(functions).map(([name, code]) => [name, code.finished()]));
  return wasmModuleOf(bodies, Object.values(functions)[0]!.parameters, pages);
}
