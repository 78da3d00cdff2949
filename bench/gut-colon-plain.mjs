// Plain explicit methods on the equations of the colon, for comparison in bench/gut-colon.mjs.
const ROWS = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
];
const PLACES = [0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1];
const ERROR = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40];

/**
 * Dormand and Prince 5(4) from day 0, until `days` or until so many milliseconds have gone.
 * @returns the day reached, the state, and how many derivatives it took
 */
export function dormandPrince(system, start, days, relative, absolute, mostMs) {
  const n = start.length;
  const y = Float64Array.from(start);
  const k = ROWS.map(() => new Float64Array(n));
  const trial = new Float64Array(n);
  const began = performance.now();
  let now = 0;
  let h = 1e-6;
  let derivatives = 1;
  let steps = 0;
  const rate = (t, state, out) => {
    system.settle(state);
    system.derivative(t, state, out);
    derivatives++;
  };
  rate(0, y, k[0]);
  while (now < days) {
    if (now + h > days) h = days - now;
    for (let s = 1; s < 7; s++) {
      for (let i = 0; i < n; i++) {
        let sum = 0;
        for (let j = 0; j < s; j++) sum += ROWS[s][j] * k[j][i];
        trial[i] = y[i] + h * sum;
      }
      rate(now + PLACES[s] * h, trial, k[s]);
    }
    let norm = 0;
    for (let i = 0; i < n; i++) {
      let e = 0;
      for (let s = 0; s < 7; s++) e += ERROR[s] * k[s][i];
      const part = (h * e) / (absolute + relative * Math.max(Math.abs(y[i]), Math.abs(trial[i])));
      norm += part * part;
    }
    norm = Math.sqrt(norm / n);
    if (norm <= 1) {
      now += h;
      steps++;
      y.set(trial);
      k[0].set(k[6]);
      if (steps % 256 === 0 && performance.now() - began > mostMs) break;
    }
    h *= Math.min(5, Math.max(0.2, 0.9 * Math.max(norm, 1e-10) ** -0.2));
  }
  return { day: now, y, derivatives, steps, ms: performance.now() - began };
}

/** The classical method with a fixed step; stops when a number is no longer finite. */
export function rungeKutta4(system, start, days, stepsPerDay) {
  const n = start.length;
  const y = Float64Array.from(start);
  const [a, b, c, d, t] = Array.from({ length: 5 }, () => new Float64Array(n));
  const h = 1 / stepsPerDay;
  const began = performance.now();
  const rate = (at, state, out) => {
    system.settle(state);
    system.derivative(at, state, out);
  };
  let step = 0;
  for (; step < days * stepsPerDay && Number.isFinite(y[0]); step++) {
    const now = step * h;
    rate(now, y, a);
    for (let i = 0; i < n; i++) t[i] = y[i] + 0.5 * h * a[i];
    rate(now + h / 2, t, b);
    for (let i = 0; i < n; i++) t[i] = y[i] + 0.5 * h * b[i];
    rate(now + h / 2, t, c);
    for (let i = 0; i < n; i++) t[i] = y[i] + h * c[i];
    rate(now + h, t, d);
    for (let i = 0; i < n; i++) y[i] += (h / 6) * (a[i] + 2 * (b[i] + c[i]) + d[i]);
  }
  return { day: step * h, y, ms: performance.now() - began };
}
