import type { WordsFor } from './types.js';

export type PersonProblem = { code: 'person.placeholder' };

export const personWords: WordsFor<PersonProblem> = {
  'person.placeholder': () => ({ message: '', hint: '' }),
};
