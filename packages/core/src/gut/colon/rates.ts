import { type CompiledPaths, compilePaths } from './compiled-paths.js';
import type { KernelEquations } from './kernel-layout.js';
import { COLON_COMPARTMENTS, type ColonParameters } from './model.js';

/** Water that a compartment is taken to hold at least, so that an emptied one has finite concentrations. */
const LEAST_LITRES = 1e-12;
const GRAMS_PER_LITRE_OF_WATER = 1000;
const COMPARTMENTS: number = COLON_COMPARTMENTS.length;

/**
 * The places of the state of a compartment, its pH, and on which straight piece of its dependence on the pH each group
 * stands. The state is the mass in g of each group, then of each resource, in the order of the tables.
 *
 * Nothing is allocated after construction. One object serves one thread.
 */
export class ColonRates {
  /** groups, then resources */
  readonly names: readonly string[];
  readonly groups: number;
  readonly resources: number;
  /** length of the state of one compartment */
  readonly size: number;
  /** places of the water and of the acids in the state of a compartment */
  readonly water: number;
  readonly acids: Int32Array;
  /** mmol per g of each acid */
  private readonly acidPerGram: Float64Array;

  /** how far the pH may move, in each compartment, until a rate stands on another piece */
  readonly branchLow: Float64Array = new Float64Array(COMPARTMENTS);
  readonly branchHigh: Float64Array = new Float64Array(COMPARTMENTS);
  /** pH where it does not move, else NaN */
  readonly fixedPH: Float64Array = new Float64Array(COMPARTMENTS);
  /** share of the pH = shareAtZero + shareSlope · pH, of each group in each compartment; 0 of a group that is not there */
  readonly shareAtZero: Float64Array;
  readonly shareSlope: Float64Array;

  private readonly paths: CompiledPaths;
  private readonly corners: Float64Array;
  private readonly leastG: number;
  private readonly pHAtNoAcids: number;
  private readonly pHPerMm: number;
  private readonly pHLitresAdded: number;
  private readonly pHLowest: number;
  private readonly pHHighest: number;

  /** @param absent resources that no compartment ever holds: see `absentResources` */
  constructor(parameters: ColonParameters, absent: ReadonlySet<string> = new Set()) {
    const { groups, resources, values } = parameters;
    this.names = [...groups.map(({ name }) => name), ...resources.map(({ name }) => name)];
    this.groups = groups.length;
    this.resources = resources.length;
    this.size = groups.length + resources.length;
    const water = resources.findIndex(({ countsAs }) => countsAs === 'water');
    if (water < 0) throw new Error('colon resources: no water');
    this.water = groups.length + water;
    const acids = resources.flatMap((resource, r) => (resource.countsAs === 'acid' ? [r] : []));
    this.acids = Int32Array.from(acids, (r) => groups.length + r);
    this.acidPerGram = Float64Array.from(acids, (r) => 1000 / resources[r]!.molarMassGPerMol);
    this.paths = compilePaths(parameters, absent);
    this.corners = Float64Array.from(groups.flatMap(({ pHCorners }) => pHCorners));
    this.shareAtZero = new Float64Array(COMPARTMENTS * groups.length);
    this.shareSlope = new Float64Array(COMPARTMENTS * groups.length);
    this.leastG = values.leastGroupG;
    this.pHAtNoAcids = values.pHAtNoAcids;
    this.pHPerMm = values.pHPerMm;
    this.pHLitresAdded = values.pHLitresAdded;
    this.pHLowest = values.pHLowest;
    this.pHHighest = values.pHHighest;
  }

  /** What the kernel needs to know of these. */
  equations(): Omit<
    KernelEquations,
    'absorptionPerDay' | 'mucinShare' | 'degraders' | 'halfDegradersGPerL' | 'entries'
  > {
    const { paths, groups, size, water, acids, acidPerGram, pHAtNoAcids, pHPerMm, pHLitresAdded } = this;
    return { paths, groups, size, water, acids, acidPerGram, pHAtNoAcids, pHPerMm, pHLitresAdded };
  }

  /** Sum of acetate, propionate and butyrate, mM, of the compartment that begins at `at` of `y`. */
  acidsMm(y: Float64Array, at: number, litres: number = this.litres(y, at)): number {
    let millimoles = 0;
    for (let a = 0; a < this.acids.length; a++) millimoles += y[at + this.acids[a]!]! * this.acidPerGram[a]!;
    return millimoles / litres;
  }

