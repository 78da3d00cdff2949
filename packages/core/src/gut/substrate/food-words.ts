import { type Row, textOf } from '../../base/index.js';
import type { Food } from '../../foods/index.js';

/** Which foods a row of a table speaks of: by group, by words that its name must all hold, and by words it must not. */
export type FoodTest = (food: Pick<Food, 'group' | 'name'>) => boolean;

/**
 * Reads the columns `groups` (codes with | between), `words` (words with a space between, all of which must stand in the
 * name; | between those that stand for each other) and `not_words` (none of which may).
 * @example foodTest({ groups: '1800', words: 'bread rye', not_words: '' })({ group: '1800', name: 'Bread, rye' }) // true
 */
export function foodTest(row: Row): FoodTest {
  const groups = new Set(listOf(textOf(row, 'groups'), '|'));
  const words = listOf(textOf(row, 'words'), ' ').map(wordTest);
  const not = textOf(row, 'not_words');
  const notWords = not === '' ? null : wordTest(not);
  return ({ group, name }) =>
    (groups.size === 0 || groups.has(group)) &&
    words.every((word) => word.test(name)) &&
    !(notWords?.test(name) ?? false);
}

const listOf = (text: string, mark: string): string[] => text.split(mark).filter((part) => part !== '');

const wordTest = (alternatives: string): RegExp => new RegExp(`\\b(?:${alternatives})\\b`, 'i');
