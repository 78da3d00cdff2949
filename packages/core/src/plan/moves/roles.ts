import type { Food } from '../../foods/index.js';

/** A rule holds for the names it fits, within the USDA groups it is listed under. First match wins; no roles: no swap. */
type RoleRule = readonly [name: RegExp, roles: readonly string[]];

const ALL = /(?:)/;
const FLESH: readonly RoleRule[] = [
  [/\b(bacon|ham|smoked|canned|cured|pate|jerky|luncheon|sliced|anchov|sardines?|tuna)\b/i, ['filling', 'main']],
  [ALL, ['main']],
];
const DISHES: readonly RoleRule[] = [
  [/\b(sandwich|submarine|burger|wrap|burrito|taco)/i, ['main', 'filling']],
  [/\b(fries|fried potato|coleslaw|hush ?puppies|onion rings|salad)/i, ['side']],
  [/\b(soup|broth)\b/i, ['soup']],
  [/\b(shake|coffee|cola)\b/i, ['drink']],
  [/\b(sundae|cookies?|pie|danish|ice cream)\b/i, ['sweet']],
  [ALL, ['main']],
];

/** Part that foods of a group play in a meal; candidates say it themselves, foods of a diary have to be asked. */
const RULES: Readonly<Record<string, readonly RoleRule[]>> = {
  '0100': [
    [/^egg(s|nog)?\b|^eggs?,/i, ['main', 'filling']],
    [/\bsauce\b/i, []],
    [/ice cream|dessert|pudding/i, ['sweet']],
    [/butter(?!milk)/i, ['spread']],
    [/cheese/i, ['filling', 'dairy']],
    [/\byogh?urt|curd/i, ['dairy']],
    [/milk|whey|kefir|lassi/i, ['drink', 'dairy']],
    [ALL, ['dairy']],
  ],
  '0400': [
    [/butter|margarine|spread/i, ['spread']],
    [ALL, []],
  ],
  '0500': FLESH,
  '0600': [
    [/^soup|\b(soup|broth|stock|bouillon|chowder)\b/i, ['soup']],
    [ALL, []],
  ],
  '0700': [[ALL, ['filling', 'main']]],
  '0800': [
    [/\bbar\b|\bbars\b/i, ['snack']],
    [ALL, ['cereal']],
  ],
  '0900': [
    [/\b(juice|nectar|drink)\b/i, ['drink']],
    [/\b(jam|jelly|spread)\b/i, ['spread']],
    [/\bolives?\b/i, ['side', 'snack']],
    [ALL, ['fruit']],
  ],
  '1000': FLESH,
  '1100': [
    [/\bjuice\b/i, ['drink']],
    [/\b(chips|crisps|snack)\b/i, ['snack']],
    [/\b(potato(es)?|yams?|cassava|taro|plantains?)\b/i, ['starch']],
    [/\b(catsup|ketchup|paste|powder|pickle relish)\b/i, []],
    [ALL, ['side']],
  ],
  '1200': [
    [/\b(butter|paste|tahini)\b/i, ['spread']],
    [/\b(flour|meal|milk, canned|oil|water)\b/i, []],
    [ALL, ['nuts', 'snack']],
  ],
  '1300': FLESH,
  '1400': [[ALL, ['drink']]],
  '1500': FLESH,
  '1600': [
    [/\b(peanut butter|peanut spread)\b/i, ['spread']],
    [/\bhummus/i, ['spread', 'filling']],
    [/\b(sauce|flour|protein isolate|oil|meal|miso)\b/i, []],
    [/\b(soy ?milk|soymilk|beverage|drink)/i, ['drink', 'dairy']],
    [/\bpeanuts?\b/i, ['nuts', 'snack']],
    [/\byogh?urt/i, ['dairy']],
    [ALL, ['main', 'side']],
  ],
  '1700': FLESH,
  '1800': [
    [/\b(banana bread|sweet roll|cinnamon roll|fruitcake|gingerbread|shortbread|cinnamon-raisin)\b/i, ['sweet']],
    [/^cookies?\b/i, ['sweet', 'snack']],
    [/\b(crackers?|crispbread|rice cakes?|matzo|melba|rusk|breadsticks?)\b/i, ['snack', 'bread']],
    [/\b(mix|dough|crumbs|stuffing|leavening|baking powder|yeast|phyllo|pie crust)\b/i, []],
    [
      /\b(breads?|rolls?|buns?|bagels?|english|tortillas?|pitt?a|naan|toast|croissants?|chapatt?i|roti|biscuits)\b/i,
      ['bread'],
    ],
    [ALL, ['sweet', 'snack']],
  ],
  '1900': [
    [/\b(jams?|jelly|honey|marmalade|preserves|spreads?|syrups?|molasses)\b/i, ['spread']],
    [/\b(sugars?|sweeteners?|frostings?|toppings?)\b/i, []],
    [ALL, ['sweet', 'snack']],
  ],
  '2000': [
    [/\b(atta|roti|chapatt?i)\b/i, ['bread']],
    [/\b(flour|bran|germ|cornstarch|starch|meal)\b/i, []],
    [ALL, ['starch']],
  ],
  '2100': DISHES,
  '2200': DISHES,
  '2500': [[ALL, ['snack']]],
  '3500': DISHES,
  '3600': DISHES,
};

/**
 * Parts that a food of the diary can play in a meal, from its group and its name. None for what is eaten with other
 * things (oil, flour, sauces, spices): there is no sense in "in its place".
 * @example rolesOf(catalogue.food(catalogue.indexOf('sr28:18069'))) // ['bread']
 */
export function rolesOf(food: Food): readonly string[] {
  // what stands in brackets is a remark: "Bread, white (includes soft bread crumbs)"
  const words = food.name.replaceAll(/\([^)]*\)/g, '');
  return RULES[food.group]?.find(([name]) => name.test(words))?.[1] ?? [];
}
