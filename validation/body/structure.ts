import {
  type AbsorbedFlow,
  AT,
  type BodyRates,
  POOLS,
  restingState,
  TRANSFERS,
  transferRates,
} from '@selenoscope/core';

/**
 * The equations, with switches for the structures that were tried beside the product's own. `PRODUCT` is the product's;
 * fit.test.ts holds it against core's resting state.
 */
export interface Structure {
  /** breakdown of free selenomethionine rises with its amount */
  readonly quadratic: boolean;
  /** exponent of the saturable flows */
  readonly hill: number;
  /** half-way amount (µg, 70 kg) of a regulated loss k·X²/(X + half); 0 is a proportional loss */
  readonly regulatedLossHalfUg: number;
  /** the odds of urine in the loss go with the selenide pool to this power */
  readonly urinePower: number;
  /** slow tissue gives its selenium to the selenide pool, not to free selenomethionine */
  readonly slowTissueToSelenide: boolean;
  /** old red cells give theirs to free selenomethionine, not to the selenide pool */
  readonly redCellsToFree: boolean;
  /** urine passes through a pool of excretory metabolites with this rate (1/d); 0 is at once */
  readonly excretoryPerDay: number;
}

export const PRODUCT: Structure = {
  quadratic: true,
  hill: 2,
  regulatedLossHalfUg: 0,
  urinePower: 0,
  slowTissueToSelenide: false,
  redCellsToFree: false,
  excretoryPerDay: 0,
};

/** The product's pools, and one more for a structure that was tried. */
export const STATES: number = POOLS.length + 1;
export const EXCRETORY: number = POOLS.length;

/** A system of equations y' = f(y), with its slopes. */
export interface System {
  readonly size: number;
  slopes(y: Float64Array, out: Float64Array): void;
  jacobian(y: Float64Array, out: Float64Array): void;
}

interface Flow {
  readonly most: number;
  readonly half: number;
  readonly to: number;
}

const { freeSelenomethionine: F, selenide: X, urine: U, otherLoss: O } = AT;
/** µg/d of loss at which the share of urine in a structure with a power is the parameter's */
const URINE_REFERENCE_UG_PER_DAY = 60;

export class Equations {
  private readonly linear = new Float64Array(STATES * STATES);
  private readonly flows: readonly Flow[];
  private readonly loss: number;
  private readonly urineOdds: number;
  private readonly lossHalf: number;
  private readonly reference: number;
  private readonly quadratic: number;

  constructor(
    readonly rates: BodyRates,
    readonly structure: Structure,
  ) {
    const size = rates.plasmaVolumeL / rates.parameters.plasmaVolumeL;
    const values = transferRates(rates);
    TRANSFERS.forEach(([from, to], k) => {
      if (from === 'selenide' && (to === 'urine' || to === 'otherLoss')) return;
      let into: number = AT[to];
      if (structure.slowTissueToSelenide && from === 'slowTissue') into = X;
      if (structure.redCellsToFree && from === 'erythrocyte4') into = F;
      this.linear[AT[from] * STATES + AT[from]]! -= values[k]!;
      this.linear[into * STATES + AT[from]]! += values[k]!;
    });
    if (structure.excretoryPerDay > 0) {
      this.linear[EXCRETORY * STATES + EXCRETORY]! -= structure.excretoryPerDay;
      this.linear[U * STATES + EXCRETORY]! += structure.excretoryPerDay;
    }
    this.flows = [
      { most: rates.selenoproteinPMostUgPerDay, half: rates.selenoproteinPHalfUg, to: AT.selenoproteinP },
      { most: rates.gpx3MostUgPerDay, half: rates.gpx3HalfUg, to: AT.gpx3 },
      { most: rates.erythrocyteGpxMostUgPerDay, half: rates.gpx3HalfUg, to: AT.erythrocyte1 },
    ];
    this.loss = rates.urinePerDay + rates.otherLossPerDay;
    this.urineOdds = rates.urinePerDay / rates.otherLossPerDay;
    this.lossHalf = structure.regulatedLossHalfUg * size;
    this.reference = (URINE_REFERENCE_UG_PER_DAY / this.loss) * size;
    this.quadratic = structure.quadratic ? rates.catabolismPerUgDay : 0;
  }

