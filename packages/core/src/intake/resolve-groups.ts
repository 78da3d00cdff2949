/** Food categories of exports that are not written as USDA writes its groups, by the group that they are. */
const CATEGORY_GROUPS: Readonly<Record<string, string>> = {
  'dairy and egg products': '0100',
  'spices and herbs': '0200',
  'baby foods': '0300',
  'fats and oils': '0400',
  'poultry products': '0500',
  'soups, sauces, and gravies': '0600',
  'soups, sauces and gravies': '0600',
  'sausages and luncheon meats': '0700',
  'breakfast cereals': '0800',
  'fruits and fruit juices': '0900',
  'pork products': '1000',
  'vegetables and vegetable products': '1100',
  'nut and seed products': '1200',
  'nuts and seeds': '1200',
  'beef products': '1300',
  beverages: '1400',
  'finfish and shellfish products': '1500',
  'legumes and legume products': '1600',
  'lamb, veal, and game products': '1700',
  'baked products': '1800',
  sweets: '1900',
  'cereal grains and pasta': '2000',
  'fast foods': '2100',
  'meals, entrees, and side dishes': '2200',
  'meals, entrees, and sidedishes': '2200',
  snacks: '2500',
  'american indian/alaska native foods': '3500',
  'restaurant foods': '3600',
};

/** USDA group code of an export's food category, or null. @example groupOfCategory('Beverages') // "1400" */
export function groupOfCategory(category: string | undefined): string | null {
  const key = (category ?? '').trim().toLowerCase();
  return Object.hasOwn(CATEGORY_GROUPS, key) ? CATEGORY_GROUPS[key]! : null;
}

/** Groups whose foods are poured: there one millilitre may stand for one gram. */
const DRINK_GROUPS = new Set(['0600', '1400']);
const DRINK_WORDS =
  /\b(milk|juice|drink|beverage|nectar|smoothie|shake|water|tea|coffee|beer|wine|kefir|buttermilk|broth|stock|soup|cream|yoghurt|yogurt|vinegar|sauce|syrup|oil|cider|squash|lassi|cordial)s?\b/i;

/** True for what is drunk or poured, by its group or its name. */
export const isPoured = (group: string | null, name: string): boolean =>
  (group !== null && DRINK_GROUPS.has(group)) || DRINK_WORDS.test(name);
