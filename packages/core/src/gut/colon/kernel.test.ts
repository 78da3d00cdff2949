import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { colonModel } from './colon-fixtures.js';
import { KernelCode, type KernelFunction, kernelModule, NONE } from './kernel-code.js';
import { settleColonScenario } from './scenario.js';
import { runSettledColon } from './simulate.js';
import { ColonSystem } from './system.js';

declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { readonly exports: Record<string, unknown> };
};

describe('the assembler', () => {
  test('writes what it says, as machine code and interpreted', () => {
    const code = new KernelCode();
    const x = code.load(1, 0);
    const y = code.load('fixed', 1);
    const results = [
      code.add(x, y),
      code.sub(x, y),
      code.mul(x, y),
      code.div(x, y),
      code.min(x, y),
      code.max(x, y),
      code.abs(x),
      code.sub(NONE, x),
      code.add(NONE, x),
      code.mul(NONE, x),
    ];
    results.forEach((value, i) => {
      code.store(2, i, value);
    });
    code.returns(code.constant(0.1));
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(kernelModule({ code }, 9000)));
    const numbers = new Float64Array((exports['memory'] as { buffer: ArrayBuffer }).buffer);
    const plain = new Float64Array(numbers.length);
    fc.assert(
      fc.property(fc.double(), fc.double(), (a, b) => {
        const functions: [KernelFunction, Float64Array][] = [
          [exports['code'] as KernelFunction, numbers],
          [code.interpreted(plain), plain],
        ];
        for (const [run, memory] of functions) {
          memory[1] = b;
          memory[7] = a;
          expect(run(0, 56, 8000)).toBe(0.1);
          const expected = [a + b, a - b, a * b, a / b, Math.min(a, b), Math.max(a, b), Math.abs(a), 0 - a, a, 0];
          expect([...memory.subarray(1000, 1010)]).toEqual(expected);
        }
      }),
    );
  });

  test('works on pairs as on single numbers', () => {
    const write = (paired: boolean): KernelCode => {
      const code = new KernelCode(paired);
      const x = code.load(0, 0);
      const twice = code.loadSame(0, 4);
      const sum = code.add(code.mul(x, twice), code.constant(0.3));
      [sum, code.sub(x, twice), code.div(x, twice), code.min(x, twice), code.max(x, twice), code.abs(x)].forEach(
        (value, i) => {
          code.store(0, 10 + 2 * i, value);
        },
      );
      return code;
    };
    const pairs = write(true);
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(kernelModule({ code: pairs }, 100)));
    const numbers = new Float64Array((exports['memory'] as { buffer: ArrayBuffer }).buffer);
    const plain = new Float64Array(100);
    const single = new Float64Array(100);
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.double(), (a, b, c) => {
        for (const memory of [numbers, plain, single]) memory.set([a, b, 0, 0, c]);
        (exports['code'] as KernelFunction)(0, 0, 0);
        pairs.interpreted(plain)(0, 0, 0);
        // one after the other
        const runSingle = write(false).interpreted(single);
        runSingle(0, 0, 0);
        const first = [...single.subarray(10, 22)].filter((_, i) => i % 2 === 0);
        single[0] = b;
        runSingle(0, 0, 0);
        const second = [...single.subarray(10, 22)].filter((_, i) => i % 2 === 0);
        const expected = first.flatMap((value, i) => [value, second[i]!]);
        expect([...numbers.subarray(10, 22)]).toEqual(expected);
        expect([...plain.subarray(10, 22)]).toEqual(expected);
      }),
    );
  });

  test('does the same only once', () => {
    const code = new KernelCode();
    const product = () => code.mul(code.load(0, 1), code.load(0, 2));
    expect(product()).toBe(product());
    expect(code.operations).toHaveLength(3);
  });
});

describe('machine code and interpreter', () => {
  test('give the same bits for a whole run', () => {
    const scenario = settleColonScenario({ days: 1, meals: 'three', outputDays: [0, 0.3, 1] }, colonModel);
    const runs = [false, true].map((interpreted) =>
      runSettledColon(scenario, colonModel.paper, { relativeTolerance: 1e-3, interpreted }),
    );
    expect(runs[0]).toEqual(runs[1]);
  });

  const open = (interpreted: boolean): ColonSystem => {
    const system = new ColonSystem(colonModel.paper, { mucinGPerDay: 5, pH: 'acids' }, new Set(), interpreted);
    system.outflowPerDay.set([5.9, 2.5, 1.5]);
    const base = [10, 39, 11, 1100];
    system.setInflow({ fromDay: 0, base, slope: [1, 0, 0, 5], decay: base, ratePerDay: 3.4 });
    return system;
  };
  const systems = [open(false), open(true)];

  test('give the same bits for rates, slopes and solutions', () => {
    expect(systems.map(({ compiled }) => compiled)).toEqual([true, false]);
    const mass = fc.oneof(
      { weight: 9, arbitrary: fc.double({ min: 1e-9, max: 9, noNaN: true }) },
      { weight: 1, arbitrary: fc.constantFrom(0, -1e-9, 1e-300) },
    );
    fc.assert(
      fc.property(
        fc.array(mass, { minLength: 78, maxLength: 78 }),
        fc.double({ min: 1, max: 6, noNaN: true }),
        (y, s) => {
          const [compiled, interpreted] = systems.map((system) => {
            const state = Float64Array.from(y);
            for (let k = 0; k < 3; k++) state[k * 26 + system.rates.water] = 150;
            const out = new Float64Array(78);
            system.settle(state);
            system.derivative(0.3, state, out);
            system.setSlopes(0.3, state);
            const safe = system.factorise(10 ** s);
            const x = Float64Array.from(out);
            system.solve(x);
            return { out: [...out], slopes: [0, 1, 2].map((k) => [...system.slopes(k)]), safe, x: [...x] };
          });
          expect(compiled).toEqual(interpreted);
          expect(compiled!.out.every(Number.isFinite)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});
