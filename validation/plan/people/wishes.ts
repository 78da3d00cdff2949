import type { Dice } from '../dice.js';

/** What somebody keeps to, in words of `--diet`, `--avoid` and `--only`. */
export interface Keeps {
  readonly diets: readonly string[];
  readonly avoid: readonly string[];
  readonly only: readonly string[];
}

/** What food must not hold, by diet. Written here a second time: the planner has a table of its own. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  omnivore: [],
  pescatarian: ['meat'],
  vegetarian: ['meat', 'fish'],
  vegan: ['animal', 'meat', 'fish', 'egg', 'milk', 'honey'],
  halal: ['pork', 'alcohol'],
  kosher: ['pork', 'shellfish', 'not-kosher'],
  'gluten-free': ['gluten'],
  'nut-free': ['nuts'],
  'fish-free': ['fish'],
  'egg-free': ['egg'],
  'milk-free': ['milk'],
};

const WAYS = [
  ['omnivore', 34],
  ['pescatarian', 12],
  ['vegetarian', 14],
  ['vegan', 12],
  ['halal', 16],
  ['kosher', 12],
] as const;
const FREE_OF = ['gluten-free', 'nut-free', 'fish-free', 'egg-free', 'milk-free'] as const;

/** What people say they will not eat, and what their diary then does not hold. */
const AVOIDED: Readonly<Record<string, readonly string[]>> = {
  fish: ['fish'],
  shellfish: ['shellfish'],
  tuna: ['tuna'],
  pork: ['pork'],
  'red meat': ['beef', 'lamb', 'pork'],
  liver: ['offal'],
  offal: ['offal'],
  eggs: ['egg'],
  dairy: ['milk'],
  nuts: ['nuts'],
  soya: ['soya'],
  mushrooms: ['mushroom'],
  seeds: [],
  seaweed: [],
  'brazil nuts': [],
  supplements: [],
};

const ONLY = ['fish', 'eggs', 'fish,eggs', 'bread', 'nuts', 'meat'];

const pick = <T>(list: readonly T[], dice: Dice): T => list[dice.whole(list.length)]!;

/** @param coeliac nobody with the disease eats gluten, whether they say so or not */
export function drawKeeps(coeliac: boolean, dice: Dice): Keeps {
  let left = dice.uniform() * WAYS.reduce((sum, [, weight]) => sum + weight, 0);
  const way = WAYS.find(([, weight]) => {
    left -= weight;
    return left < 0;
  })![0];
  const free = dice.uniform() < 0.35 ? [pick(FREE_OF, dice)] : [];
  if (dice.uniform() < 0.05) free.push(pick(FREE_OF, dice));
  if (coeliac && dice.uniform() < 0.6) free.push('gluten-free');
  const avoid = dice.uniform() < 0.25 ? [pick(Object.keys(AVOIDED), dice)] : [];
  if (avoid.length > 0 && dice.uniform() < 0.4) avoid.push(pick(Object.keys(AVOIDED), dice));
  const only = dice.uniform() < 0.015 ? pick(ONLY, dice).split(',') : [];
  return { diets: [...new Set([way, ...free])], avoid: [...new Set(avoid)], only };
}

/** What the diary of such a person does not hold. */
export function leftOutOf({ diets, avoid }: Keeps, coeliac: boolean): ReadonlySet<string> {
  return new Set([
    ...diets.flatMap((diet) => LEFT_OUT[diet]!),
    ...avoid.flatMap((word) => AVOIDED[word]!),
    ...(coeliac ? ['gluten'] : []),
  ]);
}
