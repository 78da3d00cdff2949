import type { ScaleView, UpperLevel } from '@selenoscope/core';
import { node, type Part } from '../drawn.js';
import { px } from '../px.js';
import { textWidth } from '../text-width.js';
import type { DrawWords } from '../words.js';
import { axisOf, type ScaleSize } from './axis.js';

/** What stands over a line: what it is, its value, and who says so. */
interface Label {
  readonly x: number;
  readonly what: string;
  readonly value: string;
  readonly who: string;
  readonly tone: 'acc' | 'wrn';
  readonly width: number;
}

/** A label with its place: left edge, row from the top, and where its text is anchored. */
interface Placed extends Label {
  readonly left: number;
  readonly row: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Two lines of words and what parts them from the next (px). */
const ROW = 33;
/** Least distance of labels in a row, and of a label from another's line (px). */
const APART = 10;
const CLEAR = 5;
/** How far a label reaches over its own line (px). */
const OVER = 4;
// Letters of the words and, half bold, of the value (px).
const [WORDS, VALUE, BOLD] = [13, 14.5, 1.06];

const widthOf = (what: string, value: string, who: string): number =>
  Math.max(textWidth(what, WORDS), textWidth(value, VALUE) * BOLD + textWidth(` ${who}`, WORDS));

const label = (x: number, what: string, value: string, who: string, tone: Label['tone']): Label => ({
  ...{ x, what, value, who, tone },
  width: widthOf(what, value, who),
});

function labelsOf(scale: ScaleView, size: ScaleSize, { amount, scale: said }: DrawWords) {
  const at = axisOf(scale, size);
  const named = (name: string, year: number): string => (size.years && year > 0 ? `${name} ${year}` : name);
  const upper = (u: UpperLevel): Label =>
    label(at(u.ugPerDay), said.upperLevel, amount(u.ugPerDay), named(u.name, u.year), 'wrn');
  const need = scale.yardstick;
  const what = scale.isRequirement ? said.requirement : said.adequateIntake;
  return {
    low: upper(scale.uppers[0]!),
    high: upper(scale.uppers[1]!),
    need: need && label(at(need.ugPerDay), what, amount(need.ugPerDay), named(need.authorityName, need.year), 'acc'),
  };
}

/**
 * Places of the labels: the lower upper level's words stand left of it, the higher's right, the need's over its line. The
 * need goes into a row of its own where the three have no room beside each other, as for a small child.
 */
function placesOf(scale: ScaleView, size: ScaleSize, words: DrawWords): readonly Placed[] {
  const { low, high, need } = labelsOf(scale, size, words);
  const highLeft = Math.min(high.x - OVER, size.width - high.width);
  const lowLeft = Math.max(0, Math.min(low.x + OVER, highLeft - APART) - low.width);
  const isAtEdge = highLeft + high.width >= size.width - 1;
  const uppers: readonly Placed[] = [
    { ...low, left: lowLeft, row: 0, anchor: 'end' },
    { ...high, left: Math.max(highLeft, lowLeft + low.width + APART), row: 0, anchor: isAtEdge ? 'end' : 'start' },
  ];
  if (!need) return uppers;
  const middle = (least: number, most: number): number =>
    Math.max(least, Math.min(need.x - need.width / 2, most - need.width));
  const beside = middle(0, lowLeft - APART);
  // shifted further than this its line would no longer be under it
  const fits = beside + need.width <= lowLeft - APART && need.x <= beside + need.width + OVER;
  if (fits) return [...uppers, { ...need, left: beside, row: 0, anchor: 'middle' }];
  // in its own row the lines of the upper levels pass by
  return [...uppers, { ...need, left: middle(0, low.x - CLEAR), row: 1, anchor: 'middle' }];
}

/** Rows of labels beyond the one that a size has room for. */
export const rowsMore = (scale: ScaleView, size: ScaleSize, words: DrawWords): number =>
  Math.max(...placesOf(scale, size, words).map(({ row }) => row));

/** A size with room for so many more rows of labels. */
export const withRows = (size: ScaleSize, rows: number): ScaleSize => ({
  ...size,
  height: size.height + ROW * rows,
  top: size.top + ROW * rows,
  track: { ...size.track, y: size.track.y + ROW * rows },
});

function drawnLabel({ left, width, anchor, row, what, value, who, tone }: Placed, top: number): Part {
  const x = px(left + { start: 0, middle: width / 2, end: width }[anchor]);
  const y = top - 23 + ROW * row;
  return [
    node('text', { x, y, 'text-anchor': anchor, class: `jl ${tone}` }, what),
    node(
      'text',
      { x, y: y + 15.5, 'text-anchor': anchor, class: `jl ${tone}` },
      node('tspan', { class: 'jn' }, value),
      ' ',
      who,
    ),
  ];
}

/** Lines with what they are, their value and who says so. @param size with its rows, @param top of the first row */
export function lines(scale: ScaleView, size: ScaleSize, top: number, words: DrawWords): Part {
  const bottom = size.track.y + size.track.height;
  return placesOf(scale, size, words).map((place) => [
    node('path', {
      d: `M${px(place.x)} ${top + ROW * place.row}V${bottom}`,
      stroke: `var(--${place.tone === 'acc' ? 'accent' : 'warn'})`,
      'stroke-width': 1.6,
      'stroke-dasharray': place.tone === 'acc' && !scale.isRequirement && '4 3',
    }),
    drawnLabel(place, top),
  ]);
}
