import { overlapOf } from '@selenoscope/core';
import type { JSX } from 'preact';
import { t } from '../../base/index.js';
import type { Answered } from '../../model/index.js';
import { Said } from '../../said/index.js';
import { settleLink } from '../journey/settle-links.js';

const linksOf = (answered: Answered, most: number): JSX.Element[] => {
  const seen = new Set<string>();
  return answered.view.settle.slice(0, most).flatMap(({ code }) => {
    const link = settleLink(code, answered);
    if (!link || seen.has(link.to)) return [];
    seen.add(link.to);
    return [
      <a key={code} href={link.to}>
        {link.words}
      </a>,
    ];
  });
};

const Linked = (props: { readonly to: string | undefined; readonly children: string }): JSX.Element =>
  props.to === undefined ? <>{props.children}</> : <a href={props.to}>{props.children}</a>;

/** In a line under the scale: the two things that would settle most. */
export function SettleHint({ answered }: { readonly answered: Answered }): JSX.Element | null {
  const first = answered.view.settle.slice(0, 2);
  if (first.length === 0) return null;
  return (
    <p class="near">
      <b>{t('home.settle-short')}</b>{' '}
      {first.map(({ code }, i) => (
        <span key={code}>
          {i > 0 && t('home.settle-or')}
          <Linked to={settleLink(code, answered)?.to}>{t(`home.short-${code}`)}</Linked>
        </span>
      ))}
      .
    </p>
  );
}

/** The same with its reasons. */
export function Settle({ answered }: { readonly answered: Answered }): JSX.Element {
  const { settle } = answered.view;
  const overlap = overlapOf(settle.slice(0, 3));
  return (
    <div>
      <h2 class="h2">{t('home.settle')}</h2>
      {settle.length === 0 ? (
        <p>{t('home.settle-none')}</p>
      ) : (
        <>
          <ul class="home-settle">
            {settle.slice(0, 3).map((one) => (
              <li key={one.code}>
                <Said of={one.sentence} />
              </li>
            ))}
          </ul>
          {overlap && (
            <p class="note">
              <Said of={overlap} />
            </p>
          )}
          <p class="home-links">{linksOf(answered, 3)}</p>
        </>
      )}
    </div>
  );
}
