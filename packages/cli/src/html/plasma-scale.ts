import { type PlasmaMark, type PlasmaScaleView, reportNumbers } from '@selenoscope/core';
import { html, type Markup, px } from './markup.js';
import { textWidth } from './text-width.js';

const { amount, NBSP, range } = reportNumbers;

/** How large the scale of plasma selenium is drawn (px). */
export interface PlasmaSize {
  readonly width: number;
  /** size of a label's letters */
  readonly letter: number;
  readonly ticks: readonly number[];
}

const TICKS = [10, 15, 20, 30, 40, 60, 80, 100, 150, 200, 250, 300, 400, 600, 800, 1000, 1500, 2000, 3000];
const FEW_TICKS = [10, 20, 40, 80, 150, 250, 400, 800, 1500, 3000];

export const PLASMA_SIZES = {
  desk: { width: 830, letter: 13, ticks: TICKS },
  phone: { width: 358, letter: 12.5, ticks: FEW_TICKS },
  print: { width: 690, letter: 11.5, ticks: TICKS },
} as const satisfies Record<string, PlasmaSize>;

const SIDE = 8;
// Down the picture: marks' words, band, measured values' words, axis.
const TOP = 40;
const BAND = { y: 68, height: 34 };
const AXIS_Y = 142;
const HEIGHT = 170;

// The same steps as the river's soft edges, from the whole interval to its middle.
const LAYERS = [1, 0.75, 0.58, 0.44, 0.32, 0.21, 0.1];
const LAYER = 0.14;

type At = (ugPerL: number) => number;

function axisOf(view: PlasmaScaleView, size: PlasmaSize): At {
  const span = Math.log(view.toUgPerL / view.fromUgPerL);
  return (ugPerL) => SIDE + ((size.width - 2 * SIDE) * Math.log(Math.max(ugPerL, 1e-6) / view.fromUgPerL)) / span;
}

/** Where words of this width stand about a place without leaving the picture. */
const kept = (x: number, words: number, size: PlasmaSize): number =>
  Math.min(size.width - words / 2, Math.max(words / 2, x));

/** A range at which a selenoprotein is full: a column that fades to both sides, with its name above. */
function column(mark: PlasmaMark, at: At, id: string): Markup {
  const [from, to] = [at(mark.fromUgPerL), at(mark.toUgPerL)];
  const fade = (to - from) * 0.25;
  return html`<rect x="${px(from - fade)}" y="${TOP}" width="${px(to - from + 2 * fade)}" height="${AXIS_Y - TOP}" fill="url(#${id}-full)"/>`;
}

function names(view: PlasmaScaleView, at: At, size: PlasmaSize): Markup {
  const letter = size.letter;
  const labels = view.marks.map((mark) => {
    const value = `${mark.fromUgPerL} to ${mark.toUgPerL}`;
    const words = `${mark.name.charAt(0).toUpperCase()}${mark.name.slice(1)} full`;
    const width = Math.max(textWidth(words, letter), textWidth(value, letter * 1.12));
    return { value, words, width, x: kept(at(Math.sqrt(mark.fromUgPerL * mark.toUgPerL)), width, size) };
  });
  // the lower one gives way to the left, the higher to the right
  const overlap = labels[0]!.x + labels[0]!.width / 2 + 14 - (labels[1]!.x - labels[1]!.width / 2);
  const apart = Math.max(0, overlap);
  return html`${labels.map((label, i) => {
    const x = kept(label.x + (i === 0 ? -apart / 2 : apart / 2), label.width, size);
    return html`<text x="${px(x)}" y="16" text-anchor="middle" class="jl acc">${label.words}</text><text x="${px(x)}" y="31.5" text-anchor="middle" class="jl acc"><tspan class="jn">${label.value}</tspan></text>`;
  })}`;
}

/** The person's interval: strongest at its middle, fading to the 5th and 95th percentile. */
function band({ now }: PlasmaScaleView, at: At): Markup {
  const middle = at(now.p50);
  const layers = LAYERS.map((part) => {
    const [from, to] = [middle + (at(now.p5) - middle) * part, middle + (at(now.p95) - middle) * part];
    return html`<rect x="${px(from)}" y="${BAND.y}" width="${px(Math.max(1.5, to - from))}" height="${BAND.height}" rx="3"/>`;
  });
  return html`<g fill="var(--accent)" fill-opacity="${LAYER}">${layers}</g><path d="M${px(middle)} ${BAND.y}v${BAND.height}" stroke="var(--accent)" stroke-width="2.6"/>`;
}

function before(view: PlasmaScaleView, at: At): Markup {
  if (!view.before) return html``;
  const [from, to] = [at(view.before.p5), at(view.before.p95)];
  return html`<rect class="before" x="${px(from)}" y="${BAND.y - 5}" width="${px(to - from)}" height="${BAND.height + 10}" rx="4" fill="none" stroke="var(--ink-2)" stroke-dasharray="4 3"/>`;
}

