import { node, type Part } from '../drawn.js';
import { px } from '../px.js';
import type { ChambersSize, Placed } from './chamber-places.js';

const TUBE_HEIGHT = 34;

/** The tube from one chamber to the next, with the way that food goes. */
export function tube(from: Placed, to: Placed, size: ChambersSize): { readonly under: Part; readonly over: Part } {
  if (size.flow === 'across') {
    const y = from.y + from.height / 2;
    const [x1, x2] = [from.x + from.width, to.x];
    const half = TUBE_HEIGHT / 2;
    const reach = 26;
    const way = size.tube - 2;
    return {
      under: node('path', {
        d: `M${px(x1 - reach)} ${px(y - half)}H${px(x2 + reach)}M${px(x1 - reach)} ${px(y + half)}H${px(x2 + reach)}`,
        stroke: 'var(--edge)',
      }),
      over: [
        node('rect', {
          x: px(x1 - reach),
          y: px(y - half + 0.6),
          width: px(x2 - x1 + 2 * reach),
          height: TUBE_HEIGHT - 1.2,
          fill: 'var(--surface)',
        }),
        node('path', {
          d: `M${px(x1 + 1)} ${px(y)}h${way}m-7 -5.5l7 5.5l-7 5.5`,
          fill: 'none',
          stroke: 'var(--edge)',
          'stroke-width': 1.6,
        }),
      ],
    };
  }
  const x = size.width / 2;
  const half = 13;
  const [y1, y2] = [from.y + from.height, to.y];
  return {
    under: node('path', {
      d: `M${x - half} ${px(y1 - 8)}V${px(y2 + 8)}M${x + half} ${px(y1 - 8)}V${px(y2 + 8)}`,
      stroke: 'var(--edge)',
    }),
    over: [
      node('rect', {
        x: x - half + 0.6,
        y: px(y1 - 2),
        width: 2 * half - 1.2,
        height: px(y2 - y1 + 4),
        fill: 'var(--surface)',
      }),
      node('path', {
        d: `M${x} ${px(y1 + 2)}V${px(y2 - 3)}m-5 -5l5 5l5 -5`,
        fill: 'none',
        stroke: 'var(--edge)',
        'stroke-width': 1.6,
      }),
    ],
  };
}
