import { decayAt, ENTRIES, type InflowPiece, inflowAt, inflowSlopeAt } from './inflow-course.js';
import { ColonKernel } from './kernel.js';
import { KernelStageSums } from './kernel-stage-sums.js';
import { COLON_COMPARTMENTS, type ColonParameters } from './model.js';
import { ColonRates } from './rates.js';
import type { StiffSystem } from './rosenbrock.js';
import type { SettledColonScenario } from './scenario.js';
import type { StageSums } from './stage-sums.js';

const COMPARTMENTS: number = COLON_COMPARTMENTS.length;
const BYTES = 8;
/** Pivots below this part of the shift would cost as many digits: then a shorter step is made. */
const LEAST_PIVOT = 1e-6;

/**
 * The equations of the whole colon: three compartments one after the other, each with its microbes, its inflow, the
 * mucin of its wall and what the wall absorbs. The Jacobian is block lower bidiagonal: compartment k acts on k + 1 alone,
 * and only by being carried there.
 */
export class ColonSystem implements StiffSystem {
  readonly rates: ColonRates;
  readonly length: number;
  /** per day, of each compartment: 1 / (transit × share of the volume). The distal one is 0 between bowel movements */
  readonly outflowPerDay: Float64Array = new Float64Array(COMPARTMENTS);
  readonly absorptionPerDay: Float64Array;
  /** places in the state of the first compartment where the parts of the inflow arrive */
  readonly entries: Int32Array;
  /** g/d, secreted by the wall of each compartment */
  readonly mucinGPerDay: Float64Array;
  readonly mucinShare: Float64Array;
  readonly mucinInAll: number;
  /** pH of each compartment where it is given */
  readonly givenPH: readonly [number, number, number] | null;

  private readonly degraders: Int32Array;
  private readonly halfDegradersGPerL: number;
  private readonly kernel: ColonKernel;
  /** stand in for vectors that are not in the memory of the kernel */
  private readonly guests: readonly [Float64Array, Float64Array];
  /** of the pH by acids and water, of each compartment, at the place of the Jacobian */
  readonly pHSlopes: readonly Float64Array[];
  private piece: InflowPiece = { fromDay: 0, base: [0, 0, 0, 0], slope: [0, 0, 0, 0], decay: [], ratePerDay: 0 };

  constructor(
    parameters: ColonParameters,
    { mucinGPerDay, pH }: Pick<SettledColonScenario, 'mucinGPerDay' | 'pH'>,
    absent: ReadonlySet<string> = new Set(),
    interpreted = false,
  ) {
    const { groups, resources, values } = parameters;
    this.rates = new ColonRates(parameters, absent);
    const { size } = this.rates;
    this.length = COMPARTMENTS * size;
    this.absorptionPerDay = new Float64Array(size);
    this.mucinShare = new Float64Array(size);
    resources.forEach((resource, r) => {
      this.absorptionPerDay[groups.length + r] = resource.absorptionPerDay;
      this.mucinShare[groups.length + r] = resource.mucinShare;
    });
    this.mucinInAll = this.mucinShare.reduce((total, share) => total + share, 0);
    this.entries = Int32Array.from(ENTRIES, (entry) => {
      const place = resources.findIndex(({ enters }) => enters === entry);
      if (place < 0) throw new Error(`colon resources: nothing enters as ${entry}`);
      return groups.length + place;
    });
    const whole = values.volumesL.reduce((total, litres) => total + litres, 0);
    this.mucinGPerDay = Float64Array.from(values.volumesL, (litres) => (mucinGPerDay * litres) / whole);
    this.givenPH = pH === 'acids' ? null : pH;
    this.degraders = Int32Array.from(groups.flatMap(({ degradesMucin }, g) => (degradesMucin ? [g] : [])));
    this.halfDegradersGPerL = values.mucinHalfDegradersGPerL;
    const { rates, absorptionPerDay, mucinShare, degraders, halfDegradersGPerL, entries } = this;
    const equations = { ...rates.equations(), absorptionPerDay, mucinShare, degraders, halfDegradersGPerL, entries };
    this.kernel = new ColonKernel(equations, COMPARTMENTS, interpreted);
    this.guests = [this.kernel.vector(), this.kernel.vector()];
    this.pHSlopes = COLON_COMPARTMENTS.map(() => new Float64Array(rates.acids.length + 1));
  }

