import type { WordsFor } from './types.js';

export type CheckProblem = { code: 'check.placeholder' };

export const checkWords: WordsFor<CheckProblem> = {
  'check.placeholder': () => ({ message: '', hint: '' }),
};
