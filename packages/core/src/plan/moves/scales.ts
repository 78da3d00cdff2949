import type { Parameters } from '../../base/index.js';
import type { Eaten } from './eaten.js';

/** What is too small to be worth a move. */
export class Scales {
  /** share of a portion below which something goes with something else */
  readonly goesWith: number;
  /** largest amount at a time, in portions */
  readonly mostPortions: number;
  /** grams of one Brazil nut */
  readonly nutGrams: number;
  private readonly leastSelenium: number;
  private readonly leastEnergy: number;
  private readonly leastEnergyOfSwap: number;
  private readonly leastShare: number;
  private readonly leastTimes: number;
  private readonly totals: readonly number[];

  /** @param limited places in `Eaten.perDay` of nutrients that a plan must not raise */
  constructor(
    parameters: Parameters,
    eaten: readonly Eaten[],
    private readonly limited: readonly number[],
    nutGrams: number,
  ) {
    this.nutGrams = nutGrams;
    this.goesWith = parameters.get('moves.goesWith', 'fraction');
    this.mostPortions = parameters.get('moves.portion.most', 'ratio');
    this.leastSelenium = parameters.get('moves.leastSelenium', 'ug/d');
    this.leastEnergy = parameters.get('moves.leastEnergy', 'kcal/d');
    this.leastEnergyOfSwap = parameters.get('moves.swap.leastEnergy', 'kcal');
    this.leastShare = parameters.get('moves.leastShare', 'fraction');
    this.leastTimes = parameters.get('moves.leastTimes', 'times/week');
    this.totals = limited.map((n) => eaten.reduce((sum, e) => sum + e.perDay[n]!, 0));
  }

  holdsSelenium({ seleniumUgPerDay }: Eaten): boolean {
    return seleniumUgPerDay >= this.leastSelenium;
  }

  /** Holds selenium, energy, or much of what is limited (sodium, saturated fat). */
  worthCutting(eaten: Eaten): boolean {
    if (this.holdsSelenium(eaten)) return true;
    if (eaten.kcalPerDay >= this.leastEnergy) return true;
    return this.limited.some((n, k) => this.totals[k]! > 0 && eaten.perDay[n]! >= this.leastShare * this.totals[k]!);
  }

  /** Eaten often enough, and for what is in it: tea and water are drunk for their water. */
  worthSwapping(eaten: Eaten): boolean {
    const { timesPerWeek } = eaten.habit;
    if (timesPerWeek < this.leastTimes) return false;
    const kcalPerTime = (7 * eaten.kcalPerDay) / timesPerWeek;
    return this.holdsSelenium(eaten) || kcalPerTime >= this.leastEnergyOfSwap;
  }
}
