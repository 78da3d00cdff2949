import { type ChamberView, type GutView, type MeasuredRange, reportNumbers, tightRange } from '@selenoscope/core';
import { line, measuredMark, softRange, type Track, upright } from './gut-range.js';
import { html, type Markup, px } from './markup.js';

const { NBSP } = reportNumbers;

type Chambers = GutView['chambers'];

/** How large the colon is drawn (px). */
export interface ChambersSize {
  /** food goes across the picture, or down it */
  readonly flow: 'across' | 'down';
  readonly width: number;
  /** length of the tube between two chambers */
  readonly tube: number;
  /** height of a chamber of one litre; down the picture all are alike, and only their widths differ */
  readonly litreHeight: number;
  /** room for the names of the lines */
  readonly name: number;
}

export const CHAMBERS_SIZES = {
  desk: { flow: 'across', width: 1264, tube: 32, litreHeight: 136, name: 66 },
  phone: { flow: 'down', width: 358, tube: 20, litreHeight: 112, name: 44 },
  print: { flow: 'across', width: 690, tube: 18, litreHeight: 92, name: 38 },
} as const satisfies Record<string, ChambersSize>;

interface Placed {
  readonly view: ChamberView;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

// A chamber is drawn as a body of its volume: length and height go with the cube root of the litres.
const scaleOf = ({ volumeL }: ChamberView): number =>
  Number.isFinite(volumeL) && volumeL > 0 ? Math.cbrt(volumeL) : 1;

// No chamber gets narrower than its words: a share of the room that it would have among equals.
const LEAST = 0.7;

const TOP = 6;
const TUBE_HEIGHT = 34;

/** Chambers side by side on one middle line. */
function across({ parts }: Chambers, size: ChambersSize): readonly Placed[] {
  const room = size.width - 2 - size.tube * (parts.length - 1);
  const least = (LEAST * room) / parts.length;
  const scales = parts.map(scaleOf);
  const all = scales.reduce((sum, scale) => sum + scale, 0);
  const wide = scales.map((scale) => Math.max(least, (room * scale) / all));
  const total = wide.reduce((sum, width) => sum + width, 0);
  const heights = scales.map((scale) => Math.max(0.66 * size.litreHeight, scale * size.litreHeight));
  const middle = TOP + Math.max(...heights) / 2;
  let x = 1;
  return parts.map((view, i) => {
    const width = (wide[i]! * room) / total;
    const placed = { view, x, y: middle - heights[i]! / 2, width, height: heights[i]! };
    x += width + size.tube;
    return placed;
  });
}

/** Chambers one under the other; the widest takes the whole width. */
function down({ parts }: Chambers, size: ChambersSize): readonly Placed[] {
  const largest = Math.max(...parts.map(scaleOf));
  return parts.map((view, i) => {
    const width = Math.max(LEAST, scaleOf(view) / largest) * (size.width - 2);
    const y = TOP + i * (size.litreHeight + size.tube);
    return { view, x: (size.width - width) / 2, y, width, height: size.litreHeight };
  });
}

const rounding = ({ width, height }: Placed): number => Math.min(60, width / 2, height / 2);

/** The tube from one chamber to the next, with the way that food goes. */
function tube(from: Placed, to: Placed, size: ChambersSize): { readonly under: Markup; readonly over: Markup } {
  if (size.flow === 'across') {
    const y = from.y + from.height / 2;
    const [x1, x2] = [from.x + from.width, to.x];
    const half = TUBE_HEIGHT / 2;
    const reach = 26;
    const way = size.tube - 2;
    return {
      under: html`<path d="M${px(x1 - reach)} ${px(y - half)}H${px(x2 + reach)}M${px(x1 - reach)} ${px(y + half)}H${px(x2 + reach)}" stroke="var(--edge)"/>`,
      over: html`<rect x="${px(x1 - reach)}" y="${px(y - half + 0.6)}" width="${px(x2 - x1 + 2 * reach)}" height="${TUBE_HEIGHT - 1.2}" fill="var(--surface)"/><path d="M${px(x1 + 1)} ${px(y)}h${way}m-7 -5.5l7 5.5l-7 5.5" fill="none" stroke="var(--edge)" stroke-width="1.6"/>`,
    };
  }
  const x = size.width / 2;
  const half = 13;
  const [y1, y2] = [from.y + from.height, to.y];
  return {
    under: html`<path d="M${x - half} ${px(y1 - 8)}V${px(y2 + 8)}M${x + half} ${px(y1 - 8)}V${px(y2 + 8)}" stroke="var(--edge)"/>`,
    over: html`<rect x="${x - half + 0.6}" y="${px(y1 - 2)}" width="${2 * half - 1.2}" height="${px(y2 - y1 + 4)}" fill="var(--surface)"/><path d="M${x} ${px(y1 + 2)}V${px(y2 - 3)}m-5 -5l5 5l5 -5" fill="none" stroke="var(--edge)" stroke-width="1.6"/>`,
  };
}

const shell = (placed: Placed): Markup =>
  html`<rect class="chamber" x="${px(placed.x)}" y="${px(placed.y)}" width="${px(placed.width)}" height="${px(placed.height)}" rx="${px(rounding(placed))}" fill="var(--surface)" stroke="var(--edge)"/>`;

/** A range on its line: soft bar, its middle, what was measured. */
const measuredRange = (range: MeasuredRange, track: Track): Markup =>
  html`${line(track)}${softRange(range, track)}${upright(range, track)}${measuredMark(range, track)}`;

/** Words inside a chamber that lies across the picture. */
function inside({ view, x, y, width, height }: Placed, size: ChambersSize): Markup {
  const middle = x + width / 2;
  const at = y + height / 2;
  const isSmall = size.width < 1000;
  const [up, under] = isSmall ? [17, 20] : [26, 28];
  return html`<text x="${px(middle)}" y="${px(at - up)}" text-anchor="middle" class="jw">${view.name}</text><text x="${px(middle)}" y="${px(at + 6)}" text-anchor="middle" class="jmid">${view.acids.between}<tspan class="js"> mM acids</tspan></text><text x="${px(middle)}" y="${px(at + under)}" text-anchor="middle" class="js">pH ${view.pH.between} · ${view.litres}${NBSP}L</text>`;
}

/** The lines of acids and pH under a chamber that lies across the picture. */
function under(placed: Placed, chambers: Chambers, size: ChambersSize, top: number): Markup {
  const { view, x, width } = placed;
  const right = size.width < 1000 ? 4 : 18;
  const track = { x: x + size.name, width: width - size.name - right };
  const row = (name: string, range: MeasuredRange, text: string, y: number, from: number, to: number): Markup => {
    const at = { ...track, y, from, to };
    return html`<text x="${px(x + 4)}" y="${px(y + 4)}" class="jl">${name}</text>${measuredRange(range, at)}<text x="${px(track.x)}" y="${px(y + 25)}" class="js">${text}</text>`;
  };
  return html`${row('Acids', view.acids, `${view.acids.between}${NBSP}mM`, top + 26, 0, chambers.acidsTo)}${row('pH', view.pH, view.pH.between, top + 82, chambers.pHFrom, chambers.pHTo)}`;
}

/** All of it inside the chamber, where the picture goes down. */
function within({ view, x, y, width }: Placed, chambers: Chambers, size: ChambersSize): Markup {
  const side = 20;
  const numbers = 54;
  const track = { x: x + side + size.name, width: width - 2 * side - size.name - numbers };
  const row = (name: string, range: MeasuredRange, text: string, at: number, from: number, to: number): Markup =>
    html`<text x="${px(x + side)}" y="${px(at + 4.5)}" class="jl">${name}</text>${measuredRange(range, { ...track, y: at, from, to })}<text x="${px(x + width - side + 4)}" y="${px(at + 4.5)}" text-anchor="end" class="js">${tightRange(text)}</text>`;
  return html`<text x="${px(x + width / 2)}" y="${px(y + 23)}" text-anchor="middle"><tspan class="jw">${view.name}</tspan><tspan class="js" dx="6">${view.litres}${NBSP}L</tspan></text>${row('Acids', view.acids, view.acids.between, y + 53, 0, chambers.acidsTo)}${row('pH', view.pH, view.pH.between, y + 85, chambers.pHFrom, chambers.pHTo)}`;
}

/** The colon as chambers by volume, with acids and pH as ranges and what was measured in people as triangles. */
export function chambersSvg(chambers: Chambers, size: ChambersSize): Markup {
  const isAcross = size.flow === 'across';
  const placed = isAcross ? across(chambers, size) : down(chambers, size);
  const tubes = placed.slice(1).map((to, i) => tube(placed[i]!, to, size));
  const bottom = Math.max(...placed.map((p) => p.y + p.height));
  const height = Math.ceil(bottom + (isAcross ? 116 : 4));
  const words = placed.map((p) =>
    isAcross ? html`${inside(p, size)}${under(p, chambers, size, bottom + 4)}` : within(p, chambers, size),
  );
  return html`<svg class="colon" viewBox="0 0 ${size.width} ${height}" role="img" aria-label="${chambers.label}">${tubes.map((t) => t.under)}${placed.map(shell)}${tubes.map((t) => t.over)}${words}</svg>`;
}
