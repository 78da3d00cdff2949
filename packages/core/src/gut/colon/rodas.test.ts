import { describe, expect, test } from 'vitest';
import { exp } from '../../base/index.js';
import { A, ALPHA, B, C, GAMMA, GAMMA_SUM, LINEAR_WEIGHTS, STAGES } from './rodas.js';
import { Rosenbrock, type StiffSystem } from './rosenbrock.js';

const each = [...Array(STAGES).keys()];
type Matrix = number[][];
const times = (a: Matrix, b: Matrix): Matrix =>
  each.map((i) => each.map((j) => each.reduce((s, k) => s + a[i]![k]! * b[k]![j]!, 0)));
/** Γ = (1/γ − c)⁻¹, α = a Γ, β = α + Γ: the coefficients in which the order conditions are written. */
function classical(): { alpha: Matrix; beta: Matrix; gamma: Matrix } {
  const gamma: Matrix = each.map(() => each.map(() => 0));
  for (const j of each) {
    for (const i of each) {
      let right = i === j ? 1 : 0;
      for (let k = 0; k < i; k++) right += C[i * STAGES + k]! * gamma[k]![j]!;
      gamma[i]![j] = right * GAMMA;
    }
  }
  const a = each.map((i) => each.map((j) => A[i * STAGES + j]!));
  const alpha = times(a, gamma);
  return { alpha, gamma, beta: each.map((i) => each.map((j) => alpha[i]![j]! + gamma[i]![j]!)) };
}
const { alpha, beta, gamma } = classical();
const rows = (m: Matrix): number[] => m.map((row) => row.reduce((s, x) => s + x, 0));
const along = (m: Matrix, v: readonly number[]): number[] => m.map((row) => row.reduce((s, x, j) => s + x * v[j]!, 0));
const by = (...vectors: readonly (readonly number[])[]): number[] =>
  each.map((i) => vectors.reduce((p, v) => p * v[i]!, 1));
const weigh = (v: readonly number[], weights: ArrayLike<number> = B): number =>
  v.reduce((s, x, i) => s + weights[i]! * x, 0);

const a = rows(alpha);
const b = rows(beta);
const one = each.map(() => 1);
const CONDITIONS: readonly (readonly [string, number[], number])[] = [
  ['1', one, 1],
  ['β', b, 1 / 2],
  ['α²', by(a, a), 1 / 3],
  ['ββ', along(beta, b), 1 / 6],
  ['α³', by(a, a, a), 1 / 4],
  ['α αβ', by(a, along(alpha, b)), 1 / 8],
  ['β α²', along(beta, by(a, a)), 1 / 12],
  ['βββ', along(beta, along(beta, b)), 1 / 24],
  ['α⁴', by(a, a, a, a), 1 / 5],
  ['α² αβ', by(a, a, along(alpha, b)), 1 / 10],
  ['(αβ)²', by(along(alpha, b), along(alpha, b)), 1 / 20],
  ['α α α²', by(a, along(alpha, by(a, a))), 1 / 15],
  ['β α³', along(beta, by(a, a, a)), 1 / 20],
  ['α α β β', by(a, along(alpha, along(beta, b))), 1 / 30],
  ['β α αβ', along(beta, by(a, along(alpha, b))), 1 / 40],
  ['β β α²', along(beta, along(beta, by(a, a))), 1 / 60],
  ['ββββ', along(beta, along(beta, along(beta, b))), 1 / 120],
];

describe('the tableau of RODAS5P', () => {
  test.each(CONDITIONS)('fulfils the order condition of %s', (_, vector, right) => {
    expect(Math.abs(weigh(vector) - right)).toBeLessThan(2e-14);
  });

  test('has an embedded method of order 4 and not of 5', () => {
    // without the last increment: the weights are those of the stage before
    const embedded = each.map((i) => B[i]! - gamma[STAGES - 1]![i]!);
    const wrong = CONDITIONS.map(([, vector, right]) => Math.abs(weigh(vector, embedded) - right));
    expect(Math.max(...wrong.slice(0, 8))).toBeLessThan(2e-14);
    expect(Math.max(...wrong.slice(8))).toBeGreaterThan(1e-5);
  });

  test('agrees with its own sums, and is stiffly accurate', () => {
    each.forEach((i) => {
      expect(a[i]!).toBeCloseTo(ALPHA[i]!, 13);
      expect(rows(gamma)[i]!).toBeCloseTo(GAMMA_SUM[i]!, 13);
      expect(beta[STAGES - 1]![i]!).toBeCloseTo(B[i]!, 13);
    });
    expect(LINEAR_WEIGHTS).toHaveLength(STAGES);
  });
});

