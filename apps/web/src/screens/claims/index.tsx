import { signal } from '@preact/signals';
import { CLAIM_UPPER_LEVELS_WORDS, CLAIM_VERDICT_WORDS, type ClaimView } from '@selenoscope/core';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { language, path, t } from '../../base/index.js';
import { model } from '../../model/index.js';
import { Button, NoticeLine, Words } from '../../parts/index.js';
import { Said } from '../../said/index.js';
import { ClaimLine } from './claim.js';
import { counted, found, nearest, type Shown, VERDICTS } from './find.js';
import { VerdictMark } from './verdict-mark.js';

// the ledger does not change while the page is open
const claims = signal<readonly ClaimView[] | null>(null);

/** "Is it true that selenium …": every claim of the ledger, with its verdict. */
export function ClaimsScreen(): JSX.Element {
  const [shown, show] = useState<Shown>('all');
  const [typed, type] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const target = path.value.split('/')[2] ?? '';
  const load = (): void => {
    setFault(null);
    model.claims().then(
      (all) => {
        claims.value = all;
      },
      (error: { message?: string }) => setFault(error.message ?? ''),
    );
  };
  useEffect(() => {
    if (!claims.value) load();
  }, []);
  useEffect(() => {
    // a claim that was linked to must not be hidden by a filter
    if (target === '') return;
    show('all');
    type('');
  }, [target]);
  const all = claims.value ?? [];
  const counts = counted(all);
  const listed = found(all, typed).filter(({ verdict }) => shown === 'all' || verdict === shown);
  return (
    <main class="wrap claims">
      <div class="head">
        <h1 class="voice" tabIndex={-1}>
          {t('claims.title')}
        </h1>
        <div class="right fl">
          <fieldset class="seg" aria-label={t('claims.show')}>
            <button type="button" aria-pressed={shown === 'all'} onClick={() => show('all')}>
              {t('claims.all')} {counts.all}
            </button>
            {VERDICTS.map((verdict) => (
              <button key={verdict} type="button" aria-pressed={shown === verdict} onClick={() => show(verdict)}>
                <span class="chip">
                  <VerdictMark verdict={verdict} />
                  <Said of={CLAIM_VERDICT_WORDS[verdict].words} />
                </span>{' '}
                {counts[verdict]}
              </button>
            ))}
          </fieldset>
        </div>
      </div>
      <div class="claims-find">
        <div class="field">
          <label for="claims-search">{t('claims.search')}</label>
          <input
            id="claims-search"
            type="search"
            value={typed}
            onInput={(event) => type(event.currentTarget.value)}
            autocomplete="off"
          />
        </div>
        <p class="note" role="status">
          {claims.value && (typed !== '' || shown !== 'all') ? t('claims.found', { count: listed.length }) : ''}
        </p>
      </div>
      {fault !== null && (
        <NoticeLine isOwn message={t('claims.failed')} hint={fault}>
          <Button onClick={load}>{t('claims.again')}</Button>
        </NoticeLine>
      )}
      {claims.value === null && fault === null && <p class="note">{t('claims.loading')}</p>}
      {language.value !== 'en' && <p class="note">{t('claims.in-english')}</p>}
      <ul class="cl">
        {listed.map((claim) => (
          <ClaimLine key={claim.id} claim={claim} isTarget={claim.id === target} />
        ))}
      </ul>
      {claims.value && listed.length === 0 && <None typed={typed} all={all} />}
      <p class="note foot">
        <span>
          <Words k="claims.what" /> <Said of={CLAIM_UPPER_LEVELS_WORDS} />
        </span>
      </p>
    </main>
  );
}

/** No claim says that; what comes nearest does not answer it. */
function None({ typed, all }: { readonly typed: string; readonly all: readonly ClaimView[] }): JSX.Element {
  const near = typed.trim() === '' ? [] : nearest(all, typed);
  return (
    <>
      <p class="none">{t('claims.none')}</p>
      {near.length > 0 && (
        <>
          <h2 class="h2">{t('claims.nearest')}</h2>
          <ul class="cl">
            {near.map((claim) => (
              <ClaimLine key={claim.id} claim={claim} isTarget={false} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
