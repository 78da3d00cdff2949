import { type Assessment, plainWords, type ReportExtras, viewOf } from '@selenoscope/core';
import { bodySection } from './detail-body.js';
import { daysSection, diarySection, howSection } from './detail-diary.js';
import { nutrientsSection, referencesSection } from './detail-levels.js';
import { formsSection, sourcesSection } from './detail-sources.js';
import { below, foot, header, hero, stops } from './first-page.js';
import { claimsSection } from './gut-claims.js';
import { gutSection } from './gut-section.js';
import { journey } from './journey-section.js';
import { html } from './markup.js';
import { pageText } from './shell.js';
import { STYLES } from './styles.js';
import { TOKENS } from './tokens.js';

export interface HtmlOptions extends ReportExtras {
  /** `@font-face` rules to put in, with the fonts in them; left out: the reader's own letters */
  readonly fonts?: string;
}

/**
 * A report as one page that holds everything it needs: no request, no script, light and dark, desk, phone and A4.
 * @example writeFileSync('report.html', renderHtml(assessment))
 */
export function renderHtml(assessment: Assessment, options: HtmlOptions = {}): string {
  const view = viewOf(assessment, options);
  const sections = [
    { id: 'sources', name: 'Sources', body: sourcesSection(view) },
    { id: 'days', name: 'Days', body: daysSection(view) },
    { id: 'forms', name: 'Forms', body: formsSection(view) },
    { id: 'body', name: 'Body', body: bodySection(view) },
    { id: 'gut', name: 'Gut', body: gutSection(view) },
    { id: 'claims', name: 'Claims', body: claimsSection(view) },
    { id: 'references', name: 'Reference values', body: referencesSection(view) },
    { id: 'nutrients', name: 'Nutrients', body: nutrientsSection(view) },
    { id: 'diary', name: 'Diary', body: diarySection(view) },
    { id: 'how', name: 'How', body: howSection(view) },
  ].filter((section) => section.body.text !== '');
  const description = view.lede.map(plainWords).join(' ');
  return pageText({
    version: assessment.run.version,
    description,
    title: view.verdict.short,
    styles: `${options.fonts ?? ''}${TOKENS}${STYLES}`,
    body: html`<a class="skip" href="#report">To the report</a>
${header(view, sections)}
<main class="wrap" id="report">
<div class="first${view.hardStops.length > 0 && ' stopped'}">
${stops(view)}
${hero(view)}
${journey(view)}
${below(view)}
${foot(view)}
</div>
${sections.map((section) => section.body)}
</main>
<footer class="end note"><p>${view.runLine}</p></footer>`,
  });
}
