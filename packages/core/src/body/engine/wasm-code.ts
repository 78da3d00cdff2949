/**
 * Writes WebAssembly, as much of it as straight-line arithmetic on pairs of numbers needs. Its additions and products are
 * those of IEEE 754 on every machine, as those of this language are.
 */

const I32 = 0x7f;
const F64 = 0x7c;
const V128 = 0x7b;

const leb = (value: number): number[] => {
  const out: number[] = [];
  let v = value;
  do {
    const low = v & 0x7f;
    v >>>= 7;
    out.push(v > 0 ? low | 0x80 : low);
  } while (v > 0);
  return out;
};

const doubleBytes = (value: number): number[] => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value, true);
  return Array.from({ length: 8 }, (_, i) => view.getUint8(i));
};

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
    return this.parameters + this.locals.push(V128) - 1;
  }

  single(): Local {
    return this.parameters + this.locals.push(F64) - 1;
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
      bytes.push(...leb(end - i), this.locals[i]!);
      count++;
      i = end;
    }
    bytes.unshift(...leb(count));
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
      return leb(a);
    case 'load':
    case 'loadPair':
    case 'loadBoth':
    case 'store':
    case 'storePair':
      return leb(a * 8);
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

const section = (id: number, content: readonly number[]): number[] => [id, ...leb(content.length), ...content];
const named = (name: string): number[] => [...leb(name.length), ...Array.from(name, (c) => c.charCodeAt(0))];

/** A module of one memory, `memory`, and functions that all take as many addresses. */
export function wasmModule(functions: Readonly<Record<string, WasmCode>>, pages: number): Uint8Array {
  const names = Object.keys(functions);
  const codes = Object.values(functions);
  const parameters = codes[0]!.parameters;
  const bodies = codes.map((code) => code.finished());
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, ...leb(parameters), ...Array<number>(parameters).fill(I32), 1, F64]),
    ...section(3, [...leb(codes.length), ...codes.map(() => 0)]),
    ...section(5, [1, 0, ...leb(pages)]),
    ...section(7, [
      ...leb(names.length + 1),
      ...[...named('memory'), 2, 0],
      ...names.flatMap((name, i) => [...named(name), 0, ...leb(i)]),
    ]),
    ...section(10, [...leb(codes.length), ...bodies.flatMap((body) => [...leb(body.length), ...body])]),
  ]);
}
