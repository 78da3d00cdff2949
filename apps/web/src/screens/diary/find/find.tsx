import { node } from '@selenoscope/draw';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { language, parsed, t } from '../../../base/index.js';
import { Picture } from '../../../live/index.js';
import { foods } from '../../../model/index.js';
import { answerTo } from './answer.js';
import { Hints } from './hints.js';
import { foodWords, inEnglish } from './in-english.js';
import { CLOSED, type FindState, pressed } from './keys.js';
import { Line } from './line.js';
import { type Option, type OwnFood, optionOfOwn, optionsOf, wordsOf } from './options.js';
import { otherMeasure, stepPortion } from './portion.js';
import { afterPress } from './press.js';
import { latest } from './search.js';
import { type Typed, typedAmount } from './typed.js';
import { unitWords } from './units.js';

const MOST_LINES = 7;
const MOST_RECENT = 5;
const LENS = node(
  'svg',
  { width: 20, height: 20, viewBox: '0 0 20 20', fill: 'none', stroke: 'var(--ink-2)', 'stroke-width': 1.8 },
  node('circle', { cx: 8.5, cy: 8.5, r: 5.5 }),
  node('path', { d: 'M13 13l4.5 4.5' }),
);
const NOTHING_TYPED: Typed = { query: '', amount: null, unit: null };

interface Shown {
  /** the text these lines answer */
  readonly of: string;
  readonly options: readonly Option[];
}

export interface FindProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly own: readonly OwnFood[];
  /** words on the chosen line where it is added by touch */
  readonly addWords: string;
  /** true: it was taken, and the search is cleared */
  readonly onChoose: (option: Option) => Promise<boolean>;
  /** offers the sheet of a dose where a supplement is looked for */
  readonly onDose?: () => void;
  readonly onDay?: (by: 1 | -1) => void;
  readonly beside?: ComponentChildren;
  /** gets the focus when it appears; its list opens with the first key */
  readonly isFirst?: boolean;
  readonly describedBy?: string;
  /** false: the food alone is asked, and no portion keys are told */
  readonly hasPortion?: boolean;
  /** false: nothing is offered before something was typed */
  readonly hasRecent?: boolean;
}

