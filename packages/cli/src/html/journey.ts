import { BODY_STATIONS, type JourneyView, reportNumbers } from '@selenoscope/core';
import { band, bar, defs } from './journey-bands.js';
import { intervalOf, label } from './journey-labels.js';
import { layoutOf } from './journey-layout.js';
import type { Layout, PlacedNode } from './journey-placed.js';
import type { JourneySize } from './journey-size.js';
import { html, type Markup } from './markup.js';

const { amount } = reportNumbers;

interface Heading {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly words: string;
}

const BODY_HEADINGS = ['On your plate', 'in these forms', 'taken up', 'in your body', 'leaves again'] as const;

/** The headings read as a sentence. Where the river flows down, its stations name themselves: only the first is said. */
function headingsOf(view: JourneyView, size: JourneySize): readonly Heading[] {
  const gates = size.gates[view.columns.length]!;
  if (size.flow === 'down') return [{ x: 0, y: 14, anchor: 'start', words: BODY_HEADINGS[0] }];
  const middle = (gate: readonly [number, number]) => (gate[0] + gate[1]) / 2;
  const last = gates.at(-1)![0];
  if (view.columns.length === BODY_STATIONS)
    return [
      { x: gates[0]![0] - 10, y: 16, anchor: 'end', words: BODY_HEADINGS[0] },
      ...[1, 2, 3].map((c) => ({ x: middle(gates[c]!), y: 16, anchor: 'middle' as const, words: BODY_HEADINGS[c]! })),
      { x: last + 10, y: 16, anchor: 'start', words: BODY_HEADINGS[4] },
    ];
  const total = gates.length === 3 && gates[1]![0] !== gates[1]![1];
  return [
    { x: gates[0]![0] - 10, y: 16, anchor: 'end', words: BODY_HEADINGS[0] },
    ...(total ? [{ x: middle(gates[1]!), y: 16, anchor: 'middle' as const, words: 'in all' }] : []),
    { x: last + 10, y: 16, anchor: 'start', words: BODY_HEADINGS[1] },
  ];
}

const headings = (view: JourneyView, size: JourneySize): Markup =>
  html`${headingsOf(view, size).map((h) => html`<text x="${h.x}" y="${h.y}" text-anchor="${h.anchor}" class="jh">${h.words}</text>`)}`;

function gate(placed: PlacedNode, layout: Layout, size: JourneySize): Markup {
  const { node, inAt, outAt } = placed;
  // what comes from the side has no river before it
  const isFed = layout.links.some((link) => link.to === placed);
  const inward = isFed && inAt !== outAt && bar(placed, inAt, size);
  const interval = intervalOf(node);
  return html`<g><title>${node.name}: ${amount(node.ugPerDay)} µg/day${interval && `, ${interval}`}</title>${inward}${bar(placed, outAt, size)}${label(placed, size)}</g>`;
}

/**
 * The river of selenium from the plate through its chemical forms and the body (direction.md 8): wider is more, a soft
 * edge is less sure.
 * @param id unique in the page
 */
export function journeySvg(view: JourneyView, size: JourneySize, id: string): Markup {
  const layout = layoutOf(view, size);
  const gates = layout.columns.flat().map((node) => gate(node, layout, size));
  return html`<svg class="journey" viewBox="0 0 ${size.width} ${layout.height}" role="img" aria-label="${view.label}">${defs(view, size, id)}${headings(view, size)}<g filter="url(#${id}-soft)">${layout.links.map((link) => band(link, size, id))}</g>${gates}</svg>`;
}
