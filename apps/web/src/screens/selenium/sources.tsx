import { leadingSources, type SourceView, sumSentence } from '@selenoscope/core';
import { BARS_WIDTHS, barsDrawing } from '@selenoscope/draw';
import type { JSX } from 'preact';
import { amount, fixed, rangeOf, t } from '../../base/index.js';
import { isNarrow, Picture } from '../../live/index.js';
import type { Answered } from '../../model/index.js';
import { PictureOrTable, Table } from '../../parts/index.js';
import { Said, saidText } from '../../said/index.js';
import { pictureWords } from '../body/common/index.js';
import { SourceRecord } from './record.js';

type View = Answered['view'];
const percent = (share: number): string => `${fixed(100 * share, share < 0.1 ? 1 : 0)}\u00A0%`;
const between = (low: number, high: number): string => {
  const [from, to] = rangeOf(low, high);
  return t('selenium.range', { low: from, high: to });
};
export const barsWidth = (): number => (isNarrow.value ? BARS_WIDTHS.phone : BARS_WIDTHS.desk);

/** How a value is known: filled measured, half calculated, dashed not known. Its words stand beside it. */
function KindMark({ row }: { readonly row: SourceView }): JSX.Element {
  const name = row.isUnknown ? 'unknown' : row.kind === 'measured' || row.kind === 'dose' ? 'measured' : 'calculated';
  return <i class={`kind-mark ${name}`} aria-hidden="true" />;
}

/** Kinds of food and dose as ranges. */
function Kinds({ view }: { readonly view: View }): JSX.Element | null {
  const { kinds } = view.sources;
  if (kinds.length === 0) return null;
  const rows = kinds.map(({ name, p5, ugPerDay, p95 }) => {
    const said = `${between(p5, p95)}\u00A0µg`;
    return { name: saidText(name), p5, p50: ugPerDay, p95, between: said };
  });
  const to = Math.max(...rows.map((row) => row.p95)) * 1.02;
  const label = t('selenium.kinds-said', {
    list: rows.map((row) => t('selenium.kind-said', { name: row.name, between: row.between })).join('; '),
  });
  return (
    <PictureOrTable
      class="kinds"
      title={<h3 class="h3">{t('selenium.kinds')}</h3>}
      picture={
        <Picture drawn={barsDrawing({ rows, to, label, withMiddle: true }, barsWidth(), pictureWords.value)} named />
      }
      table={
        <Table
          caption={t('selenium.kinds')}
          columns={[
            { name: t('selenium.kind') },
            { name: t('selenium.ug-a-day'), right: true },
            { name: t('selenium.nine-in-ten'), right: true },
            { name: t('selenium.share'), right: true },
          ]}
          rows={kinds.map((kind) => [
            <Said of={kind.name} />,
            amount(kind.ugPerDay),
            between(kind.p5, kind.p95),
            percent(kind.share),
          ])}
        />
      }
    />
  );
}

function SourceRows({
  rows,
  caption,
}: {
  readonly rows: readonly SourceView[];
  readonly caption: string;
}): JSX.Element {
  return (
    <Table
      class="sources"
      caption={caption}
      columns={[
        { name: t('selenium.food-or-dose') },
        { name: t('selenium.ug-a-day'), right: true },
        { name: t('selenium.nine-in-ten'), right: true },
        { name: t('selenium.share'), right: true },
        { name: t('selenium.value') },
      ]}
      rows={rows.map((row) => [
        <SourceRecord key={row.id + row.name} row={row} />,
        <b>{amount(row.ugPerDay)}</b>,
        between(row.p5, row.p95),
        percent(row.share),
        <span class="how-known">
          <KindMark row={row} />
          <Said of={row.kindName} />
        </span>,
      ])}
    />
  );
}

/** Sources shown at once; the smaller ones open. */
const MOST = 14;

/** Every source, largest first, each opened down to the cell that its number is from. */
export function Sources({ view }: { readonly view: View }): JSX.Element {
  const { sources } = view;
  if (sources.rows.length === 0) return <p class="note">{t('selenium.no-sources')}</p>;
  const { rows, rest } = leadingSources(sources, MOST);
  return (
    <>
      <Kinds view={view} />
      <h3 class="h3">{t('selenium.each')}</h3>
      <p class="note">{t('selenium.open-name')}</p>
      <SourceRows rows={rows} caption={t('selenium.as-table', { name: t('selenium.sources') })} />
      {rest && (
        <details class="more-sources">
          <summary>{t('selenium.more-sources', { count: rest.count, ug: amount(rest.ugPerDay) })}</summary>
          <SourceRows rows={sources.rows.slice(rows.length)} caption={t('selenium.small-sources')} />
        </details>
      )}
      <p class="note">
        <Said of={sumSentence(sources)} />
      </p>
    </>
  );
}

/** Chemical forms, as ranges of their share. */
export function Forms({ view }: { readonly view: View }): JSX.Element {
  if (view.forms.length === 0) return <p class="note">{t('selenium.no-forms')}</p>;
  const shares = (low: number, high: number): string =>
    t('selenium.range', { low: fixed(100 * low, 0), high: `${fixed(100 * high, 0)}\u00A0%` });
  const rows = view.forms.map(({ name, share, range }) => ({
    name: saidText(name),
    p5: range?.p5 ?? share,
    p50: range?.p50 ?? share,
    p95: range?.p95 ?? share,
    between: range ? shares(range.p5, range.p95) : percent(share),
  }));
  const label = t('selenium.forms-said', {
    list: rows.map((row) => t('selenium.kind-said', { name: row.name, between: row.between })).join('; '),
  });
  return (
    <PictureOrTable
      class="forms-figure"
      title={<p class="note">{t('selenium.forms-note')}</p>}
      picture={
        <Picture drawn={barsDrawing({ rows, to: 1, label, withMiddle: true }, barsWidth(), pictureWords.value)} named />
      }
      table={
        <Table
          caption={t('selenium.as-table', { name: t('selenium.forms') })}
          columns={[
            { name: t('selenium.form') },
            { name: t('selenium.share'), right: true },
            { name: t('selenium.nine-in-ten'), right: true },
          ]}
          rows={view.forms.map(({ name, share }, i) => [<Said of={name} />, percent(share), rows[i]!.between])}
        />
      }
    />
  );
}
