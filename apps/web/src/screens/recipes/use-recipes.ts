import { useEffect, useState } from 'preact/hooks';
import { type FoodShown, foods } from '../../model/index.js';
import { store, written } from '../../state.js';
import type { EntryRecord, RecipeRecord } from '../../store/index.js';

/** Own recipes by name; null while they are read. */
export function useRecipes(): readonly RecipeRecord[] | null {
  const [recipes, setRecipes] = useState<readonly RecipeRecord[] | null>(null);
  const from = store.value;
  const version = written.value;
  useEffect(() => {
    if (!from) return;
    let isGone = false;
    void from.all('recipes').then(
      (list) => !isGone && setRecipes(list.toSorted((a, b) => a.name.localeCompare(b.name))),
      () => !isGone && setRecipes([]),
    );
    return () => {
      isGone = true;
    };
  }, [from, version]);
  return recipes;
}

/** What the tables know of each part, by its id; parts without an answer yet are not in it. */
export function usePartLines(parts: RecipeRecord['parts']): ReadonlyMap<string, FoodShown | null> {
  const [lines, setLines] = useState<ReadonlyMap<string, FoodShown | null>>(new Map());
  const ids = [...new Set(parts.map(({ food }) => food))];
  // the unit of a part may be one that its food's table lacks
  const units = ids.map((id) => parts.find(({ food }) => food === id)?.unit ?? null);
  const key = ids.map((id, i) => `${id}\t${units[i]}`).join('\n');
  useEffect(() => {
    let isGone = false;
    void foods.lines(ids, units).then(
      (found) => !isGone && setLines(new Map(ids.map((id, i) => [id, found[i] ?? null]))),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [key]);
  return lines;
}

/** Entries of the diary that hold a recipe. */
export async function entriesWith(id: string): Promise<readonly EntryRecord[]> {
  const all = (await store.value?.entries()) ?? [];
  return all.filter(({ food }) => food === `recipe:${id}`);
}
