import type { CompiledPaths } from './compiled-paths.js';

/** What the equations of one compartment are made of, beside its state. */
export interface KernelEquations {
  readonly paths: CompiledPaths;
  readonly groups: number;
  readonly size: number;
  /** places of the water and of the acids in the state */
  readonly water: number;
  readonly acids: Int32Array;
  /** mmol per g of each acid */
  readonly acidPerGram: Float64Array;
  readonly pHAtNoAcids: number;
  readonly pHPerMm: number;
  readonly pHLitresAdded: number;
  readonly absorptionPerDay: Float64Array;
  readonly mucinShare: Float64Array;
  readonly degraders: Int32Array;
  readonly halfDegradersGPerL: number;
  /** places where the inflow arrives */
  readonly entries: Int32Array;
}

/** Where the numbers of a compartment stand, from its beginning. */
export class CompartmentLayout {
  readonly shareAtZero = 0;
  readonly shareSlope: number;
  /** pH where it does not move, else 0; and 1 where it moves, else 0 */
  readonly fixedPH: number;
  readonly pHMoves: number;
  /** out of this compartment and out of the one before, per day */
  readonly leaves: number;
  readonly comes: number;
  readonly mucinGPerDay: number;
  readonly inflow: number;
  /** slopes of the broken down mucin by the mass of degraders and by water */
  readonly mucinByDegrader: number;
  readonly mucinByWater: number;
  /** 1/(γh) of the step */
  readonly shift: number;
  length: number;

  constructor(groups: number, entries: number) {
    this.shareSlope = groups;
    this.fixedPH = 2 * groups;
    this.pHMoves = this.fixedPH + 1;
    this.leaves = this.pHMoves + 1;
    this.comes = this.leaves + 1;
    this.mucinGPerDay = this.comes + 1;
    this.inflow = this.mucinGPerDay + 1;
    this.mucinByDegrader = this.inflow + entries;
    this.mucinByWater = this.mucinByDegrader + 1;
    this.shift = this.mucinByWater + 1;
    this.length = this.shift + 1;
  }

  /** Makes room for one more. */
  place(): number {
    return this.length++;
  }
}
