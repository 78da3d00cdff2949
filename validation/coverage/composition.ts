import { exp } from '@selenoscope/core';
import { Dice, logSdOf } from './dice.js';
import type { Facts, OriginTruth, TableFood } from './facts.js';
import type { Scenario } from './scenario.js';

/** What one person's food really holds: table × origin × this person's product, and how much it changes from one occasion to the next. */
export interface TrueContent {
  /** µg per 100 g, mean over this person's occasions */
  readonly ugPer100g: number;
  readonly occasionLogSd: number;
}

/** Groups of one family are wrong together: who has the bread of a country wrong, has its flour wrong too. */
const FAMILY: Readonly<Record<string, string>> = {
  bread: 'cereal',
  flour: 'cereal',
  pasta: 'cereal',
  'other-cereal': 'cereal',
  beef: 'animal',
  pork: 'animal',
  poultry: 'animal',
  eggs: 'animal',
  milk: 'animal',
  'in-grain': 'plant',
  'in-legume': 'plant',
};
const SHARED_VARIANCE = 0.5;
const UNTOUCHED: OriginTruth = { ratio: 1, logSdKnowledge: 0, logSdPerson: 0 };
const FEWEST_CV = 0.05;
const LARGEST_CV = 1.2;

/** What is true in this person's country and is known only with error, by origin group (factor with mean 1). */
function worldOf(facts: Facts, country: string, dice: Dice): Map<string, number> {
  const familyDraws = new Map<string, number>();
  for (const family of ['cereal', 'animal', 'plant']) familyDraws.set(family, dice.normal());
  const world = new Map<string, number>();
  for (const [key, origin] of facts.origin) {
    const own = dice.normal();
    if (!key.startsWith(`${country}.`)) continue;
    const group = key.slice(country.length + 1);
    const shared = familyDraws.get(FAMILY[group] ?? '');
    const z = shared === undefined ? own : Math.sqrt(SHARED_VARIANCE) * shared + Math.sqrt(1 - SHARED_VARIANCE) * own;
    const sd = origin.logSdKnowledge;
    world.set(group, exp(sd * z - (sd * sd) / 2));
  }
  return world;
}

/** How strongly samples of a food differ (log scale): the table's own figure, else drawn from its food group's. */
function sampleLogSd(facts: Facts, food: TableFood, z: number): number {
  const spread = facts.spread.get(food.group) ?? facts.spread.get('all')!;
  const cv = food.ownCv ?? spread.medianCv * exp(spread.logSdOfCv * z);
  return logSdOf(Math.min(LARGEST_CV, Math.max(FEWEST_CV, cv)));
}

/** True content of every food of the tables, for one person who lives in `country`. */
export function trueContents(
  facts: Facts,
  scenario: Scenario,
  country: string,
  person: number,
): ReadonlyMap<string, TrueContent> {
  const worldDice = scenario.oneWorld
    ? new Dice(scenario.seed, 0, `world.${country}`)
    : new Dice(scenario.seed, person, 'world');
  const world = worldOf(facts, country, worldDice);
  const dice = new Dice(scenario.seed, person, 'composition');
  const chain = new Map<string, number>();
  for (const group of new Set(facts.foods.map((food) => food.truthGroup))) chain.set(group, dice.normal());
  const effectOf = (group: string): number => {
    const origin = facts.origin.get(`${country}.${group}`) ?? UNTOUCHED;
    const sd = origin.logSdPerson;
    return origin.ratio * (world.get(group) ?? 1) * exp(sd * chain.get(group)! - (sd * sd) / 2);
  };
  const contents = new Map<string, TrueContent>();
  for (const food of facts.foods) {
    const logSd = sampleLogSd(facts, food, dice.normal());
    const persistent = dice.factor(Math.sqrt(scenario.persistence) * logSd);
    const origin = food.originShare * effectOf(food.truthGroup) + (1 - food.originShare) * effectOf('none');
    contents.set(food.id, {
      ugPer100g: food.seleniumUgPer100g * origin * persistent,
      occasionLogSd: Math.sqrt(1 - scenario.persistence) * logSd,
    });
  }
  return contents;
}

/** Mean ratio of a country's food to the table's, as far as it is known. */
export function centralRatio(facts: Facts, food: TableFood, country: string): number {
  const of = (group: string) => (facts.origin.get(`${country}.${group}`) ?? UNTOUCHED).ratio;
  return food.originShare * of(food.truthGroup) + (1 - food.originShare) * of('none');
}
