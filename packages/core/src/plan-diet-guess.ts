import type { PlanningProblem } from './base/index.js';
import type { FoodCatalogue } from './foods/index.js';
import type { Diary } from './intake/index.js';
import type { Wishes } from './plan/index.js';

/** USDA groups of meat, poultry, fish and what is made of them. */
const FLESH = new Set(['0500', '0700', '1000', '1300', '1500', '1700']);
const MILK_AND_EGGS = '0100';
/** In dishes and soups the name alone tells. */
const FLESH_WORDS =
  /\b(beef|pork|ham|bacon|chicken|turkey|lamb|veal|meat|sausage|fish|tuna|salmon|shrimp|clam|crab)\b/i;
const MILK_WORDS = /\b(milk|cheese|butter|cream|egg|yogh?urt|whey)\b/i;
/** A vegan day happens to everybody. */
const LEAST_DAYS = 3;

/** A diary without animal food, and no diet named: said, for a plan would bring fish to someone who eats none. */
export function dietPerhaps(diary: Diary, { diets, only }: Wishes, catalogue: FoodCatalogue): PlanningProblem[] {
  if (diets.length > 0 || only.length > 0) return [];
  const eaten = diary.entries.flatMap((entry) => (entry.kind === 'food' ? [entry] : []));
  const days = new Set(eaten.map(({ date }) => date)).size;
  if (days < LEAST_DAYS) return [];
  const foods = eaten.map((entry) => {
    if (entry.food === null) return { group: '', name: entry.text };
    const { group, name } = catalogue.food(entry.food);
    // of a dish the person's own words tell more: tables know lentil soup with ham alone
    const said = isDish(group) && !/^[a-z]+\d*:/i.test(entry.text);
    return { group, name: said ? entry.text.replace(/\bwithout \w+/gi, '') : name };
  });
  if (foods.some(({ group, name }) => FLESH.has(group) || (isDish(group) && FLESH_WORDS.test(name)))) return [];
  // butter and milk stand in group 0100; what a plant is called after ("soy milk") stands elsewhere
  const milk = foods.some(({ group, name }) => group === MILK_AND_EGGS || (isDish(group) && MILK_WORDS.test(name)));
  return [{ code: 'plan.diet.perhaps', diet: milk ? 'vegetarian' : 'vegan', days }];
}

const isDish = (group: string): boolean => ['0600', '2100', '2200', '3600', ''].includes(group);
