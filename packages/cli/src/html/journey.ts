import { type FormClass, type JourneyNode, type JourneyView, reportNumbers, shortName } from '@selenoscope/core';
import { layoutOf, type PlacedLink, type PlacedNode } from './journey-layout.js';
import type { JourneySize } from './journey-size.js';
import { html, type Markup, px } from './markup.js';

const { amount, range } = reportNumbers;

// One layer of fifteen: where all lie on each other the band has its full colour (direction.md 8).
const LAYER = 0.105;

const FORM_BARS: Readonly<Record<FormClass, string>> = {
  1: 'var(--form-1)',
  2: 'var(--form-2)',
  3: 'var(--form-2)',
  4: 'var(--edge)',
};

function defs(view: JourneyView, size: JourneySize, id: string): Markup {
  const start = view.columns.length === 2 ? size.plateX : size.totalX[1];
  const gradient = (form: FormClass): Markup =>
    html`<linearGradient id="${id}-f${form}" gradientUnits="userSpaceOnUse" x1="${start}" x2="${size.formX}" y1="0" y2="0"><stop offset=".04" stop-color="var(--flow-food)"/><stop offset=".72" stop-color="var(--form-${form})"/></linearGradient>`;
  return html`<defs><filter id="${id}-soft" x="-5%" y="-5%" width="110%" height="110%" color-interpolation-filters="sRGB"><feGaussianBlur stdDeviation="0 1.7"/></filter><pattern id="${id}-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="var(--form-4)" opacity=".55"/><path d="M0 0V5" stroke="var(--form-4)" stroke-width="3.4"/></pattern><pattern id="${id}-gap" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="var(--flow-food)" opacity=".4"/><path d="M0 0V5" stroke="var(--flow-food)" stroke-width="3.4"/></pattern>${gradient(1)}${gradient(2)}${gradient(3)}</defs>`;
}

const isDose = (node: JourneyNode): boolean => node.kind === 'supplement' || node.kind === 'infusion';

/** Food turns from the plate's gold into its form; a dose has its form from the start; what is not known is hatched. */
function fillOf({ link, from }: PlacedLink, id: string): string {
  if (from.node.isUnknown) return `url(#${id}-gap)`;
  if (link.formClass === null) return isDose(from.node) ? 'var(--flow-out)' : 'var(--flow-food)';
  if (link.formClass === 4) return `url(#${id}-hatch)`;
  return isDose(from.node) ? `var(--form-${link.formClass})` : `url(#${id}-f${link.formClass})`;
}

function band(placed: PlacedLink, id: string): Markup {
  const { from, to, fromMiddle, toMiddle, widths } = placed;
  const [x0, x1] = [from.outX, to.inX];
  const middle = px((x0 + x1) / 2);
  const layers = widths.map((width) => {
    const [a, b] = [fromMiddle - width / 2, toMiddle - width / 2];
    return html`<path d="M${px(x0)} ${px(a)}C${middle} ${px(a)} ${middle} ${px(b)} ${px(x1)} ${px(b)}V${px(b + width)}C${middle} ${px(b + width)} ${middle} ${px(a + width)} ${px(x0)} ${px(a + width)}Z"/>`;
  });
  return html`<g fill="${fillOf(placed, id)}" fill-opacity="${LAYER}">${layers}</g>`;
}

function bar({ node, middle, height }: PlacedNode, x: number): Markup {
  const top = middle - height / 2;
  const fill = node.formClass ? FORM_BARS[node.formClass] : isDose(node) ? 'var(--edge)' : 'var(--bar-food)';
  const solid = html`<rect x="${px(x - 1.5)}" y="${px(top)}" width="3" height="${px(height)}" rx="1.5" fill="${fill}"/>`;
  if (node.isUnknown)
    return html`<path d="M${px(x)} ${px(top)}v${px(height)}" stroke="${fill}" stroke-width="3" stroke-dasharray="3 2.5"/>`;
  if (node.kind !== 'supplement' && node.kind !== 'infusion') return solid;
  const tall = Math.max(height + 8, 16);
  const outline =
    node.kind === 'supplement'
      ? html`<rect x="${px(x - 5)}" y="${px(middle - tall / 2)}" width="10" height="${px(tall)}" rx="5"/><path d="M${px(x - 5)} ${px(middle)}h10"/>`
      : html`<path d="M${px(x)} ${px(middle - tall / 2 - 6)}c4 6 6 9 6 ${px(tall / 2 + 2)}a6 ${px(tall / 2)} 0 0 1 -12 0c0 -${px(tall / 2 - 7)} 2 -${px(Math.max(0, tall / 2 - 4))} 6 -${px(tall / 2 + 2)}Z"/>`;
  return html`${solid}<g fill="none" stroke="var(--edge)">${outline}</g>`;
}

