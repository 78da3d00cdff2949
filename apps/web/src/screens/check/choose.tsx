import type { CheckQuestion } from '@selenoscope/core';
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../base/index.js';
import { Said } from '../../said/index.js';
import type { ChooseProps } from './choose-props.js';
import { NOT_SURE, toggled } from './flow.js';

/** A line to choose, the whole of it. */
export function Option(props: {
  readonly name: string;
  readonly kind: 'radio' | 'checkbox';
  readonly isOn: boolean;
  readonly onChoose: () => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <label class={props.isOn ? 'opt on' : 'opt'}>
      <input type={props.kind} name={props.name} checked={props.isOn} onChange={props.onChoose} />
      <span>{props.children}</span>
    </label>
  );
}

const sureChoices = (question: CheckQuestion) => question.choices.filter((choice) => choice.id !== NOT_SURE);

/** "I am not sure", in the table's own words where it has some. */
export const notSure = (question: CheckQuestion): string =>
  question.choices.find((choice) => choice.id === NOT_SURE)?.label ?? t('check.not-sure');

export function ChooseOne({ question, value, onAnswer }: ChooseProps): JSX.Element {
  return (
    <>
      {sureChoices(question).map(({ id, label }) => (
        <Option key={id} kind="radio" name={question.id} isOn={value === id} onChoose={() => onAnswer(id)}>
          <Said of={label} />
        </Option>
      ))}
      <Option kind="radio" name={question.id} isOn={value === null} onChoose={() => onAnswer(null)}>
        {notSure(question)}
      </Option>
    </>
  );
}

export function ChooseSeveral({ question, value, onAnswer }: ChooseProps): JSX.Element {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
  return (
    <>
      {sureChoices(question).map(({ id, label }) => (
        <Option
          key={id}
          kind="checkbox"
          name={question.id}
          isOn={chosen.includes(id)}
          onChoose={() => {
            const next = toggled(chosen, id);
            onAnswer(next.length > 0 ? next : null);
          }}
        >
          <Said of={label} />
        </Option>
      ))}
      <Option kind="checkbox" name={question.id} isOn={value === null} onChoose={() => onAnswer(null)}>
        {notSure(question)}
      </Option>
    </>
  );
}
