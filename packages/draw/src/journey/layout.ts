import type { JourneyLink, JourneyNode, JourneyView } from '@selenoscope/core';
import { slotExtent } from './labels.js';
import type { Layout, PlacedLink, PlacedNode, Waypoint } from './placed.js';
import type { Gate, JourneyHand } from './size.js';

// A bar or a band thinner than this cannot be seen.
const THINNEST = 1.5;
/** How many layers a band has: fifteen at rest, seven where it must redraw while a slider is dragged. */
export type Layers = 7 | 15;

// Standard normal quantiles at even steps from the 5th to the 95th percentile, over that of the 95th.
const STEPS: Readonly<Record<Layers, readonly number[]>> = {
  7: [-1, -0.51, -0.23, 0, 0.23, 0.51, 1],
  15: [-1, -0.75, -0.58, -0.44, -0.32, -0.21, -0.1, 0, 0.1, 0.21, 0.32, 0.44, 0.58, 0.75, 1],
};

/** What a column holds: gates, and below them the bands that pass it by. */
interface Column {
  readonly nodes: readonly JourneyNode[];
  readonly passing: readonly JourneyLink[];
  readonly gate: Gate;
}

function columnsOf(view: JourneyView, size: JourneyHand): readonly Column[] {
  const at = new Map(view.columns.flatMap((nodes, c) => nodes.map((node) => [node.id, c] as const)));
  return view.columns.map((nodes, c) => ({
    nodes,
    passing: view.links.filter((link) => at.get(link.from)! < c && at.get(link.to)! > c),
    gate: size.gates[view.columns.length]![c]!,
  }));
}

const thick = (ugPerDay: number, scale: number): number => Math.max(THINNEST, ugPerDay * scale);

const slotOf = (node: JourneyNode, scale: number, size: JourneyHand, gate: Gate): number =>
  Math.max(thick(node.ugPerDay, scale), slotExtent(node, size, gate)) + size.gap;

const extentOf = ({ nodes, passing, gate }: Column, scale: number, size: JourneyHand): number =>
  nodes.reduce((sum, node) => sum + slotOf(node, scale, size, gate), 0) +
  passing.reduce((sum, link) => sum + thick(link.ugPerDay, scale) + size.gap, 0);

// Of the room that a column has to spare, so much goes between its slots.
const SPARE = 0.7;

interface PlacedColumn {
  readonly nodes: readonly PlacedNode[];
  /** middles of the bands that pass by */
  readonly passing: ReadonlyMap<JourneyLink, number>;
  readonly gate: Gate;
}

/** Bars of one column one after another, each in the middle of its slot, the whole about the middle of the figure. */
function placed(column: Column, scale: number, size: JourneyHand, middle: number, room: number): PlacedColumn {
  const { gate } = column;
  const extent = extentOf(column, scale, size);
  const slots = column.nodes.length + column.passing.length;
  const apart = Math.min(size.spread, (SPARE * Math.max(0, room - extent)) / Math.max(1, slots));
  let edge = middle - (extent + apart * slots) / 2;
  const nodes = column.nodes.map((node) => {
    const slot = slotOf(node, scale, size, gate) + apart;
    edge += slot;
    const height = thick(node.ugPerDay, scale);
    return { node, middle: edge - slot / 2, height, slot, inAt: gate[0], outAt: gate[1] };
  });
  const passing = new Map<JourneyLink, number>();
  for (const link of column.passing) {
    const slot = thick(link.ugPerDay, scale) + size.gap + apart;
    edge += slot;
    passing.set(link, edge - slot / 2);
  }
  return { nodes, passing, gate };
}

/** Widths of a band over the draws, as far as mean and interval tell them. */
function widthsOf(link: JourneyLink, scale: number, layers: Layers): readonly number[] {
  return STEPS[layers]
    .map((t) => {
      const side = t < 0 ? link.ugPerDay - link.p5 : link.p95 - link.ugPerDay;
      return Math.max(t < 0 ? 0 : THINNEST, (link.ugPerDay + t * Math.max(0, side)) * scale);
    })
    .filter((width) => width > 0)
    .sort((a, b) => b - a);
}

