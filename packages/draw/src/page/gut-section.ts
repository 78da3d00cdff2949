import {
  capitalised,
  type FindingRow,
  findingMark,
  GRADES,
  GUT_HEADS,
  type GutView,
  isColitisTrial,
  type ReportView,
  reportNumbers,
  tightRange,
} from '@selenoscope/core';
import { BARS_WIDTHS, type BarsShown, barsDrawing, CHAMBERS_SIZES, chambersDrawing, MEASURED_KEY } from '../index.js';
import { everywhere } from './everywhere.js';
import { claimLink } from './gut-claims.js';
import { html, type Markup } from './markup.js';
import { paragraph, prose } from './prose.js';
import { left, right, table } from './table.js';
import { written } from './written.js';

const { count } = reportNumbers;

function chambersTable({ parts, whole }: GutView['chambers']): Markup {
  const rows = parts.map((part) => ({
    cells: [
      part.name,
      part.litres,
      part.acids.middle,
      part.acids.between,
      part.acids.measuredText,
      part.pH.middle,
      part.pH.between,
      part.pH.measuredText,
    ],
  }));
  const all = { kind: 'sum', cells: ['All of it', '', whole.middle, whole.between, '', '', '', ''] };
  const heads = [
    left('Part of the colon'),
    right('litres'),
    right('acids, mM'),
    right('acids, 9 in 10'),
    right('acids measured'),
    right('pH'),
    right('pH, 9 in 10'),
    right('pH measured'),
  ];
  return html`<details class="behind"><summary>The colon as a table</summary>${table('The colon as a table', heads, [...rows, all], 'wide')}</details>`;
}

function chambers({ chambers: view }: GutView): Markup {
  if (view.parts.length === 0) return html``;
  const draw = (size: keyof typeof CHAMBERS_SIZES) => chambersDrawing(view, CHAMBERS_SIZES[size]);
  const sources = view.sources.length === 0 ? '' : ` Measured means: ${view.sources.join('; ')}.`.replace(/\.\.$/, '.');
  return html`<figure class="gut">${everywhere(draw('desk'), draw('phone'), draw('print'))}<figcaption><p class="note">${written(MEASURED_KEY)} ${view.legend}${sources} ${view.noSplit}</p>${chambersTable(view)}</figcaption></figure>`;
}

function bars(shown: BarsShown): Markup {
  const draw = (size: keyof typeof BARS_WIDTHS) => barsDrawing(shown, BARS_WIDTHS[size]);
  return everywhere(draw('desk'), draw('phone'), draw('print'));
}

function groups({ groups: view }: GutView): Markup {
  if (view.rows.length === 0) return html``;
  const rows = view.rows.map((row) => ({ cells: [row.name, row.between] }));
  const heads = [left('Group of microbes'), right('share, 9 in 10')];
  const behind = html`<details class="behind"><summary>The groups as a table</summary>${table('The groups as a table', heads, rows)}</details>`;
  return html`<div><h3 class="h3">${GUT_HEADS.groups}</h3><figure>${bars({ ...view, withMiddle: false })}<figcaption><p class="note">${view.note} The model’s groups, as shares of their mass in the whole colon.</p>${behind}</figcaption></figure></div>`;
}

/** A rule or a source as a sentence of its own. */
const asSentence = (words: string): string => capitalised(words).replace(/\.?$/, '.');

function findingCells(view: ReportView, row: FindingRow): readonly (string | Markup)[] {
  const words = findingMark(row);
  const mark = words === '' ? '' : html` <span class="chip verify">${words}</span>`;
  const source = row.source !== '' && html`<div class="record"><p>${row.source}</p></div>`;
  const found = source ? html`<details><summary>${row.found}</summary>${source}</details>` : html`${row.found}`;
  const link = isColitisTrial(row) && claimLink(view, 'ulcerative-colitis');
  return [html`<b class="grade">${row.grade}</b>`, row.species, html`${found}${mark}${link}`, row.mind];
}

// A longer list is folded: it would stand before everything else about the gut.
const MOST_FINDINGS = 8;

function known(view: ReportView, { findings }: GutView): Markup {
  if (findings.length === 0) return html``;
  const heads = [left('Grade'), left('in'), left('found'), left('mind')];
  const rows = findings.map((row) => ({ cells: findingCells(view, row) }));
  const more = rows.slice(MOST_FINDINGS);
  const folded =
    more.length > 0 &&
    html`<details class="behind"><summary>${count(more.length, 'more finding')}</summary>${table('More findings about selenium and the gut', heads, more, 'findings')}</details><p class="note paper">and ${count(more.length, 'more finding')} in the page that this was printed from.</p>`;
  return html`<div class="whole"><h3 class="h3">${GUT_HEADS.known}${claimLink(view, 'findings')}</h3>${table(GUT_HEADS.known, heads, rows.slice(0, MOST_FINDINGS), 'findings')}${folded}<p class="note">${GRADES} <span class="only-screen">Open a finding for its source.</span></p></div>`;
}

