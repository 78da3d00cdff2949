import type { GrowingSteps } from './growing-steps.js';
import { AT, POOLS } from './pools.js';
import type { BodyRates } from './rates.js';
import type { AbsorbedFlow } from './steady.js';

// Alexander 1977 (SIAM J Numer Anal 14:1006): three implicit stages of one kind, order 3, L-stable, the last is the result
const GAMMA = 0.435866521508459;
const STAGES: readonly (readonly number[])[] = [
  [],
  [(1 - GAMMA) / 2],
  [-(6 * GAMMA * GAMMA - 16 * GAMMA + 1) / 4, (6 * GAMMA * GAMMA - 20 * GAMMA + 5) / 4],
];

const SIZE: number = AT.urine;
const NEWTON_MOST = 40;
/** Newton's error is squared in each round: when the last was this small, what is left is nothing. */
const NEWTON_RELATIVE = 1e-6;

/**
 * Bodies under an inflow that stays as it is: the equations of the engine without doses, in a few long steps.
 *
 * With nothing that comes and goes in a day, what is left is slow, and an implicit method may take steps of weeks. All
 * pools of the selenomethionine side hang on the free pool and those of the other side on selenide, so that each stage
 * is one quadratic equation and one equation in one unknown with a single root, and no matrix. About ten times
 * faster than the engine, and within 0.1 % of it (`constant-inflow.test.ts`).
 */
export class ConstantInflow {
  private readonly y = new Float64Array(SIZE);
  private readonly base = new Float64Array(SIZE);
  private readonly at = new Float64Array(SIZE);
  private readonly slopes: readonly Float64Array[] = STAGES.map(() => new Float64Array(SIZE));

  constructor(private readonly steps: GrowingSteps) {}

  /**
   * Writes one row of states (µg, {@link POOLS} in each) for each day into `out`. Urine and other loss are not gathered.
   * @param startUg the state on day 0
   * @param flow what is absorbed from day 0 on
   */
  run(rates: BodyRates, startUg: ArrayLike<number>, flow: AbsorbedFlow, out: Float64Array): void {
    const { lengthsDays, rowAfter, rows } = this.steps;
    const { y, base, at, slopes } = this;
    for (let k = 0; k < SIZE; k++) y[k] = startUg[k]!;
    let written = 0;
    // the days without a step come first
    while (written < rows && !rowAfter.includes(written)) this.write(out, written++);
    for (let n = 0; n < lengthsDays.length; n++) {
      const length = lengthsDays[n]!;
      for (let stage = 0; stage < STAGES.length; stage++) {
        const weights = STAGES[stage]!;
        for (let k = 0; k < SIZE; k++) {
          let sum = 0;
          for (let j = 0; j < stage; j++) sum += weights[j]! * slopes[j]![k]!;
          base[k] = y[k]! + length * sum;
          at[k] = y[k]!;
        }
        const d = length * GAMMA;
        solveStage(rates, flow, d, base, at);
        const slope = slopes[stage]!;
        for (let k = 0; k < SIZE; k++) slope[k] = (at[k]! - base[k]!) / d;
      }
      y.set(at);
      if (rowAfter[n]! >= 0) this.write(out, rowAfter[n]!);
    }
  }

  private write(out: Float64Array, row: number): void {
    out.set(this.y, row * POOLS.length);
  }
}

