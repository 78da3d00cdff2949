import { type JourneyNode, shortName } from '@selenoscope/core';
import { type Part, node as svg } from '../drawn.js';
import { px } from '../px.js';
import { evenLines, leastRoom, textWidth } from '../text-width.js';
import type { PlacedNode } from './placed.js';
import type { Gate, JourneyHand } from './size.js';

// Letters of numbers and of intervals, as parts of a name's.
const NUMBER = 1.15;
const PAD = 8;

/** The interval as it stands under a name; nothing where there is none, or where it would say the number again. */
export function intervalOf(node: JourneyNode, { words: { amount, range } }: JourneyHand): string {
  if (node.p5 === undefined || node.p95 === undefined) return '';
  const interval = range(node.p5, node.p95);
  return interval === amount(node.ugPerDay) ? '' : interval;
}

const numberOf = (node: JourneyNode, { words }: JourneyHand): string =>
  `${words.amount(node.ugPerDay)}${node.isUnknown ? ' ?' : ''}`;

/** A gate of two bars has its words between them. */
const isBetween = (gate: Gate): boolean => gate[0] !== gate[1];

const tiny = (node: JourneyNode): string => node.tinyName ?? node.shortName ?? node.name;

/** Name in lines no wider than the room; where they would be more than so many, its short form. */
function nameLines(node: JourneyNode, room: number, letter: number, most = 2): readonly string[] {
  const lines = evenLines(node.name, room, letter);
  if (lines.length <= most && lines.every((line) => textWidth(line, letter) <= room)) return lines;
  return evenLines(tiny(node), room, letter);
}

/** Room across the flow that a gate's words need (px). */
export function slotExtent(node: JourneyNode, hand: JourneyHand, gate: Gate): number {
  if (hand.flow === 'down') {
    const name = leastRoom(tiny(node), node.kind === 'passing' ? 1 : 2, hand.letter);
    return Math.max(name, textWidth(numberOf(node, hand), hand.letter * NUMBER)) + PAD / 2;
  }
  if (!isBetween(gate)) return hand.labelHeight;
  if (node.kind === 'total') return hand.labelHeight;
  const lines = nameLines(node, gate[1] - gate[0] - PAD, hand.letter).length;
  return (node.kind === 'uptake' ? lines + 2.6 : lines + 1) * hand.line + 3;
}

interface Line {
  readonly words: Part;
  readonly kind: string;
  /** distance from the line before it */
  readonly step: number;
}

const lineOf = (words: Part, kind: string, step: number): Line => ({ words, kind, step });

/** "23 15 to 33", or the number alone where there is no room for both. */
function figures(node: JourneyNode, room: number, hand: JourneyHand): Part {
  const number = svg('tspan', { class: 'jn' }, numberOf(node, hand));
  const interval = intervalOf(node, hand);
  const width = textWidth(numberOf(node, hand), hand.letter * NUMBER) + 6 + textWidth(interval, hand.letter);
  if (interval === '' || width > room) return number;
  return [number, ' ', svg('tspan', { class: 'js', dx: 2 }, interval)];
}

/** Lines about a middle. @param at where the middle of the block lies, down the page */
function block(
  lines: readonly Line[],
  x: number,
  at: number,
  anchor: 'start' | 'middle' | 'end',
  from: 'middle' | 'top' | 'bottom',
): Part {
  const whole = lines.slice(1).reduce((sum, line) => sum + line.step, 0);
  let y = from === 'middle' ? at + 4.5 - whole / 2 : from === 'top' ? at : at - whole;
  return lines.map((line, i) => {
    if (i > 0) y += line.step;
    return svg('text', { x: px(x), y: px(y), 'text-anchor': anchor, class: line.kind }, line.words);
  });
}

