import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { amount, fixed, parsed, t } from '../../base/index.js';
import { notSure, Option } from './choose.js';
import type { ChooseProps } from './choose-props.js';
import { numberFault } from './flow.js';

/** A number in its unit. What is outside of the believed range is questioned, never counted. */
export function ChooseNumber({ question, value, onAnswer, onFault }: ChooseProps): JSX.Element {
  const [text, setText] = useState(typeof value === 'number' ? fixed(value, 2) : '');
  const { id, unit, low, high } = question;
  const fault = numberFault(question, parsed(text), text);
  const isFaulty = fault === 'range' || fault === 'no-number';
  return (
    <>
      <div class="q-number">
        <input
          class="box"
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={text}
          aria-label={t('check.number-label', { question: question.text, unit })}
          aria-invalid={isFaulty}
          aria-describedby={isFaulty ? `${id}-range ${id}-fault` : `${id}-range`}
          onInput={(event) => {
            const typed = event.currentTarget.value;
            setText(typed);
            const number = parsed(typed);
            const fault = numberFault(question, number, typed);
            const isGood = fault === null;
            onFault(!isGood && fault !== 'empty');
            if (isGood || typeof value === 'number') onAnswer(isGood ? number : null);
          }}
        />
        <span>{unit}</span>
      </div>
      <p class="note" id={`${id}-range`}>
        {t('check.range', { low: amount(low), high: amount(high), unit })}
      </p>
      {/* said when typing rests: a reader would else speak at every key */}
      <p class="fault q-fault" id={`${id}-fault`} aria-live="polite">
        {fault === 'range' && question.outOfRange}
        {fault === 'no-number' && t('check.no-number')}
      </p>
      <Option
        kind="checkbox"
        name={id}
        isOn={value === null && text === ''}
        onChoose={() => {
          setText('');
          onFault(false);
          onAnswer(null);
        }}
      >
        {notSure(question)}
      </Option>
    </>
  );
}
