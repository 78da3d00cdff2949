import { type JourneyNode, reportNumbers, shortName } from '@selenoscope/core';
import type { PlacedNode } from './journey-placed.js';
import type { Gate, JourneySize } from './journey-size.js';
import { html, type Markup, px } from './markup.js';
import { evenLines, leastRoom, textWidth } from './text-width.js';

const { amount, range } = reportNumbers;

// Letters of numbers and of intervals, as parts of a name's.
const NUMBER = 1.15;
const PAD = 8;

/** The interval as it stands under a name; nothing where there is none, or where it would say the number again. */
export function intervalOf(node: JourneyNode): string {
  if (node.p5 === undefined || node.p95 === undefined) return '';
  const words = range(node.p5, node.p95);
  return words === amount(node.ugPerDay) ? '' : words;
}

const numberOf = (node: JourneyNode): string => `${amount(node.ugPerDay)}${node.isUnknown ? ' ?' : ''}`;

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
export function slotExtent(node: JourneyNode, size: JourneySize, gate: Gate): number {
  if (size.flow === 'down') {
    const name = leastRoom(tiny(node), node.kind === 'passing' ? 1 : 2, size.letter);
    return Math.max(name, textWidth(numberOf(node), size.letter * NUMBER)) + PAD / 2;
  }
  if (!isBetween(gate)) return size.labelHeight;
  if (node.kind === 'total') return size.labelHeight;
  const lines = nameLines(node, gate[1] - gate[0] - PAD, size.letter).length;
  return (node.kind === 'uptake' ? lines + 2.6 : lines + 1) * size.line + 3;
}

interface Line {
  readonly words: Markup;
  readonly kind: string;
  /** distance from the line before it */
  readonly step: number;
}

const lineOf = (words: Markup | string, kind: string, step: number): Line => ({ words: html`${words}`, kind, step });

/** "23 15 to 33", or the number alone where there is no room for both. */
function figures(node: JourneyNode, room: number, size: JourneySize): Markup {
  const number = html`<tspan class="jn">${numberOf(node)}</tspan>`;
  const interval = intervalOf(node);
  const width = textWidth(numberOf(node), size.letter * NUMBER) + 6 + textWidth(interval, size.letter);
  if (interval === '' || width > room) return number;
  return html`${number} <tspan class="js" dx="2">${interval}</tspan>`;
}

/** Lines about a middle. @param at where the middle of the block lies, down the page */
function block(
  lines: readonly Line[],
  x: number,
  at: number,
  anchor: 'start' | 'middle' | 'end',
  from: 'middle' | 'top' | 'bottom',
): Markup {
  const whole = lines.slice(1).reduce((sum, line) => sum + line.step, 0);
  let y = from === 'middle' ? at + 4.5 - whole / 2 : from === 'top' ? at : at - whole;
  return html`${lines.map((line, i) => {
    if (i > 0) y += line.step;
    return html`<text x="${px(x)}" y="${px(y)}" text-anchor="${anchor}" class="${line.kind}">${line.words}</text>`;
  })}`;
}

/** Beside a single bar, on the side where no river is. */
function beside(placed: PlacedNode, size: JourneySize): Markup {
  const { node, middle, inAt } = placed;
  const isEnd = node.kind === 'form' || node.kind === 'exit';
  const [x, anchor] = isEnd ? ([inAt + 12, 'start'] as const) : ([inAt - 12, 'end'] as const);
  const interval = intervalOf(node);
  if (node.kind === 'exit') {
    const room = size.width - x - textWidth(numberOf(node), size.letter * NUMBER) - 4;
    const names = nameLines(node, room, size.letter);
    const lines = names.map((name, i) =>
      i === names.length - 1
        ? lineOf(html`${name} <tspan class="jn" dx="3">${numberOf(node)}</tspan>`, 'jl', size.line)
        : lineOf(name, 'jl', size.line),
    );
    if (interval !== '') lines.push(lineOf(interval, 'js', size.line));
    return block(lines, x, middle, anchor, 'middle');
  }
  const fits = node.kind === 'form' || node.kind === 'rest' || node.name.length <= size.letters;
  const name = fits ? node.name : (node.shortName ?? shortName(node.name, size.letters));
  if (size.stacked) {
    const figure = figures(node, Number.POSITIVE_INFINITY, size);
    return block([lineOf(name, 'jl', 0), lineOf(figure, 'jl', size.line)], x, middle, anchor, 'middle');
  }
  const first = lineOf(html`${name} <tspan class="jn" dx="3">${numberOf(node)}</tspan>`, 'jl', 0);
  return block(interval === '' ? [first] : [first, lineOf(interval, 'js', size.line)], x, middle, anchor, 'middle');
}

