import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { amount as amountText, micrograms, parsed, t } from '../../base/index.js';
import type { FoodShown } from '../../model/index.js';
import { Button } from '../../parts/index.js';
import type { RecipeRecord } from '../../store/index.js';
import { unitsOf } from '../diary/day/units-of.js';
import { gramsOf, Kind, microgramsOf } from '../diary/find/index.js';

type Part = RecipeRecord['parts'][number];

/** One part of a dish with its amount, to be changed in place. */
export function PartLine(props: {
  readonly part: Part;
  readonly line: FoodShown | null | undefined;
  readonly onChange: (part: Part) => void;
  readonly onRemove: () => void;
}): JSX.Element {
  const { part, line } = props;
  const [typed, setTyped] = useState(part.amount === null ? '' : amountText(part.amount));
  const isWrong = !(parsed(typed) ?? 0);
  const grams =
    part.amount === null ? null : gramsOf({ amount: part.amount, unit: part.unit ?? '' }, line?.measures ?? []);
  const isUnknown = !line || line.kind === 'unknown' || line.per100g === null;
  const ug = isUnknown ? null : microgramsOf(line.per100g, grams);
  return (
    <li class="dr-part">
      <span class="dr-name" lang="en">
        {part.name}
      </span>
      <input
        class="box"
        inputmode="decimal"
        autocomplete="off"
        aria-label={t('recipes.amount-of', { name: part.name })}
        aria-invalid={isWrong}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          const value = parsed(event.currentTarget.value);
          if (value !== null && value > 0) props.onChange({ ...part, amount: value });
        }}
      />
      <select
        class="box"
        aria-label={t('recipes.unit-of', { name: part.name })}
        value={part.unit ?? ''}
        onChange={(event) => props.onChange({ ...part, unit: event.currentTarget.value || null })}
      >
        {unitsOf(line ?? null, part.unit).map(({ unit, name }) => (
          <option key={unit} value={unit}>
            {name}
          </option>
        ))}
      </select>
      <span class="dr-ug">
        {line === undefined ? '' : ug ? micrograms(ug.mean) : <b class="df-unk">?</b>}
        {line !== undefined && <Kind kind={isUnknown ? 'unknown' : line.kind} />}
      </span>
      <Button look="quiet" onClick={props.onRemove}>
        {t('diary.remove')} <span class="sr">{part.name}</span>
      </Button>
    </li>
  );
}
