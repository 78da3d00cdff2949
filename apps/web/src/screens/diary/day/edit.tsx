import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { amount as amountText, parsed, t, today } from '../../../base/index.js';
import { type EntryShown, type FoodShown, foods } from '../../../model/index.js';
import { Button, Field, NoticeLine } from '../../../parts/index.js';
import { store } from '../../../state.js';
import type { EntryRecord } from '../../../store/index.js';
import { betweenText, FoodFind, shortName } from '../find/index.js';
import { actAndSay, confirmAmount, placed, putEntries } from './actions.js';
import { isDoubtful } from './doubt.js';
import { MealSelect } from './meal-select.js';
import { nameOf } from './name-of.js';
import { nextOrder } from './order.js';
import { unitsOf } from './units-of.js';

const isDose = (entry: EntryRecord): boolean => /^(supplement|infusion):/.test(entry.food);

/** An entry opened in its place: amount, unit, meal, day, time, note and the food itself. */
export function EntryEdit(props: {
  readonly entry: EntryRecord;
  readonly shown: EntryShown | undefined;
  readonly day: readonly EntryRecord[];
  readonly onClose: () => void;
  readonly onRemove: () => void;
}): JSX.Element {
  const { entry, shown } = props;
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState(entry);
  const [typed, setTyped] = useState(entry.amount === null ? '' : amountText(entry.amount));
  const [line, setLine] = useState<FoodShown | null>(null);
  const [isSearching, setSearching] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const change = (more: Partial<EntryRecord>): void => setDraft((now) => ({ ...now, ...more }));

  useEffect(() => first.current?.select(), []);
  useEffect(() => {
    let isGone = false;
    void foods.lines([draft.food]).then(
      ([found]) => !isGone && setLine(found ?? null),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [draft.food]);

  /** The entry as it would be written; null where something typed cannot be read. */
  const settled = (): EntryRecord | null => {
    // an amount that was not touched keeps all its digits
    const isUntouched = entry.amount !== null && typed === amountText(entry.amount);
    const amount = isUntouched ? entry.amount : parsed(typed);
    if (amount === null ? !(typed.trim() === '' && entry.amount === null) : amount <= 0) {
      setFault(t('diary.amount-fault'));
      first.current?.focus();
      return null;
    }
    const { meal, time, note, ...rest } = draft;
    return {
      ...rest,
      amount,
      ...(meal ? { meal } : {}),
      ...(time ? { time } : {}),
      ...(note?.trim() ? { note: note.trim() } : {}),
      changedAt: Date.now(),
    };
  };
  const save = async (): Promise<void> => {
    const next = settled();
    if (!next) return;
    const isMoved = next.date !== entry.date || next.meal !== entry.meal;
    const there = next.date === entry.date ? props.day : ((await store.value?.entriesOf(next.date)) ?? []);
    const order = isMoved
      ? nextOrder(
          there.filter((one) => one.id !== entry.id),
          next.meal,
        )
      : next.order;
    if (await actAndSay(putEntries([{ ...next, order }]), t('diary.changed', { name: shortName(next.name) })))
      props.onClose();
  };
  const confirm = async (): Promise<void> => {
    if (await confirmAmount(entry)) props.onClose();
  };
  const saveCopy = async (): Promise<void> => {
    const next = settled();
    if (!next) return;
    const { id: _id, order: _order, changedAt: _at, importId: _import, ...rest } = next;
    const there = next.date === entry.date ? props.day : ((await store.value?.entriesOf(next.date)) ?? []);
    if (await actAndSay(putEntries(placed([rest], there)), t('diary.copied-one', { name: shortName(next.name) })))
      props.onClose();
  };
  const replaceFood = async (food: string, name: string, unit: string | null): Promise<boolean> => {
    // nutrients of an imported file belong to its own food
    setDraft(({ carried: _carried, category: _category, ...now }) => ({ ...now, food, name, unit: unit ?? now.unit }));
    setSearching(false);
    return true;
  };
  const units = unitsOf(line, draft.unit);
  return (
    <form
      class="de-edit"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        props.onClose();
      }}
    >
      {shown?.notice && shown.candidates.length === 0 && <NoticeLine {...shown.notice} />}
      {shown && isDoubtful(shown) && (
        <p>
          <Button onClick={() => void confirm()}>{t('diary.confirm')}</Button>
        </p>
      )}
      {shown?.kind === 'unknown' && !shown.isLeftOut && shown.ug && (
        <p class="note">
          {t('diary.like-foods', { amount: amountText(shown.ug.mean), range: betweenText(shown.ug.p5, shown.ug.p95) })}
        </p>
      )}
      <div class="de-fields">
        <Field id={`${id}-amount`} label={t('diary.amount')} fault={fault}>
          <input
            ref={first}
            id={`${id}-amount`}
            inputmode="decimal"
            autocomplete="off"
            value={typed}
            aria-describedby={fault ? `${id}-amount-fault` : undefined}
            onInput={(event) => {
              setFault(null);
              setTyped(event.currentTarget.value);
            }}
          />
        </Field>
        {!isDose(entry) && (
          <Field id={`${id}-unit`} label={t('diary.unit')}>
            <select
              id={`${id}-unit`}
              value={draft.unit ?? ''}
              onChange={(event) => change({ unit: event.currentTarget.value || null })}
            >
              {units.map(({ unit, name }) => (
                <option key={unit} value={unit}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
        )}
        <Field id={`${id}-meal`} label={t('diary.meal')}>
          <MealSelect id={`${id}-meal`} meal={draft.meal ?? ''} hasNone onChoose={(meal) => change({ meal })} />
        </Field>
        <Field id={`${id}-date`} label={t('diary.date')}>
          <input
            id={`${id}-date`}
            type="date"
            required
            max={today()}
            value={draft.date}
            onChange={(event) => event.currentTarget.value && change({ date: event.currentTarget.value })}
          />
        </Field>
        <Field id={`${id}-time`} label={t('diary.time')}>
          <input
            id={`${id}-time`}
            type="time"
            value={draft.time ?? ''}
            onChange={(event) => change({ time: event.currentTarget.value })}
          />
        </Field>
        <Field id={`${id}-note`} label={t('diary.note')}>
          <input
            id={`${id}-note`}
            autocomplete="off"
            maxlength={500}
            value={draft.note ?? ''}
            onInput={(event) => change({ note: event.currentTarget.value })}
          />
        </Field>
      </div>
      {!isDose(entry) && (
        <p class="de-food">
          <span>
            {t('diary.food')}: <b>{nameOf(draft)}</b>
          </span>
          <Button look="quiet" aria-expanded={isSearching} onClick={() => setSearching(!isSearching)}>
            {t('diary.food-other')}
          </Button>
        </p>
      )}
      {isSearching && (
        <FoodFind
          label={t('diary.food-other')}
          own={[]}
          addWords={t('diary.take')}
          hasPortion={false}
          isFirst
          onChoose={({ food, name, portion }) =>
            replaceFood(food, name, draft.unit === 'g' || draft.unit === 'ml' ? null : portion.unit)
          }
        />
      )}
      <p class="de-buttons">
        <Button look="go" type="submit">
          {t('diary.save')}
        </Button>
        <Button onClick={() => void saveCopy()}>{t('diary.save-copy')}</Button>
        <Button look="quiet" onClick={props.onRemove}>
          {t('diary.remove')}
        </Button>
        <Button look="quiet" onClick={props.onClose}>
          {t('diary.cancel')}
        </Button>
      </p>
    </form>
  );
}
