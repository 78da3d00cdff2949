import type { JSX } from 'preact';
import { t } from '../../../base/index.js';
import { isMeal, MEALS } from './meals.js';

/** The meals of a day; one that an imported file named differently stays as it is. */
export function MealSelect(props: {
  readonly id?: string;
  readonly label?: string;
  readonly meal: string;
  readonly hasNone?: boolean;
  readonly onChoose: (meal: string) => void;
}): JSX.Element {
  const { meal } = props;
  return (
    <select
      id={props.id}
      aria-label={props.label}
      value={meal}
      onChange={(event) => props.onChoose(event.currentTarget.value)}
    >
      {props.hasNone && <option value="">{t('diary.meal-none')}</option>}
      {MEALS.map((name) => (
        <option key={name} value={name}>
          {t(`diary.meal-${name}`)}
        </option>
      ))}
      {meal !== '' && !isMeal(meal) && <option value={meal}>{meal}</option>}
    </select>
  );
}
