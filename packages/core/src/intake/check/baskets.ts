import { numberOf, type Row, type Rows, textOf } from '../../base/index.js';
import type { FoodCatalogue } from '../../foods/index.js';
import { forCountry, placesOf } from './typical.js';

/** What a question about food stands for: real foods of the tables in their shares, and what one portion weighs. */
export interface Basket {
  readonly id: string;
  readonly name: string;
  /** question whose answer says how often; empty for the rest of the diet, which is not asked */
  readonly question: string;
  /** one portion (for the rest: one day), mean and 5th to 95th percentile of people's means */
  readonly gramsMean: number;
  readonly gramsLow: number;
  readonly gramsHigh: number;
  /** whether portions grow with age and sex; a slice and an egg do not */
  readonly scales: boolean;
  readonly foods: readonly BasketFood[];
}

export interface BasketFood {
  /** kind within the basket that a question of its own weighs ("tuna"); empty where there is none */
  readonly part: string;
  /** number of the food in the catalogue */
  readonly food: number;
  /** share of the basket's (or the part's) grams, 0 to 1 */
  readonly share: number;
}

type Placed<T> = T & { readonly where: readonly string[] };

/** The baskets of `check-baskets.csv` with the foods of `check-basket-foods.csv`, by the country they are for. */
export class Baskets {
  private readonly baskets: readonly Placed<Omit<Basket, 'foods'>>[];
  private readonly foods = new Map<string, readonly Placed<BasketFood>[]>();
  private readonly ids: readonly string[];

  /** @throws Error where a food is in no table, a basket is empty, or shares do not sum to 1 */
  constructor(baskets: Rows, foods: Rows, catalogue: FoodCatalogue) {
    this.baskets = baskets.map(basketOf);
    this.ids = [...new Set(this.baskets.map((basket) => basket.id))];
    for (const id of this.ids) {
      const own = foods.filter((row) => textOf(row, 'basket') === id).map((row) => foodOf(row, catalogue));
      checkShares(id, own);
      this.foods.set(id, own);
    }
  }

  /** The baskets as they are in a country; foods and portions of its own where the tables have some. */
  of(country: string | null): readonly Basket[] {
    return this.ids.flatMap((id) => {
      const here = forCountry(
        this.baskets.filter((basket) => basket.id === id),
        country,
      );
      return here.map((basket) => ({ ...basket, foods: forCountry(this.foods.get(id)!, country) }));
    });
  }
}

const basketOf = (row: Row): Placed<Omit<Basket, 'foods'>> => ({
  id: textOf(row, 'basket'),
  name: textOf(row, 'name'),
  question: textOf(row, 'question'),
  where: placesOf(textOf(row, 'where')),
  gramsMean: numberOf(row, 'grams_mean'),
  gramsLow: numberOf(row, 'grams_low'),
  gramsHigh: numberOf(row, 'grams_high'),
  scales: textOf(row, 'scales') === 'yes',
});

function foodOf(row: Row, catalogue: FoodCatalogue): Placed<BasketFood> {
  const id = textOf(row, 'food');
  const food = catalogue.indexOf(id);
  if (food < 0) throw new Error(`check-basket-foods.csv: ${id} is in no table`);
  return { food, part: textOf(row, 'part'), share: numberOf(row, 'share'), where: placesOf(textOf(row, 'where')) };
}

const SUM_TOLERANCE = 1e-9;

function checkShares(basket: string, foods: readonly Placed<BasketFood>[]): void {
  if (foods.length === 0) throw new Error(`check-basket-foods.csv: ${basket} holds no food`);
  const sums = new Map<string, number>();
  for (const { where, part, share } of foods) {
    const key = `${where.join(' ')} ${part}`;
    sums.set(key, (sums.get(key) ?? 0) + share);
  }
  for (const [key, sum] of sums) {
    if (Math.abs(sum - 1) > SUM_TOLERANCE) {
      throw new Error(`check-basket-foods.csv: the shares of ${basket} ${key} sum to ${sum}`);
    }
  }
}
