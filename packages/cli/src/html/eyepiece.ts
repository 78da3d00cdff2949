import type { Chances, Verdict } from '@selenoscope/core';
import { html, type Markup, px2 as n } from './markup.js';
import { crescent, firstContact } from './moon.js';
import { STARS } from './stars.js';

const TURN = 2 * Math.PI;

/** The seas of the moon, in parts of its radius: x, y, rx, ry. */
const SEAS: readonly (readonly [number, number, number, number])[] = [
  [-0.28, -0.34, 0.3, 0.22],
  [0.24, -0.3, 0.2, 0.17],
  [0.42, 0, 0.2, 0.24],
  [0.62, -0.3, 0.09, 0.12],
  [-0.44, 0.08, 0.26, 0.3],
  [-0.1, 0.34, 0.24, 0.12],
  [0.1, 0.68, 0.05, 0.05],
  [0.5, 0.42, 0.07, 0.07],
  [0.66, 0.22, 0.04, 0.04],
];

/** Clouds before a veiled moon, in parts of its radius: x, y, half width, height, opacity. */
const CLOUDS: readonly (readonly [number, number, number, number, number])[] = [
  [0.34, -0.3, 0.78, 0.26, 0.93],
  [-0.36, 0.16, 0.92, 0.3, 0.96],
  [0.3, 0.62, 0.86, 0.28, 0.93],
];

const seas = (r: number, opacity: number): Markup =>
  html`<g fill="var(--moon-shade)" opacity="${opacity}">${SEAS.map(
    ([x, y, rx, ry]) => html`<ellipse cx="${n(x * r)}" cy="${n(y * r)}" rx="${n(rx * r)}" ry="${n(ry * r)}"/>`,
  )}</g>`;

function clouds(r: number): Markup {
  const drawn = CLOUDS.map(([x, y, half, high, opacity]) => {
    const [w, h] = [half * r, high * r];
    return html`<g transform="translate(${n(x * r)} ${n(y * r)})" opacity="${opacity}"><rect x="${n(-w)}" y="${n(-h / 2)}" width="${n(2 * w)}" height="${n(h)}" rx="${n(h / 2)}"/><ellipse cx="${n(-0.3 * w)}" cy="${n(-0.45 * h)}" rx="${n(0.42 * w)}" ry="${n(0.55 * h)}"/><ellipse cx="${n(0.3 * w)}" cy="${n(-0.28 * h)}" rx="${n(0.34 * w)}" ry="${n(0.42 * h)}"/></g>`;
  });
  return html`<g fill="var(--flow-out)">${drawn}</g>`;
}

/** A hundred ticks, one for each chance in a hundred; every 5th longer, every 25th longest. */
function ticks(outer: number): Markup {
  const from = 0.93 * outer;
  const line = (i: number) => {
    const to = from - (i % 25 === 0 ? 9 : i % 5 === 0 ? 6.5 : 4);
    const [sin, cos] = [Math.sin((i / 100) * TURN), -Math.cos((i / 100) * TURN)];
    return `M${n(from * sin)} ${n(from * cos)}L${n(to * sin)} ${n(to * cos)}`;
  };
  const all = Array.from({ length: 100 }, (_, i) => i);
  const fifths = all.filter((i) => i % 5 === 0).map(line);
  const others = all.filter((i) => i % 5 !== 0).map(line);
  return html`<path d="${others.join('')}" stroke-width=".7"/><path d="${fifths.join('')}" stroke-width="1.1"/>`;
}

/** One chance as an arc of the ring, with a gap of 0.4 in 100 at each end. */
function arc(from: number, to: number, radius: number, stroke: Markup): Markup {
  if (to - from < 0.012) return html``;
  const [a, b] = [(from + 0.004) * TURN, (to - 0.004) * TURN];
  const at = (angle: number) => `${n(radius * Math.sin(angle))} ${n(-radius * Math.cos(angle))}`;
  const large = b - a > Math.PI ? 1 : 0;
  return html`<path d="M${at(a)}A${n(radius)} ${n(radius)} 0 ${large} 1 ${at(b)}" ${stroke}/>`;
}