function linksAt(view: JourneyView, columns: readonly PlacedColumn[], scale: number, layers: Layers): PlacedLink[] {
  const byId = new Map(columns.flatMap((column) => column.nodes).map((p) => [p.node.id, p]));
  // How much of each bar is taken, from above: bands lie beside each other in the order of the gates they come from.
  const out = new Map<string, number>();
  const into = new Map<string, number>();
  const take = (used: Map<string, number>, gate: PlacedNode, width: number): number => {
    const start = used.get(gate.node.id) ?? 0;
    used.set(gate.node.id, start + width);
    return gate.middle - gate.height / 2 + start + width / 2;
  };
  return view.links.map((link) => {
    const [from, to] = [byId.get(link.from)!, byId.get(link.to)!];
    const width = link.ugPerDay * scale;
    const between = columns.flatMap(({ passing, gate }): Waypoint[] => {
      const middle = passing.get(link);
      return middle === undefined ? [] : [[gate[0], middle] as const, [gate[1], middle] as const];
    });
    const way = [[from.outAt, take(out, from, width)], ...between, [to.inAt, take(into, to, width)]] as const;
    return { link, from, to, way, widths: widthsOf(link, scale, layers) };
  });
}

/** How far the softest edges reach across the flow (px). */
function reachOf(links: readonly PlacedLink[]): { readonly least: number; readonly most: number } {
  const ends = links.flatMap(({ way, widths }) =>
    way.flatMap(([, across]) => [across - widths[0]! / 2, across + widths[0]! / 2]),
  );
  return { least: Math.min(...ends), most: Math.max(...ends) };
}

const square = (x: number): number => x * x;

// Where names ask for more room than there is beside the bars, the river is drawn finer, step by step.
const FINER = 0.97;

/** px for a µg a day: the 95th percentile of the whole fills the room, but a very long tail does not press the rest flat. */
function scaleOf(view: JourneyView, columns: readonly Column[], size: JourneyHand): number {
  const sums = view.columns.map((nodes) => nodes.reduce((sum, node) => sum + node.ugPerDay, 0));
  const most = Math.max(...sums);
  const plate = view.columns[0]!;
  const sources = view.columns.flat().filter((node) => plate.includes(node) || node.kind === 'infusion');
  const upper = sources.reduce((sum, node) => sum + square((node.p95 ?? node.ugPerDay) - node.ugPerDay), 0);
  const whole = Math.min(1.5 * most, Math.max(1.15 * most, most + Math.sqrt(upper)));
  const gates = Math.max(...view.columns.map((nodes) => nodes.length), 1);
  let scale = Math.max(0.02, (size.room - size.gap * (size.flow === 'down' ? gates : plate.length)) / whole);
  const tooWide = () => columns.some((column) => extentOf(column, scale, size) > size.width);
  while (size.flow === 'down' && scale > 0.02 && tooWide()) scale *= FINER;
  return scale;
}

/** Places of everything in the river. One scale for all of it: so many px for a µg a day. */
export function layoutOf(view: JourneyView, size: JourneyHand, layers: Layers = 15): Layout {
  const columns = columnsOf(view, size);
  const scale = scaleOf(view, columns, size);
  const tallest = Math.max(...columns.map((column) => extentOf(column, scale, size)));
  const about = (middle: number) => {
    const done = columns.map((column) => placed(column, scale, size, middle, tallest));
    return { columns: done.map((column) => column.nodes), links: linksAt(view, done, scale, layers) };
  };
  if (size.flow === 'down') {
    const last = columns.at(-1)!.gate[1];
    return { ...about(size.width / 2), height: last + size.bottom };
  }
  // The names of the columns stay clear of the softest edges.
  const shift = Math.max(0, size.top - 8 - reachOf(about(size.top + tallest / 2).links).least);
  const drawn = about(size.top + shift + tallest / 2);
  const bottom = Math.max(size.top + shift + tallest, reachOf(drawn.links).most);
  return { ...drawn, height: Math.ceil(bottom + size.bottom) };
}
