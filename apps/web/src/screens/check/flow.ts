import type { CheckAnswers, CheckQuestion, CheckValue } from '@selenoscope/core';
import type { PersonRecord } from '../../store/index.js';

// How the check goes on: which question comes, what an answer changes, what it tells of the person. No page in it.

/** An answer's id that stands for "I am not sure"; it is kept as null. */
export const NOT_SURE = 'not-sure';
const NONE = 'none';

type Values = CheckAnswers['values'];

/** A question that was put, with an answer or with "I am not sure". */
export const isSeen = (answers: CheckAnswers, id: string): boolean => id in answers.values;

/** Where a person goes on who left half-way: the first question that was not put; null at the end. */
export const resumeAt = (asked: readonly string[], answers: CheckAnswers): string | null =>
  asked.find((id) => !isSeen(answers, id)) ?? null;

/** The question after this one, or before; null past the ends. */
export function neighbour(asked: readonly string[], id: string, step: 1 | -1): string | null {
  const at = asked.indexOf(id);
  return at < 0 ? null : (asked[at + step] ?? null);
}

/** Several answers: "none of these" stands alone. Nothing chosen is no answer yet. */
export function toggled(chosen: readonly string[], id: string): readonly string[] {
  if (chosen.includes(id)) return chosen.filter((one) => one !== id);
  return id === NONE ? [NONE] : [...chosen.filter((one) => one !== NONE), id];
}

/** What is wrong with a number; null where nothing is. */
export function numberFault(
  question: CheckQuestion,
  value: number | null,
  text: string,
): 'empty' | 'no-number' | 'range' | null {
  if (text.trim() === '') return 'empty';
  if (value === null) return 'no-number';
  return value < question.low || value > question.high ? 'range' : null;
}

/** Answers to questions that are still asked; the others were made pointless by later answers. */
export function kept(asked: readonly string[], answers: CheckAnswers): CheckAnswers {
  const values = Object.fromEntries(Object.entries(answers.values).filter(([id]) => asked.includes(id)));
  return { values };
}

const text = (values: Values, id: string): string | null => {
  const value = values[id];
  return typeof value === 'string' ? value : null;
};
const number = (values: Values, id: string): number | null => {
  const value = values[id];
  return typeof value === 'number' ? value : null;
};

/** The person after the check: what was said here is taken over; what was not asked or not known stays. */
export function personAfter(person: PersonRecord, { values }: CheckAnswers): PersonRecord {
  const sex = text(values, 'sex');
  const stage = text(values, 'lifeStage');
  const { conditions } = values;
  return {
    ...person,
    sex: sex === 'female' || sex === 'male' ? sex : person.sex,
    ageYears: number(values, 'age') ?? person.ageYears,
    bodyMassKg: number(values, 'weight') ?? person.bodyMassKg,
    // someone who said "male" is not asked, and is neither
    lifeStage:
      stage === 'pregnant' || stage === 'lactating' || stage === NONE
        ? stage
        : sex === 'male'
          ? NONE
          : person.lifeStage,
    country: text(values, 'country') ?? person.country,
    conditions: Array.isArray(conditions)
      ? (conditions as readonly string[]).filter((one) => one !== NONE)
      : person.conditions,
  };
}

export interface Progress {
  /** the screens that questions are sorted under, in order: done, here, or to come */
  readonly parts: readonly ('done' | 'here' | 'to-come')[];
  readonly number: number;
  readonly of: number;
}

export function progressOf(questions: readonly CheckQuestion[], asked: readonly string[], id: string): Progress {
  const shown = questions.filter((question) => asked.includes(question.id));
  const here = shown.find((question) => question.id === id)?.screen ?? 0;
  const screens = [...new Set(shown.map((question) => question.screen))];
  return {
    parts: screens.map((screen) => (screen < here ? 'done' : screen === here ? 'here' : 'to-come')),
    number: asked.indexOf(id) + 1,
    of: asked.length,
  };
}

/** An answer in words, for the list at the end; null for "I am not sure". */
export function answerWords(
  question: CheckQuestion,
  value: CheckValue | undefined,
  write: (value: number) => string,
): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return `${write(value)} ${question.unit}`;
  const ids = typeof value === 'string' ? [value] : value;
  return ids.map((id) => question.choices.find((choice) => choice.id === id)?.label ?? id).join(', ');
}
