import {
  CLAIM_UPPER_LEVELS_WORDS,
  type ClaimedOf,
  type ClaimShown,
  claimFor,
  GUT_HEADS,
  type ReportView,
} from '@selenoscope/core';
import { claimGlyph, isClaimShape } from '../index.js';
import { html, type Markup } from './markup.js';
import { written } from './written.js';

// Shape and word, never colour alone (direction.md 9).
const shapeOf = ({ verdict, shape }: ClaimShown): Markup =>
  isClaimShape(verdict) ? written(claimGlyph(verdict)) : html`<span aria-hidden="true">${shape}</span>`;

const chip = (claim: ClaimShown): Markup =>
  html`<span class="verdict${claim.verdict === 'wrong' && ' wrong'}">${shapeOf(claim)}${claim.verdictWords}</span>`;

/** A name for the end of a link; what is no letter or figure would not be one. */
const anchor = (id: string): string => `claim-${id.replace(/[^A-Za-z0-9]/g, '')}`;

/**
 * A link to the claim that a statement answers; nothing where that claim is not in the page.
 * @example claimLink(view, 'brazil-nut') // " (claim D4)"
 */
export function claimLink(view: Pick<ReportView, 'claims'>, statement: ClaimedOf): Markup {
  const claim = claimFor(view.claims, statement);
  if (!claim) return html``;
  return html` <a class="claim" href="#${anchor(claim.id)}" title="${claim.claim} ${claim.verdictWords}.">(claim\u00a0${claim.id})</a>`;
}

function one(claim: ClaimShown): Markup {
  const sources =
    claim.sources.length > 0 &&
    html`<p class="note sources">Sources</p><ul class="points note sources">${claim.sources.map((source) => html`<li>${source}</li>`)}</ul>`;
  return html`<li><details id="${anchor(claim.id)}"><summary>${chip(claim)}<span class="qq">${claim.claim}</span><span class="note">${claim.evidenceWords}</span><span class="note">claim\u00a0${claim.id}</span></summary><div class="shown"><p>${claim.show}</p>${sources}<p class="note only-screen">${CLAIM_UPPER_LEVELS_WORDS}</p></div></details></li>`;
}

/** Claims that the report's statements touch, each opening to what is known. */
export function claimsSection(view: ReportView): Markup {
  if (view.claims.length === 0) return html``;
  return html`<section id="claims" aria-labelledby="h-claims"><h2 class="h2" id="h-claims">${GUT_HEADS.claims}</h2><p class="note">What people say about selenium, where this report touches it. <span class="only-screen">Open a line for what is known, and from where.</span></p><ul class="claims">${view.claims.map(one)}</ul><p class="note">${CLAIM_UPPER_LEVELS_WORDS}</p></section>`;
}
