import type { JSX } from 'preact';
import { t } from '../../../base/index.js';
import type { DoseAsked } from './dose-typed.js';
import { Kind } from './kind.js';
import { portionText } from './words.js';

/** What was typed of a supplement, as a choice of the list: it leads to the sheet that asks for the rest. */
export function DoseLine(props: {
  readonly id: string;
  readonly dose: DoseAsked;
  readonly isOn: boolean;
  readonly onPoint: () => void;
  readonly onPress: () => void;
}): JSX.Element {
  const { form, amount, unit } = props.dose;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search field (aria-activedescendant)
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the search field
    <div
      id={props.id}
      role="option"
      aria-selected={props.isOn}
      class={props.isOn ? 'on' : undefined}
      onMouseDown={(event) => event.preventDefault()}
      onPointerMove={(event) => event.pointerType === 'mouse' && !props.isOn && props.onPoint()}
      onClick={props.onPress}
    >
      <span class="df-rn">
        {form === null ? t('diary.supplement') : t('diary.supplement-name', { form: t(`diary.form-${form}`) })}
        <small>{t('diary.dose-offer')}</small>
      </span>
      <span class="df-pt">{amount !== null && <span class="df-amount">{portionText(amount, unit)}</span>}</span>
      <span class="df-rv" />
      <Kind kind="dose" />
    </div>
  );
}
