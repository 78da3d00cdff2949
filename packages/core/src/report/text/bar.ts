import { log } from '../../base/index.js';
import { amount } from '../numbers.js';
import type { ScaleView } from '../view-scale.js';
import type { Ink } from './ink.js';
import { type Label, Line, placed } from './line.js';

/** Characters that the bar is drawn with. */
const UNICODE = {
  low: '▒',
  fading: '░',
  enough: '─',
  disputed: '╱',
  high: '█',
  limit: '┃',
  from: '├',
  spread: '─',
  median: '●',
  to: '┤',
  stem: '│',
};
const ASCII: typeof UNICODE = {
  low: '=',
  fading: ':',
  enough: '-',
  disputed: '/',
  high: '#',
  limit: '|',
  from: '[',
  spread: '-',
  median: 'o',
  to: ']',
  stem: '|',
};

// Where the grey of "too little" begins and ends to fade, as a part of the need: people differ (direction.md 7).
const FADE_FROM = 34 / 45;
const FADE_TO = 58 / 45;

const TICKS = [1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000, 2000, 5000, 10000, 20000];
const TICKS_NARROW = TICKS.filter((tick) => !String(tick).startsWith('3'));

/** Columns that matter, for a drawing of so many columns. */
function columnsOf(scale: ScaleView, width: number) {
  const span = log(scale.toUg / scale.fromUg);
  const at = (ug: number): number =>
    Math.min(width - 1, Math.max(0, Math.round((log(ug / scale.fromUg) / span) * (width - 1))));
  const need = scale.yardstick;
  return {
    at,
    need: need ? at(need.ugPerDay) : -1,
    low: at(scale.uppers[0]!.ugPerDay),
    high: at(scale.uppers[1]!.ugPerDay),
    fadeFrom: need && scale.isRequirement ? at(need.ugPerDay * FADE_FROM) : -1,
    fadeTo: need && scale.isRequirement ? at(need.ugPerDay * FADE_TO) : -1,
  };
}
type Columns = ReturnType<typeof columnsOf>;

function names(scale: ScaleView, at: Columns, line: Line, ink: Ink): string {
  const [low, high] = [scale.uppers[0]!, scale.uppers[1]!];
  const labels: Label[] = [];
  if (scale.yardstick) {
    const word = scale.isRequirement ? 'need' : scale.yardstick.kind;
    labels.push({ at: at.need, text: `${word} ${amount(scale.yardstick.ugPerDay)}`, side: 'middle' });
  }
  labels.push({ at: at.low, text: `${amount(low.ugPerDay)} ${low.name}`, side: 'left' });
  labels.push({ at: at.high, text: `${amount(high.ugPerDay)} ${high.name}`, side: 'right' });
  const starts = placed(labels, line.width);
  labels.forEach((label, i) => {
    line.put(starts[i]!, label.text);
  });
  const uppersFrom = starts[labels.length - 2]!;
  return line.text((i) => (i >= uppersFrom ? ink.warn : ink.accent));
}

function spread(scale: ScaleView, at: Columns, marks: typeof UNICODE, line: Line, ink: Ink): string {
  for (const stem of [at.need, at.low, at.high]) line.put(stem, marks.stem);
  let to = -1;
  if (scale.usual) {
    to = at.at(scale.usual.p95);
    line.fill(at.at(scale.usual.p5), to, marks.spread);
    line.put(at.at(scale.usual.p5), marks.from);
    line.put(to, marks.to);
    line.put(at.at(scale.usual.p50), marks.median);
  }
  return line.text((i) => (i > to && i >= at.low ? ink.warn : ink.accent));
}

function track(at: Columns, marks: typeof UNICODE, line: Line, ink: Ink): string {
  line.fill(0, at.low, marks.enough);
  line.fill(0, at.fadeTo, marks.fading);
  line.fill(0, at.fadeFrom, marks.low);
  line.fill(at.low, at.high, marks.disputed);
  line.fill(at.high, line.width - 1, marks.high);
  for (const limit of [at.need, at.low, at.high]) line.put(limit, marks.limit);
  return line.text((i) => (i >= at.low ? ink.warn : i === at.need ? ink.accent : ink.dim));
}

function ticks(scale: ScaleView, at: Columns, unit: string, line: Line, ink: Ink): string {
  const shown = (line.width < 70 ? TICKS_NARROW : TICKS).filter((tick) => tick > scale.fromUg && tick < scale.toUg);
  const labels = shown.map((tick, i): Label => {
    const last = i === shown.length - 1;
    return { at: at.at(tick), text: last ? `${tick} ${unit}` : String(tick), side: 'middle' };
  });
  placed(labels, line.width).forEach((start, i) => {
    line.put(start, labels[i]!.text);
  });
  return line.text(() => ink.dim);
}

function ends(at: Columns, line: Line, ink: Ink): string {
  const much = line.width - 'too much'.length;
  line.put(0, 'too little');
  line.put(Math.round((Math.max(at.fadeTo, 12) + at.low) / 2) - 3, 'enough');
  line.put(much, 'too much');
  const plain = (text: string) => text;
  return line.text((i) => (i >= much ? ink.warn : plain));
}

/**
 * The scale from deficiency to excess in five lines of text: the names of the marks, the person's spread from the 5th
 * to the 95th percentile with its median, the track, the numbers, the words. Logarithmic, µg/day.
 * @param width columns of the drawing
 */
export function bar(scale: ScaleView, width: number, ascii: boolean, ink: Ink): string[] {
  const at = columnsOf(scale, width);
  const marks = ascii ? ASCII : UNICODE;
  const line = () => new Line(width);
  return [
    names(scale, at, line(), ink),
    spread(scale, at, marks, line(), ink),
    track(at, marks, line(), ink),
    ticks(scale, at, ascii ? 'ug/day' : 'µg/day', line(), ink),
    ends(at, line(), ink),
  ];
}
