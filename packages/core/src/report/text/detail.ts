import {
  amount,
  chancePercent,
  count,
  exact,
  factor,
  NBSP,
  range,
  sharePercent,
  shareRange,
  whole,
} from '../numbers.js';
import type { ReportView } from '../view.js';
import type { SourceView } from '../view-sources.js';
import { rowsText } from '../view-tables.js';
import { RECALLED_SPREADS } from '../words-how.js';
import { settleSentences } from '../words-settle.js';
import { sumSentence } from '../words-sources.js';
import { body } from './body.js';
import { MOST_STOPS } from './first-screen.js';
import { claims, gut } from './gut.js';
import type { Page } from './page.js';
import type { Column } from './table.js';

const DASH = '–';
const orDash = (value: number | null): string => (value === null ? DASH : amount(value));

function days(page: Page, view: ReportView): void {
  if (view.days.length === 0) return;
  page.heading('Day by day, selenium in µg');
  page.table(
    [
      { head: 'Day', align: 'left', flexible: true },
      { head: 'known part', align: 'right' },
      { head: 'covered', align: 'right' },
      { head: 'estimate', align: 'right' },
      { head: '9 in 10', align: 'right' },
      { head: 'kcal', align: 'right' },
    ],
    view.days.map((day) => [
      day.date,
      amount(day.knownUg),
      sharePercent(day.coverage),
      day.estimate ? amount(day.estimate.p50) : DASH,
      day.estimate ? range(day.estimate.p5, day.estimate.p95) : DASH,
      day.energyKcal === null ? DASH : whole(day.energyKcal),
    ]),
  );
}

/** "42 g a day at 27.6 µg/100 g, × 0.60 for its origin; measured, n 12; USDA SR28, sr28:05064." */
function record(row: SourceView): string {
  const grams = row.gramsPerDay === null ? [] : [`${amount(row.gramsPerDay)}${NBSP}g a day`];
  const value = row.tableUgPer100g === null ? [] : [`at ${exact(row.tableUgPer100g)}${NBSP}µg/100${NBSP}g`];
  const origin = row.isNotRescaled
    ? ['not rescaled']
    : row.originFactor === 1
      ? []
      : [`${factor(row.originFactor)} for its origin`];
  const made = [[...grams, ...value].join(' '), ...origin].filter((part) => part !== '').join(', ');
  const samples = row.samples === null ? '' : `, n${NBSP}${row.samples}`;
  const by = row.isTableFood ? `${row.tableName}, ${row.id}` : row.tableName;
  return `${[made, `${row.kindName}${samples}`, by].filter((part) => part !== '').join('; ')}.`;
}

/** What tables say about their values, and where factors of origin are from: each once, with how many rows it is true of. */
function notes(page: Page, rows: readonly SourceView[]): void {
  const counted = new Map<string, number>();
  for (const row of rows) {
    if (row.tableNote !== '') add(counted, `${row.tableName}, ${row.kindName}: ${row.tableNote}`);
  }
  for (const [text, of] of grouped(rows)) {
    const factors = of.filter((row) => !row.isNotRescaled).map((row) => row.originFactor);
    const [low, high] = [factor(Math.min(...factors)), factor(Math.max(...factors))];
    const by = factors.length === 0 ? '' : low === high ? ` ${low}` : ` ${low} to ${high}`;
    counted.set(`Origin${by}: ${text}`, of.length);
  }
  if (counted.size === 0) return;
  page.heading('About these values');
  for (const [note, times] of counted) page.point(`${note} (${count(times, 'row')}).`);
}

/** Rows by where their factor of origin is from: one anchor moves foods by a little more or less, as they are mixed. */
function grouped(rows: readonly SourceView[]): Map<string, SourceView[]> {
  const groups = new Map<string, SourceView[]>();
  for (const row of rows)
    if (row.originText !== '') groups.set(row.originText, [...(groups.get(row.originText) ?? []), row]);
  return groups;
}

const add = (counted: Map<string, number>, key: string) => counted.set(key, (counted.get(key) ?? 0) + 1);

function sources(page: Page, view: ReportView): void {
  if (view.sources.rows.length === 0) return;
  page.heading('Every source, selenium in µg a day');
  const { hasCarried } = view.sources;
  const both: Column[] = [
    { head: 'by table', align: 'right' },
    { head: 'by export', align: 'right' },
  ];
  page.table(
    [
      { head: 'Food or dose', align: 'left', flexible: true },
      { head: 'µg/day', align: 'right' },
      { head: '9 in 10', align: 'right' },
      { head: 'share', align: 'right' },
      ...(hasCarried ? both : []),
    ],
    view.sources.rows.map((row) => [
      row.name,
      amount(row.ugPerDay),
      range(row.p5, row.p95),
      sharePercent(row.share),
      ...(hasCarried ? [orDash(row.tableUgPerDay), orDash(row.carriedUgPerDay)] : []),
    ]),
  );
  page.say(sumSentence(view.sources));
  page.heading('Where each value is from');
  for (const row of view.sources.rows) page.point([{ strong: row.name }, `: ${record(row)}`]);
  notes(page, view.sources.rows);
}

