import type { PlanView } from '@selenoscope/core';
import { moonGlyph, SCALE_SIZES, scaleDrawing } from '../index.js';
import { everywhere } from './everywhere.js';
import { html, type Markup } from './markup.js';
import { prose } from './prose.js';
import { written } from './written.js';

interface Section {
  readonly id: string;
  readonly name: string;
}

export function planHeader(verdict: Parameters<typeof moonGlyph>[0], sections: readonly Section[]): Markup {
  return html`<header class="top"><p class="brand">${written(moonGlyph(verdict, 30, 'brand'))}<span>Selenoscope</span></p><nav aria-label="Sections">${sections.map((s) => html`<a href="#${s.id}">${s.name}</a>`)}</nav><p class="note paper">Plan for one person</p></header>`;
}

/** Title, where it stands and what was aimed for. */
export const planHead = (view: PlanView): Markup =>
  html`<div class="head"><div><p class="note kicker">${view.personLine}</p><h1 class="voice">${view.title}</h1></div><p class="lede right">${prose(view.lede)}</p></div>`;

/** What must be read before anything else. */
export function planStops(view: PlanView): Markup {
  if (view.hardStops.length === 0) return html``;
  return html`<section class="stop" aria-labelledby="stop"><p class="h2" id="stop">Stop and read this first</p>${view.hardStops.map((stop) => html`<p><b>${stop.message}</b> ${stop.hint}</p>`)}</section>`;
}

/** The scale as it is, where no card shows it: a conflict, or a stop. */
export function planNow(view: PlanView): Markup {
  if (view.cards.length > 0 || view.conflict !== null) return html``;
  return nowFigure(view);
}

function nowFigure(view: PlanView): Markup {
  const drawn = everywhere(
    scaleDrawing(view.now, SCALE_SIZES.desk, 'now-desk'),
    scaleDrawing(view.now, SCALE_SIZES.phone, 'now-phone'),
    scaleDrawing(view.now, SCALE_SIZES.print, 'now-print'),
  );
  return html`<figure class="now">${drawn}<figcaption><p class="note">${view.levels}</p></figcaption></figure>`;
}

const points = (lines: readonly string[]): Markup =>
  html`<ul class="points">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;

/** Why nothing works within the limits, and the ways out. */
export function conflictSection(view: PlanView): Markup {
  const { conflict } = view;
  if (conflict === null) return html``;
  const ways = conflict.ways.map((way) => html`<li class="sheet"><p class="sent">${way}</p></li>`);
  return html`<section id="conflict" class="conflict"><div class="why"><div><h2 class="h2">What stands against each other</h2><p class="lede">${conflict.sentence}</p><p class="note">${conflict.proven}</p></div>${nowFigure(view)}</div><ol class="cards ways c${Math.min(3, ways.length)}">${ways}</ol></section>`;
}

/** What could be found out in place of a change. */
export function findOutSection(view: PlanView): Markup {
  if (view.findOut.length === 0) return html``;
  const rows = view.findOut.map(
    ({ sentence, chances }) =>
      html`<li><p>${sentence}</p>${chances !== '' && html`<p class="note">${chances}</p>`}</li>`,
  );
  return html`<section class="find2" id="find-out"><h2 class="h2">${view.findOutTitle}</h2><ul>${rows}</ul>${view.findOutNote !== '' && html`<p class="note">${view.findOutNote}</p>`}</section>`;
}

/** Situations that belong to a clinician, with the guidelines' words. */
export function clinicalSection({ clinical }: PlanView): Markup {
  if (clinical.length === 0) return html``;
  const rows = clinical.map(
    ({ condition, words, dose, doseSource, monitoring, monitoringSource, status }) =>
      html`<li><h3 class="h3">${condition}${status !== 'read' && html` <span class="chip verify">${status}</span>`}</h3><p>${words}</p><dl>${dose !== '' && html`<div><dt>Guideline dose</dt><dd>${dose} ${doseSource !== '' && html`<small>${doseSource}</small>`}</dd></div>`}${monitoring !== '' && html`<div><dt>Monitoring</dt><dd>${monitoring} ${monitoringSource !== '' && html`<small>${monitoringSource}</small>`}</dd></div>`}</dl></li>`,
  );
  return html`<section id="clinical" class="clinical"><h2 class="h2">With your clinician</h2><ul>${rows}</ul></section>`;
}

/** What every plan keeps to, what there is to notice, and the proof of each plan. */
export function planFoot(view: PlanView, notDiagnosis: string): Markup {
  const notices = view.notices.map(({ message, hint }) => `${message} ${hint}`);
  const proofs = view.cards.map(
    (card, i) =>
      card.proof !== '' &&
      html`<p id="proof-${i + 1}"><b>${view.cards.length > 1 ? `Proof of plan ${i + 1}.` : 'Proof.'}</b> ${card.proof}</p>`,
  );
  const limits =
    view.limits.length > 0 &&
    !view.isNothingToChange &&
    html`<section id="limits"><h2 class="h2">What every plan keeps to</h2>${points(view.limits)}</section>`;
  const told =
    notices.length > 0 && html`<section id="notices"><h2 class="h2">To notice</h2>${points(notices)}</section>`;
  return html`<div class="two">${limits}${told}</div><div class="note foot" id="proof">${proofs}<p>${view.levels} ${notDiagnosis} ${view.runLine}. Computed on this device; nothing was sent.</p></div>`;
}
