import { afterEach, expect, test, vi } from 'vitest';
import { startMachine } from './machine.js';
import { WasmCode } from './wasm-code.js';

/** Runs a function of addresses (bytes) on a memory that begins with `numbers`. */
function runOn(numbers: readonly number[], write: (c: WasmCode) => void, address = 0) {
  const code = new WasmCode(4);
  write(code);
  const [quick, slow] = [false, true].map((interpreted) => {
    const machine = startMachine({ step: code }, 8192, interpreted);
    expect(machine.compiled).toBe(!interpreted);
    machine.numbers().set(numbers);
    return { value: machine.call.step(address, 0, 0, 0), view: machine.numbers() };
  });
  expect(slow).toEqual(quick);
  return quick!;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('without WebAssembly, or where a page forbids it, there is the other way', () => {
  const forbidden = class {
    constructor() {
      throw new Error('blocked by a content security policy');
    }
  };
  const code = new WasmCode(4);
  code.load(0, 1);
  for (const stub of [undefined, { Module: forbidden, Instance: forbidden }]) {
    vi.stubGlobal('WebAssembly', stub);
    const machine = startMachine({ step: code }, 4);
    machine.growTo(6);
    machine.numbers().set([1, 2, 3, 4, 5, 6]);
    expect(machine.compiled).toBe(false);
    expect(machine.call.step(32, 0, 0, 0)).toBe(6);
  }
});

test('arithmetic is that of this language, to the last bit', () => {
  const [a, b] = [0.1, -1 / 3];
  const operations = { add: a + b, sub: a - b, mul: a * b, div: a / b, min: Math.min(a, b), max: Math.max(a, b) };
  for (const [name, want] of Object.entries(operations)) {
    const single = runOn([a, b], (c) => {
      c.load(0, 0);
      c.load(null, 1);
      c.op(name as 'add');
    });
    expect(single.value).toBe(want);
    const pair = runOn([a, 7, b, 9], (c) => {
      c.loadPair(0, 0);
      c.loadPair(0, 2);
      c.pairOp(name as 'add');
      c.half(0);
    });
    expect(pair.value).toBe(want);
  }
  expect(
    runOn([-3], (c) => {
      c.load(0, 0);
      c.op('abs');
    }).value,
  ).toBe(3);
});

test('pairs are loaded, filled, halved and stored', () => {
  const { view } = runOn([0, 2, 3], (c) => {
    const p = c.pair();
    c.loadBoth(null, 1);
    c.load(null, 2);
    c.intoSecond();
    c.set(p);
    c.storePair(0, 3, () => c.get(p));
    c.store(0, 5, () => {
      c.get(p);
      c.half(1);
    });
    c.storePair(null, 6, () => c.pairConstant(-1.5, 1e300));
    c.constant(0);
  });
  expect([...view.subarray(3, 8)]).toEqual([2, 3, 3, -1.5, 1e300]);
});

test('offsets and locals beyond one byte are written as well', () => {
  const { value } = runOn(
    [],
    (c) => {
      const locals = Array.from({ length: 300 }, (_, i) => (i % 2 ? c.pair() : c.single()));
      c.store(null, 5000, () => c.constant(42));
      c.load(0, 4999);
      c.set(locals[298]!);
      c.get(locals[298]!);
    },
    8,
  );
  expect(value).toBe(42);
});
