import { type Rows, textOf } from '../../base/index.js';
import { DIETS, type Diet } from '../wishes.js';
import { wordsOf } from './rows.js';
import { TAGS } from './vocabulary.js';

/** A diet: what it leaves out, and what it does not look at. */
export interface DietRule {
  readonly diet: Diet;
  readonly excludes: readonly string[];
  readonly definition: string;
  readonly source: string;
  readonly note: string;
}

/**
 * The diets of `plan/diets.csv`, and other names for them.
 * @throws Error for a diet or tag that is not known, or a diet without its row: the table is our own
 */
export function readDiets(rows: Rows): { byName: ReadonlyMap<string, DietRule> } {
  const byName = new Map<string, DietRule>();
  for (const row of rows) {
    const diet = textOf(row, 'diet');
    if (!(DIETS as readonly string[]).includes(diet)) throw new Error(`plan/diets: ${diet} is no diet`);
    const excludes = wordsOf(row, 'excludes');
    const tag = excludes.find((t) => !(TAGS as readonly string[]).includes(t));
    if (tag !== undefined) throw new Error(`plan/diets: ${diet} excludes "${tag}", which is no tag`);
    const rule: DietRule = {
      diet: diet as Diet,
      excludes,
      definition: textOf(row, 'definition'),
      source: textOf(row, 'source'),
      note: textOf(row, 'note'),
    };
    for (const name of [diet, ...textOf(row, 'other_names').split('|')]) {
      if (name === '') continue;
      if (byName.has(spoken(name))) throw new Error(`plan/diets: "${name}" stands twice`);
      byName.set(spoken(name), rule);
    }
  }
  for (const diet of DIETS) if (!byName.has(diet)) throw new Error(`plan/diets: ${diet} has no row`);
  return { byName };
}

/** A word as it is compared: small letters, spaces and underscores as hyphens. @example spoken(' Brazil Nuts') // 'brazil-nuts' */
export const spoken = (word: string): string =>
  word
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