  /** The inflow from now on. */
  setInflow(piece: InflowPiece): void {
    this.piece = piece;
  }

  /** What {@link inflowGPerDay} and {@link inflowSlope} of all entries have in common at a time. */
  inflowDecay(timeDays: number): number {
    return decayAt(this.piece, timeDays);
  }

  /** g/d of one of {@link ENTRIES}. */
  inflowGPerDay(entry: number, timeDays: number, decayed: number): number {
    return inflowAt(this.piece, entry, timeDays, decayed);
  }

  inflowSlope(entry: number, decayed: number): number {
    return inflowSlopeAt(this.piece, entry, decayed);
  }

  stageSums(): StageSums {
    return new KernelStageSums(this.kernel);
  }

  /** Whether it runs as machine code. */
  get compiled(): boolean {
    return this.kernel.compiled;
  }

  /** A state in the memory of the kernel: it is not copied there. */
  vector(): Float64Array {
    return this.kernel.vector();
  }

  pH(y: Float64Array, compartment: number): number {
    return this.givenPH ? this.givenPH[compartment]! : this.rates.pH(y, compartment * this.rates.size);
  }

  /** Mucin that microbes break down in a compartment, g/d. */
  mucinAt(y: Float64Array, compartment: number): number {
    const at = compartment * this.rates.size;
    const mass = this.degraderMass(y, at);
    if (mass <= 0) return 0;
    return (this.mucinGPerDay[compartment]! * mass) / (mass + this.halfDegradersGPerL * this.rates.litres(y, at));
  }

  private degraderMass(y: Float64Array, at: number): number {
    let mass = 0;
    for (let d = 0; d < this.degraders.length; d++) mass += y[at + this.degraders[d]!]!;
    return mass;
  }

  /** Slope of the broken down mucin along a direction `u`, at the place of the Jacobian. */
  mucinAlong(u: Float64Array, compartment: number): number {
    const at = compartment * this.rates.size;
    const { numbers, layout } = this.kernel;
    const from = this.kernel.compartment(compartment);
    return (
      numbers[from + layout.mucinByDegrader]! * this.degraderMass(u, at) +
      numbers[from + layout.mucinByWater]! * u[at + this.rates.water]!
    );
  }

  derivative(timeDays: number, y: Float64Array, out: Float64Array): void {
    const { kernel, piece, entries } = this;
    const { numbers, layout } = kernel;
    const inflow = kernel.compartment(0) + layout.inflow;
    const decayed = decayAt(piece, timeDays);
    for (let e = 0; e < entries.length; e++) numbers[inflow + e] = inflowAt(piece, e, timeDays, decayed);
    const from = this.inKernel(y, 0);
    const to = kernel.holds(out) ? out : this.guests[1];
    const stride = this.rates.size * BYTES;
    for (let k = 0; k < COMPARTMENTS; k++)
      kernel.rates(kernel.compartment(k) * BYTES, from + (k - 1) * stride, to.byteOffset + k * stride);
    if (to !== out) out.set(to);
  }

  /** Address of a vector, or of a copy where it is not in the memory of the kernel. */
  private inKernel(vector: Float64Array, guest: 0 | 1): number {
    if (this.kernel.holds(vector)) return vector.byteOffset;
    this.guests[guest].set(vector);
    return this.guests[guest].byteOffset;
  }

