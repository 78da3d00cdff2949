import { interpret } from './interpreter.js';
import { type WasmCode, wasmModule } from './wasm-code.js';

/** The part of WebAssembly that is used here, which the compiler's library does not name. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module);
    readonly exports: Record<string, unknown>;
  }
}

type Call = (a: number, b: number, c: number, d: number) => number;

/** Functions of four addresses (in bytes) on one memory of numbers. */
export interface Machine<Name extends string> {
  /** Whether it runs as machine code. */
  readonly compiled: boolean;
  /** Its numbers. Growing gives the memory another buffer, with the same numbers in it. */
  numbers(): Float64Array;
  /** Room for so many numbers at least. */
  growTo(count: number): void;
  readonly call: Readonly<Record<Name, Call>>;
}

/** How many parameters a function has. */
export const PARAMETERS = 4;

const PAGE_BYTES = 65536;
const pagesFor = (numbers: number): number => Math.ceil((numbers * 8) / PAGE_BYTES);

/**
 * Starts functions on a memory of `count` numbers: as machine code, or, where that is missing or forbidden (or `interpreted`
 * asks for it), by an interpreter that gives the same bits.
 */
export function startMachine<Name extends string>(
  functions: Readonly<Record<Name, WasmCode>>,
  count: number,
  interpreted = false,
): Machine<Name> {
  return (interpreted ? null : compiled(functions, count)) ?? interpretedMachine(functions, count);
}

function compiled<Name extends string>(
  functions: Readonly<Record<Name, WasmCode>>,
  count: number,
): Machine<Name> | null {
  try {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(wasmModule(functions, pagesFor(count))));
    const { memory } = instance.exports as { memory: { readonly buffer: ArrayBuffer; grow(pages: number): number } };
    return {
      compiled: true,
      numbers: () => new Float64Array(memory.buffer),
      growTo: (most) => {
        const missing = pagesFor(most) - memory.buffer.byteLength / PAGE_BYTES;
        if (missing > 0) memory.grow(missing);
      },
      call: instance.exports as unknown as Record<Name, Call>,
    };
  } catch {
    // no WebAssembly, none with pairs, or a page's content security policy: there is the other way
    return null;
  }
}

function interpretedMachine<Name extends string>(
  functions: Readonly<Record<Name, WasmCode>>,
  count: number,
): Machine<Name> {
  let memory = new Float64Array(count);
  const call: Partial<Record<Name, Call>> = {};
  for (const name of Object.keys(functions) as Name[]) call[name] = interpret(functions[name], () => memory);
  return {
    compiled: false,
    numbers: () => memory,
    growTo: (most) => {
      if (most <= memory.length) return;
      const larger = new Float64Array(most);
      larger.set(memory);
      memory = larger;
    },
    call: call as Record<Name, Call>,
  };
}
