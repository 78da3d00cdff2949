import type { RankedFood } from './ranking.js';
import type { FoodSource, SearchableFood } from './searchable.js';
import { wordsOf } from './text.js';

/** A hint turns the order of near equals, and no more: a diary's unit or category is often its app's, not its writer's. */
const OWNS_MEASURE = 1.04;
const SAME_GROUP = 1.04;

const rootOf = (word: string): string => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word);
const roots = (text: string): string[] => wordsOf(text).map(rootOf);
/** Words that any food group may have in its name. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(['and', 'product', 'other', 'food', 'item']);

function ownsMeasure(food: SearchableFood, unit: readonly string[]): boolean {
  return unit.some((word) => food.measures.some((label) => roots(label).includes(word)));
}

function inGroup(food: SearchableFood, hint: readonly string[]): boolean {
  return roots(food.groupName).some((word) => !EMPTY_WORDS.has(word) && hint.includes(word));
}

/**
 * The same foods with those first that own the measure of the diary ("slice") or stand in the food group that its app
 * names ("Dairy and Egg Products"), where the names alone leave it nearly open.
 */
export function favoured(
  found: readonly RankedFood[],
  foods: FoodSource,
  unit: string | null,
  groupHint: string | null,
): readonly RankedFood[] {
  const measure = unit === null ? [] : roots(unit).filter((word) => /^[a-z]/.test(word));
  const group = groupHint === null ? [] : roots(groupHint).filter((word) => !EMPTY_WORDS.has(word));
  if (measure.length === 0 && group.length === 0) return found;
  const weightOf = ({ food: number, score }: RankedFood): number => {
    const food = foods.food(number);
    return (
      score *
      (measure.length > 0 && ownsMeasure(food, measure) ? OWNS_MEASURE : 1) *
      (group.length > 0 && inGroup(food, group) ? SAME_GROUP : 1)
    );
  };
  return found
    .map((ranked, at) => ({ ranked, at, weight: weightOf(ranked) }))
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .map(({ ranked }) => ranked);
}