  made(flow: Flow, x: number): number {
    if (!(x > 0)) return 0;
    const h = this.structure.hill;
    const a = h === 2 ? x * x : x ** h;
    const b = h === 2 ? flow.half * flow.half : flow.half ** h;
    return (flow.most * a) / (a + b);
  }

  private madeSlope(flow: Flow, x: number): number {
    if (!(x > 0)) return 0;
    const h = this.structure.hill;
    const a = h === 2 ? x * x : x ** h;
    const b = h === 2 ? flow.half * flow.half : flow.half ** h;
    return (flow.most * h * (a / x) * b) / ((a + b) * (a + b));
  }

  /** µg/d that leave the selenide pool for good */
  lost(x: number): number {
    return this.lossHalf > 0 ? (this.loss * x * x) / (x + this.lossHalf) : this.loss * x;
  }

  private lostSlope(x: number): number {
    const h = this.lossHalf;
    return h > 0 ? (this.loss * x * (x + 2 * h)) / ((x + h) * (x + h)) : this.loss;
  }

  urineShare(x: number): number {
    const { urinePower } = this.structure;
    const odds =
      urinePower === 0 ? this.urineOdds : this.urineOdds * (Math.max(x, 1e-9) / this.reference) ** urinePower;
    return odds / (1 + odds);
  }

  /** Urine now (µg/d), without what selenate sends there directly. */
  urine(y: ArrayLike<number>): number {
    const { excretoryPerDay } = this.structure;
    return excretoryPerDay > 0 ? excretoryPerDay * y[EXCRETORY]! : this.urineShare(y[X]!) * this.lost(y[X]!);
  }

  other(y: ArrayLike<number>): number {
    return (1 - this.urineShare(y[X]!)) * this.lost(y[X]!);
  }

  /** The equations under constant inflows through the gut (µg/d). */
  system(inflow: AbsorbedFlow): System {
    const into = this.structure.excretoryPerDay > 0 ? EXCRETORY : U;
    const multiply = multiplier(this.linear);
    const slopes = (y: Float64Array, out: Float64Array): void => {
      multiply(y, out);
      out[AT.gutSelenomethionine]! += inflow.selenomethionineUgPerDay;
      out[AT.gutSelenide]! += inflow.selenideUgPerDay;
      const x = y[X]!;
      const broken = this.quadratic * y[F]! * y[F]!;
      out[F]! -= broken;
      out[X]! += broken;
      for (const flow of this.flows) {
        const v = this.made(flow, x);
        out[X]! -= v;
        out[flow.to]! += v;
      }
      const lost = this.lost(x);
      const share = this.urineShare(x);
      out[X]! -= lost;
      out[into]! += share * lost;
      out[O]! += (1 - share) * lost;
    };
    const jacobian = (y: Float64Array, out: Float64Array): void => {
      out.set(this.linear);
      const x = y[X]!;
      const broken = 2 * this.quadratic * y[F]!;
      out[F * STATES + F]! -= broken;
      out[X * STATES + F]! += broken;
      for (const flow of this.flows) {
        const v = this.madeSlope(flow, x);
        out[X * STATES + X]! -= v;
        out[flow.to * STATES + X]! += v;
      }
      const slope = this.lostSlope(x);
      const share = this.urineShare(x);
      const turn = x > 0 ? (this.structure.urinePower * share * (1 - share) * this.lost(x)) / x : 0;
      out[X * STATES + X]! -= slope;
      out[into * STATES + X]! += share * slope + turn;
      out[O * STATES + X]! += (1 - share) * slope - turn;
    };
    return { size: STATES, slopes, jacobian };
  }

