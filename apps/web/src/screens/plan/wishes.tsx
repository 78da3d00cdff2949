import { DIETS } from '@selenoscope/core';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { has, t } from '../../base/index.js';
import { Button, Seg } from '../../parts/index.js';
import { settings } from '../../state.js';
import { savePreferences } from '../settings/save.js';
import { AVOID_WORDS, avoidKey } from './wish-words.js';

const toggled = (list: readonly string[], one: string): readonly string[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/** What was kept may be a word of another version: then it is shown as it is. */
const avoidName = (word: string): string => (has(avoidKey(word)) ? t(avoidKey(word)) : word);

function Diets(): JSX.Element {
  const { diets } = settings.value.preferences;
  return (
    <fieldset class="ticks">
      <legend class="lbl">{t('plan.diet')}</legend>
      {DIETS.filter((diet) => diet !== 'omnivore').map((diet) => (
        <label key={diet} class="tick">
          <input
            type="checkbox"
            checked={diets.includes(diet)}
            onChange={() => void savePreferences({ diets: toggled(diets, diet) })}
          />
          {t(`plan.diet-${diet}`)}
        </label>
      ))}
    </fieldset>
  );
}

function Avoid(): JSX.Element {
  const { avoid } = settings.value.preferences;
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t('plan.avoid')}</label>
      <select
        id={id}
        value=""
        onChange={(event) => {
          const word = event.currentTarget.value;
          event.currentTarget.value = '';
          if (word !== '') void savePreferences({ avoid: [...avoid, word] });
        }}
      >
        <option value="">{t('plan.avoid-choose')}</option>
        {AVOID_WORDS.filter((word) => !avoid.includes(word)).map((word) => (
          <option key={word} value={word}>
            {avoidName(word)}
          </option>
        ))}
      </select>
      {avoid.length > 0 && (
        <ul class="avoided">
          {avoid.map((word) => (
            <li key={word}>
              <Button
                onClick={() => void savePreferences({ avoid: toggled(avoid, word) })}
                aria-label={t('plan.avoid-remove', { what: avoidName(word) })}
              >
                {avoidName(word)} <span aria-hidden="true">✕</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Diet, what is left out, how many changes: each asks for the plan anew. */
export function Wishes(): JSX.Element {
  const { maxChanges } = settings.value.preferences;
  return (
    <div class="wishes">
      <Diets />
      <div class="wishes-side">
        <Avoid />
        <div class="field">
          <span class="lbl">{t('plan.at-most')}</span>
          <Seg
            label={t('plan.at-most')}
            value={String(maxChanges)}
            choices={['1', '2', '3'].map((n) => ({ id: n, words: t('plan.at-most-n', { count: Number(n) }) }))}
            onChoose={(n) => void savePreferences({ maxChanges: Number(n) })}
          />
        </div>
      </div>
    </div>
  );
}

/** The wishes in a line, to be read while they are closed. */
export function wishesLine(): string {
  const { diets, avoid, maxChanges } = settings.value.preferences;
  return [
    ...diets.map((diet) => (has(`plan.diet-${diet}`) ? t(`plan.diet-${diet}`) : diet)),
    ...avoid.map((word) => t('plan.without', { what: avoidName(word) })),
    t('plan.at-most-n-changes', { count: maxChanges }),
  ].join(' · ');
}