function arrives(view: ReportView, { arrives: { sentence, rows } }: GutView): Markup {
  const heads = [left('Selenium, µg/day'), right('mean'), right('9 in 10')];
  const lines = rows.map((row) => ({
    kind: row.kind === 'alone' ? '' : row.kind,
    cells: [row.name, row.middle, row.between],
  }));
  return html`<div><h3 class="h3">${GUT_HEADS.arrives}</h3><p>${prose(sentence)}${claimLink(view, 'left-over')}</p>${table(GUT_HEADS.arrives, heads, lines, 'amounts')}</div>`;
}

function flora({ flora: { demand, fates, label, competition, sources } }: GutView): Markup {
  const rows = fates.map((fate) => ({ cells: [fate.name, fate.between, fate.grade] }));
  const drawn = fates.map((fate) => ({ ...fate, name: `${fate.name} (grade ${fate.grade})` }));
  const heads = [left('Share of what arrives'), right('9 in 10'), right('grade')];
  const picture =
    fates.length > 0 &&
    html`<figure>${bars({ rows: drawn, to: 1, label, withMiddle: false })}<figcaption><details class="behind"><summary>These shares as a table</summary>${table(GUT_HEADS.flora, heads, rows)}</details></figcaption></figure>`;
  const from = sources.length > 0 && html`<p class="note">${asSentence(`Sources: ${sources.join('; ')}`)}</p>`;
  return html`<div><h3 class="h3">${GUT_HEADS.flora}</h3>${picture}<p>${prose(demand)} ${prose(competition)}</p>${from}</div>`;
}

function feeds(view: ReportView, { feeds: rows }: GutView): Markup {
  if (rows.length === 0) return html``;
  const lines = rows.map((row) => {
    const source = row.source !== '' && html`<p>${asSentence(`Source: ${row.source}`)}</p>`;
    return {
      opens: true,
      cells: [
        html`<details><summary>${row.name}</summary><div class="record"><p>${asSentence(row.rule)}</p>${source}</div></details>`,
        row.middle,
        row.between,
      ],
    };
  });
  const heads = [left('What'), right('about'), right('9 in 10')];
  return html`<div><h3 class="h3">${GUT_HEADS.feeds}${claimLink(view, 'diet-flora')}</h3><p class="note only-screen">Open a name for the rule that made its number.</p>${table(GUT_HEADS.feeds, heads, lines, 'amounts rules')}</div>`;
}

function starch({ starch: view }: GutView): Markup {
  if (!view) return html``;
  const rows = view.rows.map((row) => ({ cells: [row.name, row.low, row.high] }));
  const heads = [left('9 in 10'), right('low rule'), right('high rule')];
  const rule = (name: string, words: string) => html`<p class="note">${asSentence(`${name}: ${words}`)}</p>`;
  const shown = { rows: view.bars.map((bar) => ({ ...bar, between: `${tightRange(bar.between)} mM` })), to: view.to };
  return html`<div><h3 class="h3">${GUT_HEADS.starch}</h3><p>${prose(view.sentence)}</p><figure>${bars({ ...shown, label: view.label, withMiddle: true })}</figure>${table(GUT_HEADS.starch, heads, rows, 'amounts')}${rule('Low rule', view.rules.low)}${rule('High rule', view.rules.high)}</div>`;
}

function limits({ limits: list }: GutView): Markup {
  if (list.length === 0) return html``;
  return html`<div><h3 class="h3">${GUT_HEADS.limits}</h3><ul class="points">${list.map((limit) => html`<li>${limit}</li>`)}</ul></div>`;
}

/** The gut: chambers, groups, what is known, selenium that arrives, what feeds the colon, and where the model is weak. */
export function gutSection(view: ReportView): Markup {
  const { gut } = view;
  if (!gut) return html``;
  const person = html`${groups(gut)}${arrives(view, gut)}${flora(gut)}${limits(gut)}`;
  const behind = html`${known(view, gut)}${feeds(view, gut)}${starch(gut)}`;
  const opening = html`<p class="lede">${prose(gut.opening)}${claimLink(view, 'flora')}</p>`;
  return html`<section id="gut" aria-labelledby="h-gut"><div class="head"><h2 class="h2" id="h-gut">${GUT_HEADS.gut}</h2>${opening}</div>${chambers(gut)}<div class="gg"><div>${person}</div><div>${behind}</div></div>${paragraph(gut.method === '' ? [] : [[gut.method]], 'note')}</section>`;
}
