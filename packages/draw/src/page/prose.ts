import type { About, Sentence } from '@selenoscope/core';
import { html, type Markup } from './markup.js';

/** Where the record behind a number stands in the page. */
const RECORDS: Readonly<Record<About, string>> = {
  intake: '#sources',
  requirement: '#references',
  upper: '#references',
};

/** A sentence with its numbers in bold; a number that rests on a record leads to it. */
export const prose = (sentence: Sentence): Markup =>
  html`${sentence.map((run) => {
    if (typeof run === 'string') return run;
    if (run.about) return html`<a class="num" href="${RECORDS[run.about]}">${run.strong}</a>`;
    return html`<b>${run.strong}</b>`;
  })}`;

/** Sentences as one paragraph. */
export const paragraph = (sentences: readonly Sentence[], kind = ''): Markup =>
  sentences.length === 0
    ? html``
    : html`<p${kind && html` class="${kind}"`}>${sentences.map((s, i) => html`${i > 0 && ' '}${prose(s)}`)}</p>`;

/** Sentences as a list of points; one alone is a paragraph. */
export const points = (sentences: readonly Sentence[]): Markup =>
  sentences.length === 1
    ? paragraph(sentences)
    : html`<ul class="points">${sentences.map((sentence) => html`<li>${prose(sentence)}</li>`)}</ul>`;
