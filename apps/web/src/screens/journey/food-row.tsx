import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { amount } from '../../base/index.js';
import { Said } from '../../said/index.js';
import type { FoodBehind } from './behind.js';
import { rangeWords } from './draw-words.js';
import { FoodRecord } from './food-record.js';

/** A food behind a band; its name opens the record behind its number. */
export function FoodRow({ food }: { readonly food: FoodBehind }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { source } = food;
  return (
    <>
      <tr class={isOpen ? 'opened' : undefined}>
        <th scope="row">
          <button
            type="button"
            class="pop-food"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            <span lang="en">{source.name}</span>
          </button>
        </th>
        <td class="r">{amount(food.ugPerDay)}</td>
        <td class="r">{rangeWords(food.p5, food.p95)}</td>
        <td class={source.isUnknown ? 'not-known' : undefined}>
          {source.isUnknown && <span aria-hidden="true">? </span>}
          <Said of={source.kindName} />
        </td>
      </tr>
      <tr id={id} hidden={!isOpen} class="pop-record">
        <td colSpan={4}>{isOpen && <FoodRecord source={source} />}</td>
      </tr>
    </>
  );
}
