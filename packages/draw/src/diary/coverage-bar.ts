import { type Drawn, node } from '../drawn.js';
import { px } from '../px.js';
import { type DrawWords, ENGLISH_DRAW_WORDS } from '../words.js';

const [WIDTH, HEIGHT] = [340, 40];
const BAR = 16;
const RADIUS = 7.5;
// between what has a value and what has none
const GAP = 2;

/** How a bar of coverage is drawn. */
export interface CoverageOptions {
  /** unique in the page */
  readonly id: string;
  /** the picture in a sentence */
  readonly label: string;
  readonly words?: DrawWords;
}

/** A piece of the bar, round where it is an end of it. */
function piece(from: number, to: number): string {
  const [top, bottom] = [0.5, BAR - 0.5];
  const half = (to - from) / 2;
  const left = from < 1 ? Math.min(RADIUS, half) : 0;
  const right = to > WIDTH - 1 ? Math.min(RADIUS, half) : 0;
  const start = left > 0 ? `A${px(left)} ${RADIUS} 0 0 1 ${px(from + left)} ${top}` : `V${top}`;
  const end = right > 0 ? `A${px(right)} ${RADIUS} 0 0 1 ${px(to - right)} ${bottom}` : `V${bottom}`;
  return `M${px(from + left)} ${top}H${px(to - right)}${end}H${px(from + left)}${start}Z`;
}

/**
 * How much of what was eaten has a selenium value: known solid, not known hatched, never zero and never blank.
 * @param coverage share of the day's energy whose selenium has a value, 0 to 1
 * @example coverageBar(0.82, { id: 'coverage', label: 'Coverage: 82 percent of what was eaten has a selenium value' })
 */
export function coverageBar(coverage: number, options: CoverageOptions): Drawn {
  const { id, label, words = ENGLISH_DRAW_WORDS } = options;
  const known = Math.min(1, Math.max(0, coverage));
  const end = 0.5 + (WIDTH - 1) * known;
  const isAll = known > 0.9975;
  const isNone = known < 0.0025;
  const from = isNone ? 0.5 : end + GAP / 2;
  return node(
    'svg',
    { class: 'coverage', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': label },
    node(
      'defs',
      {},
      node(
        'pattern',
        { id: `${id}-hatch`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
        node('path', { d: 'M0 0V6', stroke: 'var(--warn)', 'stroke-width': 2.4 }),
      ),
    ),
    !isNone &&
      node('path', { class: 'known', d: piece(0.5, isAll ? WIDTH - 0.5 : end - GAP / 2), fill: 'var(--form-1)' }),
    !isAll && node('path', { class: 'unknown', d: piece(from, WIDTH - 0.5), fill: `url(#${id}-hatch)` }),
    node('rect', {
      x: 0.5,
      y: 0.5,
      width: WIDTH - 1,
      height: BAR - 1,
      rx: RADIUS,
      fill: 'none',
      stroke: 'var(--edge)',
    }),
    node('text', { x: 0, y: 35, class: 'js' }, words.day.hasValue(words.share(known))),
    !isAll &&
      node('text', { x: WIDTH, y: 35, class: 'js', 'text-anchor': 'end' }, words.day.notKnown(words.share(1 - known))),
  );
}