/** Solves y = base + d · y'(y), written into `y`, which holds a guess of selenide. */
function solveStage(r: BodyRates, flow: AbsorbedFlow, d: number, base: Float64Array, y: Float64Array): void {
  const gut = d * r.gutPerDay;
  const gutMet = (base[AT.gutSelenomethionine]! + d * flow.selenomethionineUgPerDay) / (1 + gut);
  const gutRest = (base[AT.gutSelenide]! + d * flow.selenideUgPerDay) / (1 + gut);

  const [fromP, fromFast, fromSlow] = [d * r.plasmaProteinPerDay, d * r.fastTissuePerDay, d * r.slowTissuePerDay];
  const [toP, toFast, toSlow] = [d * r.toPlasmaProteinPerDay, d * r.toFastTissuePerDay, d * r.toSlowTissuePerDay];
  const toCells = d * r.toErythrocytePerDay;
  const broken = d * r.catabolismPerDay;
  const square = d * r.catabolismPerUgDay;
  // what goes into a pool and does not come back within the stage
  const b = 1 + broken + toCells + toP / (1 + fromP) + toFast / (1 + fromFast) + toSlow / (1 + fromSlow);
  const c = Math.max(
    0,
    base[AT.freeSelenomethionine]! +
      gut * gutMet +
      (fromP * base[AT.plasmaProtein]!) / (1 + fromP) +
      (fromFast * base[AT.fastTissue]!) / (1 + fromFast) +
      (fromSlow * base[AT.slowTissue]!) / (1 + fromSlow),
  );
  const free = (2 * c) / (b + Math.sqrt(b * b + 4 * square * c));

  const cells = 1 + d * r.erythrocyteStagePerDay;
  const on = (d * r.erythrocyteStagePerDay) / cells;
  // red cells without what selenide makes of them
  const cell1 = (base[AT.erythrocyte1]! + toCells * free) / cells;
  const cell2 = base[AT.erythrocyte2]! / cells + on * cell1;
  const cell3 = base[AT.erythrocyte3]! / cells + on * cell2;
  const cell4 = base[AT.erythrocyte4]! / cells + on * cell3;

  const [lossS, lossG] = [d * r.selenoproteinPPerDay, d * r.gpx3PerDay];
  const [toTissue, fromTissue] = [d * r.selenideToTissuePerDay, d * r.selenideFromTissuePerDay];
  const back = fromTissue / (1 + fromTissue);
  const backP = lossS / (1 + lossS);
  const backG = lossG / (1 + lossG);
  const right =
    base[AT.selenide]! +
    gut * gutRest +
    (broken + square * free) * free +
    back * (base[AT.selenideTissue]! + backP * base[AT.selenoproteinP]!) +
    backG * base[AT.gpx3]! +
    on * cells * cell4;
  const linear = 1 + d * (r.urinePerDay + r.otherLossPerDay) + toTissue * (1 - back);
  const mostP = d * r.selenoproteinPMostUgPerDay;
  const mostG = d * r.gpx3MostUgPerDay;
  const mostR = d * r.erythrocyteGpxMostUgPerDay;
  const keptP = mostP * (1 - back * backP);
  const keptG = mostG * (1 - backG) + mostR * (1 - on * on * on * on);
  const selenide = selenideWhere(linear, keptP, r.selenoproteinPHalfUg, keptG, r.gpx3HalfUg, right, y[AT.selenide]!);

  const x2 = selenide * selenide;
  const ofG = x2 / (x2 + r.gpx3HalfUg * r.gpx3HalfUg);
  const protein =
    (base[AT.selenoproteinP]! + (mostP * x2) / (x2 + r.selenoproteinPHalfUg * r.selenoproteinPHalfUg)) / (1 + lossS);
  const inCells = (mostR * ofG) / cells;
  y[AT.gutSelenomethionine] = gutMet;
  y[AT.freeSelenomethionine] = free;
  y[AT.plasmaProtein] = (base[AT.plasmaProtein]! + toP * free) / (1 + fromP);
  y[AT.fastTissue] = (base[AT.fastTissue]! + toFast * free) / (1 + fromFast);
  y[AT.slowTissue] = (base[AT.slowTissue]! + toSlow * free) / (1 + fromSlow);
  y[AT.gutSelenide] = gutRest;
  y[AT.selenide] = selenide;
  y[AT.selenideTissue] = (base[AT.selenideTissue]! + toTissue * selenide + lossS * protein) / (1 + fromTissue);
  y[AT.selenoproteinP] = protein;
  y[AT.gpx3] = (base[AT.gpx3]! + mostG * ofG) / (1 + lossG);
  y[AT.erythrocyte1] = cell1 + inCells;
  y[AT.erythrocyte2] = cell2 + on * inCells;
  y[AT.erythrocyte3] = cell3 + on * on * inCells;
  y[AT.erythrocyte4] = cell4 + on * on * on * inCells;
}

/** The one x ≥ 0 at which linear·x + p·x²/(x² + halfP²) + g·x²/(x² + halfG²) = right; the left side rises everywhere. */
function selenideWhere(
  linear: number,
  p: number,
  halfP: number,
  g: number,
  halfG: number,
  right: number,
  guess: number,
): number {
  if (!(right > 0)) return 0;
  const [halfP2, halfG2] = [halfP * halfP, halfG * halfG];
  let low = 0;
  let high = right / linear;
  let x = guess > 0 && guess < high ? guess : high / 2;
  for (let n = 0; n < NEWTON_MOST; n++) {
    const x2 = x * x;
    const [byP, byG] = [x2 + halfP2, x2 + halfG2];
    const value = linear * x + (p * x2) / byP + (g * x2) / byG - right;
    if (value > 0) high = x;
    else low = x;
    const slope = linear + (2 * p * x * halfP2) / (byP * byP) + (2 * g * x * halfG2) / (byG * byG);
    let next = x - value / slope;
    if (!(next > low && next < high)) next = (low + high) / 2;
    const moved = Math.abs(next - x);
    x = next;
    if (moved <= NEWTON_RELATIVE * x) break;
  }
  return x;
}
