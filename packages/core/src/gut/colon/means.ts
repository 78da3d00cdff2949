import { COLON_COMPARTMENTS, type ColonCompartmentName } from './model.js';
import { B, STAGES } from './rodas.js';
import type { Rosenbrock } from './rosenbrock.js';
import type { ColonSystem } from './system.js';

const COMPARTMENTS: number = COLON_COMPARTMENTS.length;

/** Means over time in one compartment. */
export interface ColonMeans {
  readonly name: ColonCompartmentName;
  /** of each group and resource */
  readonly massG: Readonly<Record<string, number>>;
  /** acetate, propionate, butyrate */
  readonly acidMm: Readonly<Record<string, number>>;
  readonly tscfaMm: number;
  readonly pH: number;
  /** microbes that are carried out of the compartment */
  readonly microbesOutGPerDay: number;
  /** water carried out of the compartment, of the water that flowed into the colon; null where none did */
  readonly waterOutFraction: number | null;
}

/** A stretch of time and the means over it. */
export interface ColonWindow {
  readonly fromDay: number;
  readonly untilDay: number;
  readonly compartments: readonly ColonMeans[];
}

/** Sums over time, made from the steps of the solver. */
export class MeanSums {
  private days = 0;
  private waterInG = 0;
  private readonly mass: Float64Array;
  private readonly carried: Float64Array;
  private readonly acids: Float64Array;
  private readonly pH: Float64Array;

  constructor(
    private readonly system: ColonSystem,
    private readonly window: { readonly fromDay: number; readonly untilDay: number },
  ) {
    this.mass = new Float64Array(system.length);
    this.carried = new Float64Array(system.length);
    this.acids = new Float64Array(COMPARTMENTS * system.rates.acids.length);
    this.pH = new Float64Array(COMPARTMENTS);
  }

  holds(fromDay: number, toDay: number): boolean {
    const middle = (fromDay + toDay) / 2;
    return middle > this.window.fromDay && middle < this.window.untilDay;
  }

  /** Adds a step, given the integrals of the masses over it and the water that flowed in. */
  add(solver: Rosenbrock, integral: Float64Array, lengthDays: number, waterInG: number): void {
    const { system } = this;
    const { rates } = system;
    const { size, acids, water } = rates;
    this.days += lengthDays;
    this.waterInG += waterInG;
    for (let k = 0; k < COMPARTMENTS; k++) {
      const at = k * size;
      const leaves = system.outflowPerDay[k]!;
      for (let i = at; i < at + size; i++) {
        this.mass[i] = this.mass[i]! + integral[i]!;
        this.carried[i] = this.carried[i]! + leaves * integral[i]!;
      }
      const base = solver.stages[0]!;
      const litres = rates.litres(base, at);
      const pHSlopes = system.pHSlopes[k]!;
      for (let s = 0; s < STAGES; s++) {
        const state = solver.stages[s]!;
        const u = solver.increments[s]!;
        const weight = B[s]! * lengthDays;
        let pH = system.pH(state, k);
        for (let a = 0; a < acids.length; a++) {
          // d(acid / water) = (d acid − acid · d water / water) / water
          const along = rates.acidMm(a, u, at, litres) - (rates.acidMm(a, base, at) * u[at + water]!) / (1000 * litres);
          const cell = k * acids.length + a;
          this.acids[cell] = this.acids[cell]! + weight * (rates.acidMm(a, state, at) + along);
          pH += pHSlopes[a]! * u[at + acids[a]!]!;
        }
        pH += pHSlopes[acids.length]! * u[at + water]!;
        this.pH[k] = this.pH[k]! + weight * pH;
      }
    }
  }

  means(): ColonWindow {
    const { system, days } = this;
    const { rates } = system;
    const compartments = COLON_COMPARTMENTS.map((name, k): ColonMeans => {
      const at = k * rates.size;
      const acidMm: Record<string, number> = {};
      let tscfaMm = 0;
      rates.acids.forEach((place, a) => {
        const mean = this.acids[k * rates.acids.length + a]! / days;
        acidMm[rates.names[place]!] = mean;
        tscfaMm += mean;
      });
      let microbes = 0;
      for (let g = 0; g < rates.groups; g++) microbes += this.carried[at + g]!;
      const waterOut = this.carried[at + rates.water]!;
      return {
        name,
        massG: Object.fromEntries(rates.names.map((variable, i) => [variable, this.mass[at + i]! / days])),
        acidMm,
        tscfaMm,
        pH: this.pH[k]! / days,
        microbesOutGPerDay: microbes / days,
        waterOutFraction: this.waterInG > 0 ? waterOut / this.waterInG : null,
      };
    });
    return { ...this.window, compartments };
  }
}
