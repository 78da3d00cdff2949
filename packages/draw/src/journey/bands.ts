import type { FormClass, JourneyNode, JourneyView } from '@selenoscope/core';
import { BODY_STATIONS } from '@selenoscope/core';
import { type Drawn, marked, type Part, node as svg } from '../drawn.js';
import { px } from '../px.js';
import type { Layers } from './layout.js';
import { bandMark } from './marks.js';
import type { PlacedLink, PlacedNode, Waypoint } from './placed.js';
import type { JourneySize } from './size.js';

// One layer: where all lie on each other the band has its full colour (direction.md 8).
const LAYER: Readonly<Record<Layers, number>> = { 7: 0.2, 15: 0.105 };

export const isDose = (node: JourneyNode): boolean => node.kind === 'supplement' || node.kind === 'infusion';

/** Colours, hatchings and the blur across the flow that takes the contour lines out of the soft edges. */
export function defs(view: JourneyView, size: JourneySize, id: string): Part {
  const gates = size.gates[view.columns.length]!;
  const forms = view.columns.length === BODY_STATIONS ? 1 : gates.length - 1;
  const across = size.flow === 'down' ? '1.6 0' : '0 1.7';
  const gradient = (name: string, from: number, to: number, first: string, second: string): Part => {
    const line = size.flow === 'down' ? { x1: 0, x2: 0, y1: from, y2: to } : { x1: from, x2: to, y1: 0, y2: 0 };
    return svg(
      'linearGradient',
      { id: `${id}-${name}`, gradientUnits: 'userSpaceOnUse', ...line },
      svg('stop', { offset: '.04', 'stop-color': `var(--${first})` }),
      svg('stop', { offset: '.72', 'stop-color': `var(--${second})` }),
    );
  };
  const toForm = ([1, 2, 3] as const).map((form) =>
    gradient(`f${form}`, gates[forms - 1]![1], gates[forms]![0], 'flow-food', `form-${form}`),
  );
  const out =
    view.columns.length === BODY_STATIONS &&
    ([1, 2] as const).map((form) => gradient(`o${form}`, gates[3]![1], gates[4]![0], `form-${form}`, 'flow-out'));
  return svg(
    'defs',
    {},
    svg(
      'filter',
      { id: `${id}-soft`, x: '-5%', y: '-5%', width: '110%', height: '110%', 'color-interpolation-filters': 'sRGB' },
      svg('feGaussianBlur', { stdDeviation: across }),
    ),
    svg(
      'pattern',
      { id: `${id}-hatch`, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      svg('rect', { width: 5, height: 5, fill: 'var(--form-4)', opacity: '.55' }),
      svg('path', { d: 'M0 0V5', stroke: 'var(--form-4)', 'stroke-width': 3.4 }),
    ),
    svg(
      'pattern',
      { id: `${id}-gap`, width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      svg('rect', { width: 5, height: 5, fill: 'var(--flow-food)', opacity: '.4' }),
      svg('path', { d: 'M0 0V5', stroke: 'var(--flow-food)', 'stroke-width': 3.4 }),
    ),
    toForm,
    out,
  );
}

/**
 * Food turns from the plate's gold into its form; a dose has its form from the start; what leaves turns to silver, and
 * what passes by is silver; what is not known is hatched.
 */
function fillOf({ link, from, to }: PlacedLink, id: string): string {
  if (from.node.isUnknown) return `url(#${id}-gap)`;
  if (from.node.kind === 'passing') return 'var(--flow-out)';
  if (to.node.kind === 'exit') return `url(#${id}-o${link.formClass === 1 ? 1 : 2})`;
  if (link.formClass === null) return isDose(from.node) ? 'var(--flow-out)' : 'var(--flow-food)';
  if (link.formClass === 4) return `url(#${id}-hatch)`;
  if (to.node.kind === 'passing') return 'var(--flow-out)';
  if (to.node.kind === 'uptake' || to.node.kind === 'pool') return `var(--form-${link.formClass})`;
  return isDose(from.node) ? `var(--form-${link.formClass})` : `url(#${id}-f${link.formClass})`;
}

/** One edge of a band along its way, from a point that is already drawn to. */
function edge(way: readonly Waypoint[], shift: number, down: boolean): string {
  return way
    .slice(1)
    .map(([along, across], i) => {
      const [along0, across0] = way[i]!;
      const middle = px((along0 + along) / 2);
      const [a, b] = [px(across0 + shift), px(across + shift)];
      const end = px(along);
      return down ? `C${a} ${middle} ${b} ${middle} ${b} ${end}` : `C${middle} ${a} ${middle} ${b} ${end} ${b}`;
    })
    .join('');
}

function outline(way: readonly Waypoint[], width: number, down: boolean): string {
  const point = ([along, across]: Waypoint, shift: number) =>
    down ? `${px(across + shift)} ${px(along)}` : `${px(along)} ${px(across + shift)}`;
  const half = width / 2;
  const back = [...way].reverse();
  return `M${point(way[0]!, -half)}${edge(way, -half, down)}L${point(back[0]!, half)}${edge(back, half, down)}Z`;
}

/** A band as layers about its middle line, widest first, named by the gates at its ends. */
export function band(placed: PlacedLink, size: JourneySize, id: string, count: Layers): Drawn {
  const layers = placed.widths.map((width) => svg('path', { d: outline(placed.way, width, size.flow === 'down') }));
  const { from, to } = placed.link;
  return marked(svg('g', { fill: fillOf(placed, id), 'fill-opacity': LAYER[count] }, layers), bandMark(from, to));
}

const FORM_BARS: Readonly<Record<FormClass, string>> = {
  1: 'var(--form-1)',
  2: 'var(--form-2)',
  3: 'var(--form-2)',
  4: 'var(--edge)',
};

const SILVER = new Set<JourneyNode['kind']>(['supplement', 'infusion', 'passing', 'exit']);

/** The bar of a gate: as wide as its mean, exactly. */
export function bar({ node, middle, height }: PlacedNode, at: number, size: JourneySize): Part {
  const down = size.flow === 'down';
  const first = middle - height / 2;
  const fill = node.formClass ? FORM_BARS[node.formClass] : SILVER.has(node.kind) ? 'var(--edge)' : 'var(--bar-food)';
  if (node.isUnknown) {
    const d = down ? `M${px(first)} ${px(at)}h${px(height)}` : `M${px(at)} ${px(first)}v${px(height)}`;
    return svg('path', { d, stroke: fill, 'stroke-width': 3, 'stroke-dasharray': '3 2.5' });
  }
  const solid = down
    ? svg('rect', { x: px(first), y: px(at - 1.5), width: px(height), height: 3, rx: 1.5, fill })
    : svg('rect', { x: px(at - 1.5), y: px(first), width: 3, height: px(height), rx: 1.5, fill });
  if (!isDose(node)) return solid;
  // a capsule lies along its bar; a drop hangs upright
  const turned = node.kind === 'supplement' ? ' rotate(-90)' : '';
  const place = down ? `translate(${px(middle)} ${px(at)})${turned}` : `translate(${px(at)} ${px(middle)})`;
  return [
    solid,
    svg('g', { fill: 'none', stroke: 'var(--edge)', transform: place }, doseOutline(node, Math.max(height + 8, 16))),
  ];
}

// A drop does not grow with its bar.
const DROP = 'M0 -15c4 6 6.5 9.5 6.5 13.5a6.5 6.5 0 0 1 -13 0c0 -4 2.5 -7.5 6.5 -13.5Z';

/** A capsule, or a drop, about the middle of a bar. */
function doseOutline(node: JourneyNode, tall: number): Part {
  const half = px(tall / 2);
  if (node.kind === 'supplement')
    return [svg('rect', { x: -5, y: -half, width: 10, height: px(tall), rx: 5 }), svg('path', { d: 'M-5 0h10' })];
  return svg('path', { d: DROP, fill: 'var(--paper)' });
}
