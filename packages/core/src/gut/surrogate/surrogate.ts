import { numberOf, type Rows, textOf } from '../../base/index.js';
import { COLON_COMPARTMENTS, type ColonParameters } from '../colon/index.js';
import type { ColonInflow } from '../substrate/index.js';
import { INPUT_COUNT, placesOf } from './inputs.js';
import { leastSquares } from './least-squares.js';
import { acidsMm, type Mixing, productionMmol } from './mixing.js';

const PARTS: number = COLON_COMPARTMENTS.length;
/** the inputs, and how food arrives: evenly, or in three meals a day */
const PLACES: number = INPUT_COUNT + 1;
/** carbohydrate, its share of starch, and transit: what the acids made of a gram bend with most */
const STEEP: readonly number[] = [0, 1, 5];
/** all products of two (without the square of how food arrives, which is always 1), and of three of the steep ones */
const WIDTH: number = PLACES + (PLACES * (PLACES + 1)) / 2 + 10;
/** a yield is moved by no more than this factor, and none is so small that a ratio of it means much */
const MOST_MOVED = 3;
const LEAST_MADE = 0.02;
const RIDGE = 1e-6;
/** how many simulations are looked at for each draw; the nearest of them is used */
const CANDIDATES = 24;
/** from where draws begin to look: a prime, so that every row is a first one for somebody */
const STRIDE = 397;

/** Acids, pH and groups in each draw, read off simulations of colons that differ as far as parameters are unknown. */
export interface ColonDraws {
  /** mM in proximal, transverse, distal */
  readonly tscfaMm: readonly Float64Array[];
  readonly pH: readonly Float64Array[];
  /** share of the microbes in the whole colon, by group */
  readonly groups: ReadonlyMap<string, Float64Array>;
  /** the simulation that each draw was read off: the same colon for another diet */
  readonly rows: Int32Array;
  /** draws with an input beyond what was simulated */
  readonly outside: number;
}

/**
 * A table of simulations of the colon, and how to read it for a diet.
 *
 * Every row is 28 days of the whole model with its own diet, its own transit and its own parameters; acids are means of
 * the last two weeks. What of them is plain mixing (water, transit, absorption by the wall) is computed for each draw;
 * what is biology, the acids made of a gram of food in each part, is read off: a draw takes the row nearest to it among
 * a few, whose parameters are then its parameters, and moves that row's yield by the ratio that a smooth fit through all
 * rows gives the two diets. So the spread over the draws holds what is unknown of the parameters, and the answer
 * costs microseconds instead of a tenth of a second. How far this is from simulating: `validation/gut`.
 */
export class ColonSurrogate {
  private readonly inflows: readonly ColonInflow[];
  private readonly places: Float64Array;
  /** mmol of acids made a day in each part, of a gram of food a day */
  private readonly madePerG: Float64Array;
  private readonly acidsPerDay: Float64Array;
  private readonly waterPerDay: Float64Array;
  private readonly mixing: Mixing;
  private readonly pHAtNoAcids: Float64Array;
  private readonly shares: Float64Array;
  private readonly rows: number;
  /** coefficients of the acids made of a gram in each part */
  private readonly fits: readonly Float64Array[];
  private readonly fitted: Float64Array;
  private readonly features = new Float64Array(WIDTH);

  /**
   * @param table colon-surrogate.csv
   * @param fit colon-surrogate-fit.csv; null: made here, which takes longer than reading it
   */
  constructor(
    table: Rows,
    fit: Rows | null,
    private readonly parameters: ColonParameters,
  ) {
    const groups = parameters.groups.length;
    this.rows = table.length;
    this.places = new Float64Array(this.rows * PLACES);
    this.madePerG = new Float64Array(this.rows * PARTS);
    this.pHAtNoAcids = new Float64Array(this.rows);
    this.shares = new Float64Array(this.rows * groups);
    this.acidsPerDay = Float64Array.from(table, (row) => numberOf(row, 'acid_absorption'));
    this.waterPerDay = Float64Array.from(table, (row) => numberOf(row, 'water_absorption'));
    const { volumesL } = parameters.values;
    this.mixing = { volumesL, transitDays: 1, waterGPerDay: 1, acidsPerDay: 1, waterPerDay: 1 };
    const made = new Float64Array(PARTS);
    this.inflows = table.map((row, r) => {
      const inflow: ColonInflow = {
        carbohydrate: numberOf(row, 'carbohydrate_g'),
        resistantStarchFraction: numberOf(row, 'starch_fraction'),
        protein: numberOf(row, 'protein_g'),
        water: numberOf(row, 'water_g'),
        mucin: numberOf(row, 'mucin_g'),
        transitDays: numberOf(row, 'transit_d'),
      };
      placesOf(inflow, this.places, r * PLACES);
      this.places[r * PLACES + INPUT_COUNT] = textOf(row, 'inflow') === 'meals' ? 1 : -1;
      const acids = COLON_COMPARTMENTS.map((name) => numberOf(row, `tscfa_${name}`));
      productionMmol(acids, this.mixed(r, inflow), made);
      made.forEach((mmol, c) => {
        this.madePerG[r * PARTS + c] = mmol / foodG(inflow);
      });
      this.pHAtNoAcids[r] = numberOf(row, 'ph_at_no_acids');
      parameters.groups.forEach(({ name }, g) => {
        this.shares[r * groups + g] = numberOf(row, name);
      });
      return inflow;
    });
    this.fits = fit
      ? COLON_COMPARTMENTS.map((name) => Float64Array.from(fit, (row) => numberOf(row, name)))
      : this.fitOf();
    this.fitted = this.fittedOf();
  }

