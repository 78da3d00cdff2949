import { node } from '@selenoscope/draw';
import type { ComponentChildren, JSX, RefObject } from 'preact';
import { Picture } from '../../../live/index.js';

const LENS = node(
  'svg',
  { width: 20, height: 20, viewBox: '0 0 20 20', fill: 'none', stroke: 'var(--ink-2)', 'stroke-width': 1.8 },
  node('circle', { cx: 8.5, cy: 8.5, r: 5.5 }),
  node('path', { d: 'M13 13l4.5 4.5' }),
);

/** The field of the search, which owns the keyboard of the list under it. */
export function SearchField(props: {
  readonly id: string;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly placeholder: string;
  readonly describedBy: string | undefined;
  readonly isOpen: boolean;
  /** the row that Enter takes; −1: none */
  readonly active: number;
  readonly beside: ComponentChildren;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onInput: () => void;
  readonly onFocus: () => void;
  readonly onClick: () => void;
  readonly onBlur: () => void;
}): JSX.Element {
  const { id, isOpen, active } = props;
  return (
    <div class={isOpen ? 'df-find open' : 'df-find'}>
      <label class="sr" for={`${id}-in`}>
        {props.label}
      </label>
      <Picture drawn={LENS} />
      <input
        ref={props.input}
        id={`${id}-in`}
        type="text"
        inputmode="search"
        enterkeyhint="enter"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        placeholder={props.placeholder}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
        aria-describedby={props.describedBy}
        onKeyDown={props.onKeyDown}
        onInput={props.onInput}
        onFocus={props.onFocus}
        onClick={props.onClick}
        onBlur={props.onBlur}
      />
      {props.beside}
    </div>
  );
}