  /** One acid, mM. */
  acidMm(acid: number, y: Float64Array, at: number, litres: number = this.litres(y, at)): number {
    return (y[at + this.acids[acid]!]! * this.acidPerGram[acid]!) / litres;
  }

  /** pH that the acids make. */
  pH(y: Float64Array, at: number): number {
    return Math.min(Math.max(this.freePH(y, at), this.pHLowest), this.pHHighest);
  }

  /** The same before its limits. */
  freePH(y: Float64Array, at: number): number {
    const litres = this.litres(y, at) + this.pHLitresAdded;
    return this.pHAtNoAcids - this.pHPerMm * this.acidsMm(y, at, litres);
  }

  /** Slopes of the pH by the acids and by the water (last), per g, into `slopes`. All 0 where the pH does not move. */
  pHSlopes(compartment: number, y: Float64Array, at: number, slopes: Float64Array): void {
    slopes.fill(0);
    if (!Number.isNaN(this.fixedPH[compartment]!)) return;
    const litres = this.litres(y, at) + this.pHLitresAdded;
    const acidsMm = this.acidsMm(y, at, litres);
    const last = this.acids.length;
    for (let a = 0; a < last; a++) slopes[a] = (-this.pHPerMm * this.acidPerGram[a]!) / litres;
    slopes[last] = (this.pHPerMm * acidsMm) / (litres * GRAMS_PER_LITRE_OF_WATER);
  }

  litres(y: Float64Array, at: number): number {
    return Math.max(y[at + this.water]! / GRAMS_PER_LITRE_OF_WATER, LEAST_LITRES);
  }

  /**
   * Settles, from a state, on which straight piece each rate stands: of the pH (free, or at a limit), of each group's
   * share of the pH, and which groups are there at all. Until the next call the pieces are used beyond their ends too,
   * so that the equations are smooth within a step; {@link branchLow} and {@link branchHigh} say how far they hold.
   */
  settleBranches(compartment: number, y: Float64Array, at: number, givenPH: number | null): void {
    const free = this.freePH(y, at);
    let low = Number.NEGATIVE_INFINITY;
    let high = Number.POSITIVE_INFINITY;
    let pH = free;
    if (givenPH !== null) pH = givenPH;
    else if (free <= this.pHLowest) {
      pH = this.pHLowest;
      high = pH;
    } else if (free >= this.pHHighest) {
      pH = this.pHHighest;
      low = pH;
    } else {
      low = this.pHLowest;
      high = this.pHHighest;
    }
    const moves = givenPH === null && pH === free;
    this.fixedPH[compartment] = moves ? Number.NaN : pH;
    for (let g = 0; g < this.groups; g++) {
      const cell = compartment * this.groups + g;
      const present = y[at + g]! >= this.leastG;
      const zeroLow = this.corners[4 * g]!;
      const fullLow = this.corners[4 * g + 1]!;
      const fullHigh = this.corners[4 * g + 2]!;
      const zeroHigh = this.corners[4 * g + 3]!;
      let from = Number.NEGATIVE_INFINITY;
      let to = zeroLow;
      let share = 0;
      let slope = 0;
      if (pH > zeroLow && pH < fullLow) {
        from = zeroLow;
        to = fullLow;
        slope = 1 / (fullLow - zeroLow);
        share = -zeroLow * slope;
      } else if (pH >= fullLow && pH <= fullHigh) {
        from = fullLow;
        to = fullHigh;
        share = 1;
      } else if (pH > fullHigh && pH < zeroHigh) {
        from = fullHigh;
        to = zeroHigh;
        slope = -1 / (zeroHigh - fullHigh);
        share = -zeroHigh * slope;
      } else if (pH >= zeroHigh) {
        from = zeroHigh;
        to = Number.POSITIVE_INFINITY;
      }
      this.shareAtZero[cell] = present ? share : 0;
      this.shareSlope[cell] = present ? slope : 0;
      if (!moves || !present) continue;
      low = Math.max(low, from);
      high = Math.min(high, to);
    }
    this.branchLow[compartment] = low;
    this.branchHigh[compartment] = high;
  }
}
