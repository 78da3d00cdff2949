import type { PlasmaMark, PlasmaScaleView } from '@selenoscope/core';
import { type Drawn, node, type Part } from '../drawn.js';
import { px } from '../px.js';
import { type DrawWords, ENGLISH_DRAW_WORDS } from '../words.js';
import { type At, AXIS_Y, axisOf, BAND, HEIGHT, type PlasmaSize, TOP } from './plasma-axis.js';
import { axis, names, words } from './plasma-words.js';

// The same steps as the river's soft edges, from the whole interval to its middle.
const LAYERS = [1, 0.75, 0.58, 0.44, 0.32, 0.21, 0.1];
const LAYER = 0.14;

/** A range at which a selenoprotein is full: a column that fades to both sides, with its name above. */
function column(mark: PlasmaMark, at: At, id: string): Part {
  const [from, to] = [at(mark.fromUgPerL), at(mark.toUgPerL)];
  const fade = (to - from) * 0.25;
  return node('rect', {
    x: px(from - fade),
    y: TOP,
    width: px(to - from + 2 * fade),
    height: AXIS_Y - TOP,
    fill: `url(#${id}-full)`,
  });
}

/** The person's interval: strongest at its middle, fading to the 5th and 95th percentile. */
function band({ now }: PlasmaScaleView, at: At): Part {
  const middle = at(now.p50);
  const layers = LAYERS.map((part) => {
    const [from, to] = [middle + (at(now.p5) - middle) * part, middle + (at(now.p95) - middle) * part];
    return node('rect', { x: px(from), y: BAND.y, width: px(Math.max(1.5, to - from)), height: BAND.height, rx: 3 });
  });
  return [
    node('g', { fill: 'var(--accent)', 'fill-opacity': LAYER }, layers),
    node('path', { d: `M${px(middle)} ${BAND.y}v${BAND.height}`, stroke: 'var(--accent)', 'stroke-width': 2.6 }),
  ];
}

function before(view: PlasmaScaleView, at: At): Part {
  if (!view.before) return null;
  const [from, to] = [at(view.before.p5), at(view.before.p95)];
  return node('rect', {
    class: 'before',
    x: px(from),
    y: BAND.y - 5,
    width: px(to - from),
    height: BAND.height + 10,
    rx: 4,
    fill: 'none',
    stroke: 'var(--ink-2)',
    'stroke-dasharray': '4 3',
  });
}

/** A measured value is a ring with its error; one that is not read as status is dashed and struck through. */
function rings(view: PlasmaScaleView, at: At): Part {
  // several stand one under the other as far as the band is high
  const step = Math.min(9, (BAND.height - 12) / Math.max(1, view.values.length - 1));
  return view.values.map(({ ugPerL, used, within }, i) => {
    const y = px(BAND.y + BAND.height / 2 + (i - (view.values.length - 1) / 2) * step);
    const error =
      within &&
      node('path', {
        class: 'error',
        d: `M${px(at(within.p5))} ${y}H${px(at(within.p95))}`,
        stroke: 'var(--ink)',
        'stroke-width': 1.6,
      });
    return [
      error,
      node('circle', {
        class: used ? 'measured' : 'measured aside',
        cx: px(at(ugPerL)),
        cy: y,
        r: 6.5,
        fill: 'var(--surface)',
        stroke: 'var(--ink)',
        'stroke-width': 2,
        ...(!used && { 'stroke-dasharray': '2.6 2' }),
      }),
      !used &&
        node('path', {
          class: 'struck',
          d: `M${px(at(ugPerL) - 7)} ${px(y + 7)}l14 -14`,
          stroke: 'var(--ink)',
          'stroke-width': 1.6,
        }),
    ];
  });
}

/**
 * Plasma selenium on one scale: where the two selenoproteins are full, what is expected with its spread, what was
 * measured (a ring), and what would be expected without that (dashed).
 * @param id unique in the page
 * @example plasmaDrawing(view.body.plasma, PLASMA_SIZES.desk, 'plasma')
 */
export function plasmaDrawing(
  view: PlasmaScaleView,
  size: PlasmaSize,
  id: string,
  options: { readonly words?: DrawWords; readonly label?: string } = {},
): Drawn {
  const { words: said = ENGLISH_DRAW_WORDS, label = view.label } = options;
  const at = axisOf(view, size);
  const full = node(
    'defs',
    {},
    node(
      'linearGradient',
      { id: `${id}-full` },
      node('stop', { 'stop-color': 'var(--accent)', 'stop-opacity': 0 }),
      node('stop', { offset: '.3', 'stop-color': 'var(--accent)', 'stop-opacity': '.17' }),
      node('stop', { offset: '.7', 'stop-color': 'var(--accent)', 'stop-opacity': '.17' }),
      node('stop', { offset: 1, 'stop-color': 'var(--accent)', 'stop-opacity': 0 }),
    ),
  );
  return node(
    'svg',
    {
      class: 'strip plasma',
      style: `max-width:${size.width}px`,
      viewBox: `0 0 ${size.width} ${HEIGHT}`,
      role: 'img',
      'aria-label': label,
    },
    full,
    view.marks.map((mark) => column(mark, at, id)),
    names(view, at, size, said),
    band(view, at),
    before(view, at),
    rings(view, at),
    words(view, at, size, said),
    axis(at, size, said),
  );
}
