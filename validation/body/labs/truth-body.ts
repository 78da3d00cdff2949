import { exp, log, power } from '@selenoscope/core';
import type { Dice } from './dice.js';
import type { Row, Tables } from './tables.js';

/** A simulated body, by its equations written down anew: nothing of core's body is used. µg, days, litres. */
export interface TrueBody {
  readonly massKg: number;
  readonly of: (key: string) => number;
  readonly typical: (key: string) => number;
}

/** Draws a body: what the fit left open, how people differ, and the mass. Shares move on the logit scale, the rest on ln. */
export class BodyPopulation {
  private readonly rows: ReadonlyMap<string, Row>;
  private readonly keys: readonly string[];
  private readonly factor: readonly number[][];

  constructor(
    private readonly tables: Tables,
    private readonly spreadFactor: number,
  ) {
    this.rows = new Map(tables.parameters.map((row) => [row['key']!, row]));
    this.keys = tables.uncertainty.map((row) => row['key']!);
    this.factor = cholesky(
      tables.uncertainty.map((a, i) =>
        tables.uncertainty.map((b, j) => {
          const correlation = i === j ? 1 : Number((i > j ? a : b)[(i > j ? b : a)['key']!] || 0);
          return Number(a['se']) * Number(b['se']) * correlation;
        }),
      ),
    );
  }

  typical(key: string): number {
    return Number(this.rows.get(key)!['value']);
  }

  draw(dice: Dice, massKg: number): TrueBody {
    const shift = new Map<string, number>();
    const z = this.keys.map(() => dice.normal());
    this.keys.forEach((key, i) => {
      shift.set(
        key,
        this.factor[i]!.reduce((sum, weight, j) => sum + weight * z[j]!, 0),
      );
    });
    for (const row of this.tables.spread) {
      const key = row['key']!;
      const moved = this.spreadFactor * Number(row['log_sd']) * dice.normal();
      shift.set(key, (shift.get(key) ?? 0) + moved);
    }
    const values = new Map<string, number>();
    for (const [key, row] of this.rows) {
      const value = Number(row['value']);
      const by = shift.get(key) ?? 0;
      const odds = (value / (1 - value)) * exp(by);
      values.set(key, row['unit'] === 'fraction' ? odds / (1 + odds) : value * exp(by));
    }
    return { massKg, of: (key) => values.get(key)!, typical: (key) => this.typical(key) };
  }

  /** Reference mass and spread of adults of a sex. */
  mass(sex: string, ageYears: number): { kg: number; logSd: number } {
    const fits = this.tables.masses.filter(
      (row) => Number(row['age_min_y']) <= ageYears && ageYears < Number(row['age_max_y']),
    );
    const row = fits.find((r) => r['sex'] === sex) ?? fits.find((r) => r['sex'] === '')!;
    return { kg: Number(row['kg']), logSd: Number(row['log_sd']) };
  }
}

function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const out = matrix.map(() => new Array<number>(matrix.length).fill(0));
  matrix.forEach((row, i) => {
    for (let j = 0; j <= i; j++) {
      let left = row[j]!;
      for (let k = 0; k < j; k++) left -= out[i]![k]! * out[j]![k]!;
      if (i === j) out[i]![i] = Math.sqrt(Math.max(left, 0));
      else out[i]![j] = out[j]![j]! > 0 ? left / out[j]![j]! : 0;
    }
  });
  return out;
}

/** What of 1 µg by mouth reaches each side of this person. */
export interface TrueFate {
  readonly selenomethionine: number;
  readonly selenide: number;
  readonly directUrine: number;
}

/** Draws what becomes of a form; `personZ` is how well this person absorbs anything. */
export function drawFate(row: Row, dice: Dice, personZ: number): TrueFate {
  const share = onLogit(Number(row['selenomethionine_share']), Number(row['share_logit_sd']) * dice.normal());
  const product = Number(row['absorbed_logit_sd']) * dice.normal();
  const absorbed = (part: 'selenomethionine' | 'rest') => {
    const typical = Number(row[`absorbed_${part}`]);
    const person = Number(row[`person_log_sd_${part}`]) * personZ;
    return onLogit(typical, product + person / (1 - typical));
  };
  const selenomethionine = share * absorbed('selenomethionine');
  const rest = (1 - share) * absorbed('rest');
  const typicalRest = (1 - Number(row['selenomethionine_share'])) * Number(row['absorbed_rest']);
  const typicalDirect = typicalRest > 0 ? Math.min(1, Number(row['direct_urine']) / typicalRest) : 0;
  const direct = rest * Math.min(1, typicalDirect * exp(Number(row['person_log_sd_direct']) * dice.normal()));
  return { selenomethionine, selenide: rest - direct, directUrine: direct };
}

function onLogit(share: number, by: number): number {
  if (share <= 0 || share >= 1) return share;
  return 1 / (1 + exp(-(log(share / (1 - share)) + by)));
}

/** Rates of a body of this mass. */
export function ratesOfTruth(body: TrueBody) {
  const { of } = body;
  const size = body.massKg / of('scaling.referenceMass');
  const speed = power(size, of('scaling.flux.exponent') - 1);
  const asked = ['toPlasmaProtein', 'toErythrocyte', 'toFastTissue', 'catabolised'].map((name) =>
    of(`selenomethionine.${name}`),
  );
  const sum = asked.reduce((a, b) => a + b, 0);
  // shares of the free pool never ask for more than 99 %
  const [pa, pr, pf, c] = asked.map((share) => (sum > 0.99 ? (share * 0.99) / sum : share)) as [
    number,
    number,
    number,
    number,
  ];
  const free = of('selenomethionine.free.rate') * speed;
  const plasmaL = of('plasma.volume') * size;
  const cellsL = of('erythrocyte.volume') * size;
  const loss = of('selenide.loss.rate') * speed;
  const kS = of('selenoproteinP.rate') * speed;
  const kG = of('gpx3.rate') * speed;
  const kR = 4 / of('erythrocyte.lifespan');
  return {
    plasmaL,
    cellsL,
    kg: of('gut.absorption.rate'),
    free,
    pa,
    pr,
    pf,
    ps: 1 - pa - pr - pf - c,
    c,
    q: (free * c) / (of('selenomethionine.catabolism.double') * size),
    kA: of('plasmaProtein.rate') * speed,
    kf: of('fastTissue.rate') * speed,
    ks: of('slowTissue.rate') * speed,
    kU: loss * of('selenide.loss.urineShare'),
    kO: loss * (1 - of('selenide.loss.urineShare')),
    kxt: of('selenide.toTissue.rate') * speed,
    ktx: of('selenide.fromTissue.rate') * speed,
    kS,
    kG,
    kR,
    mostS: kS * of('selenoproteinP.plateau') * plasmaL,
    mostG: kG * of('gpx3.plateau') * plasmaL,
    mostR: (of('erythrocyteGpx.plateau') * cellsL) / of('erythrocyte.lifespan'),
    halfS: (of('selenoproteinP.half') / of('selenide.loss.rate')) * size,
    halfG: (of('gpx3.half') / of('selenide.loss.rate')) * size,
  };
}
export type TrueRates = ReturnType<typeof ratesOfTruth>;
