import type { FoodShown } from '../protocol.js';

export type Eaten = NonNullable<FoodShown['eaten']>;

/** What was eaten of the tables on a date, as far as it was asked. */
export interface EatenKept {
  date: string;
  nuts: Eaten | null;
  readonly byFood: Map<number, Eaten>;
}
export const nothingEaten = (): EatenKept => ({ date: '', nuts: null, byFood: new Map() });
