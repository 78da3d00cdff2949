import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../base/text.js';
import { Button } from './controls.js';

/**
 * A sheet over the page: the browser's own dialog, so that focus stays in it, Escape closes it and focus goes back.
 * On a phone it comes from below.
 */
export function Dialog(props: {
  readonly title: ComponentChildren;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly class?: string;
}): JSX.Element {
  const box = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const dialog = box.current!;
    dialog.showModal();
    return () => dialog.close();
  }, []);
  return (
    <dialog
      ref={box}
      class={props.class ? `sheet over ${props.class}` : 'sheet over'}
      aria-labelledby={title}
      onClose={props.onClose}
      closedby="any"
    >
      <div class="over-head">
        <h2 class="h2" id={title}>
          {props.title}
        </h2>
        <Button look="quiet" onClick={() => box.current?.close()}>
          {t('frame.close')}
        </Button>
      </div>
      {props.children}
    </dialog>
  );
}
