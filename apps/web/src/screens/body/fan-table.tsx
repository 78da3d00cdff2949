import type { JSX } from 'preact';
import { fixed, micrograms, t } from '../../base/index.js';
import type { Fan } from '../../model/index.js';
import { type Column, Table } from '../../parts/index.js';
import { type Drawable, type LevelId, levelText, rangeText } from './course-levels.js';
import { daysOfWeeks, spreadAt } from './fan/index.js';

const WEEKS = [0, 1, 2, 3, 4, 6, 8, 10, 12];

/** The numbers behind a chart, week by week. */
export function FanTable({ id, drawn }: { readonly id: LevelId; readonly drawn: Drawable }): JSX.Element {
  const { asNow, with: withDose } = drawn;
  const dose = micrograms(drawn.ugPerDay);
  const cells = (fan: Fan, day: number): readonly string[] => {
    const level = spreadAt(fan, day);
    return level ? [levelText(id, level.p50), rangeText(id, level.p5, level.p95)] : ['–', '–'];
  };
  const columns: Column[] = [
    { name: t('body.when') },
    { name: t('body.now-middle'), right: true },
    { name: t('body.nine-in-ten'), right: true },
    ...(withDose
      ? [
          { name: t('body.with-middle', { dose }), right: true },
          { name: t('body.nine-in-ten'), right: true },
        ]
      : []),
  ];
  const days = daysOfWeeks(asNow.days, WEEKS);
  return (
    <Table
      caption={t('body.charts-table', { name: t(`body.${id}`) })}
      columns={columns}
      rows={WEEKS.map((week, i) => [
        week === 0 ? t('body.today') : t('body.week', { n: fixed(week, 0) }),
        ...cells(asNow[id], days[i]!),
        ...(withDose ? cells(withDose[id], days[i]!) : []),
      ])}
    />
  );
}
