// Plain Runge-Kutta for comparison in bench/body.mjs: the classical method with a fixed step, and Dormand and Prince's pair.
import { AT, POOLS } from '@selenoscope/core';
import { DAYS, OUTPUTS, RHYTHMS, read, runOf } from './body-case.mjs';

const N = POOLS.length;
const { selenide: X, selenideTissue: TT, selenoproteinP: S, gpx3: G, erythrocyte1: R } = AT;
const { gutSelenomethionine: GF, gutSelenide: GX, freeSelenomethionine: F, plasmaProtein: A } = AT;
const { fastTissue: TF, slowTissue: TS, urine: U, otherLoss: O } = AT;

function derivative(r, into, y, d) {
  const x2 = y[X] * y[X];
  const madeP = (r.selenoproteinPMostUgPerDay * x2) / (x2 + r.selenoproteinPHalfUg * r.selenoproteinPHalfUg);
  const share = x2 / (x2 + r.gpx3HalfUg * r.gpx3HalfUg);
  const madeG = r.gpx3MostUgPerDay * share;
  const madeR = r.erythrocyteGpxMostUgPerDay * share;
  const f = y[F];
  const broken = (r.catabolismPerDay + r.catabolismPerUgDay * f) * f;
  const stays = r.toPlasmaProteinPerDay + r.toErythrocytePerDay + r.toFastTissuePerDay + r.toSlowTissuePerDay;
  const back = r.plasmaProteinPerDay * y[A] + r.fastTissuePerDay * y[TF] + r.slowTissuePerDay * y[TS];
  const k = r.erythrocyteStagePerDay;
  d[GF] = into[0] - r.gutPerDay * y[GF];
  d[GX] = into[1] - r.gutPerDay * y[GX];
  d[F] = r.gutPerDay * y[GF] + back - stays * f - broken;
  d[A] = r.toPlasmaProteinPerDay * f - r.plasmaProteinPerDay * y[A];
  d[TF] = r.toFastTissuePerDay * f - r.fastTissuePerDay * y[TF];
  d[TS] = r.toSlowTissuePerDay * f - r.slowTissuePerDay * y[TS];
  const gain = r.gutPerDay * y[GX] + broken + r.selenideFromTissuePerDay * y[TT] + r.gpx3PerDay * y[G] + k * y[R + 3];
  const loss = (r.urinePerDay + r.otherLossPerDay + r.selenideToTissuePerDay) * y[X];
  d[X] = gain - loss - madeP - madeG - madeR;
  d[TT] = r.selenideToTissuePerDay * y[X] + r.selenoproteinPPerDay * y[S] - r.selenideFromTissuePerDay * y[TT];
  d[S] = madeP - r.selenoproteinPPerDay * y[S];
  d[G] = madeG - r.gpx3PerDay * y[G];
  d[R] = r.toErythrocytePerDay * f + madeR - k * y[R];
  for (let i = 1; i < 4; i++) d[R + i] = k * (y[R + i - 1] - y[R + i]);
  d[U] = r.urinePerDay * y[X];
  d[O] = r.otherLossPerDay * y[X];
}

/** Outputs of one person at the end of each day; `advance(r, into, y, length)` moves a state on. */
function runWith(advance, rates, rhythm, days) {
  const person = runOf(rates);
  const y = Float64Array.from(person.startUg);
  const out = new Float64Array(days * OUTPUTS.length);
  const hours = RHYTHMS[rhythm];
  for (let day = 0; day < days; day++) {
    let now = 0;
    for (const hour of [...hours, 24]) {
      if (hour > now) advance(rates, person.inflowUgPerDay, y, (hour - now) / 24);
      now = hour;
      if (hour === 24) continue;
      y[GF] += person.amounts[0];
      y[GX] += person.amounts[1];
    }
    read(rates, y, 0, out, day * OUTPUTS.length);
  }
  return out;
}

/** The classical method of order 4. */
export function rungeKutta4(rates, rhythm, stepsPerDay, days = DAYS) {
  const [a, b, c, e, t] = Array.from({ length: 5 }, () => new Float64Array(N));
  const advance = (r, into, y, length) => {
    const steps = Math.max(1, Math.ceil(length * stepsPerDay - 1e-9));
    const h = length / steps;
    for (let step = 0; step < steps; step++) {
      derivative(r, into, y, a);
      for (let i = 0; i < N; i++) t[i] = y[i] + 0.5 * h * a[i];
      derivative(r, into, t, b);
      for (let i = 0; i < N; i++) t[i] = y[i] + 0.5 * h * b[i];
      derivative(r, into, t, c);
      for (let i = 0; i < N; i++) t[i] = y[i] + h * c[i];
      derivative(r, into, t, e);
      for (let i = 0; i < N; i++) y[i] += (h / 6) * (a[i] + 2 * (b[i] + c[i]) + e[i]);
    }
  };
  return runWith(advance, rates, rhythm, days);
}

const STAGES = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
];
const ERROR = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40];

/** Dormand and Prince, order 5(4), steps chosen by the error of each. */
export function dormandPrince(rates, rhythm, tolerance, days = DAYS) {
  const k = STAGES.map(() => new Float64Array(N));
  const trial = new Float64Array(N);
  let last = 1e-3;
  const advance = (r, into, y, length) => {
    let t = 0;
    let h = Math.min(length, last);
    derivative(r, into, y, k[0]);
    while (t < length) {
      if (t + h > length) h = length - t;
      for (let s = 1; s < 7; s++) {
        const row = STAGES[s];
        for (let i = 0; i < N; i++) {
          let sum = 0;
          for (let p = 0; p < s; p++) sum += row[p] * k[p][i];
          trial[i] = y[i] + h * sum;
        }
        derivative(r, into, trial, k[s]);
      }
      let worst = 0;
      for (let i = 0; i < N; i++) {
        let e = 0;
        for (let s = 0; s < 7; s++) e += ERROR[s] * k[s][i];
        worst = Math.max(worst, Math.abs(h * e) / (1e-12 + tolerance * Math.max(Math.abs(y[i]), Math.abs(trial[i]))));
      }
      if (worst <= 1) {
        t = t + h >= length ? length : t + h;
        y.set(trial);
        k[0].set(k[6]);
        last = h;
      }
      h *= Math.min(4, Math.max(0.2, 0.9 * Math.max(worst, 1e-10) ** -0.2));
    }
  };
  return runWith(advance, rates, rhythm, days);
}
