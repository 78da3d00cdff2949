import { type ChamberView, type MeasuredRange, reportNumbers, tightRange } from '@selenoscope/core';
import { type Drawn, node, type Part } from '../drawn.js';
import { px } from '../px.js';
import { type DrawWords, ENGLISH_DRAW_WORDS } from '../words.js';
import { across, type Chambers, type ChambersSize, down, type Placed, rounding } from './chamber-places.js';
import { line, measuredMark, softRange, type Track, upright } from './soft-range.js';
import { tube } from './tube.js';

const { NBSP } = reportNumbers;

const shell = (placed: Placed): Part =>
  node('rect', {
    class: 'chamber',
    x: px(placed.x),
    y: px(placed.y),
    width: px(placed.width),
    height: px(placed.height),
    rx: px(rounding(placed)),
    fill: 'var(--surface)',
    stroke: 'var(--edge)',
  });

/** A range on its line: soft bar, its middle, what was measured. */
const measuredRange = (range: MeasuredRange, track: Track): Part => [
  line(track),
  softRange(range, track),
  upright(range, track),
  measuredMark(range, track),
];

const between = (range: MeasuredRange, words: DrawWords): string => words.between(range.between, range.p5, range.p95);

const nameOf = (view: ChamberView, words: DrawWords): string => words.gut.name(view.id) ?? view.name;

const litres = (view: ChamberView, words: DrawWords): string => `${view.litres}${NBSP}${words.gut.litre}`;

/** Words inside a chamber that lies across the picture. */
function inside({ view, x, y, width, height }: Placed, size: ChambersSize, words: DrawWords): Part {
  const middle = x + width / 2;
  const at = y + height / 2;
  const isSmall = size.width < 1000;
  const [up, under] = isSmall ? [17, 20] : [26, 28];
  return [
    node('text', { x: px(middle), y: px(at - up), 'text-anchor': 'middle', class: 'jw' }, nameOf(view, words)),
    node(
      'text',
      { x: px(middle), y: px(at + 6), 'text-anchor': 'middle', class: 'jmid' },
      between(view.acids, words),
      node('tspan', { class: 'js' }, words.gut.acidsUnit),
    ),
    node(
      'text',
      { x: px(middle), y: px(at + under), 'text-anchor': 'middle', class: 'js' },
      `${words.gut.pH} ${between(view.pH, words)} · ${litres(view, words)}`,
    ),
  ];
}

/** The lines of acids and pH under a chamber that lies across the picture. */
function under(placed: Placed, chambers: Chambers, size: ChambersSize, top: number, words: DrawWords): Part {
  const { view, x, width } = placed;
  const right = size.width < 1000 ? 4 : 18;
  const track = { x: x + size.name, width: width - size.name - right };
  const row = (name: string, range: MeasuredRange, text: string, y: number, from: number, to: number): Part => {
    const at = { ...track, y, from, to };
    return [
      node('text', { x: px(x + 4), y: px(y + 4), class: 'jl' }, name),
      measuredRange(range, at),
      node('text', { x: px(track.x), y: px(y + 25), class: 'js' }, text),
    ];
  };
  return [
    row(
      words.gut.acids,
      view.acids,
      `${between(view.acids, words)}${NBSP}${words.gut.mM}`,
      top + 26,
      0,
      chambers.acidsTo,
    ),
    row(words.gut.pH, view.pH, between(view.pH, words), top + 82, chambers.pHFrom, chambers.pHTo),
  ];
}

/** All of it inside the chamber, where the picture goes down. */
function within({ view, x, y, width }: Placed, chambers: Chambers, size: ChambersSize, words: DrawWords): Part {
  const side = 20;
  const numbers = 54;
  const track = { x: x + side + size.name, width: width - 2 * side - size.name - numbers };
  const row = (name: string, range: MeasuredRange, text: string, at: number, from: number, to: number): Part => [
    node('text', { x: px(x + side), y: px(at + 4.5), class: 'jl' }, name),
    measuredRange(range, { ...track, y: at, from, to }),
    node('text', { x: px(x + width - side + 4), y: px(at + 4.5), 'text-anchor': 'end', class: 'js' }, tightRange(text)),
  ];
  return [
    node(
      'text',
      { x: px(x + width / 2), y: px(y + 23), 'text-anchor': 'middle' },
      node('tspan', { class: 'jw' }, nameOf(view, words)),
      node('tspan', { class: 'js', dx: 6 }, litres(view, words)),
    ),
    row(words.gut.acids, view.acids, between(view.acids, words), y + 53, 0, chambers.acidsTo),
    row(words.gut.pH, view.pH, between(view.pH, words), y + 85, chambers.pHFrom, chambers.pHTo),
  ];
}

/**
 * The colon as chambers by volume, with acids and pH as ranges and what was measured in people as triangles.
 * @example chambersDrawing(view.gut.chambers, CHAMBERS_SIZES.phone)
 */
export function chambersDrawing(
  chambers: Chambers,
  size: ChambersSize,
  options: { readonly words?: DrawWords; readonly label?: string } = {},
): Drawn {
  const { words = ENGLISH_DRAW_WORDS, label = chambers.label } = options;
  const isAcross = size.flow === 'across';
  const placed = isAcross ? across(chambers, size) : down(chambers, size);
  const tubes = placed.slice(1).map((to, i) => tube(placed[i]!, to, size));
  const bottom = Math.max(...placed.map((p) => p.y + p.height));
  const height = Math.ceil(bottom + (isAcross ? 116 : 4));
  const texts = placed.map((p) =>
    isAcross ? [inside(p, size, words), under(p, chambers, size, bottom + 4, words)] : within(p, chambers, size, words),
  );
  return node(
    'svg',
    { class: 'colon', viewBox: `0 0 ${size.width} ${height}`, role: 'img', 'aria-label': label },
    tubes.map((t) => t.under),
    placed.map(shell),
    tubes.map((t) => t.over),
    texts,
  );
}
