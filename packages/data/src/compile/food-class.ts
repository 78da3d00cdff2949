/** Kinds of food that the zero rules tell apart. */
export type FoodClass =
  | 'oil'
  | 'animal-fat'
  | 'sugar'
  | 'water'
  | 'salt'
  | 'spirit'
  | 'flesh'
  | 'fish'
  | 'egg'
  | 'milk'
  | 'plant'
  | 'fungus'
  | 'seed'
  | 'meal'
  | 'mixed';

const BY_GROUP: Readonly<Record<string, FoodClass>> = {
  '0100': 'milk',
  '0200': 'plant',
  '0500': 'flesh',
  '0700': 'flesh',
  '0900': 'plant',
  '1000': 'flesh',
  '1100': 'plant',
  '1200': 'seed',
  '1300': 'flesh',
  '1500': 'fish',
  '1600': 'seed',
  '1700': 'flesh',
  '2000': 'seed',
  '0800': 'seed',
  '2100': 'meal',
  '2200': 'meal',
  '3600': 'meal',
};

/** First match wins; a rule without a group holds in every group. */
const RULES: readonly { group?: string; name: RegExp; is: FoodClass }[] = [
  { group: '0100', name: /^eggs?\b/i, is: 'egg' },
  { group: '0200', name: /^salt\b/i, is: 'salt' },
  { group: '0400', name: /^(fat|animal fat|lard|ghee|butter oil)\b|tallow/i, is: 'animal-fat' },
  {
    group: '0400',
    name: /^(oil|vegetable oil|shortening|vanaspati)\b|\boil$|\boil \(|^fish oil|^usda commodity food, oil/i,
    is: 'oil',
  },
  { group: '1100', name: /mushroom/i, is: 'fungus' },
  { group: '1400', name: /^(beverages, )?water\b/i, is: 'water' },
  { group: '1400', name: /^alcoholic beverage, distilled/i, is: 'spirit' },
  { group: '1400', name: /^(beverages, )?(coffee|tea)\b|^(toddy|coconut water)/i, is: 'plant' },
  { group: '1900', name: /^(sugars?|sugarcane|sweeteners, tabletop, (fructose|sucrose)|jaggery)\b/i, is: 'sugar' },
  { group: '1200', name: /coconut (water|milk)|arecanut/i, is: 'plant' },
  { group: '2500', name: /popcorn/i, is: 'seed' },
];

/** @example foodClass('0400', 'Oil, olive, salad or cooking') // 'oil' */
export function foodClass(group: string, name: string): FoodClass {
  const rule = RULES.find((r) => (r.group === undefined || r.group === group) && r.name.test(name));
  return rule?.is ?? BY_GROUP[group] ?? 'mixed';
}
