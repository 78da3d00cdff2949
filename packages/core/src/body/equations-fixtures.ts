// The equations of docs/model.md section 9 written down once more, apart from the engine, for tests to hold it against.
import { readFileSync } from 'node:fs';
import { type BodyModel, openBodyModel } from './model.js';
import { AT, POOLS } from './pools.js';
import type { BodyRates } from './rates.js';

/** y' of one body: `into` are the inflows (µg/d) to gut selenomethionine, gut selenide, free selenomethionine, selenide. */
export function derivative(r: BodyRates, y: ArrayLike<number>, into: readonly number[]): Float64Array {
  const d = new Float64Array(POOLS.length);
  const [gF, F, A, Tf, Ts, gX, X, TT, S, G, R1, R2, R3, R4] = Array.from(y) as [number, ...number[]];
  const hill = (half: number) => (X! * X!) / (X! * X! + half * half);
  const madeP = r.selenoproteinPMostUgPerDay * hill(r.selenoproteinPHalfUg);
  const madeG = r.gpx3MostUgPerDay * hill(r.gpx3HalfUg);
  const madeR = r.erythrocyteGpxMostUgPerDay * hill(r.gpx3HalfUg);
  const broken = r.catabolismPerDay * F! + r.catabolismPerUgDay * F! * F!;
  const stage = r.erythrocyteStagePerDay;
  d[AT.gutSelenomethionine] = into[0]! - r.gutPerDay * gF;
  d[AT.gutSelenide] = into[1]! - r.gutPerDay * gX!;
  d[AT.freeSelenomethionine] =
    into[2]! +
    r.gutPerDay * gF +
    r.plasmaProteinPerDay * A! +
    r.fastTissuePerDay * Tf! +
    r.slowTissuePerDay * Ts! -
    (r.toPlasmaProteinPerDay + r.toErythrocytePerDay + r.toFastTissuePerDay + r.toSlowTissuePerDay) * F! -
    broken;
  d[AT.plasmaProtein] = r.toPlasmaProteinPerDay * F! - r.plasmaProteinPerDay * A!;
  d[AT.fastTissue] = r.toFastTissuePerDay * F! - r.fastTissuePerDay * Tf!;
  d[AT.slowTissue] = r.toSlowTissuePerDay * F! - r.slowTissuePerDay * Ts!;
  d[AT.selenide] =
    into[3]! +
    r.gutPerDay * gX! +
    broken +
    r.selenideFromTissuePerDay * TT! +
    r.gpx3PerDay * G! +
    stage * R4! -
    (r.urinePerDay + r.otherLossPerDay + r.selenideToTissuePerDay) * X! -
    madeP -
    madeG -
    madeR;
  d[AT.selenideTissue] = r.selenideToTissuePerDay * X! + r.selenoproteinPPerDay * S! - r.selenideFromTissuePerDay * TT!;
  d[AT.selenoproteinP] = madeP - r.selenoproteinPPerDay * S!;
  d[AT.gpx3] = madeG - r.gpx3PerDay * G!;
  d[AT.erythrocyte1] = r.toErythrocytePerDay * F! + madeR - stage * R1!;
  d[AT.erythrocyte2] = stage * (R1! - R2!);
  d[AT.erythrocyte3] = stage * (R2! - R3!);
  d[AT.erythrocyte4] = stage * (R3! - R4!);
  d[AT.urine] = r.urinePerDay * X!;
  d[AT.otherLoss] = r.otherLossPerDay * X!;
  return d;
}

/** Classical Runge-Kutta of order 4 with fixed steps: slow, plain, and nobody's relative. */
export function rungeKutta(
  r: BodyRates,
  start: ArrayLike<number>,
  into: readonly number[],
  days: number,
  steps: number,
): Float64Array {
  let y = Float64Array.from(start);
  const h = days / steps;
  const plus = (k: Float64Array, f: number) => y.map((v, i) => v + f * k[i]!);
  for (let step = 0; step < steps; step++) {
    const a = derivative(r, y, into);
    const b = derivative(r, plus(a, h / 2), into);
    const c = derivative(r, plus(b, h / 2), into);
    const e = derivative(r, plus(c, h), into);
    y = y.map((v, i) => v + (h / 6) * (a[i]! + 2 * b[i]! + 2 * c[i]! + e[i]!));
  }
  return y;
}

/** The model of the repository's tables, read without the data package, which core may not know. */
export function tableModel(): BodyModel {
  const read = (name: string) =>
    csv(readFileSync(new URL(`../../../data/tables/${name}.csv`, import.meta.url), 'utf8'));
  return openBodyModel({
    parameters: read('body-parameters'),
    spread: read('body-spread'),
    uncertainty: read('body-uncertainty'),
    masses: read('body-mass'),
    absorption: read('absorption'),
  });
}

function csv(text: string): Record<string, string>[] {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((m) => m[1]!.replace(/^"|"$/g, '')));
  const [header, ...body] = rows;
  return body.map((cells) => Object.fromEntries(header!.map((name, i) => [name, cells[i] ?? ''])));
}
