import type { Drawn } from '../index.js';
import { html, type Markup } from './markup.js';
import { written } from './written.js';

/** Three drawings of one figure: for a wide window, for a narrow one and for paper; only one of them is ever shown. */
export const everywhere = (desk: Drawn, phone: Drawn, print: Drawn): Markup =>
  html`<div class="desk">${written(desk)}</div><div class="pho">${written(phone)}</div><div class="pri">${written(print)}</div>`;
