import type { WordsFor } from './types.js';

export type FoodsProblem = { code: 'foods.placeholder' };

export const foodsWords: WordsFor<FoodsProblem> = {
  'foods.placeholder': () => ({ message: '', hint: '' }),
};
