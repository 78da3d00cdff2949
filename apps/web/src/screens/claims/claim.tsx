import type { ClaimView } from '@selenoscope/core';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../base/index.js';
import { English, Said } from '../../said/index.js';
import { asked } from './find.js';
import { VerdictMark } from './verdict-mark.js';

const chip: Readonly<Record<string, string>> = { wrong: 'chip v-w' };

/** Sources, each with whether somebody has read it. */
function Sources({ claim }: { readonly claim: ClaimView }): JSX.Element {
  if (claim.sources.length === 0) return <p class="note">{t('claims.no-source')}</p>;
  return (
    <ul class="sources">
      {claim.sources.map((line, i) => {
        const record = claim.sourceRecords[i];
        return (
          <li key={line}>
            <English of={line} /> {record?.status === 'recalled' && <span class="ex verify">{t('claims.verify')}</span>}{' '}
            {record?.link && (
              <a href={record.link} target="_blank" rel="noreferrer noopener">
                {t('claims.open-source')}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** One claim: verdict and claim in a line; what is known, how, and by whom opened in place. */
export function ClaimLine({ claim, isTarget }: { readonly claim: ClaimView; readonly isTarget: boolean }): JSX.Element {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!isTarget || !box.current) return;
    box.current.open = true;
    box.current.scrollIntoView({ block: 'start' });
    box.current.querySelector('summary')?.focus({ preventScroll: true });
  }, [isTarget]);
  return (
    <li id={claim.id}>
      <details ref={box}>
        <summary>
          <span class={chip[claim.verdict] ?? 'chip'}>
            <VerdictMark verdict={claim.verdict} />
            <Said of={claim.verdictWords} />
          </span>
          <span class="qq" lang="en">
            {asked(claim.claim)}
          </span>
          <span class="note evd">
            <Said of={claim.evidenceWords} />
          </span>
        </summary>
        <div class="known">
          <p>
            <English of={claim.show} />
          </p>
          {claim.qualifier !== '' && (
            <p class="note">
              {t('claims.qualifier')} <English of={`${claim.qualifier}.`} />
            </p>
          )}
          <p class="note">
            {t('claims.may-show')} <English of={`${claim.mayShow}.`} />
          </p>
          {(claim.recalled || claim.computed) && (
            <p class="note">
              {claim.recalled && <span class="ex verify">{t('claims.part-recalled')}</span>}{' '}
              {claim.computed && <span class="ex">{t('claims.part-computed')}</span>}
            </p>
          )}
          <h2 class="lbl">{t('claims.sources')}</h2>
          <Sources claim={claim} />
          {claim.remarks.length > 0 && (
            <>
              <h2 class="lbl">{t('claims.remarks')}</h2>
              <ul class="sources">
                {claim.remarks.map(({ id, text }) => (
                  <li key={id}>
                    <English of={text} />
                  </li>
                ))}
              </ul>
            </>
          )}
          <p>
            <a class="to-claim" href={`/claims/${claim.id}`}>
              {t('claims.link', { id: claim.id })}
            </a>
          </p>
        </div>
      </details>
    </li>
  );
}
