import type { JSX } from 'preact';
import { t } from '../../../base/index.js';

/** What the keys do, in place. */
export function Hints(props: { readonly hasPortion: boolean; readonly hasDay: boolean }): JSX.Element {
  return (
    <p class="df-kb desk">
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {t('diary.key-choose')}
      </span>
      {props.hasPortion && (
        <>
          <span>
            <kbd>←</kbd> <kbd>→</kbd> {t('diary.key-portion')}
          </span>
          <span>
            <kbd>{t('diary.key-shift')}</kbd> <kbd>→</kbd> {t('diary.key-measure')}
          </span>
        </>
      )}
      <span>
        <kbd>{t('diary.key-enter')}</kbd> {t(props.hasPortion ? 'diary.key-add' : 'diary.key-take')}
      </span>
      <span>
        <kbd>Esc</kbd> {t('diary.key-close')}
      </span>
      {props.hasDay && (
        <span>
          <kbd>{t('diary.key-page')}</kbd> {t('diary.key-day')}
        </span>
      )}
    </p>
  );
}
