import type { PlanAnswer } from '../../plan-answer.js';
import { chancePercent } from '../numbers.js';
import { bar } from '../text/bar.js';
import { columns, padEnd } from '../text/columns.js';
import { Page, type TextOptions } from '../text/page.js';
import { NOT_A_DIAGNOSIS } from '../words-how.js';
import { opened } from './food-words.js';
import { countedOf } from './often.js';
import { type PlanView, planView } from './view.js';
import type { PlanCard } from './view-card.js';

/** Cells of a small bar: each is five of a hundred. */
const CELLS = 20;
const UNICODE = { full: '█', empty: '·' };
const ASCII: typeof UNICODE = { full: '#', empty: '.' };
// Under so many columns two bars do not fit beside each other; then the figures stand alone.
const LEAST_FOR_BARS = 76;
const LABEL = 10;
const FIGURE = 11;

/** A chance that is not none has a cell, and one that is not all leaves one. */
function cells(page: Page, p: number | null): string {
  const marks = page.ascii ? ASCII : UNICODE;
  const filled =
    p === null
      ? 0
      : p >= 0.01 && p <= 0.99
        ? Math.min(CELLS - 1, Math.max(1, Math.round(CELLS * p)))
        : Math.round(p) * CELLS;
  return marks.full.repeat(filled) + marks.empty.repeat(CELLS - filled);
}

const spaced = (text: string): string => text.replace(/\u00a0/g, ' ');

/** Both chances, now and then. */
function chances(page: Page, card: PlanCard): void {
  for (const { of: name, chance: of, isWarned: warned } of card.chances) {
    const label = name.replace('-', ' ');
    const [before, after] = [spaced(of.before), spaced(of.after)];
    const then = warned ? page.ink.warn(after) : page.ink.bold(after);
    if (page.width < LEAST_FOR_BARS) {
      page.say(`${label}: now ${before}, then ${then}`, INDENT, `${INDENT}  `);
      continue;
    }
    const now = `${page.ink.dim(cells(page, of.pBefore))} ${padEnd(before, FIGURE)}`;
    page.lines.push(`   ${padEnd(label, LABEL)}${now}${page.ink.accent(cells(page, of.p))} ${then}`);
  }
}

function chanceHeads(page: Page): void {
  if (page.width < LEAST_FOR_BARS) return;
  page.lines.push(page.ink.dim(`   ${padEnd('', LABEL)}${padEnd('now', CELLS + 1 + FIGURE)}then`));
}

const INDENT = '   ';

function block(page: Page, card: PlanCard, number: string, detail: boolean): void {
  page.gap();
  page.say([{ strong: `${number}. ${card.kicker}` }]);
  page.say(card.sentence, INDENT);
  if (card.changes.length > 0) for (const change of card.changes) page.say(change, `${INDENT}- `, `${INDENT}  `);
  for (const remark of card.remarks) page.say(`! ${remark}`, INDENT, `${INDENT}  `);
  page.gap();
  // where nothing changes, the sentence has said both chances
  if (card.changes.length > 0) {
    chanceHeads(page);
    chances(page, card);
  }
  page.say(`${card.uppers.map((upper, i) => (i === 0 ? opened(upper) : upper)).join('; ')}.`, INDENT);
  page.gap();
  if (detail) {
    page.lines.push(...bar(card.scale, page.width - INDENT.length, page.ascii, page.ink).map((line) => INDENT + line));
    page.gap();
  }
  for (const line of card.consequences) page.say(`${line}.`, INDENT, `${INDENT}  `);
  page.say(card.proof, INDENT, `${INDENT}  `);
  if (detail && card.course.length > 0) {
    page.gap();
    page.table(
      [
        { head: '   When', align: 'left', flexible: true },
        { head: 'plasma selenium, µg/L', align: 'right' },
        { head: 'selenoprotein P, % of its plateau', align: 'right' },
      ],
      card.course.map(([when = '', ...rest]) => [INDENT + when, ...rest]),
    );
  }
}

/** "too much over 99 %" and a gap. */
const FIRST = 20;

