import { askedQuestions, type CheckAnswers, type CheckQuestion, type CheckValue } from '@selenoscope/core';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../base/index.js';
import { type Answered, model } from '../../model/index.js';
import { say } from '../../parts/index.js';
import { settings, store } from '../../state.js';

const NO_ANSWERS: CheckAnswers = { values: {} };
/** Fewer draws while someone answers, all of them once they rest. */
const QUICK_DRAWS = 300;
const WHOLE_DRAWS = 1000;
const REST_MS = 500;

/** What a picture was made from, and the picture. */
export interface Shown {
  readonly answers: CheckAnswers;
  readonly answered: Answered;
}

export interface Session {
  /** null until they are there */
  readonly questions: readonly CheckQuestion[] | null;
  readonly asked: readonly string[];
  readonly answers: CheckAnswers;
  /** the newest picture; it may be that of the answer before for a moment */
  readonly shown: Shown | null;
  readonly fault: boolean;
  answer(id: string, value: CheckValue): void;
  /** questions that are asked, by what was answered since the last drawing */
  askedNow(): readonly string[];
  /** with what was answered since the last drawing */
  latest(): CheckAnswers;
  /** goes back to answers of before */
  restore(answers: CheckAnswers): void;
  /** writes what was answered to the device now */
  save(): Promise<void>;
  forget(): Promise<void>;
}

/** The answers, the questions they lead to and the picture they make; kept on the device, also half-way. */
export function useSession(): Session {
  const [questions, setQuestions] = useState<readonly CheckQuestion[] | null>(null);
  const [answers, setAnswers] = useState<CheckAnswers>(settings.peek().answers ?? NO_ANSWERS);
  const [shown, setShown] = useState<Shown | null>(null);
  const [fault, setFault] = useState(false);
  const unsaved = useRef<CheckAnswers | null>(null);
  // two answers may come between two pictures: each builds on the one before, not on what is drawn
  const latest = useRef(answers);
  const renew = (next: CheckAnswers): void => {
    latest.current = next;
    setAnswers(next);
  };
  const isOpen = store.value !== null;

  // answers of before are read with the store, which may open after this page
  useEffect(() => {
    const { answers: before } = settings.peek();
    if (isOpen && before && latest.current === NO_ANSWERS) renew(before);
  }, [isOpen]);

  useEffect(() => {
    model.questions().then(setQuestions, () => setFault(true));
  }, []);

  useEffect(() => {
    let isOld = false;
    const show = (draws: number): Promise<void> =>
      model.check(answers, draws).then((answered) => {
        if (isOld) return;
        setShown({ answers, answered });
        setFault(false);
      });
    const fail = (): void => void (isOld || setFault(true));
    // of people in general there is one picture, and nobody is answering: few draws would show other numbers first
    const isBlank = Object.keys(answers.values).length === 0;
    if (!isBlank) show(QUICK_DRAWS).catch(fail);
    const timer = setTimeout(() => show(WHOLE_DRAWS).catch(fail), isBlank ? 0 : REST_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [answers]);

  const save = async (): Promise<void> => {
    const { current } = unsaved;
    if (!current || !store.value) return;
    unsaved.current = null;
    try {
      await store.value.set({ answers: current });
    } catch {
      unsaved.current ??= current;
      say(t('check.not-saved'));
    }
  };
  // whoever closes the page in the middle finds the answers again
  useEffect(() => {
    const onHide = (): void => void save();
    addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
      void save();
    };
  }, []);

  // known on the page, so that "next" never waits, nor goes by an older list
  const asked = useMemo(() => (questions ? askedIds(questions, answers) : []), [questions, answers]);
  return {
    questions,
    asked,
    answers,
    shown,
    fault,
    answer(id, value) {
      renew({ values: { ...latest.current.values, [id]: value } });
      unsaved.current = latest.current;
    },
    askedNow: () => (questions ? askedIds(questions, latest.current) : []),
    latest: () => latest.current,
    restore(before) {
      renew(before);
      unsaved.current = before;
    },
    save,
    async forget() {
      unsaved.current = null;
      await store.value?.set({ answers: null });
      renew(NO_ANSWERS);
    },
  };
}

const askedIds = (questions: readonly CheckQuestion[], answers: CheckAnswers): readonly string[] =>
  askedQuestions({ questions, screens: 0, question: (id) => questions.find((one) => one.id === id) }, answers).map(
    ({ id }) => id,
  );
