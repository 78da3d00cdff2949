import { reportNumbers, type ScaleView, type UpperLevel } from '@selenoscope/core';
import { html, type Markup, px } from './markup.js';
import { axisOf, type ScaleSize, SIDE } from './scale-axis.js';
import { hill, moons } from './scale-moons.js';

const { amount, NBSP } = reportNumbers;

// As parts of the need: where the grey of "too little" fades, and the column of need that differs between people.
const FADE_FROM = 34 / 45;
const FADE_TO = 58 / 45;
const NEED_FROM = 0.8;
const NEED_TO = 1.22;

/** Width of a label in px, near enough to keep two apart. */
const widthOf = (text: string): number => 7.1 * text.length;

function defs(scale: ScaleView, size: ScaleSize, id: string): Markup {
  const at = axisOf(scale, size);
  const need = scale.isRequirement ? scale.yardstick : null;
  const solid = need ? (at(need.ugPerDay * FADE_FROM) - SIDE) / Math.max(1, at(need.ugPerDay * FADE_TO) - SIDE) : 0;
  const { y, height } = size.track;
  return html`<defs><linearGradient id="${id}-low"><stop stop-color="var(--ink-2)" stop-opacity=".55"/><stop offset="${Math.max(0, solid).toFixed(3)}" stop-color="var(--ink-2)" stop-opacity=".5"/><stop offset="1" stop-color="var(--ink-2)" stop-opacity="0"/></linearGradient><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" stroke="var(--warn)" stroke-width="3.2"/></pattern><linearGradient id="${id}-need"><stop stop-color="var(--accent)" stop-opacity="0"/><stop offset=".5" stop-color="var(--accent)" stop-opacity=".2"/><stop offset="1" stop-color="var(--accent)" stop-opacity="0"/></linearGradient><clipPath id="${id}-track"><rect x="${SIDE}" y="${y}" width="${size.width - 2 * SIDE}" height="${height}" rx="${height / 2}"/></clipPath></defs>`;
}

