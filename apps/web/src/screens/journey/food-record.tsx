import type { SourceView } from '@selenoscope/core';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { amount, fixed, t } from '../../base/index.js';
import { type CellShown, foods } from '../../model/index.js';
import { Said } from '../../said/index.js';

type Found = 'asking' | 'none' | 'fault' | CellShown;

/** The record of a number, down to the cell of the table it is from. */
export function FoodRecord({ source }: { readonly source: SourceView }): JSX.Element {
  const facts: [string, ComponentChildren][] = [];
  const add = (name: string, words: ComponentChildren): void => void facts.push([t(`journey.record-${name}`), words]);
  add('from', <span lang="en">{[source.tableName, source.tableNote].filter(Boolean).join('; ')}</span>);
  if (source.isTableFood) add('id', <code>{source.id}</code>);
  if (source.tableUgPer100g !== null)
    add('value', t('journey.record-per-100g', { amount: amount(source.tableUgPer100g) }));
  else if (source.isUnknown) add('value', t('journey.record-unknown'));
  if (source.samples !== null) add('samples', fixed(source.samples, 0));
  if (source.gramsPerDay !== null) add('eaten', t('journey.record-grams', { amount: amount(source.gramsPerDay) }));
  if (source.originFactor !== 1)
    add(
      'origin',
      <>
        × {fixed(source.originFactor, 2)}: <Said of={source.originText} />
      </>,
    );
  else if (source.originText) add('origin', <Said of={source.originText} />);
  if (source.carriedUgPerDay !== null)
    add('carried', t('journey.record-per-day', { amount: amount(source.carriedUgPerDay) }));
  return (
    <dl class="pop-facts">
      {facts.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
      {source.isTableFood && <Cell id={source.id} />}
    </dl>
  );
}

function Cell({ id }: { readonly id: string }): JSX.Element | null {
  const [found, setFound] = useState<Found>('asking');
  useEffect(() => {
    let isGone = false;
    foods.food(id).then(
      (food) => !isGone && setFound(food?.cells.find((cell) => cell.nutrient === 'selenium') ?? 'none'),
      () => !isGone && setFound('fault'),
    );
    return () => {
      isGone = true;
    };
  }, [id]);
  if (found === 'none') return null;
  return (
    <div>
      <dt>{t('journey.record-cell')}</dt>
      <dd>{typeof found === 'string' ? t(`journey.cell-${found}`) : <CellFacts cell={found} />}</dd>
    </div>
  );
}

function CellFacts({ cell }: { readonly cell: CellShown }): JSX.Element {
  const parts = [
    cell.value === null ? t('journey.cell-no-value') : `${amount(cell.value)} ${cell.unit}`,
    cell.n !== null && t('journey.cell-n', { count: cell.n }),
    cell.se !== null && t('journey.cell-se', { amount: amount(cell.se) }),
    cell.min !== null && cell.max !== null && t('journey.cell-range', { from: amount(cell.min), to: amount(cell.max) }),
  ].filter(Boolean);
  return (
    <>
      {parts.join(', ')}; <span lang="en">{`${cell.kind}, ${cell.source}`}</span>
    </>
  );
}
