import type { RandomSource } from '../../base/index.js';
import type { Ranges } from '../substrate/index.js';
import { fateFractions, fateKindOf, SELENIUM_FATES, type SeleniumFate } from './fates.js';
import type { LeftOverForm } from './input.js';

/** One part of the fate bar. */
export interface FateDraws {
  readonly fate: SeleniumFate;
  /** share of what reaches the colon in each draw; the four sum to 1 */
  readonly draws: Float64Array;
  /** best grade of the evidence behind it */
  readonly grade: string;
}

/** Best grade behind each part of the bar: the laboratory for elemental and gas, rats for what is kept. */
const GRADE_OF_FATE: Readonly<Record<SeleniumFate, readonly [key: string, unit: string]>> = {
  elemental: ['fate.inorganic.elemental', 'fraction'],
  organic: ['fate.organic.metabolised', 'fraction'],
  volatile: ['fate.selenomethionine.volatile', 'fraction'],
  unchanged: ['fate.inorganic.metabolised', 'fraction'],
};

/** Where what reaches the colon ends up, form by form, as shares of the whole. */
export function fateBar(
  forms: readonly LeftOverForm[],
  returned: Float64Array,
  kept: Float64Array,
  parameters: Ranges,
  source: RandomSource,
): FateDraws[] {
  const count = kept.length;
  const amounts = {
    selenomethionine: new Float64Array(count),
    inorganic: new Float64Array(count),
    organic: new Float64Array(count),
    returned,
  };
  for (const { form, draws } of forms) add(amounts[fateKindOf(form)], draws);
  // what flora keep from the host is of the forms of food, and most of these are organic
  add(amounts.organic, kept);
  const out = SELENIUM_FATES.map(() => new Float64Array(count));
  for (const kind of ['selenomethionine', 'inorganic', 'organic', 'returned'] as const) {
    const fractions = fateFractions(kind, parameters, source, count);
    out.forEach((draws, f) => {
      const fraction = fractions[f]!;
      for (let i = 0; i < count; i++) draws[i]! += amounts[kind][i]! * fraction[i]!;
    });
  }
  const [elemental, organic, volatile, unchanged] = out as [Float64Array, Float64Array, Float64Array, Float64Array];
  for (let i = 0; i < count; i++) {
    const whole = elemental[i]! + organic[i]! + volatile[i]! + unchanged[i]!;
    const arrives = whole > NOTHING;
    for (const draws of out) draws[i] = arrives ? draws[i]! / whole : 0;
    // where nothing arrives nothing changes
    if (!arrives) unchanged[i] = 1;
  }
  return SELENIUM_FATES.map((fate, f) => ({
    fate,
    draws: out[f]!,
    grade: parameters.get(...GRADE_OF_FATE[fate]).grade,
  }));
}

/** µg/d: below this a share of it would be lost in rounding. */
const NOTHING = 1e-200;

function add(to: Float64Array, draws: Float64Array): void {
  for (let i = 0; i < to.length; i++) to[i]! += draws[i]!;
}