/** y' = λ(y − sin-like) in one state: Prothero and Robinson's stiff problem with the known answer e^(−t) + t². */
class Stiff implements StiffSystem {
  readonly length = 1;
  private slope = 0;
  private factor = 1;
  constructor(
    private readonly stiffness: number,
    readonly known = (t: number) => exp(-t) + t * t,
    private readonly knownSlope = (t: number) => -exp(-t) + 2 * t,
    private readonly knownBend = (t: number) => exp(-t) + 2,
  ) {}
  derivative(t: number, y: Float64Array, out: Float64Array): void {
    out[0] = -this.stiffness * (y[0]! - this.known(t)) + this.knownSlope(t);
  }
  timeSlope(t: number, out: Float64Array): boolean {
    out[0] = this.stiffness * this.knownSlope(t) + this.knownBend(t);
    return true;
  }
  settle(): void {}
  crossing(): number {
    return 1;
  }
  setSlopes(): void {
    this.slope = -this.stiffness;
  }
  factorise(shift: number): boolean {
    this.factor = shift - this.slope;
    return true;
  }
  solve(x: Float64Array): void {
    x[0] = x[0]! / this.factor;
  }
}

/** y' = −y² : not linear, not stiff. y = 1/(1 + t). */
class Quadratic implements StiffSystem {
  readonly length = 1;
  private slope = 0;
  private factor = 1;
  derivative(_: number, y: Float64Array, out: Float64Array): void {
    out[0] = -y[0]! * y[0]!;
  }
  timeSlope(): boolean {
    return false;
  }
  settle(): void {}
  crossing(): number {
    return 1;
  }
  setSlopes(_: number, y: Float64Array): void {
    this.slope = -2 * y[0]!;
  }
  factorise(shift: number): boolean {
    this.factor = shift - this.slope;
    return true;
  }
  solve(x: Float64Array): void {
    x[0] = x[0]! / this.factor;
  }
}

/** Error at t = 1 with so many equal steps: the tolerance is wide, and each stretch is one step. */
function errorWith(system: StiffSystem, known: number, steps: number, start = 1): number {
  const solver = new Rosenbrock(system, { relative: 1e6, absolute: new Float64Array(1).fill(1e6) });
  // steps grow from a cautious first one; only those after that are looked at
  for (let k = 0; k < 4; k++) solver.advance(Float64Array.of(start), 0, 1, () => {});
  const before = solver.statistics.steps;
  const y = Float64Array.of(start);
  for (let k = 0; k < steps; k++) solver.advance(y, k / steps, (k + 1) / steps, () => {});
  expect(solver.statistics.steps - before).toBe(steps);
  return Math.abs(y[0]! - known);
}

describe('the steps', () => {
  test('converge with order 5', () => {
    const orders = [8, 16, 32].map((steps) => {
      const coarse = errorWith(new Quadratic(), 0.5, steps);
      const fine = errorWith(new Quadratic(), 0.5, 2 * steps);
      return Math.log2(coarse / fine);
    });
    for (const order of orders) expect(order).toBeGreaterThan(4.7);
  });

  test('keep at least order 4 where the problem is stiff and driven from outside', () => {
    const known = exp(-1) + 1;
    for (const stiffness of [1e3, 1e6]) {
      const coarse = errorWith(new Stiff(stiffness), known, 8);
      const fine = errorWith(new Stiff(stiffness), known, 16);
      expect(coarse).toBeLessThan(1e-7);
      expect(fine < coarse / 8 || fine < 1e-13).toBe(true);
    }
  });

  test('follow the tolerance', () => {
    const errorAt = (relative: number): number => {
      const solver = new Rosenbrock(new Quadratic(), { relative, absolute: new Float64Array(1).fill(1e-14) });
      const y = Float64Array.of(1);
      solver.advance(y, 0, 9, () => {});
      return Math.abs(y[0]! - 0.1);
    };
    expect(errorAt(1e-4)).toBeLessThan(1e-4);
    expect(errorAt(1e-10)).toBeLessThan(1e-11);
  });
});
