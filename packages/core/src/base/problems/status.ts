import type { WordsFor } from './types.js';

export type StatusProblem = { code: 'status.placeholder' };

export const statusWords: WordsFor<StatusProblem> = {
  'status.placeholder': () => ({ message: '', hint: '' }),
};
