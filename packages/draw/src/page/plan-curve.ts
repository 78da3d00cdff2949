import { type PlanView, reportNumbers } from '@selenoscope/core';
import { CURVE_SIZES, type PlanAim, tradeOffDrawing } from '../index.js';
import { html, type Markup } from './markup.js';
import { left, right, table } from './table.js';
import { written } from './written.js';

const { chancePercent } = reportNumbers;

const named = (changes: number): string => (changes === 0 ? 'no change' : String(changes));

const ENOUGH = 'The best chance of enough that so many changes can bring within all other limits.';
const EXCESS =
  'The lowest chance of too much that so many changes can bring within all other limits. Where it is low enough, the lowest chance of too little besides.';

/** What more changes would bring: the curve, and the table behind it. Empty where there is nothing to weigh. */
export function tradeOffSection(view: PlanView, aim: PlanAim): Markup {
  if (view.tradeOff.length < 2) return html``;
  const draw = (size: keyof typeof CURVE_SIZES) => written(tradeOffDrawing(view, aim, CURVE_SIZES[size]));
  const rows = view.tradeOff.map(({ changes, pAdequate, pAboveUpper, proven, what }) => ({
    cells: [
      named(changes),
      what === '' ? '–' : what,
      ...(view.isTooMuch
        ? [chancePercent(pAboveUpper), chancePercent(1 - pAdequate)]
        : [chancePercent(pAdequate), chancePercent(pAboveUpper)]),
      proven ? 'proven' : 'best found',
    ],
  }));
  const heads = [
    left('Changes'),
    left('Which'),
    ...(view.isTooMuch ? ['Too much', 'Too little'] : ['Enough', 'Too much']).map(right),
    left('None does better'),
  ];
  return html`<section id="trade-off" class="trade"><div><h2 class="h2">What more changes would bring</h2><p class="measure">${view.isTooMuch ? EXCESS : ENOUGH} ${view.tradeOff.some((p) => !p.proven) && 'A dashed ring is the best that was found; the others are proven.'}</p></div><figure><div class="desk wide-fig">${draw('desk')}</div><div class="pho">${draw('phone')}</div><div class="pri">${draw('print')}</div><figcaption><details class="behind"><summary>The curve as a table</summary>${table('The curve as a table', heads, rows, 'short')}</details></figcaption></figure></section>`;
}
