import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../../base/index.js';
import type { DoseAsked } from './dose-typed.js';
import { SearchField } from './field.js';
import { CLOSED, type FindState, pressed } from './keys.js';
import type { Option, OwnFood } from './options.js';
import { otherMeasure, stepPortion } from './portion.js';
import { afterPress } from './press.js';
import { type How, Results } from './results.js';
import { type Answers, useAnswers } from './use-answers.js';

/** After the router has put the focus on the heading. */
const FOCUS_AFTER_MS = 60;
/** Of fewer letters nobody expects that they fit. */
const LEAST_TOLD = 4;

export interface FindProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly own: readonly OwnFood[];
  /** words on the chosen line where it is added by touch */
  readonly addWords: string;
  /** true: it was taken, and the search is cleared */
  readonly onChoose: (option: Option) => Promise<boolean>;
  /** opens the sheet of a dose, with what was typed of it, where a supplement is looked for */
  readonly onDose?: (dose: DoseAsked) => void;
  readonly onDay?: (by: 1 | -1) => void;
  readonly beside?: ComponentChildren;
  /** gets the focus when it appears; its list opens with the first key */
  readonly isFirst?: boolean;
  readonly describedBy?: string;
  /** false: the food alone is asked, and no portion keys are told */
  readonly hasPortion?: boolean;
  /** the day that an entry would be of: its lines then show what the entry will */
  readonly date?: string;
  /** true: what nothing fits may be kept as typed, without a food of the tables */
  readonly canKeep?: boolean;
  /** false: nothing is offered before something was typed */
  readonly hasRecent?: boolean;
}

