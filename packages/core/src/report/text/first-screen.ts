import { amount, range, sharePercent } from '../numbers.js';
import { join } from '../sentence.js';
import { shortName } from '../short-name.js';
import type { ReportView } from '../view.js';
import { leading } from '../view-sources.js';
import { NOT_A_DIAGNOSIS } from '../words-how.js';
import { settleSentences } from '../words-settle.js';
import { bar } from './bar.js';
import { columns } from './columns.js';
import type { Page } from './page.js';

// Letters of a food table's name on the first screen; the whole name stands in the detail.
const NAME_LETTERS = 34;
// What fits a terminal at once.
const SCREEN_LINES = 30;
/** How many sources are named, and how many things that would settle it. */
interface Room {
  readonly sources: number;
  readonly settle: number;
  /** no empty line around the sources */
  readonly isTight?: boolean;
}

// With body and gut on it the screen gets too long for some; then less is named, step by step.
const ROOMS: readonly Room[] = [
  { sources: 5, settle: 2 },
  { sources: 4, settle: 2 },
  { sources: 3, settle: 2 },
  { sources: 3, settle: 1 },
  { sources: 3, settle: 1, isTight: true },
  { sources: 2, settle: 1, isTight: true },
  { sources: 1, settle: 1, isTight: true },
];
/** Warnings before the answer; one more is read less than three. */
export const MOST_STOPS = 3;

/** What must be read before anything else. */
export function stops(page: Page, view: ReportView): void {
  if (view.hardStops.length === 0) return;
  page.lines.push(page.ink.warn(page.ink.bold(page.chars('STOP AND READ THIS FIRST'))));
  for (const stop of view.hardStops.slice(0, MOST_STOPS)) {
    page.point([{ strong: stop.message }, ` ${stop.hint}`]);
  }
  const more = view.hardStops.length - MOST_STOPS;
  if (more > 0) page.point(`and ${more} more like these`);
  page.gap();
}

function topSources(page: Page, view: ReportView, most: number): void {
  const { rows, rest } = leading(view.sources, most);
  const lines = rows.map((row) => [
    row.isUnknown || row.isPopulation ? row.name : shortName(row.name, NAME_LETTERS),
    row.isUnknown ? `${amount(row.ugPerDay)} ?` : amount(row.ugPerDay),
    range(row.p5, row.p95),
    sharePercent(row.share),
  ]);
  if (rest) lines.push([`All the rest (${rest.count})`, amount(rest.ugPerDay), '', sharePercent(rest.share)]);
  page.table(
    [
      { head: 'Where it comes from', align: 'left', flexible: true },
      { head: 'µg/day', align: 'right' },
      { head: '9 in 10', align: 'right' },
      { head: 'share', align: 'right' },
    ],
    lines,
  );
}

/** "By kind: Bread, cereals 33 %; Fish 17 %; the rest 50 %.": as many as one line holds, largest first. */
function kindsLine(page: Page, view: ReportView): string {
  const { kinds } = view.sources;
  const lineOf = (shown: number): string => {
    const rest = kinds.slice(shown).reduce((sum, kind) => sum + kind.share, 0);
    const words = kinds.slice(0, shown).map((kind) => `${kind.shortName} ${sharePercent(kind.share)}`);
    if (shown < kinds.length) words.push(`the rest ${sharePercent(rest)}`);
    return page.chars(`By kind: ${words.join('; ')}.`).replace(/\u00a0/g, ' ');
  };
  for (let shown = kinds.length; shown > 0; shown--) {
    if (columns(lineOf(shown)) <= page.width) return lineOf(shown);
  }
  return '';
}

/** Everything of the answer but the line of kinds; gives back where that line would stand. */
function answer(page: Page, view: ReportView, more: string, room: Room): number {
  page.say([{ strong: view.verdict.title }]);
  page.say(`${view.personLine}. ${view.diaryLine}.`);
  page.gap();
  page.say(join([...view.lede, ...view.asides]));
  page.gap();
  page.lines.push(...bar(view.scale, page.width, page.ascii, page.ink));
  if (!room.isTight) page.gap();
  if (view.sources.rows.length > 0) topSources(page, view, room.sources);
  const afterSources = page.lines.length;
  if (!room.isTight) page.gap();
  if (view.body) page.say(view.body.line);
  if (view.gut) page.say(view.gut.line);
  page.say([{ strong: 'Not known:' }, ' ', ...join(view.unknown)]);
  page.say([{ strong: 'To settle it:' }, ' ', ...join(settleSentences(view.settle, room.settle))]);
  page.say(page.ink.dim(page.chars(more === '' ? NOT_A_DIAGNOSIS : `${NOT_A_DIAGNOSIS} ${more}`)));
  return afterSources;
}

/**
 * The answer on one screen: verdict, number, chances, bar, sources, body and gut, what is unknown, what would settle it.
 * Where body and gut make that too long, fewer sources are named.
 * @param more how to get what is not on it
 */
export function firstScreen(page: Page, view: ReportView, more = ''): void {
  stops(page, view);
  const top = page.lines.length;
  let afterSources = top;
  for (const room of view.body || view.gut ? ROOMS : ROOMS.slice(0, 1)) {
    page.lines.length = top;
    afterSources = answer(page, view, more, room);
    if (page.lines.length - top <= SCREEN_LINES) break;
  }
  const line = kindsLine(page, view);
  if (line !== '' && !view.sources.rows.some((row) => row.isPopulation) && page.lines.length - top < SCREEN_LINES)
    page.lines.splice(afterSources, 0, line);
}