/** A measured value is a ring with its error; one that is not read as status is dashed. */
function rings(view: PlasmaScaleView, at: At): Markup {
  // several stand one under the other as far as the band is high
  const step = Math.min(9, (BAND.height - 12) / Math.max(1, view.values.length - 1));
  return html`${view.values.map(({ ugPerL, used, within }, i) => {
    const y = px(BAND.y + BAND.height / 2 + (i - (view.values.length - 1) / 2) * step);
    const error =
      within &&
      html`<path class="error" d="M${px(at(within.p5))} ${y}H${px(at(within.p95))}" stroke="var(--ink)" stroke-width="1.6"/>`;
    return html`${error}<circle class="${used ? 'measured' : 'measured aside'}" cx="${px(at(ugPerL))}" cy="${y}" r="6.5" fill="var(--surface)" stroke="var(--ink)" stroke-width="2"${!used && html` stroke-dasharray="2.6 2"`}/>`;
  })}`;
}

// More values than this are counted, not named.
const MOST_NAMED = 3;

/** What the band and the rings are: where both stand under the picture, one gives way to the other. */
function words(view: PlasmaScaleView, at: At, size: PlasmaSize): Markup {
  const y = BAND.y + BAND.height + 22;
  const number = amount(view.now.p50);
  const interval = range(view.now.p5, view.now.p95);
  const half = textWidth(`expected ${number}, ${interval}`, size.letter) / 2;
  const line = (x: number, level: number, kind: string, text: Markup) =>
    html`<text x="${px(x)}" y="${px(level)}" text-anchor="middle" class="jl ${kind}">${text}</text>`;
  const expected = line(
    kept(at(view.now.p50), 2 * half, size),
    y,
    'acc',
    html`expected <tspan class="jn">${number}</tspan>, ${interval}`,
  );
  if (view.values.length === 0) return expected;
  const figures = view.values.length > MOST_NAMED ? '' : view.values.map((value) => amount(value.ugPerL)).join(', ');
  const what = figures === '' ? `${view.values.length} measured` : 'measured';
  const said = html`${what} <tspan class="jn">${figures}</tspan>`;
  const places = view.values.map((value) => at(value.ugPerL));
  const middle = (Math.min(...places) + Math.max(...places)) / 2;
  const x = kept(middle, textWidth(`${what} ${figures}`, size.letter) + 8, size);
  return html`${expected}${line(x, BAND.y - 10, '', said)}`;
}

function axis(at: At, size: PlasmaSize): Markup {
  const inside = size.ticks.filter((tick) => at(tick) >= SIDE && at(tick) <= size.width - SIDE + 0.5);
  const last = inside.length - 1;
  const unit = `${inside[last]}${NBSP}µg/L`;
  const free = size.width - textWidth(unit, size.letter) - 6;
  const marks = inside.map((tick, i) => {
    const x = at(tick);
    const line = html`<path d="M${px(x)} ${AXIS_Y}v5" stroke="var(--edge)"/>`;
    if (i === last)
      return html`${line}<text x="${size.width}" y="${AXIS_Y + 20}" text-anchor="end" class="js">${unit}</text>`;
    if (x + textWidth(String(tick), size.letter) / 2 > free) return line;
    const half = textWidth(String(tick), size.letter) / 2;
    return html`${line}<text x="${px(Math.max(half, x))}" y="${AXIS_Y + 20}" text-anchor="middle" class="js">${tick}</text>`;
  });
  return html`<path d="M${SIDE} ${AXIS_Y}H${size.width - SIDE}" stroke="var(--edge)"/>${marks}`;
}

/**
 * Plasma selenium on one scale: where the two selenoproteins are full, what is expected with its spread, what was
 * measured (a ring), and what would be expected without that (dashed).
 * @param id unique in the page
 */
export function plasmaSvg(view: PlasmaScaleView, size: PlasmaSize, id: string): Markup {
  const at = axisOf(view, size);
  const full = html`<defs><linearGradient id="${id}-full"><stop stop-color="var(--accent)" stop-opacity="0"/><stop offset=".3" stop-color="var(--accent)" stop-opacity=".17"/><stop offset=".7" stop-color="var(--accent)" stop-opacity=".17"/><stop offset="1" stop-color="var(--accent)" stop-opacity="0"/></linearGradient></defs>`;
  return html`<svg class="strip plasma" style="max-width:${size.width}px" viewBox="0 0 ${size.width} ${HEIGHT}" role="img" aria-label="${view.label}">${full}${view.marks.map((mark) => column(mark, at, id))}${names(view, at, size)}${band(view, at)}${before(view, at)}${rings(view, at)}${words(view, at, size)}${axis(at, size)}</svg>`;
}
