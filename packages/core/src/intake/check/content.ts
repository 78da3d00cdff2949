import { factorGrid, mean, type RandomSource, stream } from '../../base/index.js';
import { type Food, type NutrientColumn, seleniumColumn } from '../../foods/index.js';
import { ItemComposition } from '../composition.js';
import { draw } from '../draw-rule.js';
import type { Item } from '../items.js';
import type { IntakeModel } from '../model.js';
import type { Basket, BasketFood } from './baskets.js';
import type { CheckModel } from './model.js';

/** What one gram of a basket holds, in each draw. */
export interface BasketContent {
  /** µg/g */
  readonly ugPerGram: Float64Array;
  /** the same, split by the speciation group of the foods; the parts sum to the whole */
  readonly byFormGroup: ReadonlyMap<string, Float64Array>;
  /** by the tables alone, before origin (µg per 100 g) */
  readonly tableUgPer100g: number;
  /** mean factor by which origin rescales the table's value */
  readonly originFactor: number;
  readonly foods: readonly Food[];
}

/** Origin of the grain as answered; 'not-sure' is a mixture of the country's average and the unknown. */
export type GrainOrigin = 'here' | 'north-america' | 'elsewhere' | 'not-sure';

const GRAIN_GROUPS = ['wheat', 'pasta', 'other-cereal', 'maize'];

/** What is in the baskets of one person: the composition of the diary path, with the grain's own origin. */
export class BasketComposition {
  private readonly column: NutrientColumn;
  private readonly home: ItemComposition;
  private readonly grain: ItemComposition;
  /** draws in which grain is like the country's average; undefined where that is no question */
  private readonly isHome: Uint8Array | undefined;

  constructor(
    private readonly model: IntakeModel,
    private readonly check: CheckModel,
    private readonly source: RandomSource,
    private readonly count: number,
    country: string | null,
    origin: GrainOrigin,
  ) {
    this.column = seleniumColumn(model.catalogue);
    const from = (place: string | null) => new ItemComposition(model, source, count, place);
    this.home = from(country);
    this.grain = origin === 'here' ? this.home : from(origin === 'north-america' ? 'US' : null);
    if (origin === 'not-sure' && country !== null) {
      const chance = check.parameters.get('check.grain.local.chance', 'fraction');
      const pick = stream(source, 'check.grain').uniforms(count);
      this.isHome = Uint8Array.from(pick, (u) => (u < chance ? 1 : 0));
    }
  }

  /** @param partShares weights of the basket's kinds (tuna, other fish, shellfish), summing to 1 */
  of(basket: Basket, partShares: ReadonlyMap<string, number>): BasketContent {
    const shares = basket.foods.map((food) => food.share * (partShares.get(food.part) ?? 1));
    const eaten = this.mixDraws(basket, shares);
    const ugPerGram = new Float64Array(this.count);
    const byFormGroup = new Map<string, Float64Array>();
    const foods = basket.foods.map(({ food }) => this.model.catalogue.food(food));
    let table = 0;
    let rescaled = 0;
    basket.foods.forEach((member, f) => {
      const food = foods[f]!;
      const content = this.foodDraws(member, food);
      const own = byFormGroup.get(food.formGroup) ?? new Float64Array(this.count);
      for (let i = 0; i < this.count; i++) {
        const ug = eaten[f]![i]! * content[i]!;
        own[i]! += ug;
        ugPerGram[i]! += ug;
      }
      byFormGroup.set(food.formGroup, own);
      table += shares[f]! * this.column.value[member.food]!;
      rescaled += shares[f]! * mean(content) * 100;
    });
    return { ugPerGram, byFormGroup, foods, tableUgPer100g: table, originFactor: table > 0 ? rescaled / table : 1 };
  }

  /** µg/g of one food. The tables behind the baskets have a value for each (a test holds them to it). */
  private foodDraws(member: BasketFood, food: Food): Float64Array {
    const item = itemOf(member.food, food);
    const value = this.column.value[member.food]!;
    const from = (composition: ItemComposition) =>
      draw(composition.stated(item, this.column, 0, value / 100), this.count);
    if (!GRAIN_GROUPS.includes(food.originGroup)) return from(this.home);
    const grain = from(this.grain);
    if (!this.isHome) return grain;
    const home = from(this.home);
    return grain.map((ug, i) => (this.isHome![i] === 1 ? home[i]! : ug));
  }

  /** Shares that this person really eats of each food: one of many who eat the basket's shares on the whole. */
  private mixDraws(basket: Basket, shares: readonly number[]): Float64Array[] {
    const factor = factorGrid(this.check.parameters.get('check.mix.logSd', 'ln'));
    const total = new Float64Array(this.count);
    const out = basket.foods.map(({ food }, f) => {
      const name = `check.mix.${basket.id}.${this.model.catalogue.food(food).id}`;
      const at = stream(this.source, name).gridIndices(this.count);
      const eaten = new Float64Array(this.count);
      for (let i = 0; i < this.count; i++) {
        eaten[i] = shares[f]! * factor[at[i]!]!;
        total[i]! += eaten[i]!;
      }
      return eaten;
    });
    for (const eaten of out) for (let i = 0; i < this.count; i++) eaten[i]! /= total[i]!;
    return out;
  }
}

/** A food as the diary path knows one, without entries: only what it holds is asked. */
const itemOf = (index: number, food: Food): Item => ({
  key: food.id,
  index,
  food,
  name: food.name,
  group: food.group,
  entries: [],
  carries: false,
  openAmounts: false,
  byDay: {
    day: new Int32Array(0),
    grams: new Float64Array(0),
    milligrams: undefined,
    totalMilligrams: 0,
    energyKcal: new Float64Array(0),
  },
});