/** Search as you type: what was used before comes first, then the food tables. A combobox with a list box. */
export function FoodFind(props: FindProps): JSX.Element {
  const { own } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<Shown>({ of: '', options: [] });
  const [at, setAt] = useState<FindState>(CLOSED);
  const [isFailed, setFailed] = useState(false);
  const isAdding = useRef(false);
  const isArriving = useRef(false);
  // by touch the list closes after an entry, so that the day is seen; by keyboard it stays ready for the next
  const isTouched = useRef(false);
  // Enter was pressed before the list had answered the text
  const awaited = useRef<string | null>(null);
  const ownNow = useRef(own);
  ownNow.current = own;
  const units = useMemo(() => unitWords(t('diary.more-unit-words')), [language.value]);
  const names = useMemo(() => foodWords(t('diary.more-food-words')), [language.value]);
  const reading = useRef(units);
  reading.current = units;
  const naming = useRef(names);
  naming.current = names;

  const recent = (): readonly Option[] =>
    own.slice(0, props.hasRecent === false ? 0 : MOST_RECENT).map((one) => optionOfOwn(one, NOTHING_TYPED));
  const readTyped = (text: string): Typed => {
    const typed = typedAmount(text, reading.current, parsed);
    return { ...typed, inEnglish: inEnglish(typed.query, naming.current) };
  };
  const ask = useMemo(
    () =>
      latest(
        (text: string) => {
          const typed = readTyped(text);
          if (typed.impossible !== undefined) return Promise.resolve({ lines: [], used: ownNow.current });
          return answerTo(typed, ownNow.current, MOST_LINES);
        },
        (text, { lines, used }) => {
          // an older answer may come after the field was cleared
          if (input.current?.value !== text) return;
          setFailed(false);
          const answer = { of: text, options: optionsOf(readTyped(text), used, lines, MOST_LINES) };
          setFound(answer);
          if (awaited.current === text) void addNow.current(answer.options[0]);
          awaited.current = null;
        },
        () => setFailed(true),
      ),
    [],
  );

  useEffect(() => {
    void foods.open().catch(() => setFailed(true));
    if (!props.isFirst) return;
    // after the router has put the focus on the heading
    const timer = setTimeout(() => {
      isArriving.current = document.activeElement !== input.current;
      input.current?.focus({ preventScroll: true });
    }, 60);
    return () => clearTimeout(timer);
  }, []);

  const isEmpty = (): boolean => (input.current?.value.trim() ?? '') === '';
  const text = input.current?.value ?? '';
  // before the first answer: what was used before, and of these what fits the text
  const options =
    found.of !== '' || found.options.length > 0
      ? found.options
      : isEmpty()
        ? recent()
        : optionsOf(readTyped(text), own, [], MOST_LINES);
  // foods change when a day was written: the list of recent ones follows
  useEffect(() => setFound((now) => (now.of === '' ? { of: '', options: [] } : now)), [own]);

  const put = (i: number, option: Option): void =>
    setFound({ of: found.of, options: options.map((one, k) => (k === i ? option : one)) });
  const step = (i: number, by: 1 | -1): void => {
    const option = options[i]!;
    put(i, { ...option, portion: stepPortion(option.portion, by) });
  };
  const measure = (i: number, by: 1 | -1): void => {
    const option = options[i]!;
    put(i, { ...option, portion: otherMeasure(option.portion, option.line?.measures ?? [], by) });
  };
  const clear = (): void => {
    if (input.current) input.current.value = '';
    setFound({ of: '', options: [] });
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

  const addNow = useRef(add);
  addNow.current = add;

  const onKeyDown = (event: KeyboardEvent): void => {
    isTouched.current = false;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const field = input.current!;
    const isMirrored = getComputedStyle(field).direction === 'rtl';
    const key = isMirrored ? ({ ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }[event.key] ?? event.key) : event.key;
    const end = field.value.length;
    const { state, deed, isTaken } = pressed(at, {
      key,
      isShift: event.shiftKey,
      isCaretAtEnd: field.selectionStart === end && field.selectionEnd === end,
      isEmpty: isEmpty(),
      count: options.length,
    });
    if (deed.kind === 'day' && !props.onDay) return;
    if (isTaken) event.preventDefault();
    // in a dialog the first Escape closes the list, and only the next one the dialog
    if (isTaken && event.key === 'Escape') event.stopPropagation();
    if (state !== at) setAt(state);
    if (deed.kind === 'portion' && props.hasPortion !== false) step(at.active, deed.by);
    else if (deed.kind === 'measure' && props.hasPortion !== false) measure(at.active, deed.by);
    else if (event.key === 'Enter' && !isEmpty() && found.of !== field.value) awaited.current = field.value;
    else if (deed.kind === 'add') void add(options[at.active]);
    else if (deed.kind === 'clear') clear();
    else if (deed.kind === 'day') props.onDay?.(deed.by);
  };
  const onInput = (): void => {
    const text = input.current!.value;
    awaited.current = null;
    const active = text.trim() === '' ? -1 : 0;
    // the same state is kept as it is: the list is drawn once for a key, with its answer
    setAt((now) =>
      now.isOpen && !now.isInList && now.active === active ? now : { isOpen: true, active, isInList: false },
    );
    if (text.trim() === '') clear();
    else ask(text);
  };

  // not before there is an answer: an empty list would be drawn, and at once drawn over
  const isOpen = at.isOpen && (options.length > 0 || found.of !== '');
  const isNone = isOpen && found.of !== '' && options.length === 0;
  const { impossible } = isNone ? readTyped(found.of) : NOTHING_TYPED;
  const noneWords =
    impossible === undefined ? t('diary.nothing-found') : t('diary.amount-impossible', { amount: impossible });
  const doseWords = wordsOf(t('diary.dose-words'));
  const asksDose = props.onDose && isOpen && wordsOf(found.of).some((word) => doseWords.includes(word));
  const close = (): void => afterPress(() => setAt((now) => ({ ...now, isOpen: false, isInList: false })));
  const staysFor = ({ relatedTarget }: FocusEvent): boolean =>
    asksDose === true &&
    relatedTarget instanceof Node &&
    input.current?.closest('.df')?.contains(relatedTarget) === true;
  return (
    // what is offered beside the list is reached by the same key that leaves the field
    <div class="df" onFocusOut={(event) => asksDose && !staysFor(event) && event.target !== input.current && close()}>
      <div class={isOpen ? 'df-find open' : 'df-find'}>
        <label class="sr" for={`${id}-in`}>
          {props.label}
        </label>
        <Picture drawn={LENS} />
        <input
          ref={input}
          id={`${id}-in`}
          type="text"
          inputmode="search"
          enterkeyhint="enter"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          placeholder={props.placeholder ?? ''}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-activedescendant={isOpen && options[at.active] ? `${id}-${at.active}` : undefined}
          aria-describedby={props.describedBy}
          onKeyDown={onKeyDown}
          onInput={onInput}
          onFocus={() => {
            // a day that is only looked at is not covered by a list nobody asked for
            if (isArriving.current) isArriving.current = false;
            else setAt((now) => ({ ...now, isOpen: true }));
          }}
          onClick={() => setAt((now) => ({ ...now, isOpen: true, isInList: false }))}
          onBlur={(event) => !staysFor(event) && close()}
        />
        {props.beside}
      </div>
      {isFailed && (
        <p class="fault" role="alert">
          {t('diary.search-failed')}
        </p>
      )}
      <div class={props.hasPortion === false ? 'df-res plain' : 'df-res'} hidden={!isOpen}>
        <div id={`${id}-list`} role="listbox" aria-label={props.label} data-of={found.of}>
          {options.map((option, i) => (
            // a line keeps nothing of its own: at its place it is written anew, which is quicker than making another
            <Line
              key={i}
              id={`${id}-${i}`}
              option={option}
              isOn={i === at.active}
              addWords={props.addWords}
              hasPortion={props.hasPortion !== false}
              onPoint={() => setAt((now) => ({ ...now, active: i }))}
              onPress={(how) => {
                isTouched.current = how === 'touch';
                // by touch the first press chooses, so that the portion can be set before it is added
                if (how === 'touch' && i !== at.active) setAt((now) => ({ ...now, active: i }));
                else void add(option);
              }}
              onStep={(by) => step(i, by)}
              onMeasure={() => measure(i, 1)}
            />
          ))}
        </div>
        {isNone && <p class="df-none">{noneWords}</p>}
        {asksDose && (
          <p class="df-none">
            <button
              type="button"
              class="df-link"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                clear();
                setAt(CLOSED);
                props.onDose?.();
              }}
            >
              {t('diary.dose-offer')}
            </button>
          </p>
        )}
        {options.length > 0 && <Hints hasPortion={props.hasPortion !== false} hasDay={props.onDay !== undefined} />}
      </div>
      <p class="sr" role="status">
        {isNone ? noneWords : isOpen && found.of !== '' ? t('diary.found', { count: options.length }) : ''}
      </p>
    </div>
  );
}
