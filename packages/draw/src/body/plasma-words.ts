import { type PlasmaScaleView, reportNumbers } from '@selenoscope/core';
import { node, type Part } from '../drawn.js';
import { px } from '../px.js';
import { textWidth } from '../text-width.js';
import type { DrawWords } from '../words.js';
import { type At, AXIS_Y, BAND, kept, type PlasmaSize, SIDE } from './plasma-axis.js';

const { NBSP } = reportNumbers;

/** What the two columns are: name and range. */
export function names(view: PlasmaScaleView, at: At, size: PlasmaSize, said: DrawWords): Part {
  const letter = size.letter;
  const labels = view.marks.map((mark) => {
    const value = said.range(mark.fromUgPerL, mark.toUgPerL);
    const words = said.level.full(mark.name);
    const width = Math.max(textWidth(words, letter), textWidth(value, letter * 1.12));
    return { value, words, width, x: kept(at(Math.sqrt(mark.fromUgPerL * mark.toUgPerL)), width, size) };
  });
  // the lower one gives way to the left, the higher to the right
  const overlap = labels[0]!.x + labels[0]!.width / 2 + 14 - (labels[1]!.x - labels[1]!.width / 2);
  const apart = Math.max(0, overlap);
  return labels.map((label, i) => {
    const x = kept(label.x + (i === 0 ? -apart / 2 : apart / 2), label.width, size);
    return [
      node('text', { x: px(x), y: 16, 'text-anchor': 'middle', class: 'jl acc' }, label.words),
      node(
        'text',
        { x: px(x), y: 31.5, 'text-anchor': 'middle', class: 'jl acc' },
        node('tspan', { class: 'jn' }, label.value),
      ),
    ];
  });
}

// More values than this are counted, not named.
const MOST_NAMED = 3;

/** What was measured, apart by whether it was read as status; one that was not with its year, which may be why. */
function measuredParts({ values }: PlasmaScaleView, amount: DrawWords['amount'], level: DrawWords['level']) {
  if (values.length > MOST_NAMED) return [{ what: level.countMeasured(values.length), figures: '' }];
  const yearOf = (date: string): string => (/\b\d{4}$/.test(date) ? ` (${date.slice(-4)})` : '');
  const used = values.filter((value) => value.used).map(({ ugPerL }) => amount(ugPerL));
  const aside = values.filter((value) => !value.used).map(({ ugPerL, date }) => `${amount(ugPerL)}${yearOf(date)}`);
  return [
    ...(used.length > 0 ? [{ what: level.measured, figures: used.join(', ') }] : []),
    ...(aside.length > 0
      ? [{ what: used.length > 0 ? level.aside : `${level.measured}, ${level.aside}`, figures: aside.join(', ') }]
      : []),
  ];
}

/** What the band and the rings are: where both stand under the picture, one gives way to the other. */
export function words(view: PlasmaScaleView, at: At, size: PlasmaSize, { amount, range, level }: DrawWords): Part {
  const y = BAND.y + BAND.height + 22;
  const number = amount(view.now.p50);
  const interval = range(view.now.p5, view.now.p95);
  const half = textWidth(`${level.expected} ${number}, ${interval}`, size.letter) / 2;
  const line = (x: number, height: number, kind: string, text: Part) =>
    node('text', { x: px(x), y: px(height), 'text-anchor': 'middle', class: `jl ${kind}` }, text);
  const expected = line(kept(at(view.now.p50), 2 * half, size), y, 'acc', [
    level.expected,
    ' ',
    node('tspan', { class: 'jn' }, number),
    ', ',
    interval,
  ]);
  if (view.values.length === 0) return expected;
  const parts = measuredParts(view, amount, level);
  const said = parts.map(({ what, figures }, i) => [
    i === 0 ? '' : '; ',
    `${what} `,
    node('tspan', { class: 'jn' }, figures),
  ]);
  const text = parts.map(({ what, figures }) => `${what} ${figures}`).join('; ');
  const places = view.values.map((value) => at(value.ugPerL));
  const middle = (Math.min(...places) + Math.max(...places)) / 2;
  const x = kept(middle, textWidth(text, size.letter) + 8, size);
  return [expected, line(x, BAND.y - 10, '', said)];
}

/** The axis with its numbers. */
export function axis(at: At, size: PlasmaSize, { tick: written, level }: DrawWords): Part {
  const inside = size.ticks.filter((tick) => at(tick) >= SIDE && at(tick) <= size.width - SIDE + 0.5);
  const last = inside.length - 1;
  const unit = `${written(inside[last]!)}${NBSP}${level.unit}`;
  const free = size.width - textWidth(unit, size.letter) - 6;
  const marks = inside.map((tick, i) => {
    const x = at(tick);
    const line = node('path', { d: `M${px(x)} ${AXIS_Y}v5`, stroke: 'var(--edge)' });
    if (i === last)
      return [line, node('text', { x: size.width, y: AXIS_Y + 20, 'text-anchor': 'end', class: 'js' }, unit)];
    if (x + textWidth(written(tick), size.letter) / 2 > free) return line;
    const half = textWidth(written(tick), size.letter) / 2;
    return [
      line,
      node('text', { x: px(Math.max(half, x)), y: AXIS_Y + 20, 'text-anchor': 'middle', class: 'js' }, written(tick)),
    ];
  });
  return [node('path', { d: `M${SIDE} ${AXIS_Y}H${size.width - SIDE}`, stroke: 'var(--edge)' }), marks];
}
