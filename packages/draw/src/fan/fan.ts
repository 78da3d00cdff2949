import { type Drawn, marked, node, type Part } from '../drawn.js';
import { px } from '../px.js';
import { type DrawWords, ENGLISH_DRAW_WORDS } from '../words.js';
import { fanDomain, type Plot, plotOf, ticksOf, weeksOf } from './axes.js';
import { fanOf } from './bands.js';
import { labels } from './labels.js';
import type { FanPoint, FanSize, FanView } from './view.js';

function grid(view: FanView, plot: Plot, size: FanSize, words: DrawWords): Part {
  const { from, to } = fanDomain(view, size);
  return ticksOf(from, to, size).map((value) => {
    const y = plot.y(value);
    return [
      node('path', { d: `M${plot.left} ${px(y)}H${px(plot.right)}`, stroke: 'var(--line)' }),
      node(
        'text',
        { x: plot.left - 8, y: px(y + 4.5), 'text-anchor': 'end', class: 'js' },
        `${words.tick(value)}${view.unit ?? ''}`,
      ),
    ];
  });
}

function weeks(view: FanView, plot: Plot, size: FanSize, words: DrawWords): Part {
  const all = weeksOf(view.days);
  const last = all.length - 1;
  const ticks = all.map((week, i) => {
    const x = plot.x((view.days[0] ?? 0) + 7 * week);
    const isEnd = i === last && size.right === 0 && x > plot.right - 24;
    const anchor = i === 0 ? 'start' : isEnd ? 'end' : 'middle';
    return [
      node('path', { d: `M${px(x)} ${plot.bottom}v5`, stroke: 'var(--edge)' }),
      node(
        'text',
        { x: px(x), y: plot.bottom + 20, 'text-anchor': anchor, class: 'js' },
        week === 0 ? words.level.today : words.level.week(week),
      ),
    ];
  });
  return [ticks, node('path', { d: `M${plot.left} ${plot.bottom}H${px(plot.right)}`, stroke: 'var(--edge)' })];
}

/** The dashed pair that says where the level would lie without the test. */
function pair({ before }: FanView, plot: Plot): Part {
  if (!before) return null;
  const line = (value: number) =>
    node('path', {
      d: `M${plot.left} ${px(plot.y(value))}H${px(plot.right)}`,
      stroke: 'var(--edge)',
      'stroke-width': 1.2,
      'stroke-dasharray': '5 4',
      fill: 'none',
    });
  return node('g', { class: 'before' }, line(before.p95), line(before.p5));
}

const dotted = ({ level }: FanView, plot: Plot): Part =>
  level &&
  node('path', {
    d: `M${plot.left} ${px(plot.y(level.at))}H${px(plot.right)}`,
    stroke: 'var(--edge)',
    'stroke-dasharray': '2 4',
  });

const RADIUS = 6.5;

/** A measured value is a ring with its error; one that is not read as status is dashed. */
function ring({ day, value, within, used }: FanPoint, i: number, plot: Plot): Drawn {
  const [x, y] = [px(plot.x(day)), plot.y(value)];
  const arm = (from: number, to: number) => Math.abs(to - from) > RADIUS && `M${x} ${px(to)}V${px(from)}`;
  const arms = within && [arm(y + RADIUS, plot.y(within.low)), arm(y - RADIUS, plot.y(within.high))];
  const d = arms ? arms.filter((one) => one !== false).join('') : '';
  const drawn = node(
    'g',
    { class: used ? 'measured' : 'measured aside' },
    d !== '' && node('path', { class: 'error', d, stroke: 'var(--ink)', 'stroke-width': 2 }),
    node('circle', {
      cx: x,
      cy: px(y),
      r: RADIUS,
      fill: 'var(--paper)',
      stroke: 'var(--ink)',
      'stroke-width': 2,
      'stroke-dasharray': !used && '2.6 2',
    }),
  );
  return marked(drawn, `point:${i}`);
}

/**
 * A level over the days (mock/body.html): bands of quantile pairs that grow stronger towards the median, as now grey and
 * with a change in accent; a dashed pair for the spread without the test; laboratory values as rings with their error.
 * Curves are marked `curve:now` and `curve:with`, points `point:INDEX`. Labels never lie on each other.
 * @example fanDrawing({ days, curves: [{ ...answer.asNow.plasmaSelenium, tone: 'now', name: 'As now' }], label }, FAN_SIZES.desk)
 */
export function fanDrawing(view: FanView, size: FanSize, words: DrawWords = ENGLISH_DRAW_WORDS): Drawn {
  const plot = plotOf(view, size, words);
  return node(
    'svg',
    { class: 'fan', viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', 'aria-label': view.label },
    grid(view, plot, size, words),
    weeks(view, plot, size, words),
    pair(view, plot),
    dotted(view, plot),
    view.curves.map((curve) => fanOf(curve, view, plot)),
    (view.points ?? []).map((point, i) => ring(point, i, plot)),
    labels(view, plot, size, words),
  );
}
