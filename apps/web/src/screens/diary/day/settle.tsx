import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../base/index.js';
import type { EntryShown } from '../../../model/index.js';
import { Button } from '../../../parts/index.js';
import type { EntryRecord } from '../../../store/index.js';
import { AnyFood } from '../find/index.js';
import { actAndSay } from './actions.js';
import { renewFoods } from './use-day.js';

/** Remembers what a text of the diary means, for every entry with that text. */
export async function settle(text: string, food: { readonly id: string; readonly name: string }): Promise<boolean> {
  const put = { text, food: food.id, unit: null, grams: null, changedAt: Date.now() };
  const isDone = await actAndSay([{ list: 'mapping', put }], t('diary.settled', { text, name: food.name }));
  if (isDone) await renewFoods();
  return isDone;
}

/** Which food a text means: the nearest ones, or any other by search. The answer is remembered. */
export function Settle({ entry, shown }: { readonly entry: EntryRecord; readonly shown: EntryShown }): JSX.Element {
  const [isSearching, setSearching] = useState(false);
  // of a product or a dish it is not its own key that is asked
  const text = shown.asks ?? entry.food;
  return (
    <div class="de-settle">
      <p>{t('diary.settle', { text })}</p>
      <p class="de-choices">
        {shown.candidates.map((food) => (
          <Button key={food.id} onClick={() => void settle(text, food)}>
            <span lang="en">{food.name}</span>
          </Button>
        ))}
        <Button look="quiet" aria-expanded={isSearching} onClick={() => setSearching(!isSearching)}>
          {t('diary.settle-other')}
        </Button>
      </p>
      {isSearching && <AnyFood text={text} onTake={(food) => settle(text, food)} />}
      <p class="note">{t('diary.settle-note')}</p>
    </div>
  );
}
