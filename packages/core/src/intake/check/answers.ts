import { holds } from './conditions.js';
import type { CheckForm, CheckQuestion } from './form.js';
import type { CheckAnswers } from './value.js';

/** Questions that are asked, given the answers so far. @example askedQuestions(form, { values: { fish: 'never' } }) // no fishKind */
export const askedQuestions = (form: CheckForm, answers: CheckAnswers): readonly CheckQuestion[] =>
  form.questions.filter((question) => question.when.every((condition) => holds(condition, answers.values)));

/** Whether a question has an answer other than "I am not sure". */
export const isAnswered = (answers: CheckAnswers, id: string): boolean => (answers.values[id] ?? null) !== null;

/** Answers without those to questions that later answers made pointless (nuts counted, then "never"). */
export function withoutUnasked(form: CheckForm, answers: CheckAnswers): CheckAnswers {
  const asked = new Set(askedQuestions(form, answers).map((question) => question.id));
  const kept = Object.entries(answers.values).filter(([id]) => asked.has(id));
  return kept.length === Object.keys(answers.values).length
    ? answers
    : withoutUnasked(form, { values: Object.fromEntries(kept) });
}
