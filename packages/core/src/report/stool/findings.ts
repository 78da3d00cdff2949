import type { Contradiction, Finding } from '../../gut/index.js';
import { findingRow, whoText } from '../finding-rows.js';
import { Page, type TextOptions } from '../text/page.js';
import { findingMark } from '../view-gut-findings.js';

const KINDS = { selenium: 'Selenium and the gut', diet: 'Diet and the flora' } as const;

/** What was asked, where only some findings are shown, and what can be asked. */
export interface FindingsTextOptions extends TextOptions {
  readonly asked?: string;
  readonly subjects?: readonly string[];
}

/** Findings in a terminal, and where studies contradict each other. Nothing in it is a score or a forecast. */
export function renderFindings(
  findings: readonly Finding[],
  against: readonly Contradiction[],
  options: FindingsTextOptions = {},
): string {
  const page = new Page(options);
  if (findings.length === 0) {
    page.say(`No study of the table reports on ${options.asked ? `"${options.asked}"` : 'this'}.`);
    if (options.subjects?.length) page.say(`It can be asked about ${options.subjects.join(', ')}.`);
    return page.text();
  }
  for (const kind of ['selenium', 'diet'] as const) {
    const rows = findings.filter((finding) => finding.kind === kind);
    if (rows.length === 0) continue;
    page.heading(KINDS[kind]);
    for (const finding of rows) {
      const row = findingRow(finding);
      const mark = findingMark(row);
      page.point([
        { strong: `${row.grade}, ${row.species}:` },
        ` ${row.found.replace(/\.?$/, '.')}${row.mind === '' ? '' : ` ${row.mind.replace(/\.?$/, '.')}`} (${row.source}${mark === '' ? '' : `; ${mark}`})`,
      ]);
    }
  }
  if (against.length > 0) page.heading('Where studies contradict each other');
  for (const { subject, axis, up, down, none } of against) {
    page.say([{ strong: `${subject}, with more ${axis}` }]);
    for (const [way, found] of [
      ['up', up],
      ['down', down],
      ['no difference', none],
    ] as const)
      if (found.length > 0) page.point(`${way}: ${found.map((one) => `${whoText(one)} (${one.species})`).join('; ')}`);
  }
  page.gap();
  page.say('Grades: A trial in people, B observed in people, C animals, D laboratory or genome, E opinion.');
  page.say('No trial of selenium alone in healthy people with flora, acids or gut wall as end points was found.');
  return page.text();
}
