import { type CheckProblem, type Problem, SelenoscopeError } from '../../base/index.js';
import { askedQuestions } from './answers.js';
import { type CheckChoice, type CheckForm, type CheckQuestion, NOT_SURE } from './form.js';
import { personProblems } from './person.js';
import type { CheckAnswers, CheckValue } from './value.js';

export const ANSWERS_SCHEMA = 'selenoscope.answers/1';
const WHAT = 'answers file';

/** Answers as read, with what should be said about them. */
export interface CheckRead {
  readonly answers: CheckAnswers;
  readonly notices: readonly Problem[];
}

/**
 * Reads an answers file: `{ "schema": "selenoscope.answers/1", "answers": { "bread": "two", "age": 34 } }`.
 *
 * A question that is missing, null or "not-sure" is not known. Anything that is no answer is refused, all of it at
 * once, with what is allowed; an amount outside the range that is believed is questioned, never counted.
 * @throws SelenoscopeError `file.json.syntax`, `file.json.shape`, `check.*`, `person.*`
 * @example readCheckAnswers('{"schema":"selenoscope.answers/1","answers":{"fish":"one-two"}}', form, 'me.json')
 */
export function readCheckAnswers(text: string, form: CheckForm, file: string): CheckRead {
  const given = answersIn(parse(text, file), file);
  const values: Record<string, CheckValue> = {};
  const problems: Problem[] = [];
  for (const [id, came] of Object.entries(given)) {
    const question = form.question(id);
    if (!question) {
      problems.push({ code: 'check.question.unknown', file, id, known: form.questions.map((q) => q.id) });
      continue;
    }
    const read = readValue(question, came, file);
    if ('problem' in read) problems.push(read.problem);
    else values[id] = read.value;
  }
  problems.push(...personProblems(values, file));
  if (problems.length === 1) throw new SelenoscopeError(problems[0]!);
  if (problems.length > 1) throw new SelenoscopeError({ code: 'check.file.several', file, problems });
  return keepAsked(form, values, file);
}

/** Answers to questions that the others rule out are left out, and that is said. */
function keepAsked(form: CheckForm, values: Record<string, CheckValue>, file: string): CheckRead {
  const asked = new Set(askedQuestions(form, { values }).map((question) => question.id));
  const notices: Problem[] = [];
  const kept: Record<string, CheckValue> = {};
  for (const [id, value] of Object.entries(values)) {
    if (asked.has(id)) kept[id] = value;
    else if (value !== null && !(id === 'lifeStage' && value === 'none')) {
      const because = form.question(id)!.when.map((condition) => condition.question);
      notices.push({ code: 'check.answer.notAsked', file, id, came: String(value), because: [...new Set(because)] });
    }
  }
  return { answers: { values: kept }, notices };
}

/** One answer, from a file or from a person. Numbers are numbers; choices are ids; "not-sure" is null. */
export function readValue(
  question: CheckQuestion,
  came: unknown,
  file?: string,
): { readonly value: CheckValue } | { readonly problem: CheckProblem } {
  if (came === null || came === NOT_SURE || came === '') return { value: null };
  const place = { ...(file === undefined ? {} : { file }), id: question.id };
  if (question.kind === 'number') return readNumber(question, came, place);
  if (question.kind === 'multi') return readSeveral(question, came, place);
  if (typeof came !== 'string') {
    return { problem: { code: 'check.answer.shape', ...place, came: kindOf(came), expected: 'the id of an answer' } };
  }
  const choice = choiceOf(question, came);
  return choice === null ? { problem: unknownAnswer(question, came, place) } : { value: choice };
}

interface Place {
  readonly file?: string;
  readonly id: string;
}

function readNumber(
  question: CheckQuestion,
  came: unknown,
  place: Place,
): { value: number } | { problem: CheckProblem } {
  const { unit, low, high } = question;
  if (typeof came !== 'number' || !Number.isFinite(came)) {
    return { problem: { code: 'check.answer.shape', ...place, came: kindOf(came), expected: `a number in ${unit}` } };
  }
  if (came < low || came > high) {
    return { problem: { code: 'check.number.range', ...place, came, low, high, unit, hint: question.outOfRange } };
  }
  return { value: came };
}

