import type { DoseForm } from '@selenoscope/core';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { amount as amountText, fixed, micrograms, parsed, t } from '../../../base/index.js';
import { Dialog, Field, Seg, Words } from '../../../parts/index.js';
import { settings, store } from '../../../state.js';
import { actAndSay, placed, putEntries } from '../day/actions.js';
import { Send } from '../day/send.js';
import type { Day } from '../day/use-day.js';
import type { DoseAsked } from '../find/index.js';
import { compoundsOf, IV_FORMS, ORAL_FORMS, readDose } from './dose.js';
import { DoseScale } from './dose-scale.js';

const CHILD_YEARS = 18;

/** A supplement by mouth, or an infusion: form, weight of what, how much. Stops are shown before anything is kept. */
export function DoseSheet(props: {
  readonly route: 'oral' | 'iv';
  readonly day: Day;
  /** what was typed of it in the search */
  readonly asked?: DoseAsked | null;
  readonly onClose: () => void;
}): JSX.Element {
  const { route, day, asked } = props;
  const id = useId();
  const isIv = route === 'iv';
  const [form, setForm] = useState<DoseForm>(asked?.form ?? (isIv ? 'selenite' : 'unknown'));
  const [compound, setCompound] = useState<string | null>(null);
  const [amount, setAmount] = useState(asked?.amount ? fixed(asked.amount, 3) : '');
  const [unit, setUnit] = useState<'ug' | 'mg'>(asked?.unit ?? 'ug');
  const [per, setPer] = useState<'day' | 'piece'>('day');
  const [pieces, setPieces] = useState('1');
  const [hours, setHours] = useState('');
  const [hasVitaminC, setVitaminC] = useState(false);
  const [time, setTime] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { person, preferences } = settings.value;

  const perDay = per === 'day' || isIv;
  const typed = { form, compound, amount: parsed(amount), unit, pieces: perDay ? 1 : parsed(pieces) };
  const { ug, fault } = readDose(typed);
  const isMissing = fault === 'missing' || fault === 'pieces';
  // a stop is told at once; what is only missing, when it was asked for
  const isTyped = amount.trim() !== '' && !(fault === 'pieces' && pieces.trim() === '');
  const shownFault = fault && (!isMissing || isAsked || isTyped) ? fault : null;
  const isChild = person.ageYears !== null && person.ageYears < CHILD_YEARS;
  const needsOrder = (isIv && !person.conditions.includes('parenteral-nutrition')) || isChild;

  const noteOf = (): string =>
    [
      !perDay &&
        t('diary.dose-note-pieces', { count: typed.pieces ?? 1, each: `${amount} ${unit === 'mg' ? 'mg' : 'µg'}` }),
      compound !== null && t('diary.dose-note-weight', { compound: t(`diary.compound-${compound}`) }),
      isIv && parsed(hours) !== null && t('diary.dose-note-hours', { hours }),
      // read by the model: it makes what is delivered uncertain
      isIv && hasVitaminC && 'with vitamin C',
    ]
      .filter((part) => part !== false)
      .join(', ');
  const add = async (): Promise<void> => {
    setAsked(true);
    if (fault !== null || ug === null) return;
    const name = t(isIv ? 'diary.infusion-name' : 'diary.supplement-name', { form: t(`diary.form-${form}`) });
    const note = noteOf();
    const entry = {
      date: day.date,
      food: `${isIv ? 'infusion' : 'supplement'}:${form}`,
      name,
      amount: ug,
      unit: 'ug',
      ...(time ? { time } : {}),
      ...(note ? { note } : {}),
    };
    const words = t('diary.added-dose', { name, amount: micrograms(ug) });
    if (await actAndSay(putEntries(placed([entry], day.entries)), words)) props.onClose();
  };
  const compounds = compoundsOf(form);
  return (
    <Dialog title={t(isIv ? 'diary.infusion' : 'diary.supplement')} onClose={props.onClose} class="dd">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field id={`${id}-form`} label={t('diary.dose-form')} hint={t(`diary.form-${form}-text`)}>
          <select
            id={`${id}-form`}
            value={form}
            aria-describedby={`${id}-form-hint`}
            onChange={(event) => {
              setForm(event.currentTarget.value as DoseForm);
              setCompound(null);
            }}
          >
            {(isIv ? IV_FORMS : ORAL_FORMS).map((one) => (
              <option key={one} value={one}>
                {t(`diary.form-${one}`)}
              </option>
            ))}
          </select>
        </Field>
        {!isIv && (
          <Seg
            label={t('diary.dose-per')}
            value={per}
            onChoose={setPer}
            choices={[
              { id: 'day', words: t('diary.dose-per-day') },
              { id: 'piece', words: t('diary.dose-per-piece') },
            ]}
          />
        )}
        <div class="dd-row">
          <Field
            id={`${id}-amount`}
            label={t(isIv ? 'diary.dose-bag' : perDay ? 'diary.dose-day-amount' : 'diary.dose-piece-amount')}
            fault={shownFault === 'missing' ? t('diary.dose-missing') : null}
          >
            <input
              id={`${id}-amount`}
              inputmode="decimal"
              autocomplete="off"
              value={amount}
              aria-describedby={shownFault ? `${id}-stop` : undefined}
              onInput={(event) => setAmount(event.currentTarget.value)}
            />
          </Field>
          <Field id={`${id}-unit`} label={t('diary.unit')}>
            <select
              id={`${id}-unit`}
              value={unit}
              onChange={(event) => setUnit(event.currentTarget.value as 'ug' | 'mg')}
            >
              <option value="ug">{t('diary.unit-ug')}</option>
              <option value="mg">{t('diary.unit-mg')}</option>
            </select>
          </Field>
          {!perDay && (
            <Field
              id={`${id}-pieces`}
              label={t('diary.dose-pieces')}
              fault={shownFault === 'pieces' ? t('diary.dose-pieces-fault') : null}
            >
              <input
                id={`${id}-pieces`}
                inputmode="decimal"
                autocomplete="off"
                value={pieces}
                onInput={(event) => setPieces(event.currentTarget.value)}
              />
            </Field>
          )}
        </div>
        {compounds.length > 0 && (
          <Field id={`${id}-of`} label={t('diary.dose-of')} hint={t('diary.dose-of-text')}>
            <select
              id={`${id}-of`}
              value={compound ?? ''}
              aria-describedby={`${id}-of-hint`}
              onChange={(event) => setCompound(event.currentTarget.value || null)}
            >
              <option value="">{t('diary.dose-of-selenium')}</option>
              {compounds.map((one) => (
                <option key={one} value={one}>
                  {t('diary.dose-of-compound', { compound: t(`diary.compound-${one}`) })}
                </option>
              ))}
            </select>
          </Field>
        )}
        {compound !== null && ug !== null && <p>{t('diary.dose-means', { amount: `${amountText(ug)} µg` })}</p>}
        {isIv && (
          <>
            <Field id={`${id}-hours`} label={t('diary.dose-hours')}>
              <input
                id={`${id}-hours`}
                inputmode="decimal"
                autocomplete="off"
                value={hours}
                onInput={(event) => setHours(event.currentTarget.value)}
              />
            </Field>
            <label class="dd-check">
              <input
                type="checkbox"
                checked={hasVitaminC}
                onChange={(event) => setVitaminC(event.currentTarget.checked)}
              />
              <span>
                {t('diary.vitamin-c')}
                <small>{t('diary.vitamin-c-text')}</small>
              </span>
            </label>
          </>
        )}
        <Field id={`${id}-time`} label={t('diary.time')}>
          <input id={`${id}-time`} type="time" value={time} onChange={(event) => setTime(event.currentTarget.value)} />
        </Field>
        {shownFault && !isMissing && (
          <div class="notice stop" role="alert" id={`${id}-stop`}>
            <p>
              <Words k={`diary.dose-${shownFault}`} v={{ amount: ug === null ? '' : micrograms(ug) }} />
            </p>
          </div>
        )}
        {needsOrder && (
          <div class="notice stop">
            <p>
              <b>{t(isIv ? 'diary.order-infusion' : 'diary.order-child')}</b> {t('diary.order-text')}
            </p>
            <label class="dd-check">
              <input
                type="checkbox"
                checked={preferences.clinicianOrder}
                onChange={(event) =>
                  void store.value
                    ?.set({ preferences: { ...preferences, clinicianOrder: event.currentTarget.checked } })
                    .catch(() => undefined)
                }
              />
              <span>{t('diary.order')}</span>
            </label>
          </div>
        )}
        {ug === null ? (
          <p class="dd-day note" aria-live="polite">
            {t(fault === 'pieces' ? 'diary.dose-pieces-fault' : 'diary.dose-missing')}
          </p>
        ) : (
          <DoseScale before={day.shown?.estimate?.mean ?? 0} dose={ug} uppers={day.shown?.uppers ?? []} />
        )}
        <Send words={t('diary.add')} />
      </form>
    </Dialog>
  );
}