/** The three chances around the field, from the top clockwise; one dashed ring where they cannot be given. */
function ring(chances: Chances | null, outer: number): Markup {
  const radius = 0.815 * outer;
  const width = n(0.05 * outer);
  const unknown = html`stroke="var(--ink-2)" stroke-dasharray="1.5 2.5"`;
  if (!chances) {
    return html`<circle r="${n(radius)}" fill="none" stroke="var(--edge)" stroke-width="1.5" stroke-dasharray="5 6"/>`;
  }
  const enoughFrom = chances.tooLittle;
  const muchFrom = chances.tooLittle + chances.enough;
  return html`<g fill="none" stroke-width="${width}">${arc(0, enoughFrom, radius, unknown)}${arc(enoughFrom, muchFrom, radius, html`stroke="var(--moon-shade)"`)}${arc(muchFrom, 1, radius, html`stroke="var(--warn)"`)}</g>`;
}

function crescentMoon(r: number, lit: number, id: string): Markup {
  const path = crescent(r, lit);
  return html`<circle r="${n(r)}" fill="var(--night-2)"/>${seas(r, 0.085)}<g transform="rotate(-18)"><path d="${path}" fill="var(--moon)" opacity=".35" filter="url(#${id}-glow)"/><path d="${path}" fill="var(--moon)"/><clipPath id="${id}-lit"><path d="${path}"/></clipPath><g clip-path="url(#${id}-lit)"><g filter="url(#${id}-soft)">${seas(r, 0.5)}</g></g></g>`;
}

function moon(verdict: Verdict, r: number, id: string): Markup {
  switch (verdict) {
    case 'likely-too-little':
      return crescentMoon(r, 0.11, id);
    case 'perhaps-too-little':
      return crescentMoon(r, 0.25, id);
    case 'likely-adequate':
      return html`<circle r="${n(1.04 * r)}" fill="var(--moon)" opacity=".45" filter="url(#${id}-glow)"/><circle r="${n(r)}" fill="var(--moon)"/><g filter="url(#${id}-soft)" transform="rotate(-18)">${seas(r, 0.5)}</g>`;
    case 'perhaps-too-much':
      return html`<clipPath id="${id}-lit"><circle r="${n(r)}"/></clipPath><g clip-path="url(#${id}-lit)"><circle r="${n(r)}" fill="var(--moon)"/><g filter="url(#${id}-soft)">${seas(r, 0.5)}</g>${firstContact(r)}</g>`;
    case 'likely-too-much':
      return html`<circle r="${n(0.92 * r)}" fill="none" stroke="var(--copper)" stroke-width="${n(0.5 * r)}" opacity=".5" filter="url(#${id}-glow)"/><circle r="${n(0.86 * r)}" fill="var(--night)" stroke="var(--copper)" stroke-width="${n(0.2 * r)}"/><circle r="${n(0.9 * r)}" fill="none" stroke="var(--moon)" stroke-width="${n(0.05 * r)}" opacity=".8"/>`;
    case 'cannot-tell':
      return html`<circle r="${n(1.04 * r)}" fill="var(--moon)" opacity=".4" filter="url(#${id}-glow)"/><circle r="${n(r)}" fill="var(--moon)" opacity=".9"/><g filter="url(#${id}-soft)">${seas(r, 0.5)}${clouds(r)}</g>`;
  }
}

/**
 * The moon in its eyepiece, with the ring of the three chances: one tick is one in a hundred.
 * @param label shape and words, because it may stand alone @param size px, 96 and more @param id unique in the page
 */
export function eyepiece(verdict: Verdict, chances: Chances | null, label: string, size: number, id: string): Markup {
  const outer = size / 2;
  const r = 0.52 * outer;
  const stars = STARS.map(
    ([x, y, radius, opacity]) =>
      html`<circle cx="${n(x * outer)}" cy="${n(y * outer)}" r="${n(radius * 90)}" opacity="${opacity}"/>`,
  );
  return html`<svg class="eyepiece" viewBox="${-outer} ${-outer} ${size} ${size}" width="${size}" height="${size}" role="img" aria-label="${label}"><defs><filter id="${id}-glow" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="${n(0.13 * r)}"/></filter><filter id="${id}-soft" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${n(0.035 * r)}"/></filter></defs><circle r="${outer - 1}" fill="var(--surface)" stroke="var(--line)"/><g stroke="var(--edge)">${ticks(outer)}</g>${ring(chances, outer)}<circle r="${n(0.76 * outer)}" fill="var(--night)"/><g fill="#fff">${stars}</g>${moon(verdict, r, id)}</svg>`;
}
