import type { ScaleView } from '@selenoscope/core';
import type { JSX } from 'preact';
import { amount, t } from '../../base/index.js';
import { Table } from '../../parts/index.js';
import { chanceWords } from './draw-words.js';

type Row = readonly [what: string, ugPerDay: string, more: string];

/** Percentiles of the usual intake, and what they are held against. */
export function scaleRows(scale: ScaleView): readonly Row[] {
  const { usual, before, moons, yardstick, uppers } = scale;
  const quartile = (i: number): number => ((moons[i - 1]?.ugPerDay ?? 0) + (moons[i]?.ugPerDay ?? 0)) / 2;
  const rows: Row[] = [];
  const add = (what: string, ugPerDay: number, more = ''): void => void rows.push([what, amount(ugPerDay), more]);
  const at = (percent: number): string => t('journey.percentile', { percent });
  if (usual) {
    add(at(5), usual.p5);
    if (moons.length === 20) add(at(25), quartile(5));
    add(at(50), usual.p50);
    if (moons.length === 20) add(at(75), quartile(15));
    add(at(95), usual.p95);
  }
  if (before)
    for (const percent of [5, 50, 95] as const) add(t('journey.before-percentile', { percent }), before[`p${percent}`]);
  if (yardstick) {
    const name = t(scale.isRequirement ? 'journey.requirement' : 'journey.adequate-intake');
    add(name, yardstick.ugPerDay, `${yardstick.authorityName} ${yardstick.year}`);
  }
  for (const upper of uppers) {
    const who = `${upper.name} ${upper.year}`;
    add(
      t('journey.upper-level'),
      upper.ugPerDay,
      upper.p === null ? who : t('journey.passed', { who, chance: chanceWords(upper.p) }),
    );
  }
  return rows;
}

function ScaleTable({ scale }: { readonly scale: ScaleView }): JSX.Element {
  return (
    <Table
      caption={t('journey.scale-caption')}
      columns={[{ name: t('journey.what') }, { name: t('journey.unit'), right: true }, { name: t('journey.whose') }]}
      rows={scaleRows(scale)}
    />
  );
}

/** The table behind a scale, opened beneath it. */
export const ScaleFigures = ({ scale }: { readonly scale: ScaleView }): JSX.Element => (
  <details class="scale-figures">
    <summary>{t('journey.figures')}</summary>
    <ScaleTable scale={scale} />
  </details>
);
