import { exp, type Parameters, type RandomSource, stream } from '../../base/index.js';
import type { Person } from '../../person.js';
import { isAnswered } from './answers.js';
import { type CheckChoice, type CheckForm, NOT_SURE } from './form.js';
import { logSdOfRange, type Typical, typicalDraws } from './typical.js';
import type { CheckAnswers } from './value.js';

/** The choice that an answer names; undefined where the person is not sure. */
export function choiceOf(form: CheckForm, answers: CheckAnswers, id: string): CheckChoice | undefined {
  const value = answers.values[id] ?? null;
  if (typeof value !== 'string') return undefined;
  return form.question(id)?.choices.find((choice) => choice.id === value);
}

/**
 * Times a day from an answer, in each draw: anywhere in the answer's range, so that "3 to 4 times a week" is as likely
 * to be 2.6 as 4.4. Where the person is not sure, what people on the whole do.
 */
export function timesPerDayDraws(
  form: CheckForm,
  answers: CheckAnswers,
  id: string,
  typical: Typical,
  source: RandomSource,
  count: number,
): Float64Array {
  const range = choiceOf(form, answers, id)?.range;
  if (!range) return typicalDraws(typical, source, id, count);
  const place = stream(source, `check.${id}.times`).uniforms(count);
  return place.map((u) => range.low + u * (range.high - range.low));
}

/** Factor on every portion that the person's answer about portions gives, in each draw; all foods share it. */
export function portionFactorDraws(
  form: CheckForm,
  answers: CheckAnswers,
  source: RandomSource,
  count: number,
): Float64Array {
  const id = isAnswered(answers, 'portions') ? String(answers.values['portions']) : NOT_SURE;
  const range = form.question('portions')?.choices.find((choice) => choice.id === id)?.range;
  if (range?.of !== 'factor') throw new Error(`check-answers.csv: portions has no factor for ${id}`);
  const median = Math.sqrt(range.low * range.high);
  const logSd = logSdOfRange(range.low, range.high);
  return stream(source, 'check.portions')
    .normals(count)
    .map((z) => median * exp(logSd * z));
}

/** Portions of a person's age and sex against the mean adult. */
export function portionScale(person: Person, parameters: Parameters): number {
  const age = person.ageYears;
  const ofAge = (key: string) => parameters.get(`check.scale.${key}`, 'ratio');
  // below 14 the surveys hardly tell girls from boys
  if (age !== null && age < 4) return ofAge('age1');
  if (age !== null && age < 9) return ofAge('age4');
  if (age !== null && age < 14) return ofAge('age9');
  const ofSex = person.sex === null ? 1 : ofAge(person.sex);
  return age !== null && age < 19 ? ofAge('age14') * ofSex : ofSex;
}
