import type { ScaleView } from '@selenoscope/core';
import { reportNumbers } from '@selenoscope/core';
import { type Drawn, node, type Part } from '../drawn.js';
import { px } from '../px.js';
import { textWidth } from '../text-width.js';
import { type DrawWords, ENGLISH_DRAW_WORDS } from '../words.js';
import { axisOf, type ScaleSize, SIDE, SPARKLINE_SIZE } from './axis.js';
import { hill } from './hill.js';
import { lines, rowsMore, withRows } from './labels.js';
import { moons } from './moons.js';
import { defs, FADE_TO, needColumn, track } from './track.js';

const { NBSP } = reportNumbers;

/** Width of a label in px, near enough to keep two apart. */
const widthOf = (text: string): number => 7.1 * text.length;

/** Ticks whose numbers stand clear of each other; the last carries the unit and is never dropped. */
function ticksShown(scale: ScaleView, size: ScaleSize, words: DrawWords): readonly number[] {
  const at = axisOf(scale, size);
  const inside = size.ticks.filter((tick) => at(tick) > SIDE + 14 && at(tick) < size.width - SIDE - 14);
  const last = inside.at(-1);
  if (last === undefined) return [];
  let free = size.width - widthOf(`${words.tick(last)} ${words.unit}`) - 8;
  const shown = [last];
  for (const tick of inside.slice(0, -1).reverse()) {
    const half = widthOf(words.tick(tick)) / 2;
    if (at(tick) + half > free) continue;
    shown.unshift(tick);
    free = at(tick) - half - 8;
  }
  return shown;
}

function ticks(scale: ScaleView, size: ScaleSize, words: DrawWords): Part {
  const at = axisOf(scale, size);
  const inside = ticksShown(scale, size, words);
  const bottom = size.track.y + size.track.height;
  return inside.map((tick, i) => {
    const last = i === inside.length - 1;
    const x = last ? size.width : at(tick);
    const said = last ? `${words.tick(tick)}${NBSP}${words.unit}` : words.tick(tick);
    return [
      node('path', { d: `M${px(at(tick))} ${bottom}v5`, stroke: 'var(--edge)' }),
      node('text', { x: px(x), y: bottom + 19, 'text-anchor': last ? 'end' : 'middle', class: 'js' }, said),
    ];
  });
}

// Letters of the words under the track (px); they are of the voice's face, which is no wider.
const END_LETTER = 15;
const END_ROW = 18;

/** The words under the track. "enough" goes under the others where its place is too narrow for it. */
function endsOf(scale: ScaleView, size: ScaleSize, { scale: said }: DrawWords) {
  const at = axisOf(scale, size);
  const from = scale.isRequirement && scale.yardstick ? at(scale.yardstick.ugPerDay * FADE_TO) : SIDE + 80;
  const middle = (from + at(scale.uppers[0]!.ugPerDay)) / 2;
  const half = textWidth(said.enough, END_LETTER) / 2;
  const free = [
    SIDE + textWidth(said.tooLittle, END_LETTER) + 8,
    size.width - SIDE - textWidth(said.tooMuch, END_LETTER) - 8,
  ] as const;
  return { middle, isUnder: !size.inCard && (middle - half < free[0] || middle + half > free[1]) };
}

function ends(scale: ScaleView, size: ScaleSize, words: DrawWords): Part {
  const y = size.track.y + size.track.height + (size.width < 400 ? 36 : 40);
  const { middle, isUnder } = endsOf(scale, size, words);
  return [
    node('text', { x: SIDE, y, class: 'jw' }, words.scale.tooLittle),
    node(
      'text',
      { x: px(middle), y: isUnder ? y + END_ROW : y, 'text-anchor': 'middle', class: 'jw' },
      words.scale.enough,
    ),
    node('text', { x: size.width - SIDE, y, 'text-anchor': 'end', class: 'jw wrn' }, words.scale.tooMuch),
  ];
}

/** How a scale is drawn, beside its size. */
export interface ScaleOptions {
  readonly words?: DrawWords;
  /** the picture in a sentence, where it is not the view's own */
  readonly label?: string;
}

/**
 * The scale from too little to too much with the twenty moons (direction.md 7).
 * @param id unique in the page
 * @example scaleDrawing(view.scale, SCALE_SIZES.desk, 'scale', { words })
 */
export function scaleDrawing(scale: ScaleView, given: ScaleSize, id: string, options: ScaleOptions = {}): Drawn {
  const { words = ENGLISH_DRAW_WORDS, label: said = scale.label } = options;
  const size = withRows(given, rowsMore(scale, given, words));
  const height = size.height + (endsOf(scale, size, words).isUnder ? END_ROW : 0);
  return node(
    'svg',
    { class: 'scale', viewBox: `0 0 ${size.width} ${height}`, role: 'img', 'aria-label': said },
    defs(scale, size, id),
    needColumn(scale, size, id),
    hill(scale, size, words),
    lines(scale, size, given.top, words),
    moons(scale, size),
    track(scale, size, id),
    ticks(scale, size, words),
    !size.inCard && ends(scale, size, words),
  );
}

/**
 * The scale for a list, 88 × 16: track, hill and requirement. Its numbers stand beside it, so it is hidden from readers.
 * @param id unique in the page
 * @example scaleSparkline(scaleOf({ quantiles, pTooLittle: 0.64, yardstick, label: '' }), 'day-3')
 */
export function scaleSparkline(scale: ScaleView, id: string): Drawn {
  const size = SPARKLINE_SIZE;
  const x = scale.yardstick && px(axisOf(scale, size)(scale.yardstick.ugPerDay));
  const dashed = !scale.isRequirement && '2 2';
  return node(
    'svg',
    { class: 'spark', width: size.width, height: size.height, viewBox: '0 0 88 16', 'aria-hidden': 'true' },
    defs(scale, size, id),
    track(scale, size, id),
    hill({ ...scale, before: null }, size, ENGLISH_DRAW_WORDS),
    x !== null &&
      node('path', { d: `M${x} 0V16`, stroke: 'var(--accent)', 'stroke-width': 1.2, 'stroke-dasharray': dashed }),
  );
}
