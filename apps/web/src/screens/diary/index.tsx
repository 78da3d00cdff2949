import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { addDays, path, t, today } from '../../base/index.js';
import { store, storeFault } from '../../state.js';
import { BarcodeSheet, DoseSheet, LabelSheet, RecipeSheet } from './also/index.js';
import { actAndSay, placed, putEntries, writeFault } from './day/actions.js';
import { CopyDay } from './day/copy.js';
import { dateOfPath } from './day/date-of-path.js';
import { EmptyDay } from './day/empty.js';
import { askedEntry, Entries } from './day/entries.js';
import { DayHead, DayWays, goToDay } from './day/head.js';
import { MealSelect } from './day/meal-select.js';
import { mealAt } from './day/meals.js';
import { Refused } from './day/refused.js';
import { SoFar } from './day/so-far.js';
import { useDay, useDays } from './day/use-day.js';
import { Week } from './day/week.js';
import { type DoseAsked, FoodFind, type Option, shortName, useOwnFoods } from './find/index.js';

type Sheet = 'copy' | 'supplement' | 'infusion' | 'recipe' | 'barcode' | 'label';
const ALSO = ['supplement', 'infusion', 'recipe', 'barcode'] as const;

/** True where there is a keyboard: opening the search by itself must not raise one on the screen. */
const hasKeyboard = matchMedia('(hover: hover) and (pointer: fine)').matches;
const now = (): string => new Date().toTimeString().slice(0, 5);

const FOCUS_AFTER_MS = 60;
const focusSearch = (): void => document.querySelector<HTMLInputElement>('.dg [role=combobox]')?.focus();

/** A day: what was eaten, entered fast, and what it brings. */
export function Diary(): JSX.Element {
  const date = dateOfPath(path.value) ?? today();
  const day = useDay(date);
  const days = useDays();
  const [meal, setMeal] = useState<string>(() => mealAt(now()));
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [dose, setDose] = useState<DoseAsked | null>(null);
  const own = useOwnFoods(meal, date);

  useEffect(() => {
    writeFault.value = null;
    setSheet(null);
  }, [date]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k')
        return;
      event.preventDefault();
      focusSearch();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);

  const add = ({ food, name, portion }: Option): Promise<boolean> => {
    const entry = { date, meal, food, name, amount: portion.amount, unit: portion.unit };
    return actAndSay(
      putEntries(placed([entry], day?.entries ?? [])),
      t(`diary.added-${meal}`, { name: shortName(name) }),
    );
  };
  const close = (): void => {
    setSheet(null);
    setDose(null);
  };
  return (
    <main
      class="wrap diary"
      aria-busy={!storeFault.value && (!day || (day.entries.length > 0 && !day.shown && !day.isFailed))}
    >
      <DayHead date={date} onCopy={() => setSheet('copy')} />
      <div class="dg">
        <div>
          <Week date={date} days={days} />
          <FoodFind
            label={t('diary.add-food')}
            placeholder={t('diary.placeholder')}
            describedBy="day-title"
            own={own}
            addWords={t(`diary.add-to-${meal}`)}
            isFirst={hasKeyboard && askedEntry() === null}
            canKeep
            date={date}
            onChoose={add}
            onDose={(asked) => {
              setDose(asked);
              setSheet('supplement');
            }}
            onDay={(by) => {
              goToDay(addDays(date, by));
              // the router gives the focus to the heading: by keys a person stays in the search, which is named by the day
              setTimeout(focusSearch, FOCUS_AFTER_MS);
            }}
            beside={
              <span class="df-meal">
                <MealSelect label={t('diary.meal')} meal={meal} onChoose={setMeal} />
              </span>
            }
          />
          {sheet === null && <Refused />}
          {day && day.entries.length > 0 && <Entries key={date} day={day} />}
          {day && day.entries.length === 0 && <EmptyDay days={days?.size ?? 0} onCopy={() => setSheet('copy')} />}
          {!day && !storeFault.value && (
            <p class="note" aria-live="polite">
              {t(store.value ? 'diary.reading' : 'diary.opening')}
            </p>
          )}
        </div>
        <aside aria-label={t('diary.this-day')}>
          {day && day.entries.length > 0 && <SoFar day={day} onLabel={() => setSheet('label')} />}
          <div class="da">
            <h2 class="h2">{t('diary.also')}</h2>
            <ul>
              {ALSO.map((name) => (
                <li key={name}>
                  <button
                    type="button"
                    class="df-link"
                    aria-haspopup="dialog"
                    disabled={!day}
                    onClick={() => setSheet(name)}
                  >
                    {t(`diary.${name}`)}
                  </button>
                  <span>{t(`diary.also-${name}`)}</span>
                </li>
              ))}
            </ul>
          </div>
          <div class="da pho">
            <h2 class="h2">{t('diary.other-days')}</h2>
            <DayWays date={date} onCopy={() => setSheet('copy')} />
          </div>
        </aside>
      </div>
      {sheet === 'copy' && <CopyDay to={date} days={days ?? new Map()} onClose={close} />}
      {day && (sheet === 'supplement' || sheet === 'infusion') && (
        <DoseSheet key={sheet} route={sheet === 'infusion' ? 'iv' : 'oral'} day={day} asked={dose} onClose={close} />
      )}
      {day && sheet === 'recipe' && <RecipeSheet day={day} meal={meal} onClose={close} />}
      {day && sheet === 'barcode' && <BarcodeSheet day={day} meal={meal} onClose={close} />}
      {day && sheet === 'label' && <LabelSheet day={day} onClose={close} />}
    </main>
  );
}
