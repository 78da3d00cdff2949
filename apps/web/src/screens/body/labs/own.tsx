import type { LabValueView } from '@selenoscope/core';
import type { JSX } from 'preact';
import { dayShort, fixed, t } from '../../../base/index.js';
import { limitSign } from '../../../model/diary/limit.js';
import { Button, Table } from '../../../parts/index.js';
import { Said } from '../../../said/index.js';
import type { LabRecord } from '../../../store/index.js';
import { labColumns } from './columns.js';
import { testOf, unitText } from './tests.js';
import { kept } from './use-labs.js';

/** Name of a stored test as a person reads it. */
export function testName({ analyte }: LabRecord): string {
  const test = testOf(analyte);
  return test ? t(`body.test-${test.id}`) : analyte;
}

/** "Plasma or serum selenium, 3 January" for a button of its row. */
const rowName = (lab: LabRecord): string =>
  lab.date === null ? testName(lab) : `${testName(lab)}, ${dayShort(lab.date)}`;

/** A note that begins with the value as a file wrote it, with the number as this locale writes numbers. */
export const noteText = (note: string): string =>
  note.replace(/^(\d+)\.(\d+)(?=\s*\p{L}*mol\/|\s*\p{L}?g\/)/u, (value, _, places: string) =>
    fixed(Number(value), places.length),
  );

export interface OwnRow {
  readonly lab: LabRecord;
  /** what became of it; null where it was not read yet */
  readonly shown: LabValueView | null;
  /** why it was left out, in the readers' words; null where it was read */
  readonly left: string | null;
  readonly isCrp: boolean;
}

/** Below this no inflammation is allowed for, as the readers have it (mg/L). */
const CALM_MG_PER_L = 10;

/** What a C-reactive protein says of the values of its day. */
export function crpKey({ limit, value, unit }: Pick<LabRecord, 'limit' | 'value' | 'unit'>): string {
  if (limit === undefined) return 'body.lab-crp';
  if (limit === 'above') return 'body.lab-crp-above';
  const mgPerL = /dL/i.test(unit) ? 10 * value : value;
  return mgPerL <= CALM_MG_PER_L ? 'body.lab-crp-calm' : 'body.lab-crp-unsure';
}

function State({ row }: { readonly row: OwnRow }): JSX.Element {
  if (row.left !== null)
    return (
      <span class="lab-out">
        <Said of={row.left} />
      </span>
    );
  if (row.shown === null && row.isCrp) return <>{t(crpKey(row.lab))}</>;
  if (row.shown === null) return <>{t('body.lab-waits')}</>;
  const words = t(row.shown.used ? 'body.lab-used' : 'body.lab-unused');
  return (
    <>
      <b>{words}</b>
      {row.shown.reason !== '' && (
        <>
          {' '}
          <Said of={row.shown.reason} />
        </>
      )}
    </>
  );
}

/** What was expected; on a phone, where rows are stacked, its column's name stands before it. */
const Expected = ({ name, text }: { readonly name: string; readonly text: string }): JSX.Element => (
  <span class={text === '' ? 'no-value' : undefined}>
    <span class="cell-name" aria-hidden="true">
      {name}:{' '}
    </span>
    <Said of={text || '–'} />
  </span>
);

/** The person's values: what each is, whether it was used, what was expected, and how to change or remove it. */
export function OwnLabs(props: {
  readonly rows: readonly OwnRow[];
  readonly onChange: (lab: LabRecord) => void;
}): JSX.Element {
  const remove = (lab: LabRecord): void =>
    void kept({ list: 'labs', remove: lab.id }, t('body.lab-removed', { what: rowName(lab) }));
  return (
    <Table
      class="labs own-labs"
      caption={t('body.labs-table')}
      columns={[...labColumns(), { name: <span class="sr">{t('body.lab-do')}</span> }]}
      rows={props.rows.map((row) => [
        <>
          {testName(row.lab)}
          {row.lab.note && <span class="note"> {noteText(row.lab.note)}</span>}
        </>,
        row.lab.date === null ? t('body.lab-no-date') : dayShort(row.lab.date),
        <b>{`${limitSign(row.lab.limit)}${fixed(row.lab.value, row.lab.value < 10 ? 2 : 1)}\u00A0${unitText(row.lab.unit)}`}</b>,
        <Expected key="before" name={t('body.lab-expected')} text={row.shown?.before ?? ''} />,
        <Expected key="after" name={t('body.lab-after')} text={row.shown?.after ?? ''} />,
        <State row={row} />,
        <span class="lab-do">
          <Button
            look="quiet"
            onClick={() => props.onChange(row.lab)}
            aria-label={t('body.lab-edit-of', { what: rowName(row.lab) })}
          >
            {t('body.lab-edit')}
          </Button>
          <Button
            look="quiet"
            onClick={() => remove(row.lab)}
            aria-label={t('body.lab-remove-of', { what: rowName(row.lab) })}
          >
            {t('body.lab-remove')}
          </Button>
        </span>,
      ])}
    />
  );
}
