import { exp, factorGrid, GRID_SIZE, mean, quantilesOf, type RandomSource, stream } from '../base/index.js';
import type { Food, NutrientColumn } from '../foods/index.js';
import type { DrawRule } from './draw-rule.js';
import type { Item } from './items.js';
import type { IntakeModel } from './model.js';

/** Share of a food's selenium that moves with the factor of its group; foods that follow no soil move as a whole, a little. */
const shareOf = (food: Food) => (food.originGroup === 'none' ? 1 : food.originShare);

const NO_ORIGIN = Symbol('food is not rescaled');

/** What a thing eaten contains, as rules for draws, for every nutrient asked. */
export class ItemComposition {
  private readonly indices = new Map<string, Uint16Array>();
  private readonly origins = new Map<string, Float64Array | typeof NO_ORIGIN>();
  private readonly persistent: number;

  constructor(
    private readonly model: IntakeModel,
    private readonly source: RandomSource,
    private readonly count: number,
    readonly country: string | null,
  ) {
    this.persistent = Math.sqrt(model.parameters.get('composition.persistentShare', 'fraction'));
  }

  /**
   * Factors (mean 1, times origin) by which a stated amount of a nutrient is multiplied: the part of the spread that
   * stays with this person's own product, and for selenium the origin of the food.
   * @param amountLogSd log SD of an amount that is not known
   */
  stated(item: Item, column: NutrientColumn, offset: number, scale: number, amountLogSd = 0): DrawRule {
    const logSd = Math.sqrt((this.logSdOf(item, column) * this.persistent) ** 2 + amountLogSd * amountLogSd);
    return this.rule(item, column, offset, scale, factorGrid(logSd));
  }

  /** Values per 100 g where the table has none: drawn from like foods, wider than any single food. */
  filled(item: Item, column: NutrientColumn, offset: number, amountLogSd = 0): DrawRule {
    const key = column.info.key;
    const like =
      item.index === null
        ? this.model.catalogue.groupDistribution(item.group, key)
        : this.model.catalogue.classDistribution(item.index, key);
    // a sample of an unknown food lies as far from its kind as kinds lie apart and samples of one food lie apart
    const sample = this.model.spread.ofGroup(item.group);
    const spread = Math.min(Math.sqrt(like.logSd * like.logSd + sample * sample), 2);
    const logSd = Math.sqrt(spread * spread + amountLogSd * amountLogSd);
    const rule = this.rule(item, column, offset, exp(like.logMean + (spread * spread) / 2), factorGrid(logSd));
    if (like.zeroShare === 0) return rule;
    return {
      ...rule,
      noneIndices: this.indicesOf(item, 'gap'),
      noneBelow: like.zeroShare * GRID_SIZE,
      mean: rule.mean * (1 - like.zeroShare),
    };
  }

  /** Middle of the origin factor of a food, 1 where it is not rescaled. */
  originFactor(item: Item): number {
    const draws = this.originDraws(item);
    return draws ? 1 + shareOf(item.food!) * (quantilesOf(draws, [0.5])[0]! - 1) : 1;
  }

  /** Origin factors of a food's group in each draw; all foods of the group share them. Undefined where it is not rescaled. */
  originDraws(item: Item): Float64Array | undefined {
    const food = item.food;
    if (!food) return undefined;
    const key = `${food.originGroup}|${food.tableCountry}`;
    let draws = this.origins.get(key);
    if (draws === undefined) {
      const origin = this.model.origin.factor(this.country, food.originGroup, food.tableCountry);
      if (origin.logSd === 0 && origin.factor === 1) draws = NO_ORIGIN;
      else {
        // bread, pasta and maize of a country lack selenium for one reason, so they share one draw of how much
        const family = ['wheat', 'pasta', 'other-cereal', 'maize'].includes(food.originGroup)
          ? 'cereal'
          : food.originGroup;
        const name = `origin.${this.country}.${family}`;
        const idx = stream(this.source, name).gridIndices(this.count);
        const same = stream(this.source, `${name}.same`).uniforms(this.count);
        // the grid has mean 1, the factor is a median
        const grid = factorGrid(origin.logSd);
        const middle = origin.factor * exp((origin.logSd * origin.logSd) / 2);
        draws = Float64Array.from(idx, (k, i) => (same[i]! < origin.chanceOfOne ? 1 : middle * grid[k]!));
      }
      this.origins.set(key, draws);
    }
    return draws === NO_ORIGIN ? undefined : draws;
  }

  private rule(item: Item, column: NutrientColumn, offset: number, scale: number, grid: Float64Array): DrawRule {
    const origin = column.info.key === 'selenium' ? this.originDraws(item) : undefined;
    const originShare = item.food ? shareOf(item.food) : 0;
    return {
      indices: this.indicesOf(item),
      offset,
      grid,
      scale,
      origin,
      originShare,
      noneBelow: 0,
      mean: scale * (origin ? 1 - originShare + originShare * mean(origin) : 1),
    };
  }

  private logSdOf(item: Item, column: NutrientColumn): number {
    return item.index === null || !item.food
      ? this.model.spread.ofGroup(item.group)
      : this.model.spread.ofCell(column, item.index, item.food);
  }

  private indicesOf(item: Item, purpose: 'food' | 'gap' = 'food'): Uint16Array {
    const name = `${purpose}.${item.key}`;
    const known = this.indices.get(name);
    if (known) return known;
    const made = stream(this.source, name).gridIndices(this.count);
    this.indices.set(name, made);
    return made;
  }
}
