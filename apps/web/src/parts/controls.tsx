import type { ComponentChildren, JSX } from 'preact';
import { Explained } from '../terms/index.js';

type ButtonProps = Omit<JSX.IntrinsicElements['button'], 'class' | 'size'> & {
  readonly look?: 'plain' | 'go' | 'quiet' | 'warn';
  readonly class?: string;
};

/** A button; `go` is the one filled button of a view. */
export function Button({ look = 'plain', class: more, type = 'button', ...rest }: ButtonProps): JSX.Element {
  const name = look === 'plain' ? 'btn' : `btn ${look}`;
  return <button {...rest} type={type} class={more ? `${name} ${more}` : name} />;
}

/** A few choices side by side, of which one holds. */
export function Seg<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly id: T; readonly words: ComponentChildren }[];
  readonly onChoose: (id: T) => void;
  readonly wide?: boolean;
  /** between a picture and its table */
  readonly isShowAs?: boolean;
}): JSX.Element {
  return (
    <fieldset class={props.wide ? 'seg w' : 'seg'} aria-label={props.label} data-show-as={props.isShowAs}>
      {props.choices.map(({ id, words }) => (
        <button key={id} type="button" aria-pressed={id === props.value} onClick={() => props.onChoose(id)}>
          {words}
        </button>
      ))}
    </fieldset>
  );
}

/** A field with its label, a hint, and what is wrong with what was typed. */
export function Field(props: {
  readonly id: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly fault?: string | null;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      {props.children}
      {props.hint && (
        <p class="note" id={`${props.id}-hint`}>
          {typeof props.hint === 'string' ? <Explained text={props.hint} /> : props.hint}
        </p>
      )}
      {props.fault && (
        <p class="fault" id={`${props.id}-fault`} role="alert">
          {props.fault}
        </p>
      )}
    </div>
  );
}
