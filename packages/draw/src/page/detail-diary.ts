import { isBrazilNut, type ReportView, reportDates, reportNumbers, rowsText } from '@selenoscope/core';
import { dayStripDrawing, stripSizes } from '../index.js';
import { everywhere } from './everywhere.js';
import { claimLink } from './gut-claims.js';
import { html, type Markup } from './markup.js';
import { prose } from './prose.js';
import { left, right, table } from './table.js';

const { amount, count, range, sharePercent, whole } = reportNumbers;
const DASH = '–';

// A table of more days than this is left closed on paper.
const MOST_DAYS_ON_PAPER = 31;

function dayTable(view: ReportView): Markup {
  const heads = [
    left('Day'),
    right('known part'),
    right('covered'),
    right('estimate'),
    right('9 in 10'),
    right('kcal'),
  ];
  const rows = view.days.map((day) => ({
    cells: [
      reportDates.longDate(day.date),
      amount(day.knownUg),
      sharePercent(day.coverage),
      day.estimate ? amount(day.estimate.p50) : DASH,
      day.estimate ? range(day.estimate.p5, day.estimate.p95) : DASH,
      day.energyKcal === null ? DASH : whole(day.energyKcal),
    ],
  }));
  const kind = view.days.length > MOST_DAYS_ON_PAPER ? 'behind long' : 'behind';
  return html`<details class="${kind}"><summary>The days as a table</summary>${table('Selenium day by day, in micrograms', heads, rows, 'wide')}</details>`;
}

/** Day by day: a strip and its table. */
export function daysSection(view: ReportView): Markup {
  if (view.days.length === 0) return html``;
  const sizes = stripSizes(view.days.length);
  const draw = (size: keyof typeof sizes) => dayStripDrawing(view, sizes[size]);
  return html`<section id="days" aria-labelledby="h-days"><h2 class="h2" id="h-days">Day by day</h2><figure>${everywhere(draw('desk'), draw('phone'), draw('print'))}<figcaption><p class="note">Selenium in µg. Each band holds 9 of 10 possibilities for that day and is strongest at its middle; the share beneath it is how much of what was eaten has a value. Single days say little: the blue band is the usual intake.</p>${dayTable(view)}</figcaption></figure></section>`;
}

function unmatched(view: ReportView): Markup {
  if (view.unmatched.length === 0) return html``;
  const rows = view.unmatched.map((entry) => ({
    cells: [
      rowsText(entry.rows),
      `“${entry.text}”`,
      entry.candidates.length === 0
        ? 'no food comes near it'
        : html`<ol class="near3">${entry.candidates.map((c) => html`<li>${c.name} <code>${c.id}</code> <span class="note">${c.score.toFixed(2)}</span></li>`)}</ol>`,
    ],
  }));
  return html`<h3 class="h3">Entries whose food is not settled</h3><p class="note">A mapping file settles them: one line each with the text and the id of the food.</p>${table('Entries whose food is not settled', [left('Row'), left('As written'), left('Nearest foods')], rows)}`;
}

function rejected(view: ReportView): Markup {
  if (view.rejected.length === 0) return html``;
  const rows = view.rejected.map((r) => ({
    cells: [`row ${r.row}`, `“${r.text}”`, html`${r.message} <span class="hint">${r.hint}</span>`],
  }));
  return html`<h3 class="h3">Rows left out</h3>${table('Rows left out', [left('Row'), left('As written'), left('Why, and what to do')], rows)}`;
}

/** What was read, what was not, and every notice. */
export function diarySection(view: ReportView): Markup {
  const notices =
    view.notices.length === 0
      ? ''
      : html`<h3 class="h3">Worth knowing</h3><ul class="points">${view.notices.map((n) => html`<li>${n.message} <span class="hint">${n.hint}</span>${isBrazilNut(`${n.message} ${n.hint}`) && claimLink(view, 'brazil-nut')}</li>`)}</ul>`;
  return html`<section id="diary" aria-labelledby="h-diary"><h2 class="h2" id="h-diary">The diary</h2><p>${view.fileLine}${view.days.length > 0 && `, ${count(view.days.length, 'day')}`}. ${prose(view.read)}</p>${unmatched(view)}${rejected(view)}${notices}</section>`;
}

/** Why this verdict, and how the figures were made. */
export function howSection(view: ReportView): Markup {
  const reasons =
    view.reasons.length === 0
      ? ''
      : html`<h3 class="h3">Why “${view.verdict.short.toLowerCase()}”</h3><ul class="points">${view.reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`;
  return html`<section id="how" aria-labelledby="h-how"><h2 class="h2" id="h-how">How this was made</h2>${reasons}<div class="measure">${view.how.map((sentence) => html`<p>${prose(sentence)}</p>`)}</div></section>`;
}
