import type { PlanCard, PlanView, ScaleView } from '@selenoscope/core';
import type { JSX } from 'preact';
import { amount, t } from '../../base/index.js';
import { Table } from '../../parts/index.js';
import { Said, SaidChanges } from '../../said/index.js';

const cellsOf = ({ usual }: ScaleView): readonly string[] =>
  usual ? [amount(usual.p5), amount(usual.p50), amount(usual.p95)] : ['–', '–', '–'];

function ScaleTable({ card, view }: { readonly card: PlanCard; readonly view: PlanView }): JSX.Element {
  const { chances, scale } = card;
  return (
    <Table
      caption={t('plan.scale-table')}
      columns={[
        { name: t('plan.usual') },
        { name: t('plan.p5'), right: true },
        { name: t('plan.p50'), right: true },
        { name: t('plan.p95'), right: true },
        ...chances.map(({ of }) => ({ name: t(`plan.${of}`), right: true })),
      ]}
      rows={[
        [
          t('plan.row-now'),
          ...cellsOf(view.now),
          ...chances.map(({ of, chance }) => <Said key={of} of={chance.before} />),
        ],
        [
          t('plan.row-after'),
          ...cellsOf(scale),
          ...chances.map(({ of, chance }) => <Said key={of} of={chance.after} />),
        ],
      ]}
    />
  );
}

function CourseTable({ card }: { readonly card: PlanCard }): JSX.Element | null {
  if (card.course.length === 0) return null;
  return (
    <Table
      caption={t('plan.course-table')}
      columns={[
        { name: t('plan.when') },
        { name: t('plan.plasma'), right: true },
        { name: t('plan.protein'), right: true },
      ]}
      rows={card.course.map((row) => row.map((cell, i) => <Said key={i} of={cell} />))}
    />
  );
}

/** What stands behind a card, opened in place: what it asks, what it moves, its numbers; and the proof. */
export function CardDetails({ card, view }: { readonly card: PlanCard; readonly view: PlanView }): JSX.Element {
  const points = (lines: readonly string[], Words: typeof SaidChanges = Said) =>
    lines.length > 0 && (
      <ul class="points">
        {lines.map((line) => (
          <li key={line}>
            <Words of={line} />
          </li>
        ))}
      </ul>
    );
  return (
    <>
      {card.proof !== '' && (
        <details class="behind">
          <summary>{t('plan.proof')}</summary>
          <p>
            <Said of={card.proof} />
          </p>
        </details>
      )}
      <details class="behind">
        <summary>{t(card.changes.length > 0 ? 'plan.more' : 'plan.numbers')}</summary>
        {points(card.changes, SaidChanges)}
        {points(card.more)}
        {points(card.uppers)}
        <CourseTable card={card} />
        <ScaleTable card={card} view={view} />
      </details>
    </>
  );
}
