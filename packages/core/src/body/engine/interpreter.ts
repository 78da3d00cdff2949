import type { Instruction, WasmCode } from './wasm-code.js';

/**
 * Does what the machine code would do, one recorded operation after the other, with the same bits: for places where
 * WebAssembly is missing or forbidden. A few hundred times slower.
 */
export function interpret(code: WasmCode, memory: () => Float64Array): (...addresses: number[]) => number {
  // every place of the stack and every local holds two numbers; of a single number the first counts
  const locals = new Float64Array(2 * code.localCount);
  const stack = new Float64Array(2 * deepest(code));
  const { instructions } = code;
  return (...addresses) => {
    const m = memory();
    for (let i = 0; i < code.parameters; i++) locals[2 * i] = addresses[i]! / 8;
    let top = 0;
    for (const { operation, a, b } of instructions) {
      switch (operation) {
        case 'get':
          stack[top] = locals[2 * a]!;
          stack[top + 1] = locals[2 * a + 1]!;
          break;
        case 'set':
          locals[2 * a] = stack[top - 2]!;
          locals[2 * a + 1] = stack[top - 1]!;
          break;
        case 'origin':
          stack[top] = 0;
          break;
        case 'load':
          stack[top - 2] = m[stack[top - 2]! + a]!;
          break;
        case 'loadBoth':
          stack[top - 1] = m[stack[top - 2]! + a]!;
          stack[top - 2] = stack[top - 1]!;
          break;
        case 'loadPair': {
          const from = stack[top - 2]! + a;
          stack[top - 2] = m[from]!;
          stack[top - 1] = m[from + 1]!;
          break;
        }
        case 'store':
          m[stack[top - 4]! + a] = stack[top - 2]!;
          break;
        case 'storePair': {
          const to = stack[top - 4]! + a;
          m[to] = stack[top - 2]!;
          m[to + 1] = stack[top - 1]!;
          break;
        }
        case 'constant':
          stack[top] = a;
          break;
        case 'pairConstant':
          stack[top] = a;
          stack[top + 1] = b;
          break;
        case 'both':
          stack[top - 1] = stack[top - 2]!;
          break;
        case 'half':
          stack[top - 2] = stack[top - 2 + a]!;
          break;
        case 'intoSecond':
          stack[top - 3] = stack[top - 2]!;
          break;
        case 'abs':
        case 'pairAbs':
          stack[top - 2] = Math.abs(stack[top - 2]!);
          stack[top - 1] = Math.abs(stack[top - 1]!);
          break;
        default:
          combine(operation, stack, top - 4);
      }
      top += MOVES[operation];
    }
    return stack[0]!;
  };
}

/** Both halves at once; of single numbers the second half is never looked at. */
function combine(operation: Instruction['operation'], stack: Float64Array, at: number): void {
  for (let i = at; i < at + 2; i++) {
    const p = stack[i]!;
    const q = stack[i + 2]!;
    if (operation === 'pairMul' || operation === 'mul') stack[i] = p * q;
    else if (operation === 'pairAdd' || operation === 'add') stack[i] = p + q;
    else if (operation === 'pairSub' || operation === 'sub') stack[i] = p - q;
    else if (operation === 'pairDiv' || operation === 'div') stack[i] = p / q;
    else if (operation === 'pairMin' || operation === 'min') stack[i] = Math.min(p, q);
    else stack[i] = Math.max(p, q);
  }
}

/** How an operation moves the top of the stack: two for each place. */
const MOVES: Readonly<Record<Instruction['operation'], number>> = {
  ...{ get: 2, origin: 2, constant: 2, pairConstant: 2 },
  ...{ set: -2, intoSecond: -2, store: -4, storePair: -4 },
  ...{ load: 0, loadPair: 0, loadBoth: 0, both: 0, half: 0, abs: 0, pairAbs: 0 },
  ...{ add: -2, sub: -2, mul: -2, div: -2, min: -2, max: -2 },
  ...{ pairAdd: -2, pairSub: -2, pairMul: -2, pairDiv: -2, pairMin: -2, pairMax: -2 },
};

function deepest(code: WasmCode): number {
  let top = 0;
  let most = 1;
  for (const { operation } of code.instructions) {
    top += MOVES[operation] / 2;
    if (top > most) most = top;
  }
  return most;
}
