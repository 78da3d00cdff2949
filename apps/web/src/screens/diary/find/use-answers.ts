import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { language, parsed, t } from '../../../base/index.js';
import { foodWords, inEnglish, isNamed } from '../../../model/diary/in-english.js';
import { foods } from '../../../model/index.js';
import { answerTo } from './answer.js';
import { type DoseAsked, doseAsked, doseWords } from './dose-typed.js';
import { numberWords } from './numbers.js';
import {
  hitsIn,
  isDoubtful,
  type Option,
  type OwnFood,
  optionOfOwn,
  optionsOf,
  withTyped,
  wordsOf,
} from './options.js';
import { latest } from './search.js';
import { type Typed, typedAmount } from './typed.js';
import { unitWords } from './units.js';

const MOST_LINES = 7;
const MOST_RECENT = 5;
const NOTHING_TYPED: Typed = { query: '', amount: null, unit: null };

export interface Answers {
  /** the text these lines answer; empty: none yet */
  readonly of: string;
  /** a supplement that was looked for; it stands above the foods */
  readonly dose: DoseAsked | null;
  readonly options: readonly Option[];
  /** nothing fits well: no line is taken that was not chosen */
  readonly isDoubtful: boolean;
}
const NONE: Answers = { of: '', dose: null, options: [], isDoubtful: false };

/** How a person's language writes what is looked for; made once for a language. */
function useReading() {
  const words = useMemo(() => {
    const names = foodWords(t('diary.more-food-words'));
    const reading = {
      units: unitWords(t('diary.more-unit-words')),
      numbers: numberWords(t('diary.more-number-words')),
      read: parsed,
      isFood: (text: string) => isNamed(text, names),
    };
    return { names, reading, doses: doseWords(t('diary.dose-words'), t('diary.dose-form-words')) };
  }, [language.value]);
  const now = useRef(words);
  now.current = words;
  return now;
}

/** What the search has for the text in its field: own foods at once, and those of the tables as they come. */
export function useAnswers(props: {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly own: readonly OwnFood[];
  readonly hasRecent: boolean;
  readonly hasDoses: boolean;
  /** the day that an entry would be of */
  readonly date: string | undefined;
  /** what nothing fits may be kept by its own words */
  readonly canKeep: boolean;
  /** the answer to a text for which Enter had been pressed already */
  readonly onAwaited: (answers: Answers) => void;
}) {
  const { input, own } = props;
  const words = useReading();
  const [found, setFound] = useState<Answers>(NONE);
  const [isFailed, setFailed] = useState(false);
  const now = useRef(props);
  now.current = props;
  // Enter was pressed before the list had answered the text
  const awaited = useRef<string | null>(null);

  const readTyped = (text: string): Typed => {
    const { names, reading } = words.current;
    const typed = typedAmount(text, reading);
    return { ...typed, inEnglish: inEnglish(typed.query, names) };
  };
  const doseIn = (text: string): DoseAsked | null =>
    now.current.hasDoses ? doseAsked(text, words.current.doses, parsed) : null;
  const ask = useMemo(
    () =>
      latest(
        (text: string) => {
          const typed = readTyped(text);
          if (typed.impossible !== undefined) return Promise.resolve({ lines: [], used: now.current.own });
          return answerTo(typed, now.current.own, MOST_LINES, now.current.date);
        },
        (text, { lines, used }) => {
          // an older answer may come after the field was cleared
          if (input.current?.value !== text) return;
          setFailed(false);
          const typed = readTyped(text);
          const dose = doseIn(text);
          const options = optionsOf(typed, used, lines, MOST_LINES);
          // beside a supplement, foods that have its words and not only its letters
          const query = wordsOf(typed.query);
          const named = dose ? options.filter(({ name }) => hitsIn(name, query) !== null) : options;
          const doubts = dose === null && isDoubtful(named, { typed, own: used, found: lines });
          const shown = doubts && now.current.canKeep ? withTyped(named, typed, MOST_LINES) : named;
          const answers = { of: text, dose, options: shown, isDoubtful: doubts };
          setFound(answers);
          if (awaited.current === text) now.current.onAwaited(answers);
          awaited.current = null;
        },
        () => setFailed(true),
      ),
    [],
  );
  useEffect(() => {
    void foods.open().catch(() => setFailed(true));
  }, []);
  // foods change when a day was written: the list of recent ones follows
  useEffect(() => setFound((before) => (before.of === '' ? NONE : before)), [own]);

  const text = input.current?.value ?? '';
  const recent = (): readonly Option[] =>
    own.slice(0, props.hasRecent ? MOST_RECENT : 0).map((one) => optionOfOwn(one, NOTHING_TYPED));
  // before the first answer: what was used before, and of these what fits the text
  const isAnswered = found.of !== '' || found.options.length > 0;
  const options = isAnswered
    ? found.options
    : text.trim() === ''
      ? recent()
      : optionsOf(readTyped(text), own, [], MOST_LINES);
  return {
    answers: { ...found, options },
    isFailed,
    /** what was typed as an amount of nothing, for the text that was answered */
    impossible: (): string | undefined => readTyped(found.of).impossible,
    put: (i: number, option: Option): void =>
      setFound({ ...found, options: options.map((one, k) => (k === i ? option : one)) }),
    clear: (): void => {
      awaited.current = null;
      setFound(NONE);
    },
    ask: (of: string): void => {
      awaited.current = null;
      ask(of);
    },
    await: (of: string): void => {
      awaited.current = of;
    },
  };
}
