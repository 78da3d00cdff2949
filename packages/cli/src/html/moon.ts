import type { Verdict } from '@selenoscope/core';
import { html, type Markup, px2 as n } from './markup.js';

/** Lit part of the moon for the verdicts that are crescents; fixed per verdict, it is not the chance. */
const LIT: Partial<Readonly<Record<Verdict, number>>> = { 'likely-too-little': 0.11, 'perhaps-too-little': 0.25 };

/** Outline of the lit part of a moon of radius r, lit on the right. */
export function crescent(r: number, lit: number): string {
  const k = r * (1 - 2 * lit);
  return `M0 ${n(-r)}A${n(r)} ${n(r)} 0 0 1 0 ${n(r)}A${n(Math.abs(k))} ${n(r)} 0 0 ${lit > 0.5 ? 1 : 0} 0 ${n(-r)}Z`;
}

/** The lit part, turned as the moon stands in the sky. */
export const litPart = (r: number, lit: number): Markup =>
  html`<g transform="rotate(-18)"><path d="${crescent(r, lit)}" fill="var(--moon)"/></g>`;

function cloud(r: number): Markup {
  const a = n(0.36 * r);
  const b = n(0.5 * r);
  return html`<path d="M${n(-0.62 * r)} ${n(0.92 * r)}a${a} ${a} 0 0 1 ${n(-0.04 * r)} ${n(-0.7 * r)}a${b} ${b} 0 0 1 ${n(0.94 * r)} ${n(-0.14 * r)}a${a} ${a} 0 0 1 ${n(0.5 * r)} ${n(0.84 * r)}Z" fill="var(--flow-out)" stroke="var(--night)" stroke-width="${n(0.16 * r)}" stroke-linejoin="round"/>`;
}

/** Disc of the moon in first contact: the shadow with its copper rim, cut to the moon. */
export const firstContact = (r: number): Markup =>
  html`<circle cx="${n(-0.62 * r)}" cy="${n(-0.3 * r)}" r="${n(1.02 * r)}" fill="var(--copper)"/><circle cx="${n(-0.72 * r)}" cy="${n(-0.36 * r)}" r="${n(0.98 * r)}" fill="var(--night-2)"/>`;

function face(verdict: Verdict, r: number, id: string): Markup {
  const lit = LIT[verdict];
  if (lit !== undefined) return html`<circle r="${n(r)}" fill="var(--night-2)"/>${litPart(r, lit)}`;
  switch (verdict) {
    case 'perhaps-too-much':
      return html`<clipPath id="${id}"><circle r="${n(r)}"/></clipPath><g clip-path="url(#${id})"><circle r="${n(r)}" fill="var(--moon)"/>${firstContact(r)}</g>`;
    case 'likely-too-much':
      return html`<circle r="${n(0.86 * r)}" fill="var(--night)" stroke="var(--copper)" stroke-width="${n(0.3 * r)}"/>`;
    case 'cannot-tell':
      return html`<circle cx="${n(0.08 * r)}" cy="${n(-0.12 * r)}" r="${n(0.86 * r)}" fill="var(--moon)"/>${cloud(r)}`;
    default:
      return html`<circle r="${n(r)}" fill="var(--moon)"/>`;
  }
}

/**
 * The flat moon for lists and headings. The verdict's words always stand beside it, so it is hidden from readers.
 * @param size px, 16 to 72 @param id unique in the page
 */
export function glyph(verdict: Verdict, size: number, id: string): Markup {
  const half = size / 2;
  const r = half * (size < 20 ? 0.84 : 0.76);
  return html`<svg class="glyph" width="${size}" height="${size}" viewBox="${-half} ${-half} ${size} ${size}" aria-hidden="true"><circle r="${half - 0.5}" fill="var(--night)" stroke="var(--edge)"/>${face(verdict, r, id)}</svg>`;
}
