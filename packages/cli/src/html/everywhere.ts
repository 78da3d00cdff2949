import { html, type Markup } from './markup.js';

/** Three drawings of one figure: for a wide window, for a narrow one and for paper; only one of them is ever shown. */
export const everywhere = (desk: Markup, phone: Markup, print: Markup): Markup =>
  html`<div class="desk">${desk}</div><div class="pho">${phone}</div><div class="pri">${print}</div>`;
