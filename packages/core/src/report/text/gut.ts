import { join, say } from '../sentence.js';
import type { ReportView } from '../view.js';
import type { AmountRow, GutView } from '../view-gut.js';
import { findingSentence } from '../view-gut-findings.js';
import { GRADES, GUT_HEADS } from '../words-gut.js';
import type { Page } from './page.js';

function chambers(page: Page, { chambers: { parts, whole, sources, noSplit, doubt } }: GutView): void {
  page.table(
    [
      { head: 'Part of the colon', align: 'left', flexible: true },
      { head: 'litres', align: 'right' },
      { head: 'acids, mM', align: 'right' },
      { head: 'measured', align: 'right' },
      { head: 'pH', align: 'right' },
      { head: 'measured', align: 'right' },
    ],
    [
      ...parts.map((part) => [
        part.name,
        part.litres,
        part.acids.between,
        part.acids.measuredText,
        part.pH.between,
        part.pH.measuredText,
      ]),
      ['All of it', '', whole.between, '', '', ''],
    ],
  );
  const measured = sources.length === 0 ? '' : ` (${sources.join('; ')})`;
  page.say(`Ranges hold 9 of 10 possibilities. Measured: means in people${measured}. ${noSplit}${doubt}`);
}

const indented = (row: AmountRow): string => (row.kind === 'part' ? `  ${row.name}` : row.name);

function arrives(page: Page, { arrives: { sentence, rows } }: GutView): void {
  page.heading(`${GUT_HEADS.arrives}, µg a day`);
  page.table(
    [
      { head: 'What', align: 'left', flexible: true },
      { head: 'mean', align: 'right' },
      { head: '9 in 10', align: 'right' },
    ],
    rows.map((row) => [indented(row), row.middle, row.between]),
  );
  page.say(sentence);
  for (const { name, source } of rows)
    if (source !== '') page.point(say`${name}, source: ${source.replace(/\.?$/, '.')}`);
}

function flora(page: Page, { flora: { demand, fates, competition, sources } }: GutView): void {
  page.heading(GUT_HEADS.flora);
  if (fates.length > 0)
    page.table(
      [
        { head: 'Share of what arrives', align: 'left', flexible: true },
        { head: '9 in 10', align: 'right' },
        { head: 'grade', align: 'right' },
      ],
      fates.map((fate) => [fate.name, fate.between, fate.grade]),
    );
  page.say(join([demand, competition]));
  for (const source of sources) page.point(say`Source: ${source.replace(/\.?$/, '.')}`);
}

function feeds(page: Page, gut: GutView): void {
  if (gut.feeds.length === 0) return;
  page.heading(GUT_HEADS.feeds);
  page.table(
    [
      { head: 'What', align: 'left', flexible: true },
      { head: 'about', align: 'right' },
      { head: '9 in 10', align: 'right' },
    ],
    gut.feeds.map((row) => [row.name, row.middle, row.between]),
  );
  for (const row of gut.feeds) {
    const source = row.source === '' ? '' : ` Source: ${row.source}.`.replace(/\.\.$/, '.');
    page.point([{ strong: row.name }, `: ${row.rule}`.replace(/\.?$/, '.'), source]);
  }
}

function starch(page: Page, gut: GutView): void {
  if (!gut.starch) return;
  page.heading(GUT_HEADS.starch);
  page.say(gut.starch.sentence);
  page.table(
    [
      { head: 'What, 9 in 10', align: 'left', flexible: true },
      { head: 'low rule', align: 'right' },
      { head: 'high rule', align: 'right' },
    ],
    gut.starch.rows.map((row) => [row.name, row.low, row.high]),
  );
  page.point(say`Low rule: ${gut.starch.rules.low.replace(/\.?$/, '.')}`);
  page.point(say`High rule: ${gut.starch.rules.high.replace(/\.?$/, '.')}`);
}

function groups(page: Page, { groups: { rows, note } }: GutView): void {
  if (rows.length === 0) return;
  page.heading(GUT_HEADS.groups);
  page.table(
    [
      { head: 'Group of microbes, by the model', align: 'left', flexible: true },
      { head: 'share, 9 in 10', align: 'right' },
    ],
    rows.map((row) => [row.name, row.between]),
  );
  page.say(note);
}

function known(page: Page, gut: GutView): void {
  if (gut.findings.length === 0) return;
  page.heading(GUT_HEADS.known);
  for (const row of gut.findings) page.point(findingSentence(row));
  page.say(GRADES);
}

/** The gut: chambers, selenium that arrives, what feeds the colon, groups, what is known, what the model gets wrong. */
export function gut(page: Page, view: ReportView): void {
  if (!view.gut) return;
  page.heading(GUT_HEADS.gut);
  page.say(join([view.gut.opening, [view.gut.method]]));
  chambers(page, view.gut);
  arrives(page, view.gut);
  flora(page, view.gut);
  feeds(page, view.gut);
  starch(page, view.gut);
  groups(page, view.gut);
  known(page, view.gut);
  if (view.gut.limits.length === 0) return;
  page.heading(GUT_HEADS.limits);
  for (const limit of view.gut.limits) page.point(limit);
}

/** Claims that the report touches: the words of each stand behind `selenoscope claims ID`. */
export function claims(page: Page, view: ReportView): void {
  if (view.claims.length === 0) return;
  page.heading(GUT_HEADS.claims);
  for (const claim of view.claims)
    page.point([{ strong: `${claim.id}, ${claim.verdictWords.toLowerCase()}` }, `: ${claim.claim}`]);
  page.say(`“selenoscope claims ${view.claims[0]!.id}” opens one, with its sources.`);
}
