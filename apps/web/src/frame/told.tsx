import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../base/index.js';
import { Button } from '../parts/controls.js';
import { told } from '../parts/told.js';

// Long enough to read and to reach; a person who needs longer finds every step under Settings.
const SHOWN_MS = 12_000;

/** One sentence at the foot of the page, and how to take back what it tells. */
export function ToldLine(): JSX.Element {
  const now = told.value;
  useEffect(() => {
    if (!now) return;
    const timer = setTimeout(() => {
      told.value = null;
    }, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <div class="told-place">
      <p class="sr" role="status">
        {now?.words ?? ''}
      </p>
      {now && (
        <section class="told" aria-label={t('frame.message')}>
          <span aria-hidden="true">{now.words}</span>
          {now.undo && (
            <Button
              look="quiet"
              onClick={() => {
                now.undo?.();
                told.value = null;
              }}
            >
              {t('frame.undo')}
            </Button>
          )}
        </section>
      )}
    </div>
  );
}