/** Search as you type: what was used before comes first, then the food tables. A combobox with a list box. */
export function FoodFind(props: FindProps): JSX.Element {
  const { hasPortion = true } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [state, setAt] = useState<FindState>(CLOSED);
  const isAdding = useRef(false);
  const isArriving = useRef(false);
  // by touch the list closes after an entry, so that the day is seen; by keyboard it stays ready for the next
  const isTouched = useRef(false);
  const takeFirst = useRef<(of: Answers) => void>(() => undefined);
  const search = useAnswers({
    ...{ input, own: props.own, hasRecent: props.hasRecent !== false, hasDoses: props.onDose !== undefined },
    canKeep: props.canKeep === true,
    date: props.date,
    onAwaited: (of) => takeFirst.current(of),
  });
  const { answers, isFailed } = search;
  const { options } = answers;
  // a poor match is taken by nobody who did not choose it
  const at = state.isGiven && answers.isDoubtful ? { ...state, active: -1 } : state;
  const isEmpty = (): boolean => (input.current?.value.trim() ?? '') === '';

  useEffect(() => {
    if (!props.isFirst) return;
    const timer = setTimeout(() => {
      isArriving.current = document.activeElement !== input.current;
      input.current?.focus({ preventScroll: true });
    }, FOCUS_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);

  const step = (i: number, by: 1 | -1): void => {
    const option = options[i];
    if (option) search.put(i, { ...option, portion: stepPortion(option.portion, by) });
  };
  const measure = (i: number, by: 1 | -1): void => {
    const option = options[i];
    if (option) search.put(i, { ...option, portion: otherMeasure(option.portion, option.line?.measures ?? [], by) });
  };
  const clear = (): void => {
    if (input.current) input.current.value = '';
    search.clear();
  };
  const add = async (option: Option | undefined): Promise<void> => {
    if (!option || isAdding.current) return;
    isAdding.current = true;
    try {
      if (await props.onChoose(option)) {
        clear();
        setAt({ ...CLOSED, isOpen: !isTouched.current && document.activeElement === input.current });
      }
    } finally {
      isAdding.current = false;
    }
  };
  const takeDose = (dose: DoseAsked): void => {
    clear();
    setAt(CLOSED);
    props.onDose?.(dose);
  };
  const take = (row: number, of: Answers = answers): void => {
    if (of.dose && row === 0) takeDose(of.dose);
    else void add(of.options[row - (of.dose ? 1 : 0)]);
  };
  takeFirst.current = (of) => {
    if (!of.isDoubtful) take(0, of);
  };

  const rows = options.length + (answers.dose ? 1 : 0);
  const optionAt = (row: number): number => row - (rows - options.length);
  const onKeyDown = (event: KeyboardEvent): void => {
    isTouched.current = false;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const field = input.current!;
    const isMirrored = getComputedStyle(field).direction === 'rtl';
    const key = isMirrored ? ({ ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }[event.key] ?? event.key) : event.key;
    const end = field.value.length;
    const {
      state: next,
      deed,
      isTaken,
    } = pressed(at, {
      key,
      isShift: event.shiftKey,
      isCaretAtEnd: field.selectionStart === end && field.selectionEnd === end,
      isEmpty: isEmpty(),
      count: rows,
    });
    if (deed.kind === 'day' && !props.onDay) return;
    if (isTaken) event.preventDefault();
    // in a dialog the first Escape closes the list, and only the next one the dialog
    if (isTaken && event.key === 'Escape') event.stopPropagation();
    if (next !== at) setAt(next);
    if (deed.kind === 'portion' && hasPortion) step(optionAt(at.active), deed.by);
    else if (deed.kind === 'measure' && hasPortion) measure(optionAt(at.active), deed.by);
    else if (event.key === 'Enter' && !isEmpty() && answers.of !== field.value) search.await(field.value);
    else if (deed.kind === 'add') take(at.active);
    else if (deed.kind === 'clear') clear();
    else if (deed.kind === 'day') props.onDay?.(deed.by);
  };
  const onInput = (): void => {
    const text = input.current!.value;
    const active = text.trim() === '' ? -1 : 0;
    // the same state is kept as it is: the list is drawn once for a key, with its answer
    setAt((now) =>
      now.isOpen && !now.isInList && now.active === active && now.isGiven
        ? now
        : { isOpen: true, active, isInList: false, isGiven: true },
    );
    if (text.trim() === '') clear();
    else search.ask(text);
  };
  const onPress = (row: number, how: How): void => {
    isTouched.current = how === 'touch';
    // by touch the first press chooses, so that the portion can be set before it is added
    if (how === 'touch' && row !== at.active) setAt((now) => ({ ...now, active: row, isGiven: false }));
    else take(row);
  };

  // not before there is an answer: an empty list would be drawn, and at once drawn over
  const isOpen = at.isOpen && (rows > 0 || answers.of !== '');
  const isNone = isOpen && answers.of !== '' && rows === 0;
  const isPoor =
    isOpen && props.canKeep === true && answers.isDoubtful && rows > 0 && answers.of.trim().length >= LEAST_TOLD;
  const impossible = isNone ? search.impossible() : undefined;
  const noneWords =
    impossible === undefined ? t('diary.nothing-found') : t('diary.amount-impossible', { amount: impossible });
  return (
    <div class="df">
      <SearchField
        {...{ id, input, isOpen, label: props.label, active: at.active < rows ? at.active : -1, onKeyDown, onInput }}
        placeholder={props.placeholder ?? ''}
        describedBy={props.describedBy}
        beside={props.beside}
        onFocus={() => {
          // a day that is only looked at is not covered by a list nobody asked for
          if (isArriving.current) isArriving.current = false;
          else setAt((now) => ({ ...now, isOpen: true }));
        }}
        onClick={() => setAt((now) => ({ ...now, isOpen: true, isInList: false }))}
        onBlur={() => afterPress(() => setAt((now) => ({ ...now, isOpen: false, isInList: false })))}
      />
      {isFailed && (
        <p class="fault" role="alert">
          {t('diary.search-failed')}
        </p>
      )}
      <Results
        {...{ id, label: props.label, answers, isOpen, hasPortion, active: at.active, addWords: props.addWords }}
        noneWords={isNone ? noneWords : null}
        poorWords={isPoor ? t('diary.fits-poorly', { text: answers.of.trim() }) : null}
        hasDay={props.onDay !== undefined}
        onPoint={(row) => setAt((now) => ({ ...now, active: row, isGiven: false }))}
        onPress={onPress}
        onDose={takeDose}
        onStep={step}
        onMeasure={(i) => measure(i, 1)}
      />
    </div>
  );
}