  /** How many simulations there are. */
  get size(): number {
    return this.inflows.length;
  }

  /**
   * @param inflowOf what draw i feeds the colon
   * @param count number of draws
   * @param colons rows of another diet of the same person: each draw keeps its colon, and only the diet differs
   */
  draws(inflowOf: (draw: number) => ColonInflow, count: number, colons?: Int32Array): ColonDraws {
    const { fits } = this;
    const { groups, values } = this.parameters;
    const tscfaMm = COLON_COMPARTMENTS.map(() => new Float64Array(count));
    const pH = COLON_COMPARTMENTS.map(() => new Float64Array(count));
    const shares = groups.map(() => new Float64Array(count));
    const place = new Float64Array(PLACES);
    const made = new Float64Array(PARTS);
    const acids = new Float64Array(PARTS);
    const rows = new Int32Array(count);
    let outside = 0;
    for (let i = 0; i < count; i++) {
      const inflow = inflowOf(i);
      if (placesOf(inflow, place) > 0) outside += 1;
      place[INPUT_COUNT] = i % 2 === 0 ? -1 : 1;
      const r = colons?.[i] ?? this.nearest(place, i);
      rows[i] = r;
      this.featuresAt(place, 0);
      for (let c = 0; c < PARTS; c++) {
        const ratio =
          Math.max(LEAST_MADE, product(fits[c]!, this.features, 0)) / Math.max(LEAST_MADE, this.fitted[r * PARTS + c]!);
        const moved = Math.min(MOST_MOVED, Math.max(1 / MOST_MOVED, ratio));
        made[c] = foodG(inflow) * Math.max(0, this.madePerG[r * PARTS + c]!) * moved;
      }
      acidsMm(made, this.mixed(r, inflow), acids);
      for (let c = 0; c < PARTS; c++) {
        tscfaMm[c]![i] = acids[c]!;
        const line = this.pHAtNoAcids[r]! - values.pHPerMm * acids[c]!;
        pH[c]![i] = line < values.pHLowest ? values.pHLowest : line > values.pHHighest ? values.pHHighest : line;
      }
      for (let g = 0; g < groups.length; g++) shares[g]![i] = this.shares[r * groups.length + g]!;
    }
    return { tscfaMm, pH, groups: new Map(groups.map(({ name }, g) => [name, shares[g]!])), rows, outside };
  }

  /** The wall of row r around what flows in a diet; the same value each time, filled anew. */
  private mixed(r: number, { transitDays, water }: ColonInflow): Mixing {
    const { mixing } = this;
    mixing.transitDays = transitDays;
    mixing.waterGPerDay = water;
    mixing.acidsPerDay = this.acidsPerDay[r]!;
    mixing.waterPerDay = this.waterPerDay[r]!;
    return mixing;
  }

  /** The nearest of a few rows: always other ones, so that no row speaks for many draws. */
  private nearest(place: Float64Array, draw: number): number {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let k = 0; k < CANDIDATES; k++) {
      const r = (draw * STRIDE + k) % this.rows;
      const at = r * PLACES;
      let distance = 0;
      for (let d = 0; d < PLACES; d++) {
        const apart = place[d]! - this.places[at + d]!;
        distance += apart * apart;
      }
      if (distance < least) {
        least = distance;
        best = r;
      }
    }
    return best;
  }

  /** Coefficients of the quadratic fit in each part: rows of colon-surrogate-fit.csv. */
  coefficients(): readonly Readonly<Float64Array>[] {
    return this.fits;
  }

  private fitOf(): readonly Float64Array[] {
    const all = new Float64Array(this.rows * WIDTH);
    for (let r = 0; r < this.rows; r++) {
      this.featuresAt(this.places, r * PLACES);
      all.set(this.features, r * WIDTH);
    }
    return COLON_COMPARTMENTS.map((_, c) => {
      const targets = Float64Array.from({ length: this.rows }, (__, r) => this.madePerG[r * PARTS + c]!);
      return leastSquares(all, targets, WIDTH, RIDGE);
    });
  }

  private fittedOf(): Float64Array {
    const fitted = new Float64Array(this.rows * PARTS);
    for (let r = 0; r < this.rows; r++) {
      this.featuresAt(this.places, r * PLACES);
      for (let c = 0; c < PARTS; c++) fitted[r * PARTS + c] = product(this.fits[c]!, this.features, 0);
    }
    return fitted;
  }

  /** 1, the places, all their products by twos, and those of the steep ones by threes. */
  private featuresAt(places: Float64Array, at: number): void {
    let f = 0;
    this.features[f++] = 1;
    for (let d = 0; d < PLACES; d++) this.features[f++] = places[at + d]!;
    for (let d = 0; d < PLACES; d++)
      for (let e = d; e < PLACES; e++)
        if (d !== INPUT_COUNT || e !== INPUT_COUNT) this.features[f++] = places[at + d]! * places[at + e]!;
    for (let i = 0; i < STEEP.length; i++)
      for (let j = i; j < STEEP.length; j++)
        for (let k = j; k < STEEP.length; k++)
          this.features[f++] = places[at + STEEP[i]!]! * places[at + STEEP[j]!]! * places[at + STEEP[k]!]!;
  }
}

/** What acids can be made of, g a day. */
const foodG = ({ carbohydrate, protein, mucin }: ColonInflow): number => carbohydrate + protein + mucin;

function product(coefficients: Float64Array, features: Float64Array, at: number): number {
  let sum = 0;
  for (let i = 0; i < coefficients.length; i++) sum += coefficients[i]! * features[at + i]!;
  return sum;
}
