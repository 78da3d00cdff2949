import type { ReportView, SourceView } from '@selenoscope/core';
import type { ComponentChildren } from 'preact';
import { amount, dayShort, fixed } from '../../base/format.js';
import { t } from '../../base/text.js';
import { SaidName, saidText, unitSaid } from '../../said/index.js';
import { tellApart } from './apart.js';
import {
  between,
  chanceWords,
  DASH,
  NOTE_LINE_PX,
  numberOr,
  type PaperLine,
  type PaperPart,
  percent,
  plainLine,
  row,
  TITLE_PX,
  tablePart,
  textPart,
} from './paper-part.js';

/** Under this share of the whole a source stands with its amount alone; all of them stand there. */
/** What is shown as 1 % is not under it. */
const SMALL = 0.005;
const NAMES_IN_LINE = 3;
/** Letters of a name that surely stand in its column, and in the list of small sources. */
const ROW_NAME_LETTERS = 33;
const LIST_NAME_LETTERS = 26;

const en = (text: string): ComponentChildren => <SaidName of={text} />;

/** A name as core says it, or as it is cut so that its row can be told from others. */
const nameCell = (name: string, shown: string): ComponentChildren =>
  shown === saidText(name) ? en(name) : <span lang="en">{shown}</span>;

function sourceRow(source: SourceView, shown: string): PaperLine {
  const value = source.samples === null ? source.kindName : `${saidText(source.kindName)}, n\u00A0${source.samples}`;
  return row([
    nameCell(source.name, shown),
    numberOr(source.gramsPerDay),
    source.tableUgPer100g === null ? DASH : fixed(source.tableUgPer100g, 1),
    amount(source.ugPerDay),
    between(source.p5, source.p95),
    percent(source.share),
    en(value),
    source.isTableFood ? en(source.id) : DASH,
  ]);
}

function sourcesParts({ sources }: ReportView): readonly PaperPart[] {
  const names = sources.rows.map(({ name }) => saidText(name));
  const [long, short] = [tellApart(names, ROW_NAME_LETTERS), tellApart(names, LIST_NAME_LETTERS)];
  const rows = sources.rows.map((source, i) => ({ source, long: long[i]!, short: short[i]! }));
  const large = rows.filter(({ source }) => source.share >= SMALL);
  const small = rows.filter(({ source }) => source.share < SMALL);
  const columns = [
    { name: t('report.food'), width: 27 },
    { name: t('report.grams'), width: 7, right: true },
    { name: t('report.per-100g'), width: 10, right: true },
    { name: t('report.ug-day'), width: 7, right: true },
    { name: t('report.interval'), width: 12, right: true },
    { name: t('report.share'), width: 7, right: true },
    { name: t('report.value'), width: 20 },
    { name: t('report.record'), width: 10 },
  ];
  const sum = row([t('report.sum'), '', '', amount(sources.sumUgPerDay), '', '', '', ''], true);
  const chunks = Array.from({ length: Math.ceil(small.length / NAMES_IN_LINE) }, (_, i) =>
    small.slice(i * NAMES_IN_LINE, (i + 1) * NAMES_IN_LINE),
  );
  return [
    tablePart('sources', columns, [
      ...large.map(({ source, long: shown }) => sourceRow(source, shown)),
      ...(large.length > 0 ? [sum] : []),
    ]),
    {
      id: 'small-sources',
      kind: 'names',
      title: t('report.small-sources', { ug: amount(small.reduce((total, { source }) => total + source.ugPerDay, 0)) }),
      columns: [],
      headPx: TITLE_PX,
      linePx: ({ px }) => px,
      lines: chunks.map((chunk) => ({
        px: NOTE_LINE_PX,
        cells: chunk.map(({ source: { name, ugPerDay, isUnknown }, short: shown }) => (
          <>
            {nameCell(name, shown)} <b>{`${amount(ugPerDay)}${isUnknown ? '\u00A0?' : ''}`}</b>
          </>
        )),
      })),
    },
  ];
}

/** Laboratory values, each with what was expected of it; what they did stands on the first page. */
function labsPart({ body }: ReportView): PaperPart {
  const columns = [
    { name: t('body.lab-test'), width: 27 },
    { name: t('body.lab-day'), width: 16 },
    { name: t('body.lab-value'), width: 14, right: true },
    { name: t('report.labs-before'), width: 16, right: true },
    { name: t('report.labs-after'), width: 18, right: true },
    { name: t('report.labs-used'), width: 9, right: true },
  ];
  const rows = (body?.labs?.values ?? []).map((value) =>
    row([
      en(value.name),
      value.date === '' ? t('body.lab-no-date') : en(value.date),
      en(value.value),
      value.before === '' ? DASH : en(value.before),
      value.after === '' ? DASH : en(value.after),
      t(value.used ? 'report.yes' : 'report.no'),
    ]),
  );
  return tablePart('labs', columns, rows);
}

