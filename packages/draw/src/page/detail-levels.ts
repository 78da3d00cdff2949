import {
  type NutrientView,
  RECALLED_SPREADS,
  type ReferenceView,
  type ReportView,
  reportNumbers,
} from '@selenoscope/core';
import { claimLink } from './gut-claims.js';
import { html, type Markup } from './markup.js';
import { left, right, table } from './table.js';

const { amount, chancePercent, NBSP, range, sharePercent } = reportNumbers;
const DASH = '–';

const VERIFY = html`<span class="chip verify">recalled, verify</span>`;

function referenceCells(r: ReferenceView): readonly (string | Markup)[] {
  const goal = r.goalText !== '' && html`<p>${r.goalText}.</p>`;
  const mark = r.verified ? '' : html` ${VERIFY}`;
  return [
    html`<details><summary>${r.authorityName} ${r.year}</summary><div class="record">${goal}<p>${r.source}</p>${!r.verified && html`<p>Written from memory: hold it against the source before relying on it.</p>`}</div></details>${mark}`,
    r.isYardstick ? `${r.kindName}; the chance of too little is held against this one` : r.kindName,
    html`${amount(r.value)}${NBSP}${r.unitName}`,
  ];
}

/** Every reference value for selenium, with its source. */
export function referencesSection(view: ReportView): Markup {
  const rows = view.references.map((r) => ({
    kind: r.isYardstick ? 'yardstick' : '',
    opens: true,
    cells: referenceCells(r),
  }));
  const heads = [left('Who says so'), left('What it is'), right('Level')];
  return html`<section id="references" aria-labelledby="h-references"><h2 class="h2" id="h-references">Reference values</h2><p class="note"><span class="only-screen">Open a name for its source. </span>A chance of too little is held against an average requirement only; upper levels are not aims.${claimLink(view, 'upper-level')}</p>${table('Reference values for selenium', heads, rows, 'refs')}</section>`;
}

function nutrientCells(n: NutrientView): readonly (string | Markup)[] {
  const full = n.name !== n.shortName && html`<p>${n.name}.</p>`;
  const note = n.note !== '' && html`<p>${n.note}</p>`;
  const name =
    full || note
      ? html`<details><summary>${n.shortName}</summary><div class="record">${full}${note}</div></details>`
      : html`${n.shortName}`;
  const unit = n.unitName.replace('/day', '');
  return [
    name,
    `${amount(n.usual.p50)}${NBSP}${unit}`,
    range(n.usual.p5, n.usual.p95),
    sharePercent(n.coverage),
    n.reference === null ? DASH : `${amount(n.reference)} ${n.kind}`,
    n.pInadequate === null ? DASH : chancePercent(n.pInadequate),
    n.upper === null ? DASH : `${amount(n.upper)}${n.upperMark && `${NBSP}${n.upperMark}`}`,
    n.pAboveUpper === null ? DASH : chancePercent(n.pAboveUpper),
  ];
}

/** The other nutrients against the same authority's levels. */
export function nutrientsSection(view: ReportView): Markup {
  if (view.nutrients.length === 0) return html``;
  const heads = [
    left('Nutrient'),
    right('usual a day'),
    right('9 in 10'),
    right('covered'),
    right('reference'),
    right('too little'),
    right('upper level'),
    right('too much'),
  ];
  const rows = view.nutrients.map((n) => ({ opens: n.note !== '' || n.name !== n.shortName, cells: nutrientCells(n) }));
  return html`<section id="nutrients" aria-labelledby="h-nutrients"><h2 class="h2" id="h-nutrients">Other nutrients</h2><p class="note">An adequate intake (AI) gives no chance of too little. “Covered” is the share of what was eaten that has a value. ${RECALLED_SPREADS}</p>${table('Other nutrients', heads, rows, 'wide')}</section>`;
}