/** Lines of a gate with two bars: name, then number and interval; what is taken up has its number large. */
function between(node: JourneyNode, room: number, size: JourneySize): readonly Line[] {
  const names = nameLines(node, room, size.letter).map((name) => lineOf(name, 'jl', size.line));
  if (node.kind === 'uptake' && size.flow === 'right') {
    const big = lineOf(amount(node.ugPerDay), 'jbig', size.line * 1.75);
    const interval = intervalOf(node);
    return interval === '' ? [...names, big] : [...names, big, lineOf(interval, 'js', size.line * 1.15)];
  }
  return [...names, lineOf(figures(node, room, size), 'jl', size.line * 1.08)];
}

function total({ node, middle, inAt, outAt }: PlacedNode): Markup {
  if (inAt === outAt) return html``;
  const x = px((inAt + outAt) / 2);
  return html`<text x="${x}" y="${px(middle + 4)}" text-anchor="middle" class="jbig">${amount(node.ugPerDay)}</text><text x="${x}" y="${px(middle + 22)}" text-anchor="middle" class="js">µg a day</text>`;
}

/** Where the river flows down: above the plate's bars, between two bars, below the last ones. */
function downwards(placed: PlacedNode, size: JourneySize): Markup {
  const { node, middle, slot, inAt, outAt } = placed;
  const room = slot - PAD / 2;
  if (inAt !== outAt) return block(between(node, room, size), middle, (inAt + outAt) / 2, 'middle', 'middle');
  const number = html`<tspan class="jn">${numberOf(node)}</tspan>`;
  const single = textWidth(tiny(node), size.letter) + 4 + textWidth(numberOf(node), size.letter * NUMBER) <= room;
  const names = nameLines(node, room, size.letter, node.kind === 'exit' ? 2 : 1);
  const last = `${names.at(-1)} ${numberOf(node)}`;
  const joins = node.kind === 'exit' && textWidth(last, size.letter * 1.08) <= room;
  const above = (joins ? names.slice(0, -1) : names).map((name) => lineOf(name, 'jl', size.line * 0.93));
  const lines = single
    ? [lineOf(html`${tiny(node)} ${number}`, 'jl', 0)]
    : [...above, lineOf(joins ? html`${names.at(-1)!} ${number}` : number, 'jl', size.line)];
  if (node.kind !== 'exit') return block(lines, middle, inAt - 10, 'middle', 'bottom');
  const interval = intervalOf(node);
  const shown = interval !== '' && textWidth(interval, size.letter) <= room;
  const all = shown ? [...lines, lineOf(interval, 'js', size.line)] : lines;
  return block(all, middle, inAt + 19, 'middle', 'top');
}

/** Name, number and interval of a gate. */
export function label(placed: PlacedNode, size: JourneySize): Markup {
  const { node, middle, inAt, outAt } = placed;
  if (node.kind === 'total') return total(placed);
  if (size.flow === 'down') return downwards(placed, size);
  if (inAt === outAt) return beside(placed, size);
  return block(between(node, outAt - inAt - PAD, size), (inAt + outAt) / 2, middle, 'middle', 'middle');
}
