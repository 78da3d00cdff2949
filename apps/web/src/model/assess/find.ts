import type { CheckAnswers } from '@selenoscope/core';
import type { OpenTables } from '@selenoscope/data/open';
import type { Store } from '../../store/index.js';
import { keptIn } from '../diary/index.js';
import type { Answered } from '../protocol.js';
import {
  checkQuestion,
  diaryQuestion,
  type ExampleFiles,
  exampleQuestion,
  LAST_DAYS,
  type Question,
} from './asked-of.js';
import { type ModelEngine, openEngine } from './engine.js';

/** What of the store an assessment reads. */
export type ModelStore = Pick<Store, 'settings' | 'all' | 'entries' | 'days' | 'onChange'>;

/** What the workers for the model and for plans are made of; tests and workers give different ones. */
export interface ModelParts {
  readonly tables: () => Promise<OpenTables>;
  /** @throws StoreError */
  readonly store: () => Promise<ModelStore>;
  readonly example: () => Promise<ExampleFiles>;
  /** yyyy-mm-dd */
  readonly today: () => string;
}

/** Finds what there is to count. */
export interface QuestionFinder {
  readonly engine: () => Promise<ModelEngine>;
  /** null where there is none: no entries, no answers; answers that are not given are those in the store */
  find(of: Answered['of'], answers?: CheckAnswers | null): Promise<Question | null>;
}

export function questionFinder({ tables, store, example, today }: ModelParts): QuestionFinder {
  let opening: Promise<ModelEngine> | undefined;
  const engine = (): Promise<ModelEngine> => {
    opening ??= tables()
      .then(openEngine)
      .catch((error: unknown) => {
        // without a network the next question may find one
        opening = undefined;
        throw error;
      });
    return opening;
  };

  const ofDiary = async (at: ModelEngine): Promise<Question | null> => {
    const from = await store();
    const all = await from.days();
    if (all.length === 0) return null;
    const on = today();
    // what is planned for tomorrow was not eaten
    const days = all.filter(({ date }) => date <= on);
    const first = days.at(-LAST_DAYS) ?? days[0];
    const [kept, entries, labs] = await Promise.all([
      keptIn(from),
      first === undefined ? [] : from.entries(first.date, on),
      from.all('labs'),
    ]);
    return diaryQuestion(at, kept, entries, labs, { today: on, days: days.length, ahead: all.length - days.length });
  };

  const ofCheck = async (at: ModelEngine, given: CheckAnswers | null): Promise<Question | null> => {
    // a check can be answered where nothing can be kept
    const from = await store().catch(() => null);
    const answers = given ?? (await from?.settings())?.answers ?? null;
    return answers === null ? null : checkQuestion(at, answers, from && (await keptIn(from)));
  };

  return {
    engine,
    async find(of, answers = null) {
      const at = await engine();
      if (of === 'example') return exampleQuestion(at, await example());
      return of === 'check' ? ofCheck(at, answers) : ofDiary(at);
    },
  };
}