  timeSlope(timeDays: number, out: Float64Array): boolean {
    const { entries, piece } = this;
    let any = false;
    out.fill(0);
    const decayed = decayAt(piece, timeDays);
    for (let e = 0; e < entries.length; e++) {
      const slope = inflowSlopeAt(piece, e, decayed);
      out[entries[e]!] = slope;
      any ||= slope !== 0;
    }
    return any;
  }

  settle(y: Float64Array): void {
    const { rates, kernel } = this;
    const { groups, size, shareAtZero, shareSlope, fixedPH } = rates;
    const { numbers, layout } = kernel;
    for (let k = 0; k < COMPARTMENTS; k++) {
      rates.settleBranches(k, y, k * size, this.givenPH ? this.givenPH[k]! : null);
      const at = kernel.compartment(k);
      for (let g = 0; g < groups; g++) {
        numbers[at + layout.shareAtZero + g] = shareAtZero[k * groups + g]!;
        numbers[at + layout.shareSlope + g] = shareSlope[k * groups + g]!;
      }
      const pH = fixedPH[k]!;
      const moves = Number.isNaN(pH);
      numbers[at + layout.fixedPH] = moves ? 0 : pH;
      numbers[at + layout.pHMoves] = moves ? 1 : 0;
      numbers[at + layout.leaves] = this.outflowPerDay[k]!;
      numbers[at + layout.comes] = k > 0 ? this.outflowPerDay[k - 1]! : 0;
      numbers[at + layout.mucinGPerDay] = this.mucinGPerDay[k]!;
    }
  }

  /**
   * Where between two states the pH leaves the piece on which some rate stands, as a fraction of the way; 1 where it does
   * not, or by so little that it may.
   */
  crossing(from: Float64Array, to: Float64Array, allowedOvershoot: number): number {
    if (this.givenPH) return 1;
    const { rates } = this;
    let earliest = 1;
    for (let k = 0; k < COMPARTMENTS; k++) {
      const at = k * rates.size;
      const before = rates.freePH(from, at);
      const after = rates.freePH(to, at);
      const low = rates.branchLow[k]!;
      const high = rates.branchHigh[k]!;
      let aim = Number.NaN;
      if (after < low - allowedOvershoot) aim = low - 0.5 * allowedOvershoot;
      else if (after > high + allowedOvershoot) aim = high + 0.5 * allowedOvershoot;
      if (Number.isNaN(aim)) continue;
      earliest = Math.min(earliest, (aim - before) / (after - before));
    }
    return earliest;
  }

  setSlopes(_timeDays: number, y: Float64Array): void {
    const { rates, kernel } = this;
    const from = this.inKernel(y, 0);
    for (let k = 0; k < COMPARTMENTS; k++) {
      rates.pHSlopes(k, y, k * rates.size, this.pHSlopes[k]!);
      kernel.slopes(kernel.compartment(k) * BYTES, from + (k - 1) * rates.size * BYTES, 0);
    }
  }

  /** The Jacobian of one compartment by its own state, row by row, as {@link setSlopes} left it. */
  slopes(compartment: number): Float64Array {
    const { numbers, slopePlaces } = this.kernel;
    const from = this.kernel.compartment(compartment);
    return Float64Array.from(slopePlaces, (place) => (place < 0 ? 0 : numbers[from + place]!));
  }

  factorise(shift: number): boolean {
    const { kernel } = this;
    for (let k = 0; k < COMPARTMENTS; k++) {
      const at = kernel.compartment(k);
      kernel.numbers[at + kernel.layout.shift] = shift;
      // not-a-number is refused as well
      if (!(kernel.factorise(at * BYTES, 0, 0) > LEAST_PIVOT * shift)) return false;
    }
    return true;
  }

  solve(b: Float64Array): void {
    const { kernel } = this;
    const from = this.inKernel(b, 0);
    const stride = this.rates.size * BYTES;
    for (let k = 0; k < COMPARTMENTS; k++) kernel.solve(kernel.compartment(k) * BYTES, from + (k - 1) * stride, 0);
    if (!kernel.holds(b)) b.set(this.guests[0]);
  }
}
