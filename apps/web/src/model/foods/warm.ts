import type { FoodsEngine } from './engine.js';
import { searchFoods } from './lines.js';

/** First letters of everyday foods: what will be typed first. */
const TYPED = [
  'b',
  'br',
  'mil',
  'egg',
  'chi',
  'appl',
  'ric',
  'pot',
  'tom',
  'yog',
  'che',
  'sal',
  'oat',
  'ban',
  'cof',
  'bref',
];

/** Between questions: the first search of a day need not be the slow one. */
export async function warm(engine: FoodsEngine): Promise<void> {
  for (const typed of TYPED) {
    searchFoods(engine, typed, 20);
    // a question that came in the meantime goes first
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}
