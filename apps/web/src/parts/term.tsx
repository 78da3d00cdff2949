import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../base/text.js';

/** A word that is not everyday language: opens its explanation in place. `help.ID` and `help.ID-text` hold the words. */
export function Term({ id, children }: { readonly id: string; readonly children: ComponentChildren }): JSX.Element {
  const place = useId();
  return (
    <span class="term">
      <button type="button" class="term-word" popovertarget={place} aria-label={undefined}>
        {children}
      </button>
      <span id={place} popover="auto" class="term-text" role="note">
        <b class="term-name">{t(`help.${id}`)}</b>
        <span>{t(`help.${id}-text`)}</span>
      </span>
    </span>
  );
}
