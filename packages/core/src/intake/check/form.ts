import { numberOf, numberOrNull, type Row, type Rows, textOf } from '../../base/index.js';
import { type Condition, readConditions } from './conditions.js';

/** Every question has this answer, whether its table row exists or not. It widens the result, and that is said. */
export const NOT_SURE = 'not-sure';

export const QUESTION_KINDS = ['single', 'multi', 'number', 'country'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** One answer to choose. */
export interface CheckChoice {
  readonly id: string;
  readonly label: string;
  /** from how often to how often, or from which to which factor; null where the answer is no amount */
  readonly range: ChoiceRange | null;
  /** what the answer stands for where that is no amount: a dose's form, shares of kinds of fish */
  readonly means: string;
  /** other names that a person may type, for countries */
  readonly also?: readonly string[];
  /** true for countries with a survey of their own: worth offering first */
  readonly first?: boolean;
}

/** A range of times a day ("3 to 4 times a week" is 2.5/7 to 4.5/7), or of a factor. */
export interface ChoiceRange {
  readonly low: number;
  readonly high: number;
  readonly of: 'timesPerDay' | 'factor';
}

/** One thing asked. Several may stand on one screen; each is answered in seconds. */
export interface CheckQuestion {
  readonly id: string;
  readonly order: number;
  /** number of the screen, from 1 */
  readonly screen: number;
  /** what the screen is about */
  readonly title: string;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly help: string;
  /** for numbers: unit, and the range that is believed */
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  /** what to say where a number is outside that range: mostly a slip of the unit */
  readonly outOfRange: string;
  /** asked only where all of these hold */
  readonly when: readonly Condition[];
  /** what may be chosen; empty for numbers */
  readonly choices: readonly CheckChoice[];
}

/** The two-minute check as it is shown: questions in their order. */
export interface CheckForm {
  readonly questions: readonly CheckQuestion[];
  /** number of screens */
  readonly screens: number;
  question(id: string): CheckQuestion | undefined;
}

/** Days in the period that an answer counts by. */
export const DAYS_PER: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4375 };

/**
 * Opens the questions (`check-questions.csv`) and their answers (`check-answers.csv`).
 * @param countries countries.csv: what the country question offers
 * @throws Error where a table contradicts itself: it is our own
 */
export function openCheckForm(questions: Rows, answers: Rows, countries: Rows): CheckForm {
  const all = questions.map((row) => questionOf(row, answers, countries)).sort((a, b) => a.order - b.order);
  const byId = new Map(all.map((question) => [question.id, question]));
  if (byId.size !== all.length) throw new Error('check-questions.csv: an id stands twice');
  for (const row of answers) {
    const id = textOf(row, 'question');
    if (!byId.has(id)) throw new Error(`check-answers.csv: there is no question ${id}`);
  }
  for (const question of all) {
    for (const condition of question.when) {
      const asked = byId.get(condition.question);
      if (!asked || asked.order >= question.order) {
        throw new Error(
          `check-questions.csv: ${question.id} hangs on ${condition.question}, which is not asked before`,
        );
      }
    }
  }
  return {
    questions: all,
    screens: new Set(all.map((question) => question.screen)).size,
    question: (id) => byId.get(id),
  };
}

function questionOf(row: Row, answers: Rows, countries: Rows): CheckQuestion {
  const id = textOf(row, 'id');
  const kind = textOf(row, 'kind') as QuestionKind;
  if (!QUESTION_KINDS.includes(kind)) throw new Error(`check-questions.csv: ${id} is of no known kind (${kind})`);
  const choices =
    kind === 'country'
      ? countries.map(countryOf)
      : answers.filter((answer) => textOf(answer, 'question') === id).map(choiceOf);
  if (kind !== 'number' && choices.length === 0) throw new Error(`check-answers.csv: ${id} has no answers`);
  return {
    id,
    order: numberOf(row, 'order'),
    screen: numberOf(row, 'screen'),
    title: textOf(row, 'title'),
    kind,
    text: textOf(row, 'text'),
    help: textOf(row, 'help'),
    unit: textOf(row, 'unit'),
    low: numberOrNull(row, 'low') ?? Number.NEGATIVE_INFINITY,
    high: numberOrNull(row, 'high') ?? Number.POSITIVE_INFINITY,
    outOfRange: textOf(row, 'out_of_range'),
    when: readConditions(textOf(row, 'when')),
    choices,
  };
}

const countryOf = (row: Row): CheckChoice => ({
  id: textOf(row, 'code'),
  label: textOf(row, 'name'),
  range: null,
  means: '',
  also: textOf(row, 'other_names')
    .split('|')
    .filter((name) => name !== ''),
  first: textOf(row, 'prior_country') !== '',
});

function choiceOf(row: Row): CheckChoice {
  const low = numberOrNull(row, 'low');
  const high = numberOrNull(row, 'high');
  const id = `${textOf(row, 'question')}.${textOf(row, 'id')}`;
  if ((low === null) !== (high === null) || (low !== null && high !== null && low > high)) {
    throw new Error(`check-answers.csv: ${id} has no proper range`);
  }
  return {
    id: textOf(row, 'id'),
    label: textOf(row, 'label'),
    range: low === null || high === null ? null : rangeOf(low, high, textOf(row, 'per'), id),
    means: textOf(row, 'means'),
  };
}

function rangeOf(low: number, high: number, per: string, id: string): ChoiceRange {
  if (per === 'factor') return { low, high, of: 'factor' };
  const days = DAYS_PER[per];
  if (days === undefined) throw new Error(`check-answers.csv: ${id} counts by "${per}", which is no period`);
  return { low: low / days, high: high / days, of: 'timesPerDay' };
}
