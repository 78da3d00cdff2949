import type { ReportView, SourceView } from '@selenoscope/core';
import type { ComponentChildren } from 'preact';
import { amount, dayShort, fixed } from '../../base/format.js';
import { t } from '../../base/text.js';
import { Said, saidText, unitSaid } from '../../said/index.js';
import {
  between,
  chanceWords,
  DASH,
  NOTE_LINE_PX,
  numberOr,
  type PaperLine,
  type PaperPart,
  percent,
  row,
  TITLE_PX,
  tablePart,
  textPart,
} from './paper-part.js';

/** Under this share of the whole a source stands with its amount alone; all of them stand there. */
const SMALL = 0.01;
const NAMES_IN_LINE = 3;

const en = (text: string): ComponentChildren => <Said of={text} />;

function sourceRow(source: SourceView): PaperLine {
  const value = source.samples === null ? source.kindName : `${saidText(source.kindName)}, n\u00A0${source.samples}`;
  return row([
    en(source.name),
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
  const large = sources.rows.filter(({ share }) => share >= SMALL);
  const small = sources.rows.filter(({ share }) => share < SMALL);
  const columns = [
    { name: t('report.food'), width: 31 },
    { name: t('report.grams'), width: 7, right: true },
    { name: t('report.per-100g'), width: 10, right: true },
    { name: t('report.ug-day'), width: 8, right: true },
    { name: t('report.interval'), width: 10, right: true },
    { name: t('report.share'), width: 7, right: true },
    { name: t('report.value'), width: 17 },
    { name: t('report.record'), width: 10 },
  ];
  const sum = row([t('report.sum'), '', '', amount(sources.sumUgPerDay), '', '', '', ''], true);
  const chunks = Array.from({ length: Math.ceil(small.length / NAMES_IN_LINE) }, (_, i) =>
    small.slice(i * NAMES_IN_LINE, (i + 1) * NAMES_IN_LINE),
  );
  return [
    tablePart('sources', columns, [...large.map(sourceRow), ...(large.length > 0 ? [sum] : [])]),
    {
      id: 'small-sources',
      kind: 'names',
      title: t('report.small-sources', { ug: amount(small.reduce((total, { ugPerDay }) => total + ugPerDay, 0)) }),
      columns: [],
      headPx: TITLE_PX,
      linePx: ({ px }) => px,
      lines: chunks.map((chunk) => ({
        px: NOTE_LINE_PX,
        cells: chunk.map(({ name, ugPerDay, isUnknown }) => (
          <>
            <span lang="en">{name}</span> <b>{`${amount(ugPerDay)}${isUnknown ? '\u00A0?' : ''}`}</b>
          </>
        )),
      })),
    },
  ];
}

function formsPart({ forms }: ReportView): PaperPart {
  const said = forms.map(
    ({ name, share, range }) =>
      `${saidText(name)} ${percent(share)}${range ? ` (${between(100 * range.p5, 100 * range.p95)})` : ''}`,
  );
  return textPart('forms', forms.length === 0 ? [] : [[`${said.join('; ')}.`]]);
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
    { name: t('report.nutrient'), width: 18 },
    { name: t('report.usual'), width: 13, right: true },
    { name: t('report.interval'), width: 15, right: true },
    { name: t('report.covered'), width: 10, right: true },
    { name: t('report.reference'), width: 13, right: true },
    { name: t('report.too-little'), width: 11, right: true },
    { name: t('report.upper'), width: 11, right: true },
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
      numberOr(n.upper),
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

/** Everything that stands behind the first page, in the order of the pages. */
export function partsOf(view: ReportView): readonly PaperPart[] {
  return [
    // without a journey the food is that of people like this one, not theirs
    ...(view.journey === null ? [] : sourcesParts(view)),
    formsPart(view),
    daysPart(view),
    nutrientsPart(view),
    referencesPart(view),
    textPart('unknown', view.unknown),
    textPart('how', view.how),
  ].filter(({ lines }) => lines.length > 0);
}
