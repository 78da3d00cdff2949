import type { TrueBody, TrueRates } from './truth-body.js';

/** Absorbed selenium that arrives (µg/d): as selenomethionine, in other forms, and straight to urine. */
export interface Arriving {
  readonly met: number;
  readonly other: number;
  readonly direct: number;
}

/** gF F A Tf Ts gX X TT S G R1 R2 R3 R4, µg */
type State = number[];
const hill = (x: number, half: number) => (x * x) / (x * x + half * half);

/** The state that stays as it is: free selenomethionine by bisection, the rest by each pool's balance. */
export function atRest(r: TrueRates, into: Arriving): State {
  let low = 0;
  let high = 1e6;
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    // what leaves the selenomethionine side for good: red cells and breakdown
    if (r.free * (r.pr + r.c) * middle + r.q * middle * middle < into.met) low = middle;
    else high = middle;
  }
  const F = (low + high) / 2;
  const X = (into.met + into.other) / (r.kU + r.kO);
  const [vS, vG, vR] = [r.mostS * hill(X, r.halfS), r.mostG * hill(X, r.halfG), r.mostR * hill(X, r.halfG)];
  const stage = (r.pr * r.free * F + vR) / r.kR;
  return [
    into.met / r.kg,
    F,
    (r.pa * r.free * F) / r.kA,
    (r.pf * r.free * F) / r.kf,
    (r.ps * r.free * F) / r.ks,
    into.other / r.kg,
    X,
    (r.kxt * X + vS) / r.ktx,
    vS / r.kS,
    vG / r.kG,
    stage,
    stage,
    stage,
    stage,
  ];
}

function derivative(r: TrueRates, y: State, into: Arriving): State {
  const [gF, F, A, Tf, Ts, gX, X, TT, S, G, R1, R2, R3, R4] = y as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const [vS, vG, vR] = [r.mostS * hill(X, r.halfS), r.mostG * hill(X, r.halfG), r.mostR * hill(X, r.halfG)];
  const broken = r.q * F * F;
  return [
    into.met - r.kg * gF,
    r.kg * gF + r.kA * A + r.kf * Tf + r.ks * Ts - r.free * F - broken,
    r.pa * r.free * F - r.kA * A,
    r.pf * r.free * F - r.kf * Tf,
    r.ps * r.free * F - r.ks * Ts,
    into.other - r.kg * gX,
    r.kg * gX +
      r.c * r.free * F +
      broken +
      r.ktx * TT +
      r.kG * G +
      r.kR * R4 -
      (r.kU + r.kO + r.kxt) * X -
      vS -
      vG -
      vR,
    r.kxt * X + r.kS * S - r.ktx * TT,
    vS - r.kS * S,
    vG - r.kG * G,
    r.pr * r.free * F + vR - r.kR * R1,
    r.kR * (R1 - R2),
    r.kR * (R2 - R3),
    r.kR * (R3 - R4),
  ];
}

/** The state after some days of a new inflow, by the classical Runge-Kutta method with small fixed steps. */
export function stateAfter(r: TrueRates, start: State, into: Arriving, days: number): State {
  const steps = Math.ceil(days / 0.025);
  const h = days / steps;
  let y = start;
  const moved = (k: State, by: number) => y.map((v, i) => v + by * k[i]!);
  for (let step = 0; step < steps; step++) {
    const a = derivative(r, y, into);
    const b = derivative(r, moved(a, h / 2), into);
    const c = derivative(r, moved(b, h / 2), into);
    const d = derivative(r, moved(c, h), into);
    y = y.map((v, i) => v + (h / 6) * (a[i]! + 2 * b[i]! + 2 * c[i]! + d[i]!));
  }
  return y;
}

/** Levels as a laboratory writes them, without error. */
export interface TrueLevels {
  readonly 'plasma-selenium': number;
  readonly 'whole-blood-selenium': number;
  readonly 'erythrocyte-selenium': number;
  readonly 'selenoprotein-p': number;
  readonly gpx3: number;
  readonly 'urine-selenium-per-day': number;
}

export function levelsOf(body: TrueBody, r: TrueRates, y: State, into: Arriving): TrueLevels {
  const { of } = body;
  const [, F, A, , , , X, , S, G, R1, R2, R3, R4] = y as number[];
  const carried = of('plasma.freeSelenomethionine.share') * F! + of('plasma.selenide.share') * X!;
  const plasma = (A! + S! + G! + carried) / r.plasmaL;
  const cells = (R1! + R2! + R3! + R4!) / r.cellsL;
  return {
    'plasma-selenium': plasma,
    'whole-blood-selenium': (1 - of('blood.hematocrit')) * plasma + of('blood.hematocrit') * cells,
    'erythrocyte-selenium': cells,
    // µg of selenium per litre in mg of protein by the assay's plateau
    'selenoprotein-p':
      ((S! / r.plasmaL) * of('selenoproteinP.plateau.massConcentration')) / body.typical('selenoproteinP.plateau'),
    gpx3: G! / r.plasmaL / of('gpx3.plateau'),
    'urine-selenium-per-day': r.kU * X! + into.direct,
  };
}
