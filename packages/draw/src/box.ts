import type { Drawn, Part } from './drawn.js';
import { textWidth } from './text-width.js';

/** A place in a picture (px). */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The least box about several. */
export function joined(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** True where two boxes share more than an edge. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

// Above and below the line that letters stand on, as parts of their size.
const [ASCENT, DESCENT] = [0.78, 0.24];

/** A line of text about its anchor. @param letter size of its letters (px) */
export function textBox(x: number, y: number, anchor: string, width: number, letter: number): Box {
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return { x: left, y: y - ASCENT * letter, width, height: (ASCENT + DESCENT) * letter };
}

const kindOf = (drawn: Drawn): string => String(drawn.attributes['class'] ?? '').split(' ')[0]!;

function lineWidth(drawn: Drawn, lettersOf: (kind: string) => number, kind: string): number {
  return drawn.children.reduce((sum, child) => {
    if (typeof child === 'string') return sum + textWidth(child, lettersOf(kind));
    return sum + Number(child.attributes['dx'] ?? 0) + lineWidth(child, lettersOf, kindOf(child) || kind);
  }, 0);
}

/** Boxes of the texts of a part, as near as letters can be reckoned. @param lettersOf size of a class's letters (px) */
export function boxOf(part: Part, lettersOf: (kind: string) => number): readonly Box[] {
  if (part === null || part === undefined || part === false || typeof part !== 'object') return [];
  if (!('tag' in part)) return part.flatMap((one) => boxOf(one, lettersOf));
  if (part.tag !== 'text') return part.children.flatMap((child) => boxOf(child, lettersOf));
  const { x, y, 'text-anchor': anchor } = part.attributes;
  const kind = kindOf(part);
  const width = lineWidth(part, lettersOf, kind);
  return [textBox(Number(x), Number(y), String(anchor ?? 'start'), width, lettersOf(kind))];
}
