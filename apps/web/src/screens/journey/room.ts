import { type Box, type Drawn, node } from '@selenoscope/draw';

/** A finger's width (px of the picture, which on a phone are px of the page). */
const FINGER = 44;

const grown = (from: number, length: number): readonly [number, number] => {
  const more = Math.max(0, FINGER - length);
  return [from - more / 2, length + more];
};

/** A river whose gates are as large as a finger, by a rectangle that is not seen. @param boxes by mark */
export function withRoom(drawn: Drawn, boxes: ReadonlyMap<string, Box>): Drawn {
  const children = drawn.children.map((child) => {
    const box = typeof child === 'string' || child.mark === undefined ? undefined : boxes.get(child.mark);
    if (typeof child === 'string' || !box) return child;
    const [x, width] = grown(box.x, box.width);
    const [y, height] = grown(box.y, box.height);
    return { ...child, children: [node('rect', { x, y, width, height, fill: 'none' }), ...child.children] };
  });
  return { ...drawn, children };
}
