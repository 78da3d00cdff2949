import type { JSX } from 'preact';
import { t } from '../../base/index.js';
import type { Answered } from '../../model/index.js';
import { Said } from '../../said/index.js';

/** What laboratory values did to the answer above, or why they did nothing; nothing where there are none. */
export function LabsSaid({ answered }: { readonly answered: Answered }): JSX.Element | null {
  const sentence = answered.view.body?.labs?.sentence ?? [];
  if (sentence.length === 0) return null;
  return (
    <p class="labs-moved">
      <Said of={sentence} /> <a href="/body">{t('body.labs')}</a>
    </p>
  );
}