/** The interval as it stands under a name; nothing where there is none, or where it would say the number again. */
function intervalOf(node: JourneyNode): string {
  if (node.p5 === undefined || node.p95 === undefined) return '';
  const words = range(node.p5, node.p95);
  return words === amount(node.ugPerDay) ? '' : words;
}

function sideLabel({ node, middle }: PlacedNode, size: JourneySize, x: number, anchor: 'start' | 'end'): Markup {
  const number = `${amount(node.ugPerDay)}${node.isUnknown ? ' ?' : ''}`;
  const second = intervalOf(node);
  const y = middle + (second === '' ? 4.5 : 4.5 - size.line / 2);
  const narrow = size.letters < 20;
  const isWhole = node.kind === 'form' || node.kind === 'rest';
  const fits = isWhole || node.name.length <= size.letters;
  const name = fits ? node.name : (node.shortName ?? shortName(node.name, size.letters));
  const at = (dy: number, words: Markup, kind: string) =>
    html`<text x="${px(x)}" y="${px(y + dy)}" text-anchor="${anchor}" class="${kind}">${words}</text>`;
  if (narrow) {
    const interval = second === '' ? '' : html` <tspan class="js" dx="2">${second}</tspan>`;
    const line = html`<tspan class="jn">${number}</tspan>${interval}`;
    const top = middle + 4.5 - size.line / 2 - y;
    return html`${at(top, html`${name}`, 'jl')}${at(top + size.line, line, 'jl')}`;
  }
  return html`${at(0, html`${name} <tspan class="jn" dx="3">${number}</tspan>`, 'jl')}${second && at(size.line, html`${second}`, 'js')}`;
}

function totalLabel({ node, middle, inX, outX }: PlacedNode): Markup {
  if (inX === outX) return html``;
  const x = px((inX + outX) / 2);
  return html`<text x="${x}" y="${px(middle + 4)}" text-anchor="middle" class="jbig">${amount(node.ugPerDay)}</text><text x="${x}" y="${px(middle + 22)}" text-anchor="middle" class="js">µg a day</text>`;
}

function headings(view: JourneyView, size: JourneySize): Markup {
  const total = view.columns.length === 3 && size.totalX[0] !== size.totalX[1];
  return html`<text x="${size.plateX - 10}" y="16" text-anchor="end" class="jh">On your plate</text>${total && html`<text x="${(size.totalX[0] + size.totalX[1]) / 2}" y="16" text-anchor="middle" class="jh">in all</text>`}<text x="${size.formX + 10}" y="16" class="jh">in these forms</text>`;
}

function gate(placed: PlacedNode, size: JourneySize): Markup {
  const { node, inX, outX } = placed;
  const bars = inX === outX ? bar(placed, inX) : html`${bar(placed, inX)}${bar(placed, outX)}`;
  const words =
    node.kind === 'total'
      ? totalLabel(placed)
      : node.kind === 'form'
        ? sideLabel(placed, size, inX + 12, 'start')
        : sideLabel(placed, size, outX - 12, 'end');
  return html`<g><title>${node.name}: ${amount(node.ugPerDay)} µg/day${intervalOf(node) && `, ${intervalOf(node)}`}</title>${bars}${words}</g>`;
}

/**
 * The river of selenium from the plate to its chemical forms (direction.md 8): wider is more, a soft edge is less sure.
 * @param id unique in the page
 */
export function journeySvg(view: JourneyView, size: JourneySize, id: string): Markup {
  const layout = layoutOf(view, size);
  return html`<svg class="journey" viewBox="0 0 ${size.width} ${layout.height}" role="img" aria-label="${view.label}">${defs(view, size, id)}${headings(view, size)}<g filter="url(#${id}-soft)">${layout.links.map((link) => band(link, id))}</g>${layout.columns.flat().map((node) => gate(node, size))}</svg>`;
}
