/** One answer: an answer's id, several of them, a number in the question's unit, or null for "I am not sure". */
export type CheckValue = string | number | readonly string[] | null;

/** Answers by question id. What is not there was not asked, or is not known. */
export interface CheckAnswers {
  readonly values: Readonly<Record<string, CheckValue>>;
}

export const NO_ANSWERS: CheckAnswers = { values: {} };