/** Profiles that Gut describes: named, since no figure of the report is made of them. */
const stoolPart = (profiles: readonly StoolNamed[]): PaperPart => ({
  ...textPart('stool', []),
  lines: profiles.map(({ name, on }) => plainLine(t('report.stool-file', { name, date: dayShort(on) }))),
});

function formsPart({ forms }: ReportView): PaperPart {
  const said = forms.map(
    ({ name, share, range }) =>
      `${saidText(name)} ${percent(share)}${range ? ` (${between(100 * range.p5, 100 * range.p95)})` : ''}`,
  );
  return { ...textPart('forms', []), lines: forms.length === 0 ? [] : [plainLine(`${said.join('; ')}.`)] };
}

function daysPart({ days }: ReportView): PaperPart {
  const columns = [
    { name: t('report.day'), width: 28 },
    { name: t('report.known'), width: 14, right: true },
    { name: t('report.covered'), width: 14, right: true },
    { name: t('report.estimate'), width: 14, right: true },
    { name: t('report.interval'), width: 16, right: true },
    { name: t('report.kcal'), width: 14, right: true },
  ];
  const rows = days.map((day) =>
    row([
      dayShort(day.date),
      amount(day.knownUg),
      percent(day.coverage),
      day.estimate ? amount(day.estimate.p50) : DASH,
      day.estimate ? between(day.estimate.p5, day.estimate.p95) : DASH,
      day.energyKcal === null ? DASH : fixed(day.energyKcal, 0),
    ]),
  );
  return tablePart('days', columns, rows);
}

function nutrientsPart({ nutrients }: ReportView): PaperPart {
  const columns = [
    { name: t('report.nutrient'), width: 22 },
    { name: t('report.usual'), width: 12, right: true },
    { name: t('report.interval'), width: 13, right: true },
    { name: t('report.covered'), width: 9, right: true },
    { name: t('report.reference'), width: 12, right: true },
    { name: t('report.too-little'), width: 11, right: true },
    { name: t('report.upper'), width: 12, right: true },
    { name: t('report.too-much'), width: 9, right: true },
  ];
  const rows = nutrients.map((n) =>
    row([
      en(n.shortName),
      `${amount(n.usual.p50)}\u00A0${n.unitName.replace('/day', '')}`,
      between(n.usual.p5, n.usual.p95),
      percent(n.coverage),
      n.reference === null ? DASH : `${amount(n.reference)} ${n.kind}`,
      chanceWords(n.pInadequate),
      `${numberOr(n.upper)}${n.upperMark && `\u00A0${n.upperMark}`}`,
      chanceWords(n.pAboveUpper),
    ]),
  );
  return tablePart('nutrients', columns, rows, t('report.nutrients-note'));
}

function referencesPart({ references }: ReportView): PaperPart {
  const columns = [
    { name: t('report.who'), width: 30 },
    { name: t('report.what'), width: 44 },
    { name: t('report.level'), width: 13, right: true },
    { name: t('report.status'), width: 13, right: true },
  ];
  const rows = references.map((r) =>
    row(
      [
        en(`${r.authorityName} ${r.year}`),
        en(r.kindName),
        `${amount(r.value)}\u00A0${unitSaid(r.unitName)}`,
        t(r.verified ? 'report.read' : 'report.recalled'),
      ],
      r.isYardstick,
    ),
  );
  return tablePart('references', columns, rows, t('report.references-note'));
}

/** A stool profile that is kept: its name, and the day since which it is (yyyy-mm-dd). */
export interface StoolNamed {
  readonly name: string;
  readonly on: string;
}

/** Everything that stands behind the first page, in the order of the pages. */
export function partsOf(view: ReportView, stool: readonly StoolNamed[] = []): readonly PaperPart[] {
  return [
    // without a journey the food is that of people like this one, not theirs
    ...(view.journey === null ? [] : sourcesParts(view)),
    formsPart(view),
    daysPart(view),
    nutrientsPart(view),
    referencesPart(view),
    labsPart(view),
    textPart('unknown', view.unknown),
    stoolPart(stool),
    textPart('how', view.how),
  ].filter(({ lines }) => lines.length > 0);
}