/** Beside a single bar, on the side where no river is. */
function beside(placed: PlacedNode, hand: JourneyHand): Part {
  const { node, middle, inAt } = placed;
  const isEnd = node.kind === 'form' || node.kind === 'exit';
  const [x, anchor] = isEnd ? ([inAt + 12, 'start'] as const) : ([inAt - 12, 'end'] as const);
  const interval = intervalOf(node, hand);
  if (node.kind === 'exit') {
    const room = hand.width - x - textWidth(numberOf(node, hand), hand.letter * NUMBER) - 4;
    const names = nameLines(node, room, hand.letter);
    const lines = names.map((name, i) =>
      i === names.length - 1
        ? lineOf([name, ' ', svg('tspan', { class: 'jn', dx: 3 }, numberOf(node, hand))], 'jl', hand.line)
        : lineOf(name, 'jl', hand.line),
    );
    if (interval !== '') lines.push(lineOf(interval, 'js', hand.line));
    return block(lines, x, middle, anchor, 'middle');
  }
  const fits = node.kind === 'form' || node.kind === 'rest' || node.name.length <= hand.letters;
  const name = fits ? node.name : (node.shortName ?? shortName(node.name, hand.letters));
  if (hand.stacked) {
    const figure = figures(node, Number.POSITIVE_INFINITY, hand);
    return block([lineOf(name, 'jl', 0), lineOf(figure, 'jl', hand.line)], x, middle, anchor, 'middle');
  }
  const first = lineOf([name, ' ', svg('tspan', { class: 'jn', dx: 3 }, numberOf(node, hand))], 'jl', 0);
  return block(interval === '' ? [first] : [first, lineOf(interval, 'js', hand.line)], x, middle, anchor, 'middle');
}

/** Lines of a gate with two bars: name, then number and interval; what is taken up has its number large. */
function between(node: JourneyNode, room: number, hand: JourneyHand): readonly Line[] {
  const names = nameLines(node, room, hand.letter).map((name) => lineOf(name, 'jl', hand.line));
  if (node.kind === 'uptake' && hand.flow === 'right') {
    const big = lineOf(hand.words.amount(node.ugPerDay), 'jbig', hand.line * 1.75);
    const interval = intervalOf(node, hand);
    return interval === '' ? [...names, big] : [...names, big, lineOf(interval, 'js', hand.line * 1.15)];
  }
  return [...names, lineOf(figures(node, room, hand), 'jl', hand.line * 1.08)];
}

function total({ node, middle, inAt, outAt }: PlacedNode, { words }: JourneyHand): Part {
  if (inAt === outAt) return null;
  const x = px((inAt + outAt) / 2);
  return [
    svg('text', { x, y: px(middle + 4), 'text-anchor': 'middle', class: 'jbig' }, words.amount(node.ugPerDay)),
    svg('text', { x, y: px(middle + 22), 'text-anchor': 'middle', class: 'js' }, words.journey.unitBelow),
  ];
}

/** Where the river flows down: above the plate's bars, between two bars, below the last ones. */
function downwards(placed: PlacedNode, hand: JourneyHand): Part {
  const { node, middle, slot, inAt, outAt } = placed;
  const room = slot - PAD / 2;
  if (inAt !== outAt) return block(between(node, room, hand), middle, (inAt + outAt) / 2, 'middle', 'middle');
  const number = svg('tspan', { class: 'jn' }, numberOf(node, hand));
  const single = textWidth(tiny(node), hand.letter) + 4 + textWidth(numberOf(node, hand), hand.letter * NUMBER) <= room;
  const names = nameLines(node, room, hand.letter, node.kind === 'exit' ? 2 : 1);
  const last = `${names.at(-1)} ${numberOf(node, hand)}`;
  const joins = node.kind === 'exit' && textWidth(last, hand.letter * 1.08) <= room;
  const above = (joins ? names.slice(0, -1) : names).map((name) => lineOf(name, 'jl', hand.line * 0.93));
  const lines = single
    ? [lineOf([tiny(node), ' ', number], 'jl', 0)]
    : [...above, lineOf(joins ? [names.at(-1)!, ' ', number] : number, 'jl', hand.line)];
  if (node.kind !== 'exit') return block(lines, middle, inAt - 10, 'middle', 'bottom');
  const interval = intervalOf(node, hand);
  const shown = interval !== '' && textWidth(interval, hand.letter) <= room;
  const all = shown ? [...lines, lineOf(interval, 'js', hand.line)] : lines;
  return block(all, middle, inAt + 19, 'middle', 'top');
}

/** Name, number and interval of a gate. */
export function label(placed: PlacedNode, hand: JourneyHand): Part {
  const { node, middle, inAt, outAt } = placed;
  if (node.kind === 'total') return total(placed, hand);
  if (hand.flow === 'down') return downwards(placed, hand);
  if (inAt === outAt) return beside(placed, hand);
  return block(between(node, outAt - inAt - PAD, hand), (inAt + outAt) / 2, middle, 'middle', 'middle');
}
