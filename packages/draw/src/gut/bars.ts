import { type RangeView, tightRange } from '@selenoscope/core';
import { type Drawn, node } from '../drawn.js';
import { px } from '../px.js';
import { type DrawWords, ENGLISH_DRAW_WORDS } from '../words.js';
import { line, softRange, upright } from './soft-range.js';

/** A range with its name. */
export interface NamedRange extends Omit<RangeView, 'middle'> {
  readonly name: string;
}

/** Widths of ranges one under the other (px). */
export const BARS_WIDTHS = { desk: 440, phone: 358, print: 330 } as const;

const ROW = 46;

/** Ranges on one axis. */
export interface BarsShown {
  readonly rows: readonly NamedRange[];
  /** value at the right end of every line; the left end is nothing */
  readonly to: number;
  readonly label: string;
  /** an upright at the middle of each: not where a middle would be read as a fact about a person */
  readonly withMiddle: boolean;
}

/** "5–34 %", but "under 1 to 19 %": a dash after a word reads as one. */
const numbersOf = (between: string): string => {
  const once = between.replace(/\u00a0% to /, ' to ');
  return /[a-z]{3}/.test(once.replace(' to ', ' ')) ? once : tightRange(once);
};

/**
 * Ranges one under the other on one axis from nothing, each with its name above and its numbers beside it.
 * @param width px, see BARS_WIDTHS
 * @example barsDrawing({ rows: view.groups.rows, to: 0.8, label, withMiddle: false }, BARS_WIDTHS.phone)
 */
export function barsDrawing(
  { rows, to, label, withMiddle }: BarsShown,
  width: number,
  words: DrawWords = ENGLISH_DRAW_WORDS,
): Drawn {
  const numbers = 118;
  const drawn = rows.map((row, i) => {
    const track = { x: 0, y: i * ROW + 32, width: width - numbers, from: 0, to };
    const range = { ...row, middle: '' };
    return [
      node('text', { x: 0, y: px(track.y - 13), class: 'jl' }, words.gut.name(row.name) ?? row.name),
      line(track),
      softRange(range, track),
      withMiddle && upright(range, track),
      node(
        'text',
        { x: width, y: px(track.y + 4.5), 'text-anchor': 'end', class: 'js' },
        numbersOf(words.between(row.between, row.p5, row.p95)),
      ),
    ];
  });
  return node(
    'svg',
    {
      class: 'bars',
      style: `max-width:${width}px`,
      viewBox: `0 0 ${width} ${rows.length * ROW + 4}`,
      role: 'img',
      'aria-label': label,
    },
    drawn,
  );
}
