import { plainWords, type ReportView } from '@selenoscope/core';
import { PLASMA_SIZES, plasmaDrawing } from '../index.js';
import { everywhere } from './everywhere.js';
import { html, type Markup } from './markup.js';
import { paragraph } from './prose.js';
import { left, right, table } from './table.js';

type Body = NonNullable<ReportView['body']>;

function levelTable(body: Body): Markup {
  const rows = body.rows.map((row) => ({ cells: [row.name, row.middle, row.between, row.reference] }));
  const heads = [left('What'), right('about'), right('9 in 10'), left('held against')];
  return table('What is expected in your body', heads, rows, 'wide body');
}

function legend(body: Body): string {
  const { plasma } = body;
  const said = ['Strong: most likely. Faint: less likely, out to 9 in 10.'];
  if (plasma.values.some((value) => value.used)) said.push('Ring: your blood test, with its error.');
  if (plasma.values.some((value) => !value.used)) said.push('Dashed ring: measured, but not read as status.');
  if (plasma.before) said.push('Dashed box: what the test was expected to show by the diary alone.');
  return said.join(' ');
}

function picture(body: Body): Markup {
  const draw = (size: keyof typeof PLASMA_SIZES) => plasmaDrawing(body.plasma, PLASMA_SIZES[size], `p-${size}`);
  return html`<figure>${everywhere(draw('desk'), draw('phone'), draw('print'))}<figcaption><p class="note">${legend(body)}</p></figcaption></figure>`;
}

function valueTable(body: Body): Markup {
  const { labs } = body;
  if (!labs || labs.values.length === 0) return html``;
  const rows = labs.values.map((value) => {
    const written = value.written !== '' && html` <span class="hint">written ${value.written}</span>`;
    const date = value.date === '' ? 'no date' : value.date;
    const reason = value.reason === '' ? '' : ` ${value.reason}`;
    return {
      cells: [
        html`${value.name}, ${date}`,
        html`${value.value}${written}`,
        value.before === '' ? '–' : value.before,
        value.after === '' ? '–' : value.after,
        `${value.used ? 'used' : 'not used'}${reason === '' ? '' : ':'}${reason}`,
      ],
    };
  });
  const heads = [left('Test'), right('measured'), right('expected before'), right('expected now'), left('read')];
  return table('Laboratory values', heads, rows, 'wide labs');
}

function rejectedTable(body: Body): Markup {
  const { labs } = body;
  if (!labs || labs.rejected.length === 0) return html``;
  const rows = labs.rejected.map((r) => ({
    cells: [`row ${r.row}`, `“${r.text}”`, html`${r.message} <span class="hint">${r.hint}</span>`],
  }));
  const heads = [left('Row'), left('As written'), left('Why, and what to do')];
  return html`<h3 class="h3">Rows of ${labs.file} left out</h3>${table('Laboratory rows left out', heads, rows)}`;
}

function laboratory(body: Body): Markup {
  const { labs } = body;
  if (!labs) return html``;
  return html`<h3 class="h3">What the laboratory values say</h3><div class="measure">${paragraph([labs.sentence])}${paragraph(labs.notes)}</div>${valueTable(body)}${rejectedTable(body)}`;
}

function sources(body: Body): Markup {
  const said = body.plasma.marks.map((mark) => `for ${mark.name}, ${mark.source}`).join('; ');
  return html`<p class="note">Where a selenoprotein is full: ${said}.</p>`;
}

/** The body at rest: plasma on its scale, levels and their references, what a laboratory measured. */
export function bodySection(view: ReportView): Markup {
  const { body } = view;
  if (!body) return html``;
  return html`<section id="body" aria-labelledby="h-body"><h2 class="h2" id="h-body">In your body</h2><p class="note">${plainWords(body.expected)}</p><h3 class="h3">Selenium in plasma</h3>${picture(body)}<div class="measure">${paragraph(body.meaning)}</div>${laboratory(body)}<h3 class="h3">Levels and their references</h3>${levelTable(body)}${sources(body)}</section>`;
}
