import { type PlanView, reportNumbers } from '@selenoscope/core';
import { html, type Markup, px } from './markup.js';
import { left, right, table } from './table.js';

const { chancePercent, count, NBSP } = reportNumbers;

interface Size {
  readonly width: number;
  readonly height: number;
}

const DESK: Size = { width: 520, height: 230 };
const PHONE: Size = { width: 326, height: 210 };

// Room for the names of the axes (px).
const [LEFT, RIGHT, TOP, BOTTOM] = [46, 62, 30, 30];

const named = (changes: number): string => (changes === 0 ? 'no change' : String(changes));

/** Chance of enough, and of too much, against the number of changes. A ring is proven, a dashed one the best found. */
function curve({ tradeOff, isTooMuch: isMuch }: PlanView, aim: PlanAim, size: Size): Markup {
  const most = Math.max(1, ...tradeOff.map(({ changes }) => changes));
  const x = (changes: number) => LEFT + 14 + ((size.width - LEFT - RIGHT - 14) * changes) / most;
  const y = (p: number) => TOP + (size.height - TOP - BOTTOM) * (1 - p);
  const line = (of: (point: PlanView['tradeOff'][number]) => number): string =>
    `M${tradeOff.map((point) => `${px(x(point.changes))} ${px(y(of(point)))}`).join('L')}`;
  const grid = [0, 0.5, 1].map(
    (p) =>
      html`<path d="M${LEFT} ${px(y(p))}H${size.width - RIGHT + 8}" stroke="var(--line)"/><text x="${LEFT - 8}" y="${px(y(p) + 4)}" text-anchor="end" class="js">${100 * p}${p === 1 && `${NBSP}%`}</text>`,
  );
  const goal = html`<path d="M${LEFT} ${px(y(aim.adequate))}H${size.width - RIGHT + 8}" stroke="var(--accent)" stroke-dasharray="4 3"/><text x="${size.width - RIGHT + 14}" y="${px(y(aim.adequate) + 4)}" class="jl acc">aim</text>`;
  const ticks = tradeOff.map(
    ({ changes }) =>
      html`<text x="${px(x(changes))}" y="${size.height - BOTTOM + 20}" text-anchor="middle" class="js">${changes === most ? count(changes, 'change') : named(changes)}</text>`,
  );
  const dots = tradeOff.map(
    (point) =>
      html`<circle cx="${px(x(point.changes))}" cy="${px(y(point.pAdequate))}" r="5" fill="var(--moon)" stroke="var(--ink-2)"${!point.proven && html` stroke-dasharray="2 2"`}/>`,
  );
  // the figures stand on the line that the plans are for
  const numbers = tradeOff.map((point) => {
    const p = isMuch ? point.pAboveUpper : point.pAdequate;
    // over the point, or under it where it would stand on the line of the aim
    const isNear = !isMuch && p < aim.adequate && Math.abs(y(p) - 11 - y(aim.adequate)) < 14;
    return html`<text x="${px(x(point.changes))}" y="${px(y(p) + (isNear ? 21 : -11))}" text-anchor="middle" class="jn">${chancePercent(p)}</text>`;
  });
  const last = tradeOff.at(-1)!;
  return html`<svg class="curve" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${labelOf(tradeOff)}">${grid}${goal}<path d="${line((p) => p.pAboveUpper)}" fill="none" stroke="var(--warn)" stroke-width="1.6"/><path d="${line((p) => p.pAdequate)}" fill="none" stroke="var(--accent)" stroke-width="1.6"/>${dots}${numbers}${ticks}<text x="${px(x(last.changes) + 12)}" y="${px(y(last.pAboveUpper) - (isMuch ? 28 : 6))}" text-anchor="middle" class="jl wrn">too much</text></svg>`;
}

export interface PlanAim {
  readonly adequate: number;
  readonly above: number;
}

const labelOf = (tradeOff: PlanView['tradeOff']): string =>
  `Chance of enough by number of changes: ${tradeOff.map(({ changes, pAdequate }) => `${named(changes)}, ${chancePercent(pAdequate)}`).join('; ')}.`;

/** What more changes would bring: the curve, and the table behind it. Empty where there is nothing to weigh. */
export function tradeOffSection(view: PlanView, aim: PlanAim): Markup {
  if (view.tradeOff.length < 2) return html``;
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
  return html`<section id="trade-off" class="trade"><div><h2 class="h2">What more changes would bring</h2><p class="measure">The best chance of enough that so many changes can bring within all other limits. ${view.tradeOff.some((p) => !p.proven) && 'A dashed ring is the best that was found; the others are proven.'}</p></div><figure><div class="desk wide-fig">${curve(view, aim, DESK)}</div><div class="pho">${curve(view, aim, PHONE)}</div><div class="pri">${curve(view, aim, DESK)}</div><figcaption><details class="behind"><summary>The curve as a table</summary>${table('The curve as a table', heads, rows, 'short')}</details></figcaption></figure></section>`;
}
