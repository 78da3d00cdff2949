import type { Food } from '@selenoscope/core';

/** Words that mean something else where they stand: a kidney bean is no kidney. */
const MISLEADING =
  /(?<=beans, )kidney|(?<=mushrooms, )oyster|oyster(?=, soda)|custard (?=apple)|(?<=(milk|cheese), )goat|(?<=egg, )duck|grape-nuts|(?<=sauce, )pasta, spaghetti|bacon(?=, meatless)/gi;

/** Food groups that are an animal's flesh (USDA codes). */
const LAND_ANIMALS = new Set(['0500', '0700', '1000', '1300', '1700']);
const MEAT =
  /\b(beef|pork|ham|bacon|lamb|veal|mutton|goat|chicken|turkey|duck|goose|sausage|salami|liver|kidneys?|tongue|game meat)\b/i;
const NO_MEAT = /\b(meatless|vegetarian|veggie|imitation|soyburgers?)\b/i;
const FISH =
  /\b(fish|crustaceans|mollusks|tuna|salmon|sardines?|anchov\w+|mackerel|shrimp|prawns?|crab|oysters?|mussels?)\b/i;
const EGG = /\b(eggs?|mayonnaise|omelet\w*|custards?)\b/i;
const MILK = /\b(milk|cheese|yogh?urt|butter|cream|paneer|whey|kefir|curd|khoa)\b/i;
const NO_MILK =
  /\b(soymilk|soy ?milk|almond milk|rice milk|coconut milk|coconut cream|peanut butter|nut butter|almond butter|sesame butter|cashew butter|seed butter|tofu yogurt|soy yogh?urt|butterbeans?|butternut|cream of (tartar|wheat|rice)|creamed coconut|milkfish|beverages, (almond|rice|coconut)|SILK)\b/i;
const GLUTEN =
  /\b(wheat|bread|pasta|spaghetti|macaroni|noodles?|couscous|bulgur|barley|rye|pita|bagels?|muffins?|crackers?|semolina|seitan|pretzels?|biscuits?|cookies?|cake|pizza|croissants?|farina|spelt|kamut|triticale|vermicelli|oats?|oatmeal|granola|shoyu)\b/i;
const NO_GLUTEN =
  /\b(gluten[- ]free|rice noodles|buckwheat|rice cakes?|rice crackers?|corn ?bread|breadfruit|tortillas?.*corn|cooked rice)\b/i;
const NUTS = /\b(nuts?|almonds?|cashews?|walnuts?|hazelnuts?|pecans?|pistachios?|peanuts?|brazilnuts?|ground ?nut)\b/i;
const NO_NUTS =
  /\b(coconuts?|nutmeg|butternut|nut-?free|seeds|water ?chestnuts?|chestnuts?|without nuts|no nuts|oil)\b/i;

const isFish = ({ group, name }: Food): boolean => group === '1500' || FISH.test(name);
const isMeat = (food: Food): boolean =>
  !NO_MEAT.test(food.name) && (LAND_ANIMALS.has(food.group) || (MEAT.test(food.name) && !isFish(food)));
const isMilk = ({ group, name }: Food): boolean =>
  !NO_MILK.test(name) && ((group === '0100' && !/^egg/i.test(name)) || MILK.test(name));
const isPork = ({ group, name }: Food): boolean => group === '1000' || /\b(pork|ham|bacon|salami)\b/i.test(name);

const AGAINST: Readonly<Record<string, (food: Food) => boolean>> = {
  omnivore: () => false,
  pescatarian: isMeat,
  vegetarian: (food) => isMeat(food) || isFish(food),
  vegan: (food) => isMeat(food) || isFish(food) || isMilk(food) || EGG.test(food.name) || /\bhoney\b/i.test(food.name),
  halal: isPork,
  kosher: (food) => isPork(food) || /crustaceans|mollusks|shrimp|catfish|\beel\b|swordfish|shark/i.test(food.name),
  'gluten-free': ({ name }) => GLUTEN.test(name) && !NO_GLUTEN.test(name),
  'nut-free': ({ name }) => NUTS.test(name) && !NO_NUTS.test(name),
  'fish-free': isFish,
  'egg-free': ({ name }) => EGG.test(name),
  'milk-free': isMilk,
};

/** Diets that a food does not fit, by its name and food group alone: a second look at what the planner's own table says. */
export function dietsAgainst(food: Food, diets: readonly string[]): string[] {
  const said: Food = { ...food, name: food.name.replaceAll(MISLEADING, '') };
  return diets.filter((diet) => AGAINST[diet]!(said));
}

const OILY = /\b(salmon|trout|sardines?|pilchards?|mackerel|herring|sprats?|anchov\w+|eel|hilsa|sablefish)\b/i;
const AVOIDED_IN_PREGNANCY = /\b(shark|swordfish|marlin|king mackerel|mackerel, king|tilefish|liver)\b/i;

/** Fish rules of the NHS that hold whatever else is eaten, for what a plan brings. */
export function fishRulesBroken(
  brought: readonly { readonly food: Food; readonly timesPerWeek: number }[],
  { pregnant, childBearing }: { readonly pregnant: boolean; readonly childBearing: boolean },
): string[] {
  const oily = brought.filter(({ food }) => isFish(food) && OILY.test(food.name));
  const times = oily.reduce((sum, { timesPerWeek }) => sum + timesPerWeek, 0);
  const out: string[] = [];
  if (times > (childBearing || pregnant ? 2 : 4) + 1e-9) out.push('oily fish');
  const tuna = brought.filter(({ food }) => /\btuna\b/i.test(food.name));
  if (pregnant && tuna.reduce((sum, { timesPerWeek }) => sum + timesPerWeek, 0) > 4 + 1e-9) out.push('tuna');
  if (pregnant && brought.some(({ food }) => AVOIDED_IN_PREGNANCY.test(food.name))) out.push('avoided in pregnancy');
  return out;
}
