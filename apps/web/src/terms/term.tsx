import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { language, t } from '../base/text.js';

/**
 * A word that is not everyday language: opens its explanation in place, by tap and by keyboard. `help.ID` and
 * `help.ID-text` hold the words.
 * @param isFound found in running text, and not put there by whoever wrote it
 */
export function Term(props: {
  readonly id: string;
  readonly isFound?: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { id, isFound, children } = props;
  const place = useId();
  // the words of a paragraph are those that can be read: its explanation is written once it opens
  const [isOpen, open] = useState(false);
  return (
    <span class="term">
      <button
        type="button"
        class="term-word"
        popovertarget={place}
        data-term={id}
        data-found={isFound ? '' : undefined}
      >
        {children}
      </button>
      <span
        id={place}
        popover="auto"
        class="term-text"
        role="note"
        lang={language.value}
        onBeforeToggle={(event) => open(event.newState === 'open')}
      >
        {isOpen && (
          <>
            <b class="term-name">{t(`help.${id}`)}</b>
            <span>{t(`help.${id}-text`)}</span>
          </>
        )}
      </span>
    </span>
  );
}
