import type { StoolAnswer } from '../../gut/index.js';
import { columns } from '../text/columns.js';
import type { Page } from '../text/page.js';
import type { Column } from '../text/table.js';
import { BETA_WORDS } from './words.js';

/** More samples than these are no table of 80 columns. */
const MOST_COLUMNS = 6;
/** Columns of the terminal that are left to the names of the rows, and between two columns. */
const LEAST_NAME = 20;
const GAP = 2;

/** Distances between samples: tables where they fit, and where they are where they do not. */
export function distanceTables(page: Page, { samples, beta }: StoolAnswer): void {
  const given = Object.entries(beta).filter(([, rows]) => rows !== null);
  if (samples.length < 2 || given.length === 0) return;
  page.heading('Distances between samples');
  if (samples.length > MOST_COLUMNS) {
    page.say(
      `${samples.length} samples: ${given.map(([name]) => BETA_WORDS[name] ?? name).join('; ')} are in the JSON (--json).`,
    );
    return;
  }
  // names too long for columns would push the numbers out of the line: there the rows are numbered, and the columns too
  const room = Math.floor((page.width - LEAST_NAME) / samples.length) - GAP;
  const numbered = samples.some(({ id }) => columns(id) > room);
  const shape: Column[] = [
    { head: '', align: 'left', flexible: true },
    ...samples.map(({ id }, i): Column => ({ head: numbered ? String(i + 1) : id, align: 'right' })),
  ];
  for (const [name, rows] of given) {
    page.say(BETA_WORDS[name] ?? name);
    page.table(
      shape,
      samples.map(({ id }, i) => [
        numbered ? `${i + 1} ${id}` : id,
        ...samples.map((_, j) => {
          const value = rows![i]![j] ?? null;
          return j > i ? '' : value === null ? '–' : value.toFixed(3);
        }),
      ]),
    );
    page.gap();
  }
}
