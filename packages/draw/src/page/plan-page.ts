import { NOT_A_DIAGNOSIS, type PlanAnswer, plainWords, planView, VERDICT_WORDS, type Verdict } from '@selenoscope/core';
import { html } from './markup.js';
import { cards } from './plan-cards.js';
import { tradeOffSection } from './plan-curve.js';
import {
  clinicalSection,
  conflictSection,
  findOutSection,
  planFoot,
  planHead,
  planHeader,
  planNow,
  planStops,
} from './plan-sections.js';
import { PLAN_STYLES } from './plan-styles.js';
import { pageText } from './shell.js';
import { STYLES } from './styles.js';
import { TOKENS } from './tokens.js';

export interface PlanHtmlOptions {
  /** `@font-face` rules to put in, with the fonts in them; left out: the reader's own letters */
  readonly fonts?: string;
}

const isVerdict = (key: string): key is Verdict => key in VERDICT_WORDS;

/**
 * A plan as one page that holds everything it needs: no request, no script, light and dark, desk, phone and A4.
 * @example writeFileSync('plan.html', renderPlanHtml(answer))
 */
export function renderPlanHtml(answer: PlanAnswer, options: PlanHtmlOptions = {}): string {
  const view = planView(answer);
  const parts = [
    { id: 'plans', name: 'Plans', body: cards(view) },
    { id: 'conflict', name: 'Conflict', body: conflictSection(view) },
    { id: 'find-out', name: 'Find out', body: findOutSection(view) },
    { id: 'trade-off', name: 'More changes', body: tradeOffSection(view, answer.wishes.aim) },
    { id: 'clinical', name: 'With your clinician', body: clinicalSection(view) },
  ].filter((part) => part.body.text !== '');
  // a card alone has what could be found out beside it
  const bodies = parts.map((part) => part.body);
  const verdict = isVerdict(answer.start.verdict) ? answer.start.verdict : 'cannot-tell';
  const description = [view.title, ...view.cards.slice(0, 1).map(({ sentence }) => sentence), plainWords(view.lede)];
  return pageText({
    version: answer.run.version,
    description: description.join('. ').replace(/\.\. /g, '. '),
    title: view.title,
    styles: `${options.fonts ?? ''}${TOKENS}${STYLES}${PLAN_STYLES}`,
    body: html`<a class="skip" href="#plan">To the plan</a>
${planHeader(verdict, [...parts, { id: 'proof', name: 'Proof' }])}
<main class="wrap plan" id="plan">
${planStops(view)}
${planHead(view)}
${planNow(view)}
${view.cards.length === 1 && view.conflict === null && view.findOut.length > 0 ? html`<div class="solo">${bodies.slice(0, 2)}</div>${bodies.slice(2)}` : bodies}
${planFoot(view, NOT_A_DIAGNOSIS)}
</main>`,
  });
}
