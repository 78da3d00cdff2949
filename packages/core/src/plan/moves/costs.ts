import type { Habit } from '../move.js';
import type { Price, Wishes } from '../wishes.js';
import type { Offered } from './offered.js';

/**
 * Money a week that moves cost, from prices by food id; null where a price is not known. Of a swap both prices must be
 * known: half a sum would make one food look cheap.
 */
export class Costs {
  private readonly prices: ReadonlyMap<string, Price>;

  constructor(wishes: Wishes) {
    this.prices = wishes.prices ?? new Map();
  }

  ofOffered({ candidate }: Offered, timesPerWeek: number): number | null {
    return this.of(candidate.food.id, candidate.portionGrams, timesPerWeek);
  }

  ofHabit({ key, gramsPerTime, timesPerWeek }: Habit, share: number): number | null {
    return this.of(key, gramsPerTime, timesPerWeek * share);
  }

  /** A product is priced by its key, each piece a portion. */
  ofProduct(key: string, timesPerWeek: number): number | null {
    const price = this.prices.get(key);
    return price?.per === 'portion' ? price.amount * timesPerWeek : null;
  }

  private of(id: string, grams: number, timesPerWeek: number): number | null {
    const price = this.prices.get(id);
    if (!price) return null;
    return timesPerWeek * (price.per === 'portion' ? price.amount : (price.amount * grams) / 100);
  }
}

/** Brought minus left out; 0 where either is unknown. */
export const exchange = (brought: number | null, left: number | null): number =>
  brought === null || left === null ? 0 : brought - left;
