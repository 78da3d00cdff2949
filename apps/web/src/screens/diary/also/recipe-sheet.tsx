import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../base/index.js';
import { Dialog } from '../../../parts/index.js';
import { store } from '../../../state.js';
import type { RecipeRecord } from '../../../store/index.js';
import { actAndSay, placed, putEntries } from '../day/actions.js';
import type { Day } from '../day/use-day.js';
import { shortName } from '../find/index.js';
import { AmountForm } from './amount-form.js';

/** Puts servings of an own recipe into the day. */
export function RecipeSheet(props: {
  readonly day: Day;
  readonly meal: string;
  readonly onClose: () => void;
}): JSX.Element {
  const { day, meal } = props;
  const [recipes, setRecipes] = useState<readonly RecipeRecord[] | null>(null);
  const [chosen, choose] = useState('');
  useEffect(() => {
    void store.value?.all('recipes').then(
      (list) => {
        setRecipes(list);
        choose(list[0]?.id ?? '');
      },
      () => setRecipes([]),
    );
  }, []);
  const add = async (amount: number): Promise<void> => {
    const recipe = recipes?.find(({ id }) => id === chosen);
    if (!recipe) return;
    const entry = { date: day.date, meal, food: `recipe:${recipe.id}`, name: recipe.name, amount, unit: 'serving' };
    const words = t(`diary.added-${meal}`, { name: shortName(recipe.name) });
    if (await actAndSay(putEntries(placed([entry], day.entries)), words)) props.onClose();
  };
  return (
    <Dialog title={t('diary.recipe')} onClose={props.onClose}>
      {recipes !== null && recipes.length === 0 && <p>{t('diary.recipe-none')}</p>}
      {recipes !== null && recipes.length > 0 && (
        <AmountForm id="recipe-servings" label={t('diary.recipe-servings')} start="1" onAdd={add}>
          <fieldset class="dc-days">
            <legend class="lbl">{t('diary.recipe-which')}</legend>
            {recipes.map(({ id, name }) => (
              <label key={id}>
                <input type="radio" name="recipe" checked={id === chosen} onChange={() => choose(id)} />
                <span>{name}</span>
              </label>
            ))}
          </fieldset>
        </AmountForm>
      )}
      <p>
        <a href="/recipes/new">{t('diary.recipe-new')}</a> · <a href="/recipes">{t('diary.recipe-all')}</a>
      </p>
    </Dialog>
  );
}
