// The equations once more, written out by hand from docs/model.md, and a plain Runge-Kutta pair of Dormand and Prince
// (1980), order 5(4), with step control. It shares the parameters with the engine, and nothing else.
import { AT, type BodyRates, POOLS } from '@selenoscope/core';

/** µg that enter a pool at once, or µg/d that flow into it from then on. */
export type Change =
  | { readonly timeDays: number; readonly into: number; readonly ug: number }
  | { readonly timeDays: number; readonly inflowInto: number; readonly ugPerDay: number };

const hill = (x: number, most: number, half: number): number => (most * x * x) / (x * x + half * half);

/** What changes in each pool, µg/d. `inflow` is by pool. */
export function derivative(r: BodyRates, inflow: ArrayLike<number>, y: ArrayLike<number>, dy: Float64Array): void {
  const gM = y[AT.gutSelenomethionine]!;
  const gX = y[AT.gutSelenide]!;
  const F = y[AT.freeSelenomethionine]!;
  const A = y[AT.plasmaProtein]!;
  const Tf = y[AT.fastTissue]!;
  const Ts = y[AT.slowTissue]!;
  const X = y[AT.selenide]!;
  const TT = y[AT.selenideTissue]!;
  const S = y[AT.selenoproteinP]!;
  const G = y[AT.gpx3]!;
  const [R1, R2, R3, R4] = [1, 2, 3, 4].map((k) => y[AT.erythrocyte1 + k - 1]!) as [number, number, number, number];
  const kR = r.erythrocyteStagePerDay;
  const intoP = hill(X, r.selenoproteinPMostUgPerDay, r.selenoproteinPHalfUg);
  const intoG = hill(X, r.gpx3MostUgPerDay, r.gpx3HalfUg);
  const intoR = hill(X, r.erythrocyteGpxMostUgPerDay, r.gpx3HalfUg);
  const broken = r.catabolismPerDay * F + r.catabolismPerUgDay * F * F;
  const toProteins = r.toPlasmaProteinPerDay + r.toErythrocytePerDay + r.toFastTissuePerDay + r.toSlowTissuePerDay;
  dy[AT.gutSelenomethionine] = -r.gutPerDay * gM;
  dy[AT.gutSelenide] = -r.gutPerDay * gX;
  dy[AT.freeSelenomethionine] =
    r.gutPerDay * gM +
    r.plasmaProteinPerDay * A +
    r.fastTissuePerDay * Tf +
    r.slowTissuePerDay * Ts -
    toProteins * F -
    broken;
  dy[AT.plasmaProtein] = r.toPlasmaProteinPerDay * F - r.plasmaProteinPerDay * A;
  dy[AT.fastTissue] = r.toFastTissuePerDay * F - r.fastTissuePerDay * Tf;
  dy[AT.slowTissue] = r.toSlowTissuePerDay * F - r.slowTissuePerDay * Ts;
  dy[AT.selenide] =
    r.gutPerDay * gX +
    broken +
    r.selenideFromTissuePerDay * TT +
    r.gpx3PerDay * G +
    kR * R4 -
    (r.urinePerDay + r.otherLossPerDay + r.selenideToTissuePerDay) * X -
    (intoP + intoG + intoR);
  dy[AT.selenideTissue] = r.selenideToTissuePerDay * X + r.selenoproteinPPerDay * S - r.selenideFromTissuePerDay * TT;
  dy[AT.selenoproteinP] = intoP - r.selenoproteinPPerDay * S;
  dy[AT.gpx3] = intoG - r.gpx3PerDay * G;
  dy[AT.erythrocyte1] = r.toErythrocytePerDay * F + intoR - kR * R1;
  dy[AT.erythrocyte2] = kR * (R1 - R2);
  dy[AT.erythrocyte3] = kR * (R2 - R3);
  dy[AT.erythrocyte4] = kR * (R3 - R4);
  dy[AT.urine] = r.urinePerDay * X;
  dy[AT.otherLoss] = r.otherLossPerDay * X;
  for (let i = 0; i < dy.length; i++) dy[i]! += inflow[i]!;
}

const C = [0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1];
const B = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
];
const ERROR = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40];

type Derivative = (y: Float64Array, dy: Float64Array) => void;

/** y after `length` days; error per step below `tolerance` × (1 + |y|). */
function integrate(f: Derivative, y: Float64Array, length: number, tolerance: number): void {
  const k = B.map(() => new Float64Array(y.length));
  const trial = new Float64Array(y.length);
  let t = 0;
  let h = Math.min(length, 1e-3);
  f(y, k[0]!);
  while (t < length) {
    if (t + h > length) h = length - t;
    for (let s = 1; s < C.length; s++) {
      for (let i = 0; i < y.length; i++) {
        let sum = 0;
        for (let p = 0; p < s; p++) sum += B[s]![p]! * k[p]![i]!;
        trial[i] = y[i]! + h * sum;
      }
      f(trial, k[s]!);
    }
    let worst = 0;
    for (let i = 0; i < y.length; i++) {
      let e = 0;
      for (let s = 0; s < C.length; s++) e += ERROR[s]! * k[s]![i]!;
      worst = Math.max(worst, Math.abs(h * e) / (tolerance * (1 + Math.abs(trial[i]!))));
    }
    if (worst <= 1) {
      t = t + h >= length ? length : t + h;
      y.set(trial);
      k[0]!.set(k[6]!);
    }
    h *= Math.min(4, Math.max(0.2, 0.9 * Math.max(worst, 1e-10) ** -0.2));
  }
}

/** States at the output days. A state at the time of a change is the one before it. */
export function referenceRun(
  rates: BodyRates,
  startUg: ArrayLike<number>,
  inflowUgPerDay: ArrayLike<number>,
  changes: readonly Change[],
  outputDays: readonly number[],
  tolerance = 1e-11,
): Float64Array[] {
  const inflow = Float64Array.from(inflowUgPerDay);
  const y = Float64Array.from(startUg);
  if (y.length !== POOLS.length) throw new Error(`${y.length} pools`);
  const f: Derivative = (state, dy) => derivative(rates, inflow, state, dy);
  let now = 0;
  const moveTo = (day: number) => {
    if (day > now) integrate(f, y, day - now, tolerance);
    now = day;
  };
  const rows: Float64Array[] = [];
  const waiting = [...changes].sort((a, b) => a.timeDays - b.timeDays);
  for (const day of outputDays) {
    while (waiting.length > 0 && waiting[0]!.timeDays < day) {
      const change = waiting.shift()!;
      moveTo(change.timeDays);
      if ('into' in change) y[change.into]! += change.ug;
      else inflow[change.inflowInto] = change.ugPerDay;
    }
    moveTo(day);
    rows.push(Float64Array.from(y));
  }
  return rows;
}