function kinds(page: Page, view: ReportView): void {
  if (view.sources.kinds.length === 0) return;
  page.heading('By kind, selenium in µg a day');
  const { usual, sumUgPerDay } = view.sources;
  const rows = view.sources.kinds.map((kind) => [
    kind.name,
    kind.isUnknown ? `${amount(kind.ugPerDay)} ?` : amount(kind.ugPerDay),
    range(kind.p5, kind.p95),
    sharePercent(kind.share),
    whole(kind.sources),
  ]);
  const all = ['In all', amount(sumUgPerDay), usual ? range(usual.p5, usual.p95) : DASH];
  page.table(
    [
      { head: 'Kind', align: 'left', flexible: true },
      { head: 'µg/day', align: 'right' },
      { head: '9 in 10', align: 'right' },
      { head: 'share', align: 'right' },
      { head: 'foods', align: 'right' },
    ],
    [...rows, [...all, sharePercent(1), '']],
  );
}

function forms(page: Page, view: ReportView): void {
  if (view.forms.length === 0) return;
  page.heading('Chemical forms, share of selenium');
  page.table(
    [
      { head: 'Form', align: 'left', flexible: true },
      { head: 'share', align: 'right' },
      { head: '9 in 10', align: 'right' },
    ],
    view.forms.map((form) => [
      form.name,
      sharePercent(form.share),
      form.range ? shareRange(form.range.p5, form.range.p95) : DASH,
    ]),
  );
}

function references(page: Page, view: ReportView): void {
  page.heading('Reference values for selenium');
  for (const r of view.references) {
    const used = r.isYardstick ? ' The chance of too little is held against this one.' : '';
    const mark = r.verified ? '' : ' RECALLED, VERIFY.';
    const goal = r.goalText === '' ? '' : ` ${r.goalText}.`;
    page.point([
      { strong: `${r.authorityName} ${r.year}, ${amount(r.value)} ${r.unitName}` },
      `: ${r.kindName}.${goal}${used}${mark} ${r.source}`,
    ]);
  }
}

function nutrients(page: Page, view: ReportView): void {
  if (view.nutrients.length === 0) return;
  page.heading('Other nutrients, usual intake a day');
  page.table(
    [
      { head: 'Nutrient', align: 'left', flexible: true },
      { head: 'usual', align: 'right' },
      { head: '9 in 10', align: 'right' },
      { head: 'covered', align: 'right' },
    ],
    view.nutrients.map((n) => [
      n.shortName,
      `${amount(n.usual.p50)} ${n.unitName.replace('/day', '')}`,
      range(n.usual.p5, n.usual.p95),
      sharePercent(n.coverage),
    ]),
  );
  page.say(`Covered: the share of what was eaten that has a value. ${RECALLED_SPREADS}`);
  page.heading('Other nutrients against their levels');
  page.table(
    [
      { head: 'Nutrient', align: 'left', flexible: true },
      { head: 'reference', align: 'right' },
      { head: 'too little', align: 'right' },
      { head: 'upper', align: 'right' },
      { head: 'too much', align: 'right' },
    ],
    view.nutrients.map((n) => [
      n.shortName,
      n.reference === null ? DASH : `${amount(n.reference)} ${n.kind}`,
      n.pInadequate === null ? DASH : chancePercent(n.pInadequate),
      `${orDash(n.upper)}${marked(n.upperMark)}`,
      n.pAboveUpper === null ? DASH : chancePercent(n.pAboveUpper),
    ]),
  );
  if (view.nutrients.some((n) => n.kind === 'AI')) page.say('An adequate intake (AI) gives no chance of too little.');
  for (const n of view.nutrients) if (n.note !== '') page.point(`${n.name}: ${n.note}`);
}

const marked = (mark: string): string => (mark === '' ? '' : ` ${mark}`);

function leftOut(page: Page, view: ReportView): void {
  if (view.unmatched.length > 0) {
    page.heading('Entries whose food is not settled');
    for (const entry of view.unmatched) {
      page.point(`${rowsText(entry.rows)} “${entry.text}”`);
      for (const c of entry.candidates) page.say(`${c.id}  ${c.name} (${c.score.toFixed(2)})`, '    ', '      ');
      if (entry.candidates.length === 0) page.say('No food comes near it.', '    ');
    }
    page.say('A mapping file settles them: one line each with the text and the id of the food.');
  }
  if (view.rejected.length > 0) {
    page.heading('Rows left out');
    for (const r of view.rejected) page.point(`row ${r.row} “${r.text}”: ${r.message} ${r.hint}`);
  }
}

/** Everything behind the first screen. */
export function detail(page: Page, view: ReportView): void {
  if (view.hardStops.length > MOST_STOPS) {
    page.heading('Read first, the others');
    for (const stop of view.hardStops.slice(MOST_STOPS)) page.point(`${stop.message} ${stop.hint}`);
  }
  if (view.reasons.length > 0) {
    page.heading('Why this verdict');
    for (const reason of view.reasons) page.point(reason);
  }
  // a first screen with body or gut on it may have had room for one alone
  if (view.settle.length > (view.body || view.gut ? 1 : 2)) {
    page.heading('What would settle it');
    for (const sentence of settleSentences(view.settle, view.settle.length)) page.point(sentence);
  }
  kinds(page, view);
  sources(page, view);
  forms(page, view);
  body(page, view);
  gut(page, view);
  claims(page, view);
  days(page, view);
  references(page, view);
  nutrients(page, view);
  page.heading('The diary');
  page.say(`${view.fileLine}.`);
  page.say(view.read);
  leftOut(page, view);
  if (view.notices.length > 0) {
    page.heading('Worth knowing');
    for (const n of view.notices) page.point(`${n.message} ${n.hint}`);
  }
  page.heading('How this was made');
  for (const sentence of view.how) page.say(sentence);
  page.say(page.ink.dim(page.chars(view.runLine)));
}
