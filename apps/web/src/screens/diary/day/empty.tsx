import type { JSX } from 'preact';
import { t } from '../../../base/index.js';
import { Words } from '../../../parts/index.js';

/** A day with nothing: what one day brings, and how many make an answer. */
export function EmptyDay({ days, onCopy }: { readonly days: number; readonly onCopy: () => void }): JSX.Element {
  return (
    <div class="de-empty">
      <h2 class="h2">{t(days === 0 ? 'diary.empty-first' : 'diary.empty')}</h2>
      <p class="lede">
        <Words
          k={days === 0 ? 'diary.empty-first-text' : days < 3 ? 'diary.empty-few-text' : 'diary.empty-text'}
          v={{ days }}
        />
      </p>
      {days > 0 ? (
        <p>
          <button type="button" class="df-link" onClick={onCopy}>
            {t('diary.copy-a-day')}
          </button>
        </p>
      ) : (
        <p>
          <Words k="diary.empty-ways" />
        </p>
      )}
    </div>
  );
}
