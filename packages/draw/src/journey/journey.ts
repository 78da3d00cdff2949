import { BODY_STATIONS, type JourneyView } from '@selenoscope/core';
import { type Drawn, marked, type Part, node as svg } from '../drawn.js';
import { type DrawWords, ENGLISH_DRAW_WORDS } from '../words.js';
import { band, bar, defs } from './bands.js';
import { intervalOf, label } from './labels.js';
import { type Layers, layoutOf } from './layout.js';
import { gateMark } from './marks.js';
import type { Layout, PlacedNode } from './placed.js';
import { renamed } from './renamed.js';
import type { JourneyHand, JourneySize } from './size.js';

interface Heading {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly words: string;
}

/** The headings read as a sentence. Where the river flows down, its stations name themselves: only the first is said. */
function headingsOf(view: JourneyView, size: JourneyHand): readonly Heading[] {
  const { plate, inAll, forms, takenUp, inBody, leaves } = size.words.journey;
  const said = [plate, forms, takenUp, inBody, leaves];
  const gates = size.gates[view.columns.length]!;
  if (size.flow === 'down') return [{ x: 0, y: 14, anchor: 'start', words: plate }];
  const middle = (gate: readonly [number, number]) => (gate[0] + gate[1]) / 2;
  const last = gates.at(-1)![0];
  if (view.columns.length === BODY_STATIONS)
    return [
      { x: gates[0]![0] - 10, y: 16, anchor: 'end', words: plate },
      ...[1, 2, 3].map((c) => ({ x: middle(gates[c]!), y: 16, anchor: 'middle' as const, words: said[c]! })),
      { x: last + 10, y: 16, anchor: 'start', words: leaves },
    ];
  const total = gates.length === 3 && gates[1]![0] !== gates[1]![1];
  return [
    { x: gates[0]![0] - 10, y: 16, anchor: 'end', words: plate },
    ...(total ? [{ x: middle(gates[1]!), y: 16, anchor: 'middle' as const, words: inAll }] : []),
    { x: last + 10, y: 16, anchor: 'start', words: forms },
  ];
}

const headings = (view: JourneyView, size: JourneyHand): Part =>
  headingsOf(view, size).map((h) => svg('text', { x: h.x, y: h.y, 'text-anchor': h.anchor, class: 'jh' }, h.words));

function gate(placed: PlacedNode, layout: Layout, hand: JourneyHand): Drawn {
  const { node, inAt, outAt } = placed;
  // what comes from the side has no river before it
  const isFed = layout.links.some((link) => link.to === placed);
  const title = hand.words.journey.nodeTitle(node.name, hand.words.amount(node.ugPerDay), intervalOf(node, hand));
  const drawn = svg(
    'g',
    {},
    svg('title', {}, title),
    isFed && inAt !== outAt && bar(placed, inAt, hand),
    bar(placed, outAt, hand),
    label(placed, hand),
  );
  return marked(drawn, gateMark(node.id));
}

/** How a journey is drawn, beside its size. */
export interface JourneyOptions {
  readonly words?: DrawWords;
  /** fifteen at rest, seven while a slider is dragged */
  readonly layers?: Layers;
  /** the picture in a sentence, where it is not the view's own */
  readonly label?: string;
}

/**
 * The river of selenium from the plate through its chemical forms and the body (direction.md 8): wider is more, a soft
 * edge is less sure. Every band is marked `band:FROM>TO`, every gate `node:ID`.
 * @param id unique in the page
 * @example journeyDrawing(view.journey, journeySize(view.journey, 'desk'), 'j', { layers: 7 })
 */
export function journeyDrawing(view: JourneyView, size: JourneySize, id: string, options: JourneyOptions = {}): Drawn {
  const { words = ENGLISH_DRAW_WORDS, layers = 15, label: said = view.label } = options;
  const hand = { ...size, words };
  const river = renamed(view, words);
  const layout = layoutOf(river, hand, layers);
  return svg(
    'svg',
    { class: 'journey', viewBox: `0 0 ${size.width} ${layout.height}`, role: 'img', 'aria-label': said },
    defs(river, size, id),
    headings(river, hand),
    svg(
      'g',
      { filter: `url(#${id}-soft)` },
      layout.links.map((link) => band(link, size, id, layers)),
    ),
    layout.columns.flat().map((placed) => gate(placed, layout, hand)),
  );
}
