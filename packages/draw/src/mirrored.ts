import type { Box } from './box.js';
import { type Drawn, node } from './drawn.js';

const ANCHORS: Readonly<Record<string, string>> = { start: 'end', end: 'start' };

const hasText = (drawn: Drawn): boolean =>
  drawn.tag === 'text' || drawn.children.some((child) => typeof child !== 'string' && hasText(child));

function turned(drawn: Drawn, width: number): Drawn {
  if (drawn.tag === 'defs' || drawn.tag === 'title') return drawn;
  if (drawn.tag === 'text') {
    const { x, 'text-anchor': anchor = 'start' } = drawn.attributes;
    const attributes = { ...drawn.attributes, x: width - Number(x), 'text-anchor': ANCHORS[anchor] ?? anchor };
    return { ...drawn, attributes };
  }
  if (hasText(drawn)) {
    const children = drawn.children.map((child) => (typeof child === 'string' ? child : turned(child, width)));
    return { ...drawn, children };
  }
  return node('g', { transform: `matrix(-1 0 0 1 ${width} 0)` }, drawn);
}

/**
 * A picture for a page that reads from right to left: the river flows the other way, its words stay readable. For the
 * journey and the day's coverage; a scale stays as its numbers run, and the moon is not mirrored (direction.md 8). Its
 * `svg` must have `direction: ltr`, because text anchors follow the page's direction.
 * @param width of the picture (px)
 * @example mirrored(journeyDrawing(view, size, 'j'), size.width)
 */
export const mirrored = (drawn: Drawn, width: number): Drawn => ({
  ...drawn,
  children: drawn.children.map((child) => (typeof child === 'string' ? child : turned(child, width))),
});

/** The place of a part in the mirrored picture. @param width of the picture (px) */
export const mirroredBox = (box: Box, width: number): Box => ({ ...box, x: width - box.x - box.width });
