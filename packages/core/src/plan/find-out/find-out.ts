import { mean } from '../../base/index.js';
import type { LabParameters } from '../../body/index.js';
import type { IntakeEstimate } from '../../intake/index.js';
import { daysToCome } from './diary-days.js';
import { deviation, type Foreseen, foresee } from './foresee.js';
import type { AnswerCode, FindOutNumbers } from './numbers.js';
import { logsOf, type Question, type QuestionInput, questionOf, whatIsShown } from './question.js';

export type FindOutCode = 'more-days' | AnswerCode | 'plasma-test';

/** A way of finding out, as facts: the sentence is the report's. */
export interface FindOut {
  readonly code: FindOutCode;
  /** whole days to write down, and how many there will be; null for all but "more-days" */
  readonly days: number | null;
  readonly daysInAll: number | null;
  /** what would be found out, in words: "where the bread, pasta, meat and milk come from" */
  readonly text: string;
  /** chance that what is found shows the diet right as it is */
  readonly pNothingToChange: number;
  /** chance that it shows that, or too little, or too much, with the confidence of the aim */
  readonly pSettles: number;
  /** fall of the expected loss (1 for ending outside requirement and upper level) once the best is decided after it */
  readonly value: number;
  /** of the variance of ln usual selenium, what it takes away on average */
  readonly varianceShare: number;
  /** true where finding out is worth more than the best change is now, or the start cannot be told */
  readonly better: boolean;
}

export interface FindOutInput extends QuestionInput {
  readonly intake: IntakeEstimate;
  /** plasma selenium at rest in the same draws (`HabitualBody.biomarkers.plasmaSelenium`); null without a body */
  readonly plasmaUgPerL: Float64Array | null;
  readonly labs: LabParameters | null;
  /** true where a plasma value is among the data already: another says little new and is not offered */
  readonly plasmaMeasured?: boolean;
  /** true where the verdict on the start is "cannot-tell" */
  readonly cannotTell: boolean;
  readonly numbers: FindOutNumbers;
}

/**
 * Moves that change nothing in the diet and may settle the question, best first by value; empty where nothing helps.
 *
 * Offered is what has a value, or a chance of settling a question that is open, of at least the table's minimum; of
 * more diary days the week, or two weeks where these are worth that minimum more. A diary of one day, or of none, is
 * first made longer, unless something else is clearly worth more: all other answers are about that one day, or about
 * people like this one.
 * @example findOutMoves(input)[0] // { code: 'more-days', days: 6, daysInAll: 7, pNothingToChange: 0.41, … }
 */
export function findOutMoves(input: FindOutInput): FindOut[] {
  const { numbers, intake } = input;
  const question = questionOf(input, numbers.costOfChange);
  const open = whatIsShown(mean(question.enough), mean(question.above), question.aim) === 'open';
  const thin = intake.daysCounted <= numbers.daysThin && (open || intake.daysCounted === 0 || input.cannotTell);
  const helps = (move: Foreseen): boolean =>
    move.value >= numbers.valueLeast || (open && move.pSettles >= numbers.settlesLeast);
  const offered = [...dayMoves(input, question), ...answerMoves(input, question), ...plasmaMoves(input, question)]
    .filter((move) => helps(move) || (thin && move.code === 'more-days'))
    .sort((a, b) => b.value - a.value || b.pSettles - a.pSettles);
  const days = offered.find((move) => move.code === 'more-days');
  const daysFirst = thin && (intake.daysCounted === 0 || (days && offered[0]!.value - days.value < numbers.valueLeast));
  const ordered = days && daysFirst ? [days, ...offered.filter((move) => move !== days)] : offered;
  return ordered.slice(0, numbers.most).map((move) => ({
    ...move,
    better: input.cannotTell || (move.value >= numbers.valueLeast && move.value > question.gainOfPlan),
  }));
}

type Draft = Omit<FindOut, 'better'>;

/** More days of diary: to a week, or to two where that is worth it. */
function dayMoves({ intake, numbers }: FindOutInput, question: Question): Draft[] {
  const { logShown, errorLogSd } = daysToCome(intake, numbers);
  const text = intake.daysCounted === 0 ? 'a diary of a few days' : 'more days of diary';
  const moves = numbers.daysInAll.flatMap((daysInAll): Draft[] => {
    const days = daysInAll - intake.daysCounted;
    if (days < 1) return [];
    const told = foresee(logShown, errorLogSd(days), question);
    return told ? [{ code: 'more-days', days, daysInAll, text, ...told }] : [];
  });
  const [shorter, longer] = moves;
  if (!shorter || !longer) return moves;
  const worthMore = longer.value - shorter.value >= numbers.valueLeast;
  return [worthMore ? longer : shorter];
}

/** Parts that an answer takes most of: the country, a value for what has none, the nuts, the supplement. */
function answerMoves({ intake, numbers }: FindOutInput, question: Question): Draft[] {
  return (intake.unsettled ?? []).flatMap(({ code, draws, text }): Draft[] => {
    if (!isAnswer(code, numbers) || !(draws instanceof Float64Array)) return [];
    const told = foresee(draws, numbers.left[code] * deviation(draws), question);
    return told ? [{ code, days: null, daysInAll: null, text, ...told }] : [];
  });
}

const isAnswer = (code: string, numbers: FindOutNumbers): code is AnswerCode => Object.hasOwn(numbers.left, code);

/** One plasma value, with the errors of the laboratory, of the day and of the model. */
function plasmaMoves({ plasmaUgPerL, labs, plasmaMeasured }: FindOutInput, question: Question): Draft[] {
  if (plasmaUgPerL === null || labs === null || plasmaMeasured) return [];
  const { analyticLogSd, dayLogSd, sharedLogSd } = labs.errors['plasma-selenium'];
  const errorSd = Math.sqrt(analyticLogSd * analyticLogSd + dayLogSd * dayLogSd + sharedLogSd * sharedLogSd);
  const told = foresee(logsOf(plasmaUgPerL), errorSd, question);
  return told ? [{ code: 'plasma-test', days: null, daysInAll: null, text: 'a plasma selenium test', ...told }] : [];
}
