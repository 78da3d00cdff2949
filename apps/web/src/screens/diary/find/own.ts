import { useEffect, useState } from 'preact/hooks';
import { foods } from '../../../model/index.js';
import { store, written } from '../../../state.js';
import type { FoodUseRecord } from '../../../store/index.js';
import { type OwnFood, ownFood } from './options.js';

/** Foods remembered for the search; more than these nobody looks through. */
const MOST_USES = 120;

type Use = Pick<FoodUseRecord, 'food' | 'name' | 'times' | 'amount' | 'unit'>;

const isDose = (food: string): boolean => /^(supplement|infusion):/.test(food);

/** Foods used before, those of this meal first; then own recipes and products that were not used yet. */
export function useOwnFoods(meal: string | undefined, date?: string): readonly OwnFood[] {
  const [own, setOwn] = useState<readonly OwnFood[]>([]);
  const from = store.value;
  const version = written.value;
  useEffect(() => {
    if (!from) return;
    let isGone = false;
    void (async () => {
      const [uses, recipes, products] = await Promise.all([
        from.uses(MOST_USES, meal),
        from.all('recipes'),
        from.all('products'),
      ]);
      const names = new Map<string, string>([
        ...recipes.map(({ id, name }): [string, string] => [`recipe:${id}`, name]),
        ...products.map(({ id, name }): [string, string] => [`product:${id}`, name]),
      ]);
      const used = new Set(uses.map(({ food }) => food));
      const list: Use[] = [
        // a recipe or product that was removed cannot be added again
        ...uses.filter(({ food }) => !isDose(food) && (!/^(recipe|product):/.test(food) || names.has(food))),
        ...[...names]
          .filter(([food]) => !used.has(food))
          .map(([food, name]) => ({
            food,
            name,
            times: 0,
            amount: 1,
            unit: food.startsWith('recipe:') ? 'serving' : null,
          })),
      ].map((use) => ({ ...use, name: names.get(use.food) ?? use.name }));
      if (isGone) return;
      // names first: their values follow when the tables are read
      setOwn((before) => (before.length > 0 ? before : list.map((use) => ownFood(use, undefined))));
      const lines = await foods
        .lines(
          list.map(({ food }) => food),
          list.map(({ unit }) => unit),
          date,
        )
        .catch(() => null);
      if (!isGone && lines) setOwn(list.map((use, i) => ownFood(use, lines[i] ?? null)));
    })().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [from, version, meal, date]);
  return own;
}
