import type { System } from './structure.js';

/**
 * Dormand and Prince's Runge–Kutta method of order 5(4) with its error held below a tolerance: slow, and written apart from
 * the methods that it judges.
 */
const A = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
] as const;
const E = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40] as const;

/** States at rising times, from `y0` at `startDay`; the local error of each step is below `tolerance` of each pool + 1 ng. */
export function referenceCourse(
  system: System,
  y0: ArrayLike<number>,
  startDay: number,
  days: readonly number[],
  tolerance = 1e-10,
): Float64Array[] {
  const n = system.size;
  let y = Float64Array.from(y0);
  const k = Array.from({ length: 7 }, () => new Float64Array(n));
  const z = new Float64Array(n);
  const out: Float64Array[] = [];
  let t = startDay;
  let h = 1e-3;
  for (const day of days) {
    while (day - t > 1e-12) {
      const now = Math.min(h, day - t);
      for (let s = 0; s < 7; s++) {
        for (let i = 0; i < n; i++) {
          let sum = y[i]!;
          for (let m = 0; m < s; m++) sum += now * A[s]![m]! * k[m]![i]!;
          z[i] = sum;
        }
        system.slopes(z, k[s]!);
      }
      let worst = 0;
      for (let i = 0; i < n; i++) {
        let e = 0;
        for (let s = 0; s < 7; s++) e += E[s]! * k[s]![i]!;
        worst = Math.max(worst, Math.abs(now * e) / (tolerance * (Math.abs(y[i]!) + 1e-3)));
      }
      if (worst <= 1) {
        y = Float64Array.from(z);
        t += now;
      }
      h = now * Math.min(4, Math.max(0.2, 0.9 * Math.max(worst, 1e-10) ** -0.2));
    }
    out.push(Float64Array.from(y));
  }
  return out;
}
