import { type KernelCode, type KernelFunction, kernelModule } from './kernel-code.js';
import { type KernelFunctions, writeKernel } from './kernel-functions.js';
import type { CompartmentLayout, KernelEquations } from './kernel-layout.js';
import { type SumFunctions, writeSums } from './kernel-sums.js';

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

/** Room for that many states; a run needs 24. */
const VECTORS = 32;

interface WrittenKernel {
  readonly functions: KernelFunctions;
  readonly sums: SumFunctions<KernelCode>;
  /** numbers in its memory */
  readonly length: number;
  /** null where WebAssembly is missing or forbidden */
  readonly module: WebAssembly.Module | null;
}

// members of an ensemble differ in numbers alone, so that one module serves all of them
const written = new Map<string, WrittenKernel>();

/**
 * The equations of the compartments as machine code, on one memory that holds their numbers and the states of the solver.
 * Where WebAssembly is refused, or `interpreted` asks for it, the same operations are read out: slower, the same bits.
 */
export class ColonKernel {
  readonly numbers: Float64Array;
  readonly compiled: boolean;
  readonly layout: CompartmentLayout;
  readonly slopePlaces: Int32Array;
  readonly rates: KernelFunction;
  readonly slopes: KernelFunction;
  readonly factorise: KernelFunction;
  readonly solve: KernelFunction;
  readonly sums: SumFunctions<KernelFunction>;
  /** numbers from one vector to the next */
  readonly distance: number;
  private readonly firstCompartment: number;
  private readonly size: number;
  private readonly vectorLength: number;
  private nextVector: number;
  /** by where they begin */
  private readonly vectors: (Float64Array | null)[];

  constructor(equations: KernelEquations, compartments: number, interpreted = false) {
    const { functions, sums, length, module } = kernelFor(equations, compartments);
    const { layout, fixed } = functions;
    this.layout = layout;
    this.slopePlaces = functions.slopePlaces;
    this.firstCompartment = fixed.length;
    this.size = equations.size;
    this.vectorLength = compartments * equations.size;
    this.nextVector = fixed.length + compartments * layout.length;
    this.distance = distanceOf(equations, compartments);
    this.compiled = module !== null && !interpreted;
    let run: (name: string, code: KernelCode) => KernelFunction;
    if (module !== null && !interpreted) {
      const { exports } = new WebAssembly.Instance(module);
      this.numbers = new Float64Array((exports['memory'] as { readonly buffer: ArrayBuffer }).buffer);
      run = (name) => exports[name] as KernelFunction;
    } else {
      this.numbers = new Float64Array(length);
      run = (_, code) => code.interpreted(this.numbers);
    }
    this.rates = run('rates', functions.rates);
    this.slopes = run('slopes', functions.slopes);
    this.factorise = run('factorise', functions.factorise);
    this.solve = run('solve', functions.solve);
    this.sums = {
      states: sums.states.map((code, s) => run(`state${s}`, code)),
      rights: sums.rights.map((code, s) => run(`right${s}`, code)),
      integral: run('integral', sums.integral),
    };
    this.vectors = Array<Float64Array | null>(length).fill(null);
    fixed.forEach((number, i) => {
      this.numbers[i] = number(equations);
    });
  }

  /** Where the numbers of a compartment begin. */
  compartment(k: number): number {
    return this.firstCompartment + k * this.layout.length;
  }

  /** A state in the memory of the kernel. Before it stands an empty compartment, which the first one gets nothing from. */
  vector(): Float64Array {
    const from = this.nextVector + this.size;
    this.nextVector += this.distance;
    if (this.nextVector > this.numbers.length) throw new Error('colon kernel: no room for more states');
    const vector = this.numbers.subarray(from, from + this.vectorLength);
    this.vectors[vector.byteOffset / 8] = vector;
    return vector;
  }

  /** Whether a vector is one of {@link vector}. */
  holds(vector: Float64Array): boolean {
    return this.vectors[vector.byteOffset / 8] === vector;
  }
}

/** An empty compartment, and a state, made even so that pairs end where it ends. */
const distanceOf = ({ size }: KernelEquations, compartments: number): number =>
  2 * Math.ceil(((compartments + 1) * size) / 2);

function kernelFor(equations: KernelEquations, compartments: number): WrittenKernel {
  const key = structureOf(equations);
  const before = written.get(key);
  if (before) return before;
  const functions = writeKernel(equations);
  const distance = distanceOf(equations, compartments);
  const sums = writeSums(compartments * equations.size, distance);
  const codes: Record<string, KernelCode> = {
    rates: functions.rates,
    slopes: functions.slopes,
    factorise: functions.factorise,
    solve: functions.solve,
    integral: sums.integral,
  };
  sums.states.forEach((code, s) => {
    codes[`state${s}`] = code;
  });
  sums.rights.forEach((code, s) => {
    codes[`right${s}`] = code;
  });
  const length = functions.fixed.length + compartments * functions.layout.length + VECTORS * distance;
  const kernel = { functions, sums, length, module: compiled(codes, length) };
  written.set(key, kernel);
  return kernel;
}

function compiled(codes: Readonly<Record<string, KernelCode>>, length: number): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(kernelModule(codes, length));
  } catch {
    // no WebAssembly, or a page's content security policy: there is the other way
    return null;
  }
}

/** What the written functions depend on: everything but the sizes of numbers that are not 0. */
function structureOf({ paths, ...rest }: KernelEquations): string {
  const there = (values: Float64Array): number[] => Array.from(values, (value) => (value === 0 ? 0 : 1));
  return JSON.stringify([
    [rest.groups, rest.size, rest.water, [...rest.acids], [...rest.degraders], [...rest.entries]],
    [there(rest.absorptionPerDay), there(rest.mucinShare), there(paths.unboosted), there(paths.waterRatio)],
    [paths.firstPath, paths.firstFood, paths.foodResource, paths.firstHelper, paths.helperResource].map((of) => [
      ...of,
    ]),
    [paths.firstProduct, paths.productResource].map((of) => [...of]),
  ]);
}
