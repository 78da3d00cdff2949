import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { parsed, t } from '../../../base/index.js';
import { Button, Dialog, Field } from '../../../parts/index.js';
import { store } from '../../../state.js';
import type { RecipeRecord } from '../../../store/index.js';
import { actAndSay, placed, putEntries } from '../day/actions.js';
import { Refused } from '../day/refused.js';
import type { Day } from '../day/use-day.js';
import { shortName } from '../find/index.js';

/** Puts servings of an own recipe into the day. */
export function RecipeSheet(props: {
  readonly day: Day;
  readonly meal: string;
  readonly onClose: () => void;
}): JSX.Element {
  const { day, meal } = props;
  const [recipes, setRecipes] = useState<readonly RecipeRecord[] | null>(null);
  const [chosen, choose] = useState('');
  const [servings, setServings] = useState('1');
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    void store.value?.all('recipes').then(
      (list) => {
        setRecipes(list);
        choose(list[0]?.id ?? '');
      },
      () => setRecipes([]),
    );
  }, []);
  const add = async (): Promise<void> => {
    const amount = parsed(servings);
    const recipe = recipes?.find(({ id }) => id === chosen);
    if (!recipe || amount === null || amount <= 0) {
      setFault(t('diary.amount-fault'));
      return;
    }
    const entry = { date: day.date, meal, food: `recipe:${recipe.id}`, name: recipe.name, amount, unit: 'serving' };
    const words = t(`diary.added-${meal}`, { name: shortName(recipe.name) });
    if (await actAndSay(putEntries(placed([entry], day.entries)), words)) props.onClose();
  };
  return (
    <Dialog title={t('diary.recipe')} onClose={props.onClose}>
      {recipes !== null && recipes.length === 0 && <p>{t('diary.recipe-none')}</p>}
      {recipes !== null && recipes.length > 0 && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <fieldset class="dc-days">
            <legend class="lbl">{t('diary.recipe-which')}</legend>
            {recipes.map(({ id, name }) => (
              <label key={id}>
                <input type="radio" name="recipe" checked={id === chosen} onChange={() => choose(id)} />
                <span>{name}</span>
              </label>
            ))}
          </fieldset>
          <Field id="recipe-servings" label={t('diary.recipe-servings')} fault={fault}>
            <input
              id="recipe-servings"
              inputmode="decimal"
              autocomplete="off"
              value={servings}
              onInput={(event) => {
                setFault(null);
                setServings(event.currentTarget.value);
              }}
            />
          </Field>
          <Refused />
          <p class="de-buttons">
            <Button look="go" type="submit">
              {t('diary.add')}
            </Button>
          </p>
        </form>
      )}
      <p>
        <a href="/recipes/new">{t('diary.recipe-new')}</a> · <a href="/recipes">{t('diary.recipe-all')}</a>
      </p>
    </Dialog>
  );
}
