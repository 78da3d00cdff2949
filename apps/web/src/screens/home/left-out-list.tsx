import type { JSX } from 'preact';
import { t } from '../../base/index.js';
import type { Answered } from '../../model/index.js';
import { leftOutOf, MOST_LEFT_OUT } from './left-out.js';

/** Under the verdict: what it does not rest on. Of the example nothing is to be mended, and the check asks by itself. */
export function LeftOutList({ answered }: { readonly answered: Answered }): JSX.Element | null {
  const all = answered.of === 'diary' ? leftOutOf(answered.assessment, answered.places) : [];
  if (all.length === 0) return null;
  const more = all.length - MOST_LEFT_OUT;
  return (
    <ul class="left-out">
      {all.slice(0, MOST_LEFT_OUT).map(({ code, words, to }) => (
        <li key={code}>
          {words} <a href={to}>{t(`home.mend-${code}`)}</a>
        </li>
      ))}
      {more > 0 && (
        <li>
          <a href="/report">{t('home.out-more', { count: more })}</a>
        </li>
      )}
    </ul>
  );
}
