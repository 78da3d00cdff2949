import { factorise, solveFactorised } from './linear.js';
import type { System } from './structure.js';

/**
 * RODAS, a Rosenbrock method of order 4 that does not mind fast pools (Hairer and Wanner, Solving Ordinary Differential
 * Equations II, IV.7). Its steps depend on time alone, so that a prediction is a smooth function of the parameters and its
 * derivatives can be taken by differences; fit.test.ts holds it against an adaptive Runge–Kutta method.
 */
const GAMMA = 0.25;
const A = [
  [],
  [1.544],
  [0.9466785280815826, 0.2557011698983284],
  [3.314825187068521, 2.896124015972201, 0.9986419139977817],
  [1.221224509226641, 6.019134481288629, 12.53708332932087, -0.687886036105895],
] as const;
const C = [
  [],
  [-5.6688],
  [-2.430093356833875, -0.2063599157091915],
  [-0.1073529058151375, -9.594562251023355, -20.47028614809616],
  [7.496443313967647, -10.24680431464352, -33.99990352819905, 11.7089089320616],
  [8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054],
] as const;

/** First step after a change (days), how steps grow, and the longest. */
export interface StepPlan {
  readonly firstDays: number;
  readonly growth: number;
  readonly longestDays: number;
}
export const STEPS: StepPlan = { firstDays: 0.05, growth: 1.35, longestDays: 60 };

/** States at rising times, from `y0` at `startDay`. */
export function course(
  system: System,
  y0: ArrayLike<number>,
  startDay: number,
  days: readonly number[],
  plan: StepPlan = STEPS,
): Float64Array[] {
  const n = system.size;
  let y: Float64Array = Float64Array.from(y0);
  const stage = Array.from({ length: 6 }, () => new Float64Array(n));
  const j = new Float64Array(n * n);
  const w = new Float64Array(n * n);
  const f = new Float64Array(n);
  const z = new Float64Array(n);
  const pivot = new Int32Array(n);

  const step = (h: number): void => {
    system.jacobian(y, j);
    for (let i = 0; i < n * n; i++) w[i] = -j[i]!;
    for (let i = 0; i < n; i++) w[i * n + i]! += 1 / (GAMMA * h);
    factorise(w, n, pivot);
    const next = Float64Array.from(y);
    for (let s = 0; s < 6; s++) {
      // the last two stages start from the embedded solutions, each one stage further on
      if (s < 5) {
        for (let i = 0; i < n; i++) {
          let sum = y[i]!;
          for (let k = 0; k < s; k++) sum += A[s]![k]! * stage[k]![i]!;
          z[i] = sum;
        }
        if (s === 4) next.set(z);
      } else {
        for (let i = 0; i < n; i++) z[i] = next[i]! += stage[4]![i]!;
      }
      system.slopes(z, f);
      const u = stage[s]!;
      for (let i = 0; i < n; i++) {
        let sum = f[i]!;
        for (let k = 0; k < s; k++) sum += (C[s]![k]! / h) * stage[k]![i]!;
        u[i] = sum;
      }
      solveFactorised(w, n, pivot, u);
    }
    for (let i = 0; i < n; i++) next[i]! += stage[5]![i]!;
    y = next;
  };

  const out: Float64Array[] = [];
  let t = startDay;
  let h = plan.firstDays;
  for (const day of days) {
    while (day - t > 1e-9) {
      const left = day - t;
      // no sliver of a step before an output
      const now = left <= h ? left : left < 2 * h ? left / 2 : h;
      step(now);
      t += now;
      h = Math.min(h * plan.growth, plan.longestDays);
    }
    out.push(Float64Array.from(y));
  }
  return out;
}
