import { amount, range } from '../numbers.js';
import { join, say } from '../sentence.js';
import type { ReportView } from '../view.js';
import type { Page } from './page.js';

const UG_A_DAY = 'In your body, and out again, selenium in µg a day';

/** Rows of the river's table from the body on: what is said of the plate stands among the forms and sources. */
function journey(page: Page, view: ReportView): void {
  const river = view.journey;
  if (!river || river.sentence.length === 0) return;
  page.heading(UG_A_DAY);
  page.table(
    [
      { head: 'Station', align: 'left', flexible: true },
      { head: 'mean', align: 'right' },
      { head: '9 in 10', align: 'right' },
    ],
    river.columns
      .slice(2)
      .flat()
      .map((node) => [
        node.name,
        amount(node.ugPerDay),
        node.p5 === undefined || node.p95 === undefined ? '–' : range(node.p5, node.p95),
      ]),
  );
  page.say(river.sentence);
}

function laboratory(page: Page, view: ReportView): void {
  const labs = view.body?.labs;
  if (!labs) return;
  page.heading('What the laboratory values say');
  page.say(join([labs.sentence, ...labs.notes]));
  for (const value of labs.values) {
    const date = value.date === '' ? '' : `, ${value.date}`;
    const written = value.written === '' ? '' : ` (written ${value.written})`;
    const expected =
      value.before === ''
        ? ''
        : ` Such a test was expected to show ${value.before} by the diary alone, ${value.after} now.`;
    const reason =
      value.reason === ''
        ? ''
        : `${value.used ? ' Read with this: ' : ' Not used: '}${value.reason.replace(/\.?$/, '.')}`;
    page.point([{ strong: `${value.name}${date}: ${value.value}` }, `${written}.${expected}${reason}`]);
  }
  if (labs.rejected.length > 0) {
    page.heading(`Rows of ${labs.file} left out`);
    for (const r of labs.rejected) page.point(`row ${r.row} “${r.text}”: ${r.message} ${r.hint}`);
  }
}

/** The body at rest: levels and their references, the last stations of the journey, what a laboratory measured. */
export function body(page: Page, view: ReportView): void {
  if (!view.body) return;
  page.heading('In your body');
  page.say(view.body.expected);
  page.table(
    [
      { head: 'What', align: 'left', flexible: true },
      { head: 'about', align: 'right' },
      { head: '9 in 10', align: 'right' },
    ],
    view.body.rows.map((row) => [row.name, row.middle, row.between]),
  );
  page.say(join(view.body.meaning));
  for (const row of view.body.rows.slice(1)) page.point(say`${row.name}: ${row.reference}.`);
  for (const mark of view.body.plasma.marks) page.point(say`Source for ${mark.name}: ${mark.source}.`);
  journey(page, view);
  laboratory(page, view);
}
