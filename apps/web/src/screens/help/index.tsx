import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { language, t } from '../../base/index.js';
import { TERMS } from './terms.js';

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Every word of the app that is not everyday language, in the order of the alphabet of the language in use. */
export function Help(): JSX.Element {
  const [typed, type] = useState('');
  const wanted = plain(typed.trim());
  const all = TERMS.map((id) => ({ id, word: t(`help.${id}`), text: t(`help.${id}-text`) })).sort((a, b) =>
    a.word.localeCompare(b.word, language.value),
  );
  const listed = all.filter(({ word, text }) => plain(`${word} ${text}`).includes(wanted));
  useEffect(() => {
    const target = location.hash.slice(1);
    if (target !== '') document.getElementById(target)?.scrollIntoView();
  }, []);
  return (
    <main class="wrap help">
      <div class="head">
        <h1 class="voice" tabIndex={-1}>
          {t('help.title')}
        </h1>
        <p class="lede right">{t('help.lede')}</p>
      </div>
      <div class="claims-find">
        <div class="field">
          <label for="help-search">{t('help.search')}</label>
          <input
            id="help-search"
            type="search"
            value={typed}
            autocomplete="off"
            onInput={(event) => type(event.currentTarget.value)}
          />
        </div>
        <p class="note" role="status">
          {wanted === '' ? '' : listed.length === 0 ? t('help.none') : t('help.found', { count: listed.length })}
        </p>
      </div>
      <dl class="words-list">
        {listed.map(({ id, word, text }) => (
          <div key={id} id={id}>
            <dt>{word}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </main>
  );
}
