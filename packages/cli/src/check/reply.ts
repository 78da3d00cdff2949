import { type CheckQuestion, type CheckValue, explain, personProblems, readValue } from '@selenoscope/core';
import { offered } from './layout.js';

/** What a person typed, understood. */
export type Reply =
  | { readonly kind: 'answer'; readonly value: CheckValue }
  | { readonly kind: 'back' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'again'; readonly message: string; readonly hint: string };

const again = (message: string, hint: string): Reply => ({ kind: 'again', message, hint });

/**
 * Reads one line typed in answer to a question. Nothing typed is "I am not sure".
 * @param values answers so far, against which the new one must make sense (a weight of 8 kg at 34 years)
 */
export function readReply(question: CheckQuestion, line: string, values: Readonly<Record<string, CheckValue>>): Reply {
  const text = line.trim();
  const command = text.toLowerCase();
  if (command === 'b' || command === 'back') return { kind: 'back' };
  if (command === 'q' || command === 'quit') return { kind: 'quit' };
  if (text === '') return { kind: 'answer', value: null };
  const typed = typedValue(question, text);
  if ('kind' in typed) return typed;
  const read = readValue(question, typed.value);
  if ('problem' in read) {
    const { message, hint } = explain(read.problem);
    return again(withoutPlace(message, question), hint);
  }
  const wrong = personProblems({ ...values, [question.id]: read.value })[0];
  if (wrong) {
    const { message, hint } = explain(wrong);
    return again(withoutPlace(message, question), hint);
  }
  return { kind: 'answer', value: read.value };
}

/** Where a problem sits is plain to someone who is looking at the question. */
const withoutPlace = (message: string, question: CheckQuestion): string => {
  const place = `${question.id}: `;
  return message.startsWith(place) ? message.slice(place.length) : message;
};

const WHOLE = /^\d+$/;

function typedValue(question: CheckQuestion, text: string): Reply | { readonly value: unknown } {
  if (question.kind === 'number') {
    const value = Number(text.replace(',', '.').replace(/\s*(?:kg|years?|y|µg|ug|mcg|nuts?)$/i, ''));
    if (Number.isNaN(value))
      return again(`"${text}" is no number.`, `Type a number in ${question.unit}, such as ${example(question)}.`);
    return { value };
  }
  const choices = offered(question);
  const pick = (part: string): string | null => (WHOLE.test(part) ? (choices[Number(part) - 1]?.id ?? null) : null);
  if (question.kind === 'multi') {
    const picked = text.split(/[\s,;]+/).map(pick);
    return picked.includes(null) ? notOffered(text, choices.length) : { value: picked };
  }
  const picked = pick(text);
  if (picked !== null) return { value: picked };
  return question.kind === 'country' && !WHOLE.test(text) ? { value: text } : notOffered(text, choices.length);
}

const notOffered = (text: string, count: number): Reply =>
  again(`"${text}" is none of the answers.`, `Type a number from 1 to ${count}, or press Enter if you are not sure.`);

const example = (question: CheckQuestion): number => (question.id === 'age' ? 34 : question.id === 'nutCount' ? 2 : 62);
