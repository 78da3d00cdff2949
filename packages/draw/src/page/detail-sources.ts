import { isBrazilNut, type ReportView, reportNumbers, type SourceView } from '@selenoscope/core';
import { claimLink } from './gut-claims.js';
import { html, type Markup, type Part } from './markup.js';
import { left, right, table } from './table.js';

const { amount, exact, factor, NBSP, range, sharePercent, shareRange } = reportNumbers;
const DASH = '–';
/** Share of the whole under which a source stands with the others on paper. */
const SMALL = 0.01;

/** How a value is known, as a small ring: filled measured, half calculated, dashed not known. Its words stand beside it. */
function kindMark(row: SourceView): Markup {
  const ring = (inside: Markup, dashed = false) =>
    html`<svg class="kind" width="11" height="11" viewBox="-5.5 -5.5 11 11" aria-hidden="true"><circle r="4.5" fill="none" stroke="var(--${row.isUnknown ? 'warn' : 'ink-2'})" stroke-width="1.2"${dashed && html` stroke-dasharray="2 1.6"`}/>${inside}</svg>`;
  if (row.isUnknown) return ring(html``, true);
  if (row.kind === 'measured' || row.kind === 'dose') return ring(html`<circle r="4.5" fill="var(--ink-2)"/>`);
  return ring(html`<path d="M0 -4.5A4.5 4.5 0 0 0 0 4.5Z" fill="var(--ink-2)"/>`);
}

const fact = (what: string, value: Part): Markup => html`<div><dt>${what}</dt><dd>${value}</dd></div>`;

/** The record behind one source: everything that its number was made from. */
function record(row: SourceView): Markup {
  const facts: Markup[] = [];
  if (row.gramsPerDay !== null) facts.push(fact('Eaten', `${amount(row.gramsPerDay)}${NBSP}g a day`));
  if (row.tableUgPer100g !== null)
    facts.push(fact('Selenium', `${exact(row.tableUgPer100g)}${NBSP}µg per 100${NBSP}g`));
  else if (!row.isDose && !row.isPopulation)
    facts.push(fact('Selenium', 'no value in the table; estimated from like foods'));
  facts.push(fact('Value', row.samples === null ? row.kindName : `${row.kindName}, n${NBSP}${row.samples}`));
  if (row.isNotRescaled) facts.push(fact('Origin', row.originText));
  else if (row.originFactor !== 1) {
    const why = row.originText === '' ? 'for where it is from' : row.originText;
    facts.push(fact('Origin', html`${factor(row.originFactor)}: ${why}`));
  }
  if (row.carriedUgPerDay !== null) {
    const byTable = row.tableUgPerDay === null ? DASH : exact(row.tableUgPerDay);
    facts.push(
      fact('Both figures', `${byTable}${NBSP}µg/day by the table, ${exact(row.carriedUgPerDay)} by the export`),
    );
  }
  if (row.forms.length > 0)
    facts.push(fact('Forms', row.forms.map((form) => `${form.name} ${sharePercent(form.share)}`).join('; ')));
  facts.push(fact('Source', row.isTableFood ? html`${row.tableName}, <code>${row.id}</code>` : row.tableName));
  if (row.tableNote !== '') facts.push(fact('Note', row.tableNote));
  return html`<dl class="record">${facts}</dl>`;
}

/** The record in one line, for paper, where nothing opens. */
function recordLine(row: SourceView): string {
  const value = row.tableUgPer100g === null ? '' : ` at ${exact(row.tableUgPer100g)}${NBSP}µg/100${NBSP}g`;
  const eaten = row.gramsPerDay === null ? '' : `${amount(row.gramsPerDay)}${NBSP}g/day${value}`;
  const origin = row.originFactor === 1 ? '' : `${factor(row.originFactor)} for origin`;
  const samples = row.samples === null ? '' : `n${NBSP}${row.samples}`;
  const id = row.isTableFood ? row.id : '';
  return [eaten, origin, samples, id].filter((part) => part !== '').join(', ');
}

/** A link where claims are made about such a source. */
function claimOf(view: ReportView, row: SourceView): Markup {
  if (row.id.startsWith('infusion:')) return claimLink(view, 'infusion');
  if (row.id.startsWith('supplement:')) return claimLink(view, 'supplement');
  return isBrazilNut(row.name) ? claimLink(view, 'brazil-nut') : html``;
}

/** Every source; its name opens the record. */
export function sourcesSection(view: ReportView): Markup {
  const { sources } = view;
  if (sources.rows.length === 0) return html``;
  const heads = [
    left('Food or dose'),
    left('kind'),
    right('µg/day'),
    right('9 in 10'),
    right('share'),
    left('value'),
    ...(sources.hasCarried ? [right('by table'), right('by export')] : []),
  ];
  const number = (value: number | null): string => (value === null ? DASH : amount(value));
  const smallOnes = sources.rows.filter((row) => row.share < SMALL);
  const rows = sources.rows.map((row) => ({
    kind: row.share < SMALL && smallOnes.length > 1 ? 'source small' : 'source',
    opens: true,
    cells: [
      html`<details><summary>${row.name}</summary>${record(row)}</details>${claimOf(view, row)}<span class="paper-line">${recordLine(row)}</span>`,
      row.group,
      amount(row.ugPerDay),
      range(row.p5, row.p95),
      sharePercent(row.share),
      html`<span class="how">${kindMark(row)}${row.kindName}</span>`,
      ...(sources.hasCarried ? [number(row.tableUgPerDay), number(row.carriedUgPerDay)] : []),
    ],
  }));
  const smallUg = smallOnes.reduce((total, row) => total + row.ugPerDay, 0);
  const rest = {
    kind: 'paper-rest',
    cells: [
      `and ${smallOnes.length} more, together ${amount(smallUg)}${NBSP}µg`,
      '',
      amount(smallUg),
      ...heads.slice(3).map(() => ''),
    ],
  };
  const sum = {
    kind: 'sum',
    cells: [
      'These rows together',
      '',
      amount(sources.sumUgPerDay),
      '',
      '',
      '',
      ...(sources.hasCarried ? ['', ''] : []),
    ],
  };
  const both = sources.hasCarried
    ? html` Where the diary’s own export carries selenium, both figures stand beside each other.`
    : '';
  return html`<section id="sources" aria-labelledby="h-sources"><h2 class="h2" id="h-sources">Every source</h2><p class="note"><span class="only-screen">Open a name for the record behind its number.</span>${both}</p>${table('Every source of selenium', heads, [...rows, ...(smallOnes.length > 1 ? [rest] : []), sum], 'wide')}</section>`;
}

/** Shares of the chemical forms. */
export function formsSection(view: ReportView): Markup {
  if (view.forms.length === 0) return html``;
  const rows = view.forms.map((form) => ({
    cells: [form.name, sharePercent(form.share), form.range ? shareRange(form.range.p5, form.range.p95) : DASH],
  }));
  return html`<section id="forms" aria-labelledby="h-forms"><h2 class="h2" id="h-forms">Chemical forms</h2>${table('Chemical forms, share of selenium', [left('Form'), right('share'), right('9 in 10')], rows)}</section>`;
}
