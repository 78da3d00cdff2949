import { type PlanView, reportNumbers } from '@selenoscope/core';
import { CURVE_SIZES, type PlanAim, tradeOffDrawing } from '../index.js';
import { html, type Markup } from './markup.js';
import { left, right, table } from './table.js';
import { written } from './written.js';

const { chancePercent } = reportNumbers;

const named = (changes: number): string => (changes === 0 ? 'no change' : String(changes));

/** What more changes would bring: the curve, and the table behind it. Empty where there is nothing to weigh. */
export function tradeOffSection(view: PlanView, aim: PlanAim): Markup {
  if (view.tradeOff.length < 2) return html``;
  const draw = (size: keyof typeof CURVE_SIZES) => written(tradeOffDrawing(view, aim, CURVE_SIZES[size]));
  const rows = view.tradeOff.map(({ changes, pAdequate, pAboveUpper, proven, what }) => ({
    cells: [
      named(changes),
      what === '' ? '–' : what,
      chancePercent(pAdequate),
      chancePercent(pAboveUpper),
      proven ? 'proven' : 'best found',
    ],
  }));
  const heads = [left('Changes'), left('Which'), right('Enough'), right('Too much'), left('None does better')];
  return html`<section id="trade-off" class="trade"><div><h2 class="h2">What more changes would bring</h2><p class="measure">The best chance of enough that so many changes can bring within all other limits. ${view.tradeOff.some((p) => !p.proven) && 'A dashed ring is the best that was found; the others are proven.'}</p></div><figure><div class="desk wide-fig">${draw('desk')}</div><div class="pho">${draw('phone')}</div><div class="pri">${draw('print')}</div><figcaption><details class="behind"><summary>The curve as a table</summary>${table('The curve as a table', heads, rows, 'short')}</details></figcaption></figure></section>`;
}
