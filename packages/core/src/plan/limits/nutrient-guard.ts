import { type RandomSource, summarise } from '../../base/index.js';
import type { FoodCatalogue } from '../../foods/index.js';
import type { IntakeEstimate } from '../../intake/index.js';
import type { Person } from '../../person.js';
import { type DriValue, type NutrientUnits, nutrientReference } from '../../status/index.js';
import { Slack } from './slack.js';

/**
 * One other nutrient of a person: its usual intake against requirement and upper level, draw by draw, under a shift. A
 * plan moves it by its expected change in every draw: what foods hold of it is known far better than how much of it a
 * person needs, and the difference to drawing it is measured in validation/plan.
 */
export interface NutrientGuard {
  readonly nutrient: string;
  readonly name: string;
  /** of usual intake: "mg/d" */
  readonly unit: string;
  /** expected usual intake */
  readonly mean: number;
  /** middle of usual intake, as every other page prints it */
  readonly p50: number;
  /** chance of too little, by expected change a day; null where none can be given */
  readonly low: Slack | null;
  /** chance above the upper level, by expected change a day of `highOf` */
  readonly high: Slack | null;
  /** nutrient whose change moves the chance above the upper level (retinol for vitamin A) */
  readonly highOf: string;
}

export interface GuardInput {
  readonly intake: IntakeEstimate;
  readonly person: Person;
  readonly values: readonly DriValue[];
  readonly catalogue: FoodCatalogue;
  readonly source: RandomSource;
  readonly draws: number;
}

/** Every nutrient of usual intake but selenium and energy, in the order of the tables. Sodium has no upper level here: it may not rise at all. */
export function nutrientGuards(input: GuardInput): readonly NutrientGuard[] {
  const { intake, catalogue } = input;
  const known = catalogue.nutrients.filter(({ key }) => intake.usual.has(key));
  const units: NutrientUnits = Object.fromEntries(known.map(({ key, unit }) => [key, { unit }]));
  return known
    .filter(({ key }) => key !== 'selenium' && key !== 'energy')
    .map(({ key, name }) => guardOf(input, units, key, name));
}

function guardOf(input: GuardInput, units: NutrientUnits, nutrient: string, name: string): NutrientGuard {
  const { intake, values } = input;
  const usual = intake.usual.get(nutrient)!;
  const { mean, p50 } = summarise(usual.draws);
  const base = { nutrient, name, unit: usual.unit, mean, p50, highOf: nutrient };
  const none = { ...base, low: null, high: null };
  if (!values.some((value) => value.nutrient === nutrient)) return none;
  const reference = nutrientReference({ ...input, units }, nutrient);
  if (reference === null) return none;
  const { requirement, upper, upperOf, upperKind } = reference;
  const ofUpper = upperOf === null || upperKind !== 'UL' ? undefined : intake.usual.get(upperOf)?.draws;
  return {
    ...base,
    highOf: upperOf ?? nutrient,
    low: requirement && new Slack(usual.draws.map((v, i) => v - requirement[i]!)),
    high: ofUpper === undefined ? null : new Slack(ofUpper.map((v) => upper! - v)),
  };
}
