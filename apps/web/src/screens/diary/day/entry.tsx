import type { JSX } from 'preact';
import { amount, t } from '../../../base/index.js';
import type { EntryShown } from '../../../model/index.js';
import type { EntryRecord } from '../../../store/index.js';
import { betweenText, gramsText, isStated, Kind, portionText } from '../find/index.js';
import { isDoubtful } from './doubt.js';
import { nameOf } from './name-of.js';

/** "2 slices, 72 g" */
export function amountOf(entry: Pick<EntryRecord, 'amount' | 'unit'>, grams: number | null): string {
  const portion = portionText(entry.amount, entry.unit);
  const isWeighed = entry.unit !== null && isStated(entry.unit);
  return grams === null || isWeighed ? portion : `${portion}, ${gramsText(grams)}`;
}

function Value({ shown }: { readonly shown: EntryShown | undefined }): JSX.Element {
  if (!shown) return <span class="de-v" />;
  if (shown.kind === 'unknown' || shown.ug === null)
    return (
      <span class="de-v">
        <b class="df-unk">?</b>
        <small>{t(shown.isLeftOut ? 'diary.not-counted' : 'diary.not-zero')}</small>
      </span>
    );
  const { mean, p5, p95 } = shown.ug;
  const isExact = p95 - p5 < 1e-9;
  return (
    <span class="de-v">
      <b>{amount(mean)}</b>
      <small>{isExact ? 'µg' : t('diary.range-ug', { range: betweenText(p5, p95) })}</small>
    </span>
  );
}

/** What stands under an entry that asks something. */
export function whyOf(shown: Pick<EntryShown, 'notice' | 'isLeftOut'>): 'in-doubt' | 'needs-look' | 'food-open' {
  if (isDoubtful(shown)) return 'in-doubt';
  return shown.isLeftOut ? 'needs-look' : 'food-open';
}

/** One entry, closed: a button that opens it. */
export function EntryLine(props: {
  readonly entry: EntryRecord;
  readonly shown: EntryShown | undefined;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}): JSX.Element {
  const { entry, shown } = props;
  return (
    <button
      type="button"
      id={`entry-${entry.id}`}
      class="de-line"
      aria-expanded={props.isOpen}
      onClick={props.onOpen}
      onKeyDown={props.onKeyDown}
    >
      <span class="de-name">
        {nameOf(entry)}
        <small>
          {entry.time ? `${entry.time} · ` : ''}
          {amountOf(entry, shown?.grams ?? null)}
          {entry.note ? ` · ${entry.note}` : ''}
        </small>
        {shown?.notice && <small class="df-unk">{t(`diary.${whyOf(shown)}`)}</small>}
      </span>
      <Value shown={shown} />
      <span class="de-kind">{shown && !isDoubtful(shown) && <Kind kind={shown.kind} />}</span>
    </button>
  );
}