/** The track: grey that fades out about the need, nothing, hatched where the authorities disagree, solid above both. */
function track(scale: ScaleView, size: ScaleSize, id: string): Markup {
  const at = axisOf(scale, size);
  const { y, height } = size.track;
  const right = size.width - SIDE;
  const rect = (from: number, to: number, fill: string, more = ''): Markup =>
    to <= from
      ? html``
      : html`<rect x="${px(from)}" y="${y}" width="${px(to - from)}" height="${height}" fill="${fill}" opacity="${more || '1'}"/>`;
  const need = scale.isRequirement ? scale.yardstick : null;
  const [low, high] = [at(scale.uppers[0]!.ugPerDay), at(scale.uppers[1]!.ugPerDay)];
  return html`<g clip-path="url(#${id}-track)">${rect(SIDE, right, 'var(--sunk)')}${need && rect(SIDE, at(need.ugPerDay * FADE_TO), `url(#${id}-low)`)}${rect(low, high, `url(#${id}-hatch)`, '.75')}${rect(high, right, 'var(--warn)')}</g><rect x="${SIDE}" y="${y}" width="${size.width - 2 * SIDE}" height="${height}" rx="${height / 2}" fill="none" stroke="var(--edge)"/>`;
}

/** Ticks whose numbers stand clear of each other; the last carries the unit and is never dropped. */
function ticksShown(scale: ScaleView, size: ScaleSize): readonly number[] {
  const at = axisOf(scale, size);
  const inside = size.ticks.filter((tick) => at(tick) > SIDE + 14 && at(tick) < size.width - SIDE - 14);
  const last = inside.at(-1);
  if (last === undefined) return [];
  let free = size.width - widthOf(`${last} µg/day`) - 8;
  const shown = [last];
  for (const tick of inside.slice(0, -1).reverse()) {
    const half = widthOf(String(tick)) / 2;
    if (at(tick) + half > free) continue;
    shown.unshift(tick);
    free = at(tick) - half - 8;
  }
  return shown;
}

function ticks(scale: ScaleView, size: ScaleSize): Markup {
  const at = axisOf(scale, size);
  const inside = ticksShown(scale, size);
  const bottom = size.track.y + size.track.height;
  return html`${inside.map((tick, i) => {
    const last = i === inside.length - 1;
    const x = last ? size.width : at(tick);
    const words = last ? `${tick}${NBSP}µg/day` : String(tick);
    return html`<path d="M${px(at(tick))} ${bottom}v5" stroke="var(--edge)"/><text x="${px(x)}" y="${bottom + 19}" text-anchor="${last ? 'end' : 'middle'}" class="js">${words}</text>`;
  })}`;
}

interface LabelAt {
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

const label = (at: LabelAt, size: ScaleSize, what: string, value: string, who: string, tone: string): Markup => {
  const y = size.top - 23;
  return html`<text x="${px(at.x)}" y="${y}" text-anchor="${at.anchor}" class="jl ${tone}">${what}</text><text x="${px(at.x)}" y="${y + 15.5}" text-anchor="${at.anchor}" class="jl ${tone}"><tspan class="jn">${value}</tspan> ${who}</text>`;
};

/** Lines with what they are, their value and who says so. The lower upper level's words stand left of it, the higher's right. */
function lines(scale: ScaleView, size: ScaleSize): Markup {
  const at = axisOf(scale, size);
  const bottom = size.track.y + size.track.height;
  const line = (x: number, stroke: string, dashed = false): Markup =>
    html`<path d="M${px(x)} ${size.top}V${bottom}" stroke="var(--${stroke})" stroke-width="1.6"${dashed ? html` stroke-dasharray="4 3"` : ''}/>`;
  const who = (u: UpperLevel) => (size.years ? `${u.name} ${u.year}` : u.name);
  const [low, high] = [scale.uppers[0]!, scale.uppers[1]!];
  const highText = Math.max(widthOf(`${high.ugPerDay} ${who(high)}`), widthOf('Upper level'));
  const highStart = Math.min(at(high.ugPerDay) - 4, size.width - highText);
  const fits = highStart + highText >= size.width - 1;
  const highAt: LabelAt = fits ? { x: size.width, anchor: 'end' } : { x: highStart, anchor: 'start' };
  const lowAt: LabelAt = { x: Math.min(at(low.ugPerDay) + 4, highStart - 10), anchor: 'end' };
  const drawn = [
    line(at(low.ugPerDay), 'warn'),
    line(at(high.ugPerDay), 'warn'),
    label(lowAt, size, 'Upper level', amount(low.ugPerDay), who(low), 'wrn'),
    label(highAt, size, 'Upper level', amount(high.ugPerDay), who(high), 'wrn'),
  ];
  const need = scale.yardstick;
  if (need) {
    const x = at(need.ugPerDay);
    const name = size.years ? `${need.authorityName} ${need.year}` : need.authorityName;
    const what = scale.isRequirement ? 'Requirement' : 'Adequate intake';
    const half = Math.max(widthOf(`${need.ugPerDay} ${name}`), widthOf(what)) / 2;
    const lowText = Math.max(widthOf(`${low.ugPerDay} ${who(low)}`), widthOf('Upper level'));
    const middle = Math.min(Math.max(x, half), lowAt.x - lowText - half - 10);
    drawn.push(line(x, 'accent', !scale.isRequirement));
    drawn.push(label({ x: middle, anchor: 'middle' }, size, what, amount(need.ugPerDay), name, 'acc'));
  }
  return html`${drawn}`;
}

function needColumn(scale: ScaleView, size: ScaleSize, id: string): Markup {
  if (!scale.yardstick || !scale.isRequirement) return html``;
  const at = axisOf(scale, size);
  const [from, to] = [at(scale.yardstick.ugPerDay * NEED_FROM), at(scale.yardstick.ugPerDay * NEED_TO)];
  return html`<rect x="${px(from)}" y="${size.top}" width="${px(to - from)}" height="${size.track.y - 3 - size.top}" fill="url(#${id}-need)"/>`;
}

function ends(scale: ScaleView, size: ScaleSize): Markup {
  const at = axisOf(scale, size);
  const y = size.track.y + size.track.height + (size.width < 400 ? 36 : 40);
  const from = scale.isRequirement && scale.yardstick ? at(scale.yardstick.ugPerDay * FADE_TO) : SIDE + 80;
  const middle = (from + at(scale.uppers[0]!.ugPerDay)) / 2;
  return html`<text x="${SIDE}" y="${y}" class="jw">too little</text><text x="${px(middle)}" y="${y}" text-anchor="middle" class="jw">enough</text><text x="${size.width - SIDE}" y="${y}" text-anchor="end" class="jw wrn">too much</text>`;
}

/**
 * The scale from too little to too much with the twenty moons (direction.md 7).
 * @param id unique in the page
 */
export function scaleSvg(scale: ScaleView, size: ScaleSize, id: string): Markup {
  return html`<svg class="scale" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${scale.label}">${defs(scale, size, id)}${needColumn(scale, size, id)}${hill(scale, size)}${lines(scale, size)}${moons(scale, size)}${track(scale, size, id)}${ticks(scale, size)}${!size.inCard && ends(scale, size)}</svg>`;
}
