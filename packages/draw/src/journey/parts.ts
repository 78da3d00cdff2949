import type { JourneyView } from '@selenoscope/core';
import { type Box, boxOf, joined } from '../box.js';
import type { Part } from '../drawn.js';
import { type DrawWords, ENGLISH_DRAW_WORDS } from '../words.js';
import { label } from './labels.js';
import { layoutOf } from './layout.js';
import { bandMark, gateMark } from './marks.js';
import type { PlacedLink, PlacedNode } from './placed.js';
import { renamed } from './renamed.js';
import type { JourneyHand, JourneySize } from './size.js';

/** A gate or a band of the journey, for keyboard, focus and names. Amounts in µg/day, places in px of the picture. */
export interface JourneyPart {
  /** `node:ID` or `band:FROM>TO`, as the drawing is marked */
  readonly mark: string;
  readonly kind: 'node' | 'band';
  /** of the gate; of a band, of the gate it comes from */
  readonly id: string;
  /** of a band, the gate it goes to */
  readonly to: string | null;
  readonly name: string;
  /** as it stands in the picture, where it may be shorter; empty where only a number stands */
  readonly shownName: string;
  readonly ugPerDay: number;
  readonly p5: number | null;
  readonly p95: number | null;
  /** column of the gate, or of the gate that a band comes from */
  readonly column: number;
  /** bar and text of a gate, for its focus ring; a band from bar to bar */
  readonly box: Box;
}

/** A column of gates with the bands that leave it, both across the flow in reading order. */
export interface JourneyColumn {
  readonly nodes: readonly JourneyPart[];
  readonly bands: readonly JourneyPart[];
}

/** Size of a class's letters where it is not the size's own (px). */
const lettersOf =
  (size: JourneySize) =>
  (kind: string): number =>
    kind === 'jbig' ? 30 : kind === 'jn' ? size.letter * 1.15 : size.letter;

const BAR = 3;

/** Words of a label's names, without its figures. */
function namesIn(part: Part): readonly string[] {
  if (part === null || part === undefined || part === false || typeof part !== 'object') return [];
  if (!('tag' in part)) return part.flatMap(namesIn);
  return part.attributes['class'] === 'jl' ? part.children.filter((child) => typeof child === 'string') : [];
}

const shownName = (placed: PlacedNode, hand: JourneyHand): string =>
  namesIn(label(placed, hand))
    .map((words) => words.trim())
    .filter(Boolean)
    .join(' ');

function nodeBox(placed: PlacedNode, hand: JourneyHand): Box {
  const { middle, height, inAt, outAt } = placed;
  const along = { from: inAt - BAR / 2, length: outAt - inAt + BAR };
  const bars =
    hand.flow === 'down'
      ? { x: middle - height / 2, y: along.from, width: height, height: along.length }
      : { x: along.from, y: middle - height / 2, width: along.length, height };
  return joined([bars, ...boxOf(label(placed, hand), lettersOf(hand))]);
}

function bandBox({ way, widths }: PlacedLink, down: boolean): Box {
  const half = (widths[0] ?? 0) / 2;
  return joined(
    way.map(([along, across]) =>
      down
        ? { x: across - half, y: along, width: 2 * half, height: 0 }
        : { x: along, y: across - half, width: 0, height: 2 * half },
    ),
  );
}

/**
 * Gates and bands of a journey by columns, in reading order, as the drawing of the same view and size has them.
 * @example journeyParts(view.journey, journeySize(view.journey, 'desk'))[0].nodes[0].mark // "node:kind-bread"
 */
export function journeyParts(
  view: JourneyView,
  size: JourneySize,
  words: DrawWords = ENGLISH_DRAW_WORDS,
): readonly JourneyColumn[] {
  const hand = { ...size, words };
  const layout = layoutOf(renamed(view, words), hand);
  const across = (link: PlacedLink, end: 0 | -1) => link.way.at(end)![1];
  return layout.columns.map((placed, column) => ({
    nodes: placed.map((gate) => ({
      mark: gateMark(gate.node.id),
      kind: 'node' as const,
      id: gate.node.id,
      to: null,
      name: gate.node.name,
      shownName: shownName(gate, hand),
      ugPerDay: gate.node.ugPerDay,
      p5: gate.node.p5 ?? null,
      p95: gate.node.p95 ?? null,
      column,
      box: nodeBox(gate, hand),
    })),
    bands: layout.links
      .filter((link) => placed.includes(link.from))
      .sort((a, b) => across(a, 0) - across(b, 0) || across(a, -1) - across(b, -1))
      .map((link) => ({
        mark: bandMark(link.link.from, link.link.to),
        kind: 'band' as const,
        id: link.link.from,
        to: link.link.to,
        name: words.journey.bandName(link.from.node.name, link.to.node.name),
        shownName: '',
        ugPerDay: link.link.ugPerDay,
        p5: link.link.p5,
        p95: link.link.p95,
        column,
        box: bandBox(link, size.flow === 'down'),
      })),
  }));
}