const NONE = 'none';

function readSeveral(
  question: CheckQuestion,
  came: unknown,
  place: Place,
): { value: readonly string[] } | { problem: CheckProblem } {
  const texts = Array.isArray(came) ? (came as unknown[]) : [came];
  const found: string[] = [];
  for (const text of texts) {
    if (typeof text !== 'string') {
      const expected = 'a list of answer ids';
      return { problem: { code: 'check.answer.shape', ...place, came: kindOf(text), expected } };
    }
    const choice = choiceOf(question, text);
    if (choice === null) return { problem: unknownAnswer(question, text, place) };
    found.push(choice);
  }
  const chosen = [...new Set(found)];
  if (chosen.includes(NONE) && chosen.length > 1) {
    return { problem: { code: 'check.answer.noneAndMore', ...place, came: chosen } };
  }
  return { value: chosen.length === 0 ? [NONE] : chosen };
}

const lower = (text: string): string => text.trim().toLowerCase();
const namesOf = (choice: CheckChoice): string[] => [choice.id, choice.label, ...(choice.also ?? [])];

/** Countries answer to their two letters and their name, in any case; every other answer to its id alone. */
function choiceOf(question: CheckQuestion, came: string): string | null {
  const found =
    question.kind === 'country'
      ? question.choices.find((choice) => namesOf(choice).some((name) => lower(name) === lower(came)))
      : question.choices.find((choice) => choice.id === came.trim());
  return found?.id ?? null;
}

const unknownAnswer = (question: CheckQuestion, came: string, place: Place): CheckProblem =>
  question.kind === 'country'
    ? { code: 'check.country.unknown', ...place, came, near: nearest(question, came) }
    : { code: 'check.answer.unknown', ...place, came, allowed: [...idsOf(question), NOT_SURE] };

const idsOf = (question: CheckQuestion): string[] =>
  question.choices.map((choice) => choice.id).filter((id) => id !== NOT_SURE);

const nearest = (question: CheckQuestion, came: string): string[] =>
  question.choices
    .filter((choice) => came.trim().length >= 2 && lower(choice.label).startsWith(lower(came).slice(0, 3)))
    .slice(0, 4)
    .map((choice) => `${choice.label} (${choice.id})`);

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? `the text "${value.slice(0, 40)}"` : `the ${typeof value} ${String(value)}`;
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable';
    const position = /position (\d+)/.exec(reason)?.[1];
    const line = position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
    const came = reason
      .replace(/ in JSON at position.*$/, '')
      .replace(/\s+/g, ' ')
      .slice(0, 100);
    throw new SelenoscopeError({ code: 'file.json.syntax', file, what: WHAT, line, came }, { cause: error });
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function answersIn(value: unknown, file: string): Record<string, unknown> {
  const expected = `an object with "schema": "${ANSWERS_SCHEMA}" and "answers"`;
  const shape = (came: string) => new SelenoscopeError({ code: 'file.json.shape', file, what: WHAT, came, expected });
  if (!isObject(value)) throw shape(kindOf(value));
  if (value['schema'] !== ANSWERS_SCHEMA) {
    throw shape('schema' in value ? `"schema": ${JSON.stringify(value['schema'])?.slice(0, 60)}` : 'no "schema"');
  }
  if (!isObject(value['answers'])) throw shape(`"answers" as ${kindOf(value['answers'] ?? null)}`);
  return value['answers'];
}

/** Answers as a file that {@link readCheckAnswers} reads back: what is not known is written as "not-sure". */
export const writeCheckAnswers = ({ values }: CheckAnswers): string =>
  `${JSON.stringify({ schema: ANSWERS_SCHEMA, answers: values }, (_, value: unknown) => value ?? NOT_SURE, 2)}\n`;
