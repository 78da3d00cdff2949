import type { JSX } from 'preact';
import { t } from '../../base/index.js';
import type { RecipeRecord } from '../../store/index.js';
import { actAndSay } from '../diary/day/actions.js';
import { Refused } from '../diary/day/refused.js';
import { renewFoods } from '../diary/day/use-day.js';
import { entriesWith, useRecipes } from './use-recipes.js';

/** Removes a recipe; entries that hold it stay and are asked about, so it is said how many there are. */
export async function removeRecipe({ id, name }: RecipeRecord): Promise<boolean> {
  const used = (await entriesWith(id)).length;
  const words = used > 0 ? t('recipes.removed-used', { name, count: used }) : t('recipes.removed', { name });
  const isDone = await actAndSay([{ list: 'recipes', remove: id }], words);
  if (isDone) await renewFoods();
  return isDone;
}

export function RecipeList(): JSX.Element {
  const recipes = useRecipes();
  return (
    <main class="wrap recipes">
      <div class="head">
        <h1 class="voice" tabIndex={-1}>
          {t('recipes.title')}
        </h1>
        <a class="btn go right" href="/recipes/new">
          {t('recipes.new')}
        </a>
      </div>
      <p class="lede">{t('recipes.about')}</p>
      <Refused />
      {recipes?.length === 0 && <p class="dr-none">{t('recipes.none')}</p>}
      {recipes && recipes.length > 0 && (
        <ul class="dr-list">
          {recipes.map((recipe) => (
            <li key={recipe.id}>
              <a href={`/recipes/${recipe.id}`}>{recipe.name}</a>
              <span class="note">
                {t('recipes.parts', { count: recipe.parts.length })} ·{' '}
                {t('recipes.servings-of', { count: recipe.servings })}
              </span>
              <button type="button" class="btn quiet" onClick={() => void removeRecipe(recipe)}>
                {t('diary.remove')} <span class="sr">{recipe.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a class="alone" href="/diary">
          {t('recipes.to-diary')}
        </a>
      </p>
    </main>
  );
}
