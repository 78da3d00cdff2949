import type { FoodsEngine } from './engine.js';
import { searchFoods } from './search.js';

/** As many lines as a screen asks for, so that what is found here is what is remembered. */
const LINES = 7;

/** First letters, which are typed before every word, and beginnings of everyday foods. */
const TYPED = [
  ...'abcdefghijklmnopqrstuvwxyz',
  ...['br', 'ch', 'co', 'mi', 'po', 'ri', 'sa', 'to'],
  ...['mil', 'egg', 'chi', 'appl', 'ric', 'pot', 'tom', 'yog', 'che', 'sal', 'oat', 'ban', 'cof', 'bref', 'spinch raw'],
];

/** Between questions, for the date that is most likely asked: the first search of a day need not be the slow one. */
export async function warm(engine: FoodsEngine, date: string): Promise<void> {
  for (const typed of TYPED) {
    searchFoods(engine, typed, LINES, null, date);
    // a question that came in the meantime goes first
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}
