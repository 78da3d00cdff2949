import {
  CELL_KINDS,
  factorGrid,
  GRID_SIZE,
  type IntakeModel,
  isKnown,
  logSdOfCv,
  NUTRIENTS,
  nutSeleniumUgPerG,
  type RandomSource,
  stream,
} from '@selenoscope/core';

/**
 * What one gram of a food holds, in each draw, of every nutrient: the judge's own reading of the rules of `docs/model.md`.
 * A draw has the name of the food, so that scenario i is the same scenario here and in the intake.
 *
 * The planner moves the other nutrients by what is expected; this shows what that leaves out.
 */
export class Contents {
  private readonly known = new Map<string, Float64Array>();
  private readonly positions = new Map<string, Uint16Array>();
  private readonly origins = new Map<string, Float64Array | null>();

  constructor(
    private readonly model: IntakeModel,
    private readonly source: RandomSource,
    private readonly draws: number,
    private readonly country: string | null,
  ) {}

  /** @param index number in the catalogue; null for a text that no food was found for, which `key` then names */
  perGram(key: string, index: number | null, nutrient: string): Float64Array {
    const name = `${key} ${nutrient}`;
    const known = this.known.get(name);
    if (known) return known;
    const made = this.draw(key, index, nutrient);
    this.known.set(name, made);
    return made;
  }

  private draw(key: string, index: number | null, nutrient: string): Float64Array {
    const { model, source, draws } = this;
    const { catalogue, spread, parameters } = model;
    const food = index === null ? null : catalogue.food(index);
    if (nutrient === 'selenium' && food?.isBrazilNut) return nutSeleniumUgPerG(parameters, source, draws);
    const column = catalogue.column(nutrient)!;
    const value =
      index !== null && isKnown(CELL_KINDS[column.kind[index]!]!) && !Number.isNaN(column.mantissa[index]!)
        ? column.value[index]!
        : null;
    const at = this.positionsOf(`food.${key}`);
    const shift = NUTRIENTS.indexOf(nutrient as (typeof NUTRIENTS)[number]) * 61;
    const origin = nutrient === 'selenium' && index !== null ? this.originOf(index) : null;
    const out = new Float64Array(draws);
    if (value !== null) {
      const share = Math.sqrt(parameters.get('composition.persistentShare', 'fraction'));
      const factors = factorGrid(spread.ofCell(column, index!, food!) * share);
      for (let i = 0; i < draws; i++) out[i] = (value / 100) * factors[at[(i + shift) % draws]!]! * (origin?.[i] ?? 1);
      return out;
    }
    const like =
      index === null ? catalogue.groupDistribution(null, nutrient) : catalogue.classDistribution(index, nutrient);
    const logSd = Math.min(2, Math.hypot(like.logSd, spread.ofGroup(food?.group ?? null)));
    const middle = Math.exp(like.logMean + (logSd * logSd) / 2);
    const factors = factorGrid(logSd);
    const none = this.positionsOf(`gap.${key}`);
    for (let i = 0; i < draws; i++) {
      const place = (i + shift) % draws;
      const holds = none[place]! >= like.zeroShare * GRID_SIZE;
      out[i] = holds ? (middle / 100) * factors[at[place]!]! * (origin?.[i] ?? 1) : 0;
    }
    return out;
  }

  /** Factor of where a food comes from; null where it makes no difference. */
  private originOf(index: number): Float64Array | null {
    const { model, source, draws, country } = this;
    const { originGroup, tableCountry, originShare } = model.catalogue.food(index);
    const family = ['wheat', 'pasta', 'other-cereal', 'maize'].includes(originGroup) ? 'cereal' : originGroup;
    const key = `${originGroup} ${tableCountry}`;
    let factors = this.origins.get(key);
    if (factors === undefined) {
      const { factor, logSd, chanceOfOne } = model.origin.factor(country, originGroup, tableCountry);
      const spread = factorGrid(logSd);
      const at = stream(source, `origin.${country}.${family}`).gridIndices(draws);
      const same = stream(source, `origin.${country}.${family}.same`).uniforms(draws);
      const median = factor * Math.exp((logSd * logSd) / 2);
      factors =
        logSd === 0 && factor === 1
          ? null
          : Float64Array.from(at, (k, i) => (same[i]! < chanceOfOne ? 1 : median * spread[k]!));
      this.origins.set(key, factors);
    }
    const share = originGroup === 'none' ? 1 : originShare;
    return factors?.map((factor) => 1 + share * (factor - 1)) ?? null;
  }

  private positionsOf(name: string): Uint16Array {
    const known = this.positions.get(name) ?? stream(this.source, name).gridIndices(this.draws);
    this.positions.set(name, known);
    return known;
  }
}

/** Content of a product against its label: new ones are no better known than any. */
export function labelContent(model: IntakeModel, source: RandomSource, form: string, draws: number): Float64Array {
  const factors = factorGrid(logSdOfCv(model.parameters.get('dose.label.cv', 'fraction')));
  const at = stream(source, `dose.supplement:${form}.content`).gridIndices(draws);
  return Float64Array.from(at, (k) => factors[k]!);
}
