import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { has, t } from '../../../base/index.js';
import type { EntryShown } from '../../../model/index.js';
import { Button } from '../../../parts/index.js';
import type { EntryRecord } from '../../../store/index.js';
import { shortName } from '../find/index.js';
import { actAndSay, confirmAmount } from './actions.js';
import { isDoubtful } from './doubt.js';
import { EntryEdit } from './edit.js';
import { EntryLine } from './entry.js';
import { nameOf } from './name-of.js';
import { mealGroups } from './order.js';
import { Settle } from './settle.js';
import type { Day } from './use-day.js';

export const mealName = (meal: string | null): string =>
  meal === null ? t('diary.meal-none') : has(`diary.meal-${meal}`) ? t(`diary.meal-${meal}`) : meal;

const removed = (entry: EntryRecord): Promise<boolean> =>
  actAndSay([{ list: 'entries', remove: entry.id }], t('diary.removed', { name: shortName(nameOf(entry)) }));

/** True where it is open which food is meant, even where none is near. */
const asksFood = ({ candidates, notice }: EntryShown): boolean =>
  candidates.length > 0 || notice?.code === 'app.entry.unsettled';

/** The line of the entry that the address asks for; null where it asks for none. */
export const askedEntry = (): string | null => (/^#entry-[\w-]+$/.test(location.hash) ? location.hash.slice(1) : null);

/** What was eaten, by meal. One entry at a time is open to be changed, in its place. */
export function Entries({ day }: { readonly day: Day }): JSX.Element {
  const [open, setOpen] = useState<string | null>(null);
  const focusLine = (id: string | undefined): void => {
    if (id !== undefined) requestAnimationFrame(() => document.getElementById(`entry-${id}`)?.focus());
  };
  const [asked] = useState(askedEntry);
  // a link to an entry leads to it: once its line is there, and again once what is shown above it has moved it
  const isShown = day.shown !== null;
  useEffect(() => {
    const line = asked === null ? null : document.getElementById(asked);
    if (!line) return;
    const turn = requestAnimationFrame(() => {
      line.scrollIntoView({ block: 'center' });
      line.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(turn);
  }, [isShown]);
  const close = (id: string): void => {
    setOpen(null);
    focusLine(id);
  };
  const remove = async (entry: EntryRecord): Promise<void> => {
    const ids = groups.flatMap((group) => group.entries.map(({ id }) => id));
    const at = ids.indexOf(entry.id);
    if (await removed(entry)) {
      setOpen(null);
      focusLine(ids[at + 1] ?? ids[at - 1]);
    }
  };
  const onKeyDown = (event: KeyboardEvent, entry: EntryRecord): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Delete') {
      event.preventDefault();
      void remove(entry);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const lines = [...document.querySelectorAll<HTMLElement>('.de-line')];
      const next = lines[lines.indexOf(event.currentTarget as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
      if (!next) return;
      event.preventDefault();
      next.focus();
    }
  };
  const groups = mealGroups(day.entries);
  return (
    <>
      {groups.map(({ meal, entries }) => (
        <section key={meal ?? ''} aria-label={mealName(meal)}>
          <h2 class="h2 de-meal">{mealName(meal)}</h2>
          <ul>
            {entries.map((entry) => {
              const shown = day.byId.get(entry.id);
              return (
                <li
                  key={entry.id}
                  class={open === entry.id ? 'de open' : asked === `entry-${entry.id}` ? 'de asked' : 'de'}
                >
                  <EntryLine
                    entry={entry}
                    shown={shown}
                    isOpen={open === entry.id}
                    onOpen={() => setOpen(open === entry.id ? null : entry.id)}
                    onKeyDown={(event) => onKeyDown(event, entry)}
                  />
                  {shown && isDoubtful(shown) && open !== entry.id && (
                    <p class="de-settle">
                      <Button onClick={() => void confirmAmount(entry).then((isDone) => isDone && focusLine(entry.id))}>
                        {t('diary.confirm')} <span class="sr">{nameOf(entry)}</span>
                      </Button>
                    </p>
                  )}
                  {shown && asksFood(shown) && open !== entry.id && <Settle entry={entry} shown={shown} />}
                  {open === entry.id && (
                    <EntryEdit
                      entry={entry}
                      shown={shown}
                      day={day.entries}
                      onClose={() => close(entry.id)}
                      onRemove={() => void remove(entry)}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      {groups.length > 0 && (
        <p class="df-kb de-kb desk">
          <span>
            <kbd>{t('diary.key-ctrl')}</kbd> <kbd>K</kbd> {t('diary.key-search')}
          </span>
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> {t('diary.key-move')}
          </span>
          <span>
            <kbd>{t('diary.key-enter')}</kbd> {t('diary.key-change')}
          </span>
          <span>
            <kbd>{t('diary.key-delete')}</kbd> {t('diary.key-remove')}
          </span>
        </p>
      )}
    </>
  );
}
