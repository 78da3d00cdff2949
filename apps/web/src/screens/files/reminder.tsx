import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { path, t, today } from '../../base/index.js';
import { Button } from '../../parts/index.js';
import { settings } from '../../state.js';
import { isDue } from './due.js';
import { counted } from './sentences.js';

/** Until the page is loaded anew. */
const isPutOff = signal(false);

/** Where a person comes by every day; elsewhere they are reading. */
const HERE = /^\/(diary.*)?$/;

/** A quiet line: the diary is on this device alone until it is saved to a file. */
export function SaveReminder(): JSX.Element | null {
  if (isPutOff.value || !HERE.test(path.value) || !isDue(settings.value, today())) return null;
  return (
    <aside class="wrap save-reminder" aria-label={t('files.reminder')}>
      <p>
        {counted('files.remind', settings.value.changesSinceSaved)} <a href="/files">{t('files.remind-do')}</a>
      </p>
      <Button
        look="quiet"
        onClick={() => {
          isPutOff.value = true;
        }}
      >
        {t('files.remind-later')}
      </Button>
    </aside>
  );
}
