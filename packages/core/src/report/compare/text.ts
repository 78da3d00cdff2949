import type { Comparison } from '../../body/index.js';
import { columns } from '../text/columns.js';
import { Page, type TextOptions } from '../text/page.js';
import { type ComparisonRow, type ComparisonView, comparisonView } from './view.js';

const GAP = 2;
const MOST_COLUMNS = 6;

/**
 * A comparison for a terminal: the answer, the routes side by side, what it means, both upper levels, and what there is
 * to notice. No line is wider than `width` columns.
 * @example renderComparison(comparison, { width: 80 })
 */
export function renderComparison(comparison: Comparison, options: TextOptions = {}): string {
  const page = new Page(options);
  const view = comparisonView(comparison);
  if (view.hardStops.length > 0) {
    page.lines.push(page.ink.warn(page.ink.bold(page.chars('STOP AND READ THIS FIRST'))));
    for (const stop of view.hardStops) page.point([{ strong: stop.message }, ` ${stop.hint}`]);
    page.gap();
  }
  page.say([{ strong: view.title }]);
  page.say(view.answer);
  page.gap();
  page.say(view.start);
  page.gap();
  for (const { number, name, what } of view.routes) page.say([{ strong: number }, ` ${name}: ${what}`], '', '  ');
  routeTables(page, view);
  page.heading('What it means');
  for (const sentence of view.means) page.point(sentence);
  page.heading('Upper levels');
  for (const sentence of view.uppers) page.point(sentence);
  equivalence(page, view);
  if (view.notices.length > 0) page.heading('To notice');
  for (const { message, hint } of view.notices) page.point(`${message} ${hint}`);
  page.gap();
  for (const sentence of view.how) page.say(sentence);
  return page.text();
}

/** The routes as columns: as many beside each other as fit, the rest below with the same rows. */
function routeTables(page: Page, { rows, routes }: ComparisonView): void {
  const label = Math.max(...rows.map((row) => columns(row.label)));
  const cell = Math.max(...rows.flatMap((row) => row.cells.map(columns)));
  const fit = Math.min(MOST_COLUMNS, Math.max(1, Math.floor((page.width - label) / (cell + GAP))));
  for (let from = 0; from < routes.length; from += fit) {
    const shown = routes.slice(from, from + fit);
    page.gap();
    page.table(
      [
        { head: '', align: 'left', flexible: true },
        ...shown.map(({ number }) => ({ head: number, align: 'right' as const })),
      ],
      rows.map((row: ComparisonRow) => [row.label, ...row.cells.slice(from, from + fit)]),
    );
  }
}

function equivalence(page: Page, { equivalence: { title, rows } }: ComparisonView): void {
  page.heading(title);
  page.table(
    [
      { head: 'µg of', align: 'left', flexible: true },
      { head: 'into the blood', align: 'right' },
      { head: 'past the first pass', align: 'right' },
    ],
    rows.map(({ label, entry, kept }) => [label, entry, kept]),
  );
}