  /** A trace amount in a body at `y0`: each of its flows takes the share that it takes of the pool. */
  tracer(y0: ArrayLike<number>): System {
    const a = Float64Array.from(this.linear);
    const x = y0[X]!;
    const move = (from: number, to: number, perDay: number): void => {
      a[from * STATES + from]! -= perDay;
      a[to * STATES + from]! += perDay;
    };
    move(F, X, this.quadratic * y0[F]!);
    for (const flow of this.flows) move(X, flow.to, this.made(flow, x) / x);
    const share = this.urineShare(x);
    const lost = this.lost(x) / x;
    move(X, this.structure.excretoryPerDay > 0 ? EXCRETORY : U, share * lost);
    move(X, O, (1 - share) * lost);
    return { size: STATES, slopes: multiplier(a), jacobian: (_, out) => out.set(a) };
  }

  /** The state at rest under a constant inflow: the product's own where the structure is the product's. */
  rest(flow: AbsorbedFlow): Float64Array {
    const out = new Float64Array(STATES);
    if (this.structure === PRODUCT) out.set(restingState(this.rates, flow));
    else this.restOfVariant(flow, out);
    return out;
  }

  private restOfVariant(flow: AbsorbedFlow, y: Float64Array): void {
    const r = this.rates;
    const total = flow.selenomethionineUgPerDay + flow.selenideUgPerDay;
    // loss·x²/(x + half) = total, or loss·x = total
    const x = (total + Math.sqrt(total * total + 4 * this.loss * total * this.lossHalf)) / (2 * this.loss);
    const [p, g, e] = this.flows.map((f) => this.made(f, x)) as [number, number, number];
    const { redCellsToFree, slowTissueToSelenide, excretoryPerDay } = this.structure;
    const into = flow.selenomethionineUgPerDay + (redCellsToFree ? e : 0);
    const lost =
      r.catabolismPerDay +
      (redCellsToFree ? 0 : r.toErythrocytePerDay) +
      (slowTissueToSelenide ? r.toSlowTissuePerDay : 0);
    const free = (2 * into) / (lost + Math.sqrt(lost * lost + 4 * this.quadratic * into));
    y[AT.gutSelenomethionine] = flow.selenomethionineUgPerDay / r.gutPerDay;
    y[F] = free;
    y[AT.plasmaProtein] = (r.toPlasmaProteinPerDay * free) / r.plasmaProteinPerDay;
    y[AT.fastTissue] = (r.toFastTissuePerDay * free) / r.fastTissuePerDay;
    y[AT.slowTissue] = (r.toSlowTissuePerDay * free) / r.slowTissuePerDay;
    y[AT.gutSelenide] = flow.selenideUgPerDay / r.gutPerDay;
    y[X] = x;
    y[AT.selenideTissue] = (r.selenideToTissuePerDay * x + p) / r.selenideFromTissuePerDay;
    y[AT.selenoproteinP] = p / r.selenoproteinPPerDay;
    y[AT.gpx3] = g / r.gpx3PerDay;
    for (let k = 0; k < 4; k++) y[AT.erythrocyte1 + k] = (r.toErythrocytePerDay * free + e) / r.erythrocyteStagePerDay;
    if (excretoryPerDay > 0) y[EXCRETORY] = (this.urineShare(x) * this.lost(x)) / excretoryPerDay;
  }
}

/** Multiplies by a matrix of which few places are filled. */
function multiplier(a: Float64Array): (y: Float64Array, out: Float64Array) => void {
  const filled = Int32Array.from([...a.keys()].filter((k) => a[k] !== 0));
  const to = filled.map((k) => Math.floor(k / STATES));
  const from = filled.map((k) => k % STATES);
  const value = Float64Array.from(filled, (k) => a[k]!);
  return (y, out) => {
    out.fill(0);
    for (let k = 0; k < value.length; k++) out[to[k]!]! += value[k]! * y[from[k]!]!;
  };
}
