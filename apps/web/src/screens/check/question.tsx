import type { JSX, RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../base/index.js';
import { Button } from '../../parts/index.js';
import { Said } from '../../said/index.js';
import { ChooseOne, ChooseSeveral } from './choose.js';
import { ChooseCountry } from './choose-country.js';
import { ChooseNumber } from './choose-number.js';
import type { ChooseProps } from './choose-props.js';

const KINDS = { single: ChooseOne, multi: ChooseSeveral, number: ChooseNumber, country: ChooseCountry };

interface Props extends Omit<ChooseProps, 'onFault'> {
  readonly isSeen: boolean;
  readonly isLast: boolean;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onNext: () => void;
  readonly back: JSX.Element | null;
}

/** One question with its answers; "I am not sure" is always one. Enter goes on. */
export function Question({ question, value, onAnswer, isSeen, isLast, heading, onNext, back }: Props): JSX.Element {
  const Choose = KINDS[question.kind];
  const [isFaulty, setFaulty] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      class="q"
      onSubmit={(event) => {
        event.preventDefault();
        // a number that cannot be is put right, or said to be unknown; it is not passed over
        if (isFaulty) form.current?.querySelector<HTMLInputElement>('[aria-invalid=true]')?.focus();
        else onNext();
      }}
    >
      <fieldset>
        <legend>
          <h1 class="voice" tabIndex={-1} ref={heading}>
            <Said of={question.text} whose="you" />
          </h1>
        </legend>
        {question.help && (
          <p class="note q-help">
            <Said of={question.help} whose="you" />
          </p>
        )}
        <Choose question={question} value={value} onAnswer={onAnswer} onFault={setFaulty} />
      </fieldset>
      <div class="nx">
        {back}
        <Button type="submit" look="go">
          {t(isLast ? 'check.see' : isSeen || isFaulty ? 'check.next' : 'check.skip')}
        </Button>
      </div>
    </form>
  );
}
