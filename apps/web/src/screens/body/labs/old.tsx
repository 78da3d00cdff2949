import type { JSX } from 'preact';
import { ago, dayShort, list, t, today } from '../../../base/index.js';
import type { Answered } from '../../../model/index.js';
import { NoticeLine } from '../../../parts/index.js';
import { saidText } from '../../../said/index.js';

const DAY_MS = 86_400_000;
/** Of more than these the table says the rest. */
const MOST_NAMED = 3;

/** Values that are too old to count: which, how old, and what to do. The example's today is not the reader's. */
export function OldLabs({ shown }: { readonly shown: Answered }): JSX.Element | null {
  const shownOf = new Map(shown.view.body?.labs?.values.map((value) => [value.row, value]));
  const old = (shown.assessment.body?.labs?.values ?? []).filter(({ reason }) => reason === 'long-ago');
  if (old.length === 0 || shown.of === 'example') return null;
  const names = old.slice(0, MOST_NAMED).flatMap(({ row, date }) => {
    const value = shownOf.get(row);
    if (!value || date === null) return [];
    const days = Math.round((Date.parse(today()) - Date.parse(date)) / DAY_MS);
    const said = { name: saidText(value.name), value: saidText(value.value), date: dayShort(date), ago: ago(days) };
    return [t('body.labs-old-one', said)];
  });
  const more = old.length > MOST_NAMED ? [t('body.labs-old-more', { count: old.length - MOST_NAMED })] : [];
  return (
    <NoticeLine
      message={t('body.labs-old', { list: list([...names, ...more]), count: old.length })}
      hint={t('body.labs-old-do')}
      isOwn
    />
  );
}
