import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { parsed, t } from '../../../base/index.js';
import { Field } from '../../../parts/index.js';
import { Send } from '../day/send.js';

/** How much of something known goes into the day: a number above nothing, and the button that adds it. */
export function AmountForm(props: {
  readonly id: string;
  readonly label: string;
  readonly start: string;
  readonly onAdd: (amount: number) => Promise<void>;
  /** what is chosen before it */
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { id, label, onAdd } = props;
  const [typed, type] = useState(props.start);
  const [fault, setFault] = useState<string | null>(null);
  const add = (): void => {
    const amount = parsed(typed);
    if (amount === null || amount <= 0) setFault(t('diary.amount-fault'));
    else void onAdd(amount);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      {props.children}
      <Field id={id} label={label} fault={fault}>
        <input
          id={id}
          inputmode="decimal"
          autocomplete="off"
          value={typed}
          onInput={(event) => {
            setFault(null);
            type(event.currentTarget.value);
          }}
        />
      </Field>
      <Send words={t('diary.add')} />
    </form>
  );
}
