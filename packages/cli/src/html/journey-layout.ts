import type { JourneyLink, JourneyNode, JourneyView } from '@selenoscope/core';
import type { JourneySize } from './journey-size.js';

/** A gate with its place: middle and height of its bar (px). */
export interface PlacedNode {
  readonly node: JourneyNode;
  readonly middle: number;
  readonly height: number;
  /** where the river comes in and where it goes out */
  readonly inX: number;
  readonly outX: number;
}

/** A band with its place: middles at both ends and its widths from the 5th to the 95th percentile, widest first (px). */
export interface PlacedLink {
  readonly link: JourneyLink;
  readonly from: PlacedNode;
  readonly to: PlacedNode;
  readonly fromMiddle: number;
  readonly toMiddle: number;
  readonly widths: readonly number[];
}

export interface Layout {
  readonly columns: readonly (readonly PlacedNode[])[];
  readonly links: readonly PlacedLink[];
  readonly height: number;
}

// A bar or a band thinner than this cannot be seen.
const THINNEST = 1.5;
// Standard normal quantiles at 15 steps from the 5th to the 95th percentile, over that of the 95th.
const STEPS = [-1, -0.75, -0.58, -0.44, -0.32, -0.21, -0.1, 0, 0.1, 0.21, 0.32, 0.44, 0.58, 0.75, 1];

const slot = (height: number, size: JourneySize): number => Math.max(height, size.labelHeight) + size.gap;

/** Bars of one column from above, each in the middle of its slot, the whole about the middle of the figure. */
function columnAt(
  nodes: readonly JourneyNode[],
  scale: number,
  size: JourneySize,
  middle: number,
  inX: number,
  outX: number,
): PlacedNode[] {
  const heights = nodes.map((node) => Math.max(THINNEST, node.ugPerDay * scale));
  const slots = heights.map((height) => slot(height, size));
  let y = middle - slots.reduce((sum, s) => sum + s, 0) / 2;
  return nodes.map((node, i) => {
    y += slots[i]!;
    return { node, middle: y - slots[i]! / 2, height: heights[i]!, inX, outX };
  });
}

function gatesOf(view: JourneyView, size: JourneySize): readonly (readonly [number, number])[] {
  const ends: (readonly [number, number])[] = [
    [size.plateX, size.plateX],
    [size.formX, size.formX],
  ];
  return view.columns.length === 2 ? ends : [ends[0]!, size.totalX, ends[1]!];
}

/** Widths of a band over the draws, as far as median and interval tell them. */
function widthsOf(link: JourneyLink, scale: number): readonly number[] {
  return STEPS.map((t) => {
    const side = t < 0 ? link.ugPerDay - link.p5 : link.p95 - link.ugPerDay;
    return Math.max(t < 0 ? 0 : THINNEST, (link.ugPerDay + t * Math.max(0, side)) * scale);
  })
    .filter((width) => width > 0)
    .reverse();
}

function linksAt(view: JourneyView, placed: readonly PlacedNode[], scale: number): PlacedLink[] {
  const byId = new Map(placed.map((p) => [p.node.id, p]));
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
    return {
      link,
      from,
      to,
      fromMiddle: take(out, from, width),
      toMiddle: take(into, to, width),
      widths: widthsOf(link, scale),
    };
  });
}

/** How far the softest edges reach above the first bar's place and below the last (px). */
function reachOf(links: readonly PlacedLink[]): { readonly top: number; readonly bottom: number } {
  const ends = links.flatMap(({ fromMiddle, toMiddle, widths }) => {
    const half = widths[0]! / 2;
    return [fromMiddle - half, fromMiddle + half, toMiddle - half, toMiddle + half];
  });
  return { top: Math.min(...ends), bottom: Math.max(...ends) };
}

/** px for a µg a day: the 95th percentile of the whole fills the room, but a very long tail does not press the rest flat. */
function scaleOf(view: JourneyView, size: JourneySize): number {
  const plate = view.columns[0]!;
  const upper = plate.reduce((sum, node) => sum + ((node.p95 ?? node.ugPerDay) - node.ugPerDay) ** 2, 0);
  const whole = Math.min(1.5 * view.totalUg, Math.max(1.15 * view.totalUg, view.totalUg + Math.sqrt(upper)));
  return Math.max(0.02, (size.room - size.gap * plate.length) / whole);
}

/** Places of everything in the river. One scale for all of it: so many px for a µg a day. */
export function layoutOf(view: JourneyView, size: JourneySize): Layout {
  const gates = gatesOf(view, size);
  const scale = scaleOf(view, size);
  const extents = view.columns.map((nodes) =>
    nodes.reduce((sum, node) => sum + slot(Math.max(THINNEST, node.ugPerDay * scale), size), 0),
  );
  const tallest = Math.max(...extents);
  const placedFrom = (top: number) => {
    const columns = view.columns.map((nodes, i) =>
      columnAt(nodes, scale, size, top + tallest / 2, gates[i]![0], gates[i]![1]),
    );
    return { columns, links: linksAt(view, columns.flat(), scale) };
  };
  // The names of the columns stay clear of the softest edges.
  const shift = Math.max(0, size.top - 8 - reachOf(placedFrom(size.top).links).top);
  const placed = placedFrom(size.top + shift);
  const bottom = Math.max(size.top + shift + tallest, reachOf(placed.links).bottom);
  return { ...placed, height: Math.ceil(bottom + size.bottom) };
}
