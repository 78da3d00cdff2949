import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { amount, fixed, KG_PER_LB, parsed, t } from '../../base/index.js';
import { saidText } from '../../said/index.js';
import { settings } from '../../state.js';
import { notSure, Option } from './choose.js';
import type { ChooseProps } from './choose-props.js';
import { numberFault } from './flow.js';

/** A weight is asked for in pounds where those were chosen; it is kept in kilograms. */
const shownUnit = (unit: string): { readonly unit: string; readonly per: number } =>
  unit === 'kg' && settings.value.preferences.units === 'imperial' ? { unit: 'lb', per: KG_PER_LB } : { unit, per: 1 };

/** A number in its unit. What is outside of the believed range is questioned, never counted. */
export function ChooseNumber({ question, value, onAnswer, onFault }: ChooseProps): JSX.Element {
  const { unit, per } = shownUnit(question.unit);
  const [text, setText] = useState(typeof value === 'number' ? fixed(value / per, per === 1 ? 2 : 0) : '');
  const { id, low, high } = question;
  /** what was typed, in the unit of the question */
  const numberOf = (typed: string): number | null => {
    const number = parsed(typed);
    return number === null || per === 1 ? number : Math.round(number * per * 100) / 100;
  };
  const fault = numberFault(question, numberOf(text), text);
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
          aria-label={t('check.number-label', { question: saidText(question.text), unit })}
          aria-invalid={isFaulty}
          aria-describedby={isFaulty ? `${id}-range ${id}-fault` : `${id}-range`}
          onInput={(event) => {
            const typed = event.currentTarget.value;
            setText(typed);
            const number = numberOf(typed);
            const fault = numberFault(question, number, typed);
            const isGood = fault === null;
            onFault(!isGood && fault !== 'empty');
            if (isGood || typeof value === 'number') onAnswer(isGood ? number : null);
          }}
        />
        <span>{unit}</span>
      </div>
      <p class="note" id={`${id}-range`}>
        {t('check.range', { low: amount(low / per), high: amount(high / per), unit })}
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
