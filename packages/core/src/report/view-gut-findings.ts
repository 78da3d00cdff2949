import { clean } from './clean.js';
import { type Sentence, say } from './sentence.js';
import { capitalised } from './words-gut.js';

/** One finding about selenium and the gut, as a row: a grade, in whom, what was found, and what to mind. */
export interface FindingRow {
  /** "A" to "E", "A/B", or "none" where nothing was found */
  readonly grade: string;
  /** "People", "Mice", "Puppies" … */
  readonly species: string;
  readonly found: string;
  readonly mind: string;
  readonly source: string;
  /** "read" or "computed" where the figure was seen in its source; anything else is shown as a mark beside it */
  readonly status: string;
}

/** What stands beside a finding whose figures nobody has held against their source; empty where somebody has. */
export const findingMark = ({ status }: FindingRow): string => {
  const words = status.toLowerCase();
  if (['read', 'computed', ''].includes(words)) return '';
  return words === 'recalled' ? 'recalled, verify' : words;
};

/** A finding in one sentence, for where there is no room for columns. */
export function findingSentence(row: FindingRow): Sentence {
  const mark = findingMark(row) === '' ? '' : ` ${findingMark(row).toUpperCase()}.`;
  const found = row.found.replace(/\.?$/, '.');
  const mind = row.mind === '' ? '' : ` ${row.mind.replace(/\.?$/, '.')}`;
  const source = row.source === '' ? '' : ` (${row.source})`;
  return say`${{ strong: `${row.grade}, ${row.species}:` }} ${found}${mind}${source}${mark}`;
}

/** True where two rows are outcomes of one study with one thing to mind. */
const isSameStudy = (a: FindingRow, b: FindingRow): boolean =>
  a.grade === b.grade &&
  a.species === b.species &&
  a.source === b.source &&
  a.mind === b.mind &&
  findingMark(a) === findingMark(b);

/** Findings as they may be shown; outcomes of one study that follow one another are one row. */
export function findingRows(rows: readonly FindingRow[]): FindingRow[] {
  const found: FindingRow[] = [];
  for (const row of rows) {
    const next: FindingRow = {
      grade: clean(row.grade),
      species: capitalised(clean(row.species)),
      found: capitalised(clean(row.found)),
      mind: capitalised(clean(row.mind)),
      source: clean(row.source),
      status: clean(row.status),
    };
    const last = found.at(-1);
    if (last && isSameStudy(last, next))
      found[found.length - 1] = { ...last, found: `${last.found.replace(/\.$/, '')}; ${clean(row.found)}` };
    else found.push(next);
  }
  return found;
}
