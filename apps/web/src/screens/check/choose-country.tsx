import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../base/index.js';
import { notSure, Option } from './choose.js';
import type { ChooseProps } from './choose-props.js';
import { countriesFor, likelyCountry } from './countries.js';

/** Countries: the likely ones at once, all others by their name. */
export function ChooseCountry({ question, value, onAnswer }: ChooseProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const chosen = typeof value === 'string' ? value : null;
  const found = countriesFor(question.choices, typed, likelyCountry(navigator.languages), chosen);
  return (
    <>
      <input
        class="box q-search"
        type="search"
        autocomplete="off"
        placeholder={t('check.country-find')}
        aria-label={t('check.country-label')}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter takes the first that was found, before it goes on
          if (event.key !== 'Enter' || typed.trim() === '') return;
          event.preventDefault();
          if (found[0]) onAnswer(found[0].id);
          setTyped('');
        }}
      />
      <p class="sr" role="status">
        {typed.trim() !== '' && t('check.countries-found', { count: found.length, first: found[0]?.label ?? '' })}
      </p>
      <div class="q-list">
        {found.map(({ id, label }) => (
          <Option key={id} kind="radio" name={question.id} isOn={value === id} onChoose={() => onAnswer(id)}>
            {label}
          </Option>
        ))}
        {found.length === 0 && <p class="note q-help">{t('check.country-none')}</p>}
      </div>
      <Option kind="radio" name={question.id} isOn={value === null} onChoose={() => onAnswer(null)}>
        {notSure(question)}
      </Option>
    </>
  );
}