function tradeOff(page: Page, view: PlanView, detail: boolean): void {
  if (view.tradeOff.length < 2) return;
  page.heading('What more changes would bring');
  const labels = view.tradeOff.map(({ changes }) => (changes === 0 ? 'no change' : countedOf(changes, 'change')));
  const width = Math.max(...labels.map(columns)) + 2;
  // the bars are of what the plans are for
  const isMuch = view.isTooMuch;
  view.tradeOff.forEach((point, i) => {
    const [first, second] = isMuch
      ? [`too much ${chancePercent(point.pAboveUpper)}`, `too little ${chancePercent(1 - point.pAdequate)}`]
      : [`enough ${chancePercent(point.pAdequate)}`, `too much ${chancePercent(point.pAboveUpper)}`];
    const proven = point.proven ? '' : ' (best found)';
    const bars = cells(page, isMuch ? point.pAboveUpper : point.pAdequate);
    const [label, told] = [padEnd(labels[i]!, width), spaced(`${padEnd(spaced(first), FIRST)}${second}${proven}`)];
    if (columns(`${label}${bars} ${told}`) <= page.width)
      page.lines.push(`${label}${(isMuch ? page.ink.warn : page.ink.accent)(bars)} ${told}`);
    else page.say(`${labels[i]!}: ${first}, ${second}${proven}`, '', '  ');
    if (detail && point.what !== '') page.say(point.what, INDENT);
  });
}

function conflict(page: Page, { conflict: found }: PlanView): void {
  if (found === null) return;
  page.heading('What stands against each other');
  page.say(found.sentence);
  page.say(found.proven);
  for (const way of found.ways) page.point(way);
}

const sourced = (text: string, source: string): string => `${text}${source === '' ? '' : ` (${source})`}.`;

function clinical(page: Page, view: PlanView): void {
  if (view.clinical.length === 0) return;
  page.heading('With your clinician');
  for (const { condition, words, dose, doseSource, monitoring, monitoringSource, status } of view.clinical) {
    page.point([{ strong: condition }, `. ${words}`]);
    if (dose !== '') page.say(`Guideline dose: ${sourced(dose, doseSource)}`, '  ');
    if (monitoring !== '') page.say(`Monitoring: ${sourced(monitoring, monitoringSource)}`, '  ');
    if (status !== 'read') page.say(`These sources: ${status}.`, '  ');
  }
}

function points(page: Page, heading: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  page.heading(heading);
  for (const line of lines) page.point(line);
}

const MORE = 'Scales, courses over 12 weeks and what each plan keeps to: --detail.';

/**
 * A plan for a terminal: where it stands, each plan as a block, what could be found out first, what more changes would
 * bring. No line is wider than `width` columns.
 * @example renderPlanText(answer, { width: 80 })
 */
export function renderPlanText(answer: PlanAnswer, options: TextOptions = {}): string {
  const page = new Page(options);
  const view = planView(answer);
  const detail = options.detail === true;
  if (view.hardStops.length > 0) {
    page.lines.push(page.ink.warn(page.ink.bold(page.chars('STOP AND READ THIS FIRST'))));
    for (const stop of view.hardStops) page.point([{ strong: stop.message }, ` ${stop.hint}`]);
    page.gap();
  }
  page.say([{ strong: view.title }]);
  page.say(`${view.personLine}.`);
  page.gap();
  page.say(view.lede);
  page.say(view.levels);
  page.gap();
  page.lines.push(...bar(view.now, page.width, page.ascii, page.ink));
  conflict(page, view);
  view.cards.forEach((card, i) => {
    block(page, card, String(i + 1), detail);
  });
  if (view.beyond !== '') {
    page.gap();
    page.say(view.beyond);
  }
  points(
    page,
    view.findOutTitle,
    view.findOut.map(({ sentence }) => sentence),
  );
  tradeOff(page, view, detail);
  clinical(page, view);
  if (detail || view.conflict !== null) points(page, 'What every plan keeps to', view.limits);
  points(
    page,
    'To notice',
    view.notices.map(({ message, hint }) => `${message} ${hint}`),
  );
  page.gap();
  page.say(page.ink.dim(page.chars(detail ? NOT_A_DIAGNOSIS : `${NOT_A_DIAGNOSIS} ${MORE}`)));
  page.say(page.ink.dim(page.chars(view.runLine)));
  return page.text();
}
