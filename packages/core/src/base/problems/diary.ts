import type { WordsFor } from './types.js';

export type DiaryProblem = { code: 'diary.placeholder' };

export const diaryWords: WordsFor<DiaryProblem> = {
  'diary.placeholder': () => ({ message: '', hint: '' }),
};
