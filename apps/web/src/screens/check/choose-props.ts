import type { CheckQuestion, CheckValue } from '@selenoscope/core';

/** What every kind of answer gets. */
export interface ChooseProps {
  readonly question: CheckQuestion;
  /** undefined: not answered yet; null: not sure */
  readonly value: CheckValue | undefined;
  readonly onAnswer: (value: CheckValue) => void;
  /** what was typed cannot be taken */
  readonly onFault: (isFaulty: boolean) => void;
}
