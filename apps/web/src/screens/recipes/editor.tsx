import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { amount as amountText, go, micrograms, parsed, t } from '../../base/index.js';
import { Button, Field } from '../../parts/index.js';
import { newId, type RecipeRecord } from '../../store/index.js';
import { actAndSay } from '../diary/day/actions.js';
import { Refused } from '../diary/day/refused.js';
import { renewFoods } from '../diary/day/use-day.js';
import { FoodFind, gramsText, useOwnFoods } from '../diary/find/index.js';
import { removeRecipe } from './list.js';
import { PartLine } from './part-line.js';
import { totalsOf } from './totals.js';
import { entriesWith, usePartLines, useRecipes } from './use-recipes.js';

interface Draft {
  readonly name: string;
  readonly servings: string;
  readonly cooked: string;
  /** each part under a key of its own, so that a line keeps its field while others go */
  readonly parts: readonly { readonly key: string; readonly part: RecipeRecord['parts'][number] }[];
}

const draftOf = (recipe: RecipeRecord | null): Draft => ({
  name: recipe?.name ?? '',
  servings: recipe ? amountText(recipe.servings) : '4',
  cooked: recipe?.cookedGrams ? amountText(recipe.cookedGrams) : '',
  parts: (recipe?.parts ?? []).map((part) => ({ key: newId(), part })),
});

/** A dish from its parts: made, or changed. */
export function RecipeEditor({ id }: { readonly id: string | null }): JSX.Element {
  const recipes = useRecipes();
  const kept = recipes?.find((recipe) => recipe.id === id) ?? null;
  const [draft, setDraft] = useState<Draft | null>(id === null ? draftOf(null) : null);
  const [used, setUsed] = useState(0);
  const [faults, setFaults] = useState<Readonly<Partial<Record<'name' | 'servings' | 'cooked' | 'parts', string>>>>({});
  const own = useOwnFoods(undefined);
  useEffect(() => {
    if (kept && draft === null) setDraft(draftOf(kept));
    if (kept)
      void entriesWith(kept.id).then(
        (list) => setUsed(list.length),
        () => undefined,
      );
  }, [kept]);
  const parts = draft?.parts.map(({ part }) => part) ?? [];
  const lines = usePartLines(parts);
  if (draft === null)
    return (
      <main class="wrap recipes">
        <div class="head">
          <h1 class="voice" tabIndex={-1}>
            {recipes === null ? t('recipes.reading') : t('recipes.gone')}
          </h1>
        </div>
        <p>
          <a class="alone" href="/recipes">
            {t('recipes.title')}
          </a>
        </p>
      </main>
    );
  const change = (more: Partial<Draft>): void => setDraft({ ...draft, ...more });
  const totals = totalsOf(parts, lines);
  const servings = parsed(draft.servings);

  const save = async (as: 'same' | 'copy'): Promise<void> => {
    const cooked = draft.cooked.trim() === '' ? null : parsed(draft.cooked);
    const found = {
      ...(draft.name.trim() === '' ? { name: t('recipes.name-fault') } : {}),
      ...(servings === null || servings <= 0 ? { servings: t('diary.amount-fault') } : {}),
      ...(draft.cooked.trim() !== '' && (cooked === null || cooked <= 0) ? { cooked: t('diary.amount-fault') } : {}),
      ...(parts.length === 0 ? { parts: t('recipes.parts-fault') } : {}),
    };
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    const put: RecipeRecord = {
      id: as === 'same' && kept ? kept.id : newId(),
      name: draft.name.trim(),
      servings: servings!,
      cookedGrams: cooked,
      parts: parts.map(({ food, name, amount, unit }) => ({ food, name, amount, unit })),
      changedAt: Date.now(),
    };
    if (!(await actAndSay([{ list: 'recipes', put }], t('recipes.saved', { name: put.name })))) return;
    await renewFoods();
    go('/recipes');
  };
  const isChanged = kept !== null && used > 0;
  return (
    <main class="wrap recipes">
      <div class="head">
        <h1 class="voice" tabIndex={-1}>
          {kept ? kept.name : t('recipes.new')}
        </h1>
      </div>
      <form
        class="dr"
        onSubmit={(event) => {
          event.preventDefault();
          void save('same');
        }}
      >
        <Field id="recipe-name" label={t('recipes.name')} fault={faults.name ?? null}>
          <input
            id="recipe-name"
            autocomplete="off"
            maxlength={200}
            value={draft.name}
            onInput={(event) => change({ name: event.currentTarget.value })}
          />
        </Field>
        <h2 class="h2">{t('recipes.what-is-in')}</h2>
        <ul class="dr-parts">
          {draft.parts.map(({ key, part }) => (
            <PartLine
              key={key}
              part={part}
              line={lines.get(part.food)}
              onChange={(next) =>
                change({ parts: draft.parts.map((one) => (one.key === key ? { key, part: next } : one)) })
              }
              onRemove={() => change({ parts: draft.parts.filter((one) => one.key !== key) })}
            />
          ))}
        </ul>
        <FoodFind
          label={t('recipes.add-part')}
          placeholder={t('recipes.placeholder')}
          own={own.filter(({ food }) => food !== `recipe:${id}`)}
          addWords={t('diary.add')}
          hasRecent={false}
          onChoose={async ({ food, name, portion }) => {
            change({ parts: [...draft.parts, { key: newId(), part: { food, name, ...portion } }] });
            return true;
          }}
        />
        {faults.parts && (
          <p class="fault" role="alert">
            {faults.parts}
          </p>
        )}
        <div class="dd-row">
          <Field id="recipe-servings" label={t('recipes.servings')} fault={faults.servings ?? null}>
            <input
              id="recipe-servings"
              inputmode="decimal"
              autocomplete="off"
              value={draft.servings}
              onInput={(event) => change({ servings: event.currentTarget.value })}
            />
          </Field>
          <Field
            id="recipe-cooked"
            label={t('recipes.cooked')}
            hint={t('recipes.cooked-text')}
            fault={faults.cooked ?? null}
          >
            <input
              id="recipe-cooked"
              inputmode="decimal"
              autocomplete="off"
              value={draft.cooked}
              aria-describedby="recipe-cooked-hint"
              onInput={(event) => change({ cooked: event.currentTarget.value })}
            />
          </Field>
        </div>
        {parts.length > 0 && (
          <p class="dr-total" aria-live="polite">
            {totals.rawGrams !== null && `${t('recipes.raw', { grams: gramsText(totals.rawGrams) })} `}
            {servings !== null && servings > 0 && t('recipes.known', { amount: micrograms(totals.knownUg / servings) })}{' '}
            {totals.unknownParts > 0 && t('recipes.unknown', { count: totals.unknownParts })}
          </p>
        )}
        {isChanged && <p class="notice">{t('recipes.changes', { count: used })}</p>}
        <Refused />
        <p class="de-buttons">
          <Button look="go" type="submit">
            {t('diary.save')}
          </Button>
          {kept && <Button onClick={() => void save('copy')}>{t('recipes.save-copy')}</Button>}
          {kept && (
            <Button look="quiet" onClick={() => void removeRecipe(kept).then((isDone) => isDone && go('/recipes'))}>
              {t('diary.remove')}
            </Button>
          )}
          <a class="btn quiet" href="/recipes">
            {t('diary.cancel')}
          </a>
        </p>
      </form>
    </main>
  );
}
