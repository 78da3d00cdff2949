import { type ReportView, reportNumbers } from '@selenoscope/core';
import { journeyDrawing, journeySize } from '../index.js';
import { everywhere } from './everywhere.js';
import { html, type Markup } from './markup.js';
import { paragraph } from './prose.js';
import { left, right, table } from './table.js';

const { amount } = reportNumbers;

const unlessNull = (value: number | null): string => (value === null ? '–' : amount(value));

function journeyTable(view: NonNullable<ReportView['journey']>): Markup {
  const rows = view.rows.map((row) => ({
    cells: [row.from, row.to, amount(row.mean), unlessNull(row.p50), amount(row.p5), amount(row.p95), 'µg/day'],
  }));
  const heads = [left('From'), left('To'), right('mean'), right('median'), right('5th'), right('95th'), left('unit')];
  return html`<details class="behind"><summary>The journey as a table</summary>${table('The journey as a table', heads, rows, 'wide')}</details>`;
}

// The same fifteen layers as the bands have, on one bar.
const KEY = html`<svg width="92" height="22" viewBox="0 0 92 22" aria-hidden="true"><g fill="var(--form-1)" fill-opacity=".15">${[19, 16.5, 14.5, 13, 11.6, 10.4, 9.3, 8.2, 7, 5.6].map((h) => html`<rect y="${(22 - h) / 2}" width="92" height="${h}"/>`)}</g></svg>`;

/** The river from the plate to the forms and, with the body, through it and out again. */
export function journey(view: ReportView): Markup {
  if (!view.journey || !view.narrowJourney) return html``;
  // one sheet of paper holds as many gates as a phone once the river goes through the body
  const paper = view.body ? view.narrowJourney : view.journey;
  const drawn = everywhere(
    journeyDrawing(view.journey, journeySize(view.journey, 'desk'), 'j-desk'),
    journeyDrawing(view.narrowJourney, journeySize(view.narrowJourney, 'phone'), 'j-phone'),
    journeyDrawing(paper, journeySize(paper, 'print'), 'j-print'),
  );
  return html`<section class="river" aria-labelledby="journey"><div class="jhead"><h2 class="h2" id="journey">The journey, in µg a day</h2><p class="key">${KEY}<span>Wider: more selenium. Soft edge: less sure. Hatched: not known.</span></p></div><figure>${drawn}${paragraph(view.journey.sentence.length > 0 ? [view.journey.sentence] : [], 'note')}${journeyTable(view.journey)}</figure></section>`;
}
