import { type PlanCard, type PlanView, reportNumbers, type Verdict } from '@selenoscope/core';
import { moonGlyph } from '../index.js';
import { html, type Markup } from './markup.js';
import { cardScale } from './plan-scale.js';
import { left, right, table } from './table.js';
import { written } from './written.js';

const { amount } = reportNumbers;

/** Names and moons of the chances of a card. */
const CHANCES: Readonly<
  Record<PlanCard['chances'][number]['of'], { readonly verdict: Verdict; readonly name: string }>
> = {
  enough: { verdict: 'likely-adequate', name: 'Enough' },
  'too-much': { verdict: 'likely-too-much', name: 'Too much' },
  'too-little': { verdict: 'likely-too-little', name: 'Too little' },
};

/** A chance as it would be, and beside it as it is now, where anything changes. */
function chanceRow(
  { of: kind, chance: of, isWarned }: PlanCard['chances'][number],
  card: PlanCard,
  id: string,
): Markup {
  const { verdict, name } = CHANCES[kind];
  return html`<div><dt>${written(moonGlyph(verdict, 22, id))} ${name}</dt><dd><b${isWarned && html` class="w"`}>${of.after}</b>${card.changes.length > 0 && html`<small>now ${of.before}</small>`}</dd></div>`;
}

function courseTable(card: PlanCard, id: string): Markup {
  if (card.course.length === 0) return html``;
  const heads = [left('When'), right('Plasma selenium, µg/L'), right('Selenoprotein P, % of its plateau')];
  return table(
    `Blood over the weeks, ${id}`,
    heads,
    card.course.map((cells) => ({ cells })),
    'short',
  );
}

function scaleTable({ scale, chances }: PlanCard, view: PlanView, id: string): Markup {
  const cells = (s: PlanCard['scale'] | PlanView['now']) =>
    s.usual ? [amount(s.usual.p5), amount(s.usual.p50), amount(s.usual.p95)] : ['–', '–', '–'];
  const heads = [
    left('Usual selenium, µg/day'),
    right('5 in 100 below'),
    right('Half below'),
    right('95 in 100 below'),
    ...chances.map(({ of }) => right(CHANCES[of].name)),
  ];
  return table(
    `The scale as a table, ${id}`,
    heads,
    [
      { cells: ['Now', ...cells(view.now), ...chances.map(({ chance }) => chance.before)] },
      { cells: ['After', ...cells(scale), ...chances.map(({ chance }) => chance.after)] },
    ],
    'short',
  );
}

/** The words behind a card: what to do, what else moves, the blood over weeks, the numbers of the picture. */
function more(card: PlanCard, view: PlanView, id: string): Markup {
  const list = (lines: readonly string[], kind: string) =>
    lines.length > 0 && html`<ul class="${kind}">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
  return html`<details class="behind"><summary>What it asks and what it moves</summary>${list(card.changes, 'points')}${list(card.more, 'points')}${list(card.uppers, 'points')}${courseTable(card, id)}${scaleTable(card, view, id)}</details>`;
}

function cardOf(card: PlanCard, view: PlanView, i: number): Markup {
  const id = `plan-${i + 1}`;
  const remarks = card.remarks.map((remark) => html`<li class="remark">${remark}</li>`);
  const proof = card.proof !== '' && html`<p class="act"><a href="#proof-${i + 1}">Proof</a></p>`;
  return html`<li class="sheet${i === 0 && ' best'}${card.isShort && ' falls-short'}" id="${id}"><p class="note kicker">${card.kicker}</p><h2 class="sent">${card.sentence}</h2><figure>${cardScale(card.scale, id)}</figure><dl>${card.chances.map((one) => chanceRow(one, card, `${id}-${one.of}`))}</dl><ul class="ex2">${card.facts.map((fact) => html`<li>${fact}</li>`)}${remarks}</ul><div class="rest">${more(card, view, id)}${proof}</div></li>`;
}

/** The plans side by side, the smallest first, and those that stay short of the aim last. */
export const cards = (view: PlanView): Markup =>
  view.cards.length === 0
    ? html``
    : html`<ol class="cards c${Math.min(3, view.cards.length)}" id="plans">${view.cards.map((card, i) => cardOf(card, view, i))}</ol>${view.beyond !== '' && html`<p class="note beyond">${view.beyond}</p>`}`;
