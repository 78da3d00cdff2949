import type { SourceView } from '@selenoscope/core';
import { type ComponentChildren, Fragment, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { amount, fixed, t } from '../../base/index.js';
import { type CellShown, type FoodDetail, foods } from '../../model/index.js';
import { SaidName, saidText } from '../../said/index.js';

const percent = (share: number): string => `${fixed(100 * share, 0)}\u00A0%`;
const Fact = ({ what, children }: { readonly what: string; readonly children: ComponentChildren }): JSX.Element => (
  <div>
    <dt>{what}</dt>
    <dd>{children}</dd>
  </div>
);

/** "15.3 µg per 100 g, measured, 4 samples, 12 to 19": a cell of a food table as it stands there. */
function Cell({ cell }: { readonly cell: CellShown }): JSX.Element {
  const parts = [
    cell.value === null
      ? t('selenium.cell-none')
      : t('selenium.cell-value', { value: amount(cell.value), unit: cell.unit }),
    saidText(cell.kind),
    ...(cell.n === null ? [] : [t('selenium.cell-n', { count: cell.n })]),
    ...(cell.se === null ? [] : [t('selenium.cell-se', { se: amount(cell.se) })]),
    ...(cell.min === null || cell.max === null
      ? []
      : [t('selenium.cell-range', { low: amount(cell.min), high: amount(cell.max) })]),
  ];
  return (
    <>
      <Fact what={t('selenium.cell')}>{parts.join(', ')}</Fact>
      <Fact what={t('selenium.cell-source')}>
        <span lang="en">{cell.source}</span>
      </Fact>
    </>
  );
}

/** Everything that a source's number was made from; its cell of the food table is fetched when it is opened. */
export function SourceRecord({ row }: { readonly row: SourceView }): JSX.Element {
  const [detail, set] = useState<FoodDetail | 'none' | null>(null);
  const fetchCell = (isOpen: boolean): void => {
    if (!isOpen || !row.isTableFood || detail !== null) return;
    foods.food(row.id).then(
      (food) => set(food ?? 'none'),
      () => set('none'),
    );
  };
  const cell = detail && detail !== 'none' ? detail.cells.find(({ nutrient }) => nutrient === 'selenium') : null;
  return (
    <details onToggle={(event) => fetchCell(event.currentTarget.open)}>
      <summary>
        <span lang="en">{row.name}</span>
      </summary>
      <dl class="record">
        {row.gramsPerDay !== null && (
          <Fact what={t('selenium.eaten')}>{t('selenium.grams-a-day', { grams: amount(row.gramsPerDay) })}</Fact>
        )}
        {!row.isDose && !row.isPopulation && (
          <Fact what={t('selenium.per-100g')}>
            {row.tableUgPer100g === null
              ? t('selenium.no-cell')
              : t('selenium.ug-per-100g', { ug: amount(row.tableUgPer100g) })}
          </Fact>
        )}
        {row.originText !== '' && (
          <Fact what={t('selenium.origin')}>
            {row.originFactor !== 1 && `× ${fixed(row.originFactor, 2)} `}
            {row.originText.split(/(?<=\)); /).map((one, i) => (
              <Fragment key={one}>
                {i > 0 && '; '}
                <SaidName of={one} />
              </Fragment>
            ))}
          </Fact>
        )}
        {row.carriedUgPerDay !== null && (
          <Fact what={t('selenium.both')}>
            {t('selenium.both-figures', {
              table: row.tableUgPerDay === null ? '–' : amount(row.tableUgPerDay),
              file: amount(row.carriedUgPerDay),
            })}
          </Fact>
        )}
        {row.forms.length > 0 && (
          <Fact what={t('selenium.forms')}>
            {row.forms.map((form) => `${saidText(form.name)} ${percent(form.share)}`).join('; ')}
          </Fact>
        )}
        <Fact what={t('selenium.table')}>
          <SaidName of={row.tableName} />
          {row.isTableFood && <code> {row.id}</code>}
        </Fact>
        {row.tableNote !== '' && (
          <Fact what={t('selenium.note')}>
            <SaidName of={row.tableNote} />
          </Fact>
        )}
        {cell && <Cell cell={cell} />}
        {row.isTableFood && detail === null && <p class="note">{t('selenium.cell-coming')}</p>}
      </dl>
    </details>
  );
}
