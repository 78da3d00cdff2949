import type { JourneyView } from '@selenoscope/core';
import type { JSX } from 'preact';
import { amount, t } from '../../base/index.js';
import { Table } from '../../parts/index.js';
import { Said } from '../../said/index.js';

/** Every band on its own, also those that the picture draws as one. */
export function JourneyTable({ view }: { readonly view: JourneyView }): JSX.Element {
  const hasMedian = view.rows.some((row) => row.p50 !== null);
  return (
    <Table
      caption={t('journey.caption')}
      columns={[
        { name: t('journey.from') },
        { name: t('journey.to') },
        { name: t(hasMedian ? 'journey.median' : 'journey.mean'), right: true },
        { name: t('journey.p5'), right: true },
        { name: t('journey.p95'), right: true },
        { name: t('journey.unit-column') },
      ]}
      rows={view.rows.map((row) => [
        <Said of={row.from} />,
        <Said of={row.to} />,
        amount(row.p50 ?? row.mean),
        amount(row.p5),
        amount(row.p95),
        t('journey.unit'),
      ])}
    />
  );
}
