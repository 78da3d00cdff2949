import type { AmountRow, GutView } from '@selenoscope/core';
import { capitalised, tightRange } from '@selenoscope/core';
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../base/index.js';
import { Table } from '../../parts/index.js';
import { English, Said, saidText } from '../../said/index.js';
import { Bars } from './bars.js';

const asSentence = (words: string): string => capitalised(words).replace(/\.?$/, '.');

/** A name that opens to the rule that made its number. */
function Ruled({ row }: { readonly row: AmountRow }): JSX.Element {
  if (row.rule === '') return <Said of={row.name} />;
  return (
    <details>
      <summary>
        <Said of={row.name} />
      </summary>
      <div class="record">
        <p>
          <Said of={asSentence(row.rule)} />
        </p>
        {row.source !== '' && (
          <p>
            {t('gut.source-of')} <English of={asSentence(row.source)} />
          </p>
        )}
      </div>
    </details>
  );
}

const Part = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }): JSX.Element => (
  <section class="gut-part">
    <h2 class="h2">{title}</h2>
    {children}
  </section>
);

/** Selenium that reaches the colon, by form. */
export function Arrives({ arrives }: { readonly arrives: GutView['arrives'] }): JSX.Element {
  return (
    <Part title={t('gut.arrives')}>
      <p>
        <Said of={arrives.sentence} />
      </p>
      <Table
        class="amounts"
        caption={t('gut.arrives')}
        columns={[
          { name: t('gut.selenium-a-day') },
          { name: t('gut.mean'), right: true },
          { name: t('gut.nine-in-ten'), right: true },
        ]}
        rows={arrives.rows.map((row) => [
          <div class={`row-${row.kind}`}>
            <Ruled row={row} />
          </div>,
          row.kind === 'sum' ? (
            <b>
              <Said of={row.middle} />
            </b>
          ) : (
            <Said of={row.middle} />
          ),
          <Said of={row.between} />,
        ])}
      />
      {arrives.rows.some(({ id }) => id === 'selenomethionine') && <p class="note">{t('gut.absorbed-note')}</p>}
    </Part>
  );
}

/** What microbes may do with it: wide ranges with their grades, and no forecast. */
export function Flora({ flora }: { readonly flora: GutView['flora'] }): JSX.Element {
  return (
    <section class="gut-part">
      {flora.fates.length > 0 && (
        <Bars
          title={<h2 class="h2">{t('gut.flora')}</h2>}
          rows={flora.fates.map((fate) => ({
            ...fate,
            name: t('gut.graded', { name: saidText(fate.name), grade: fate.grade }),
          }))}
          to={1}
          label={flora.label}
          table={
            <Table
              caption={t('gut.flora')}
              columns={[
                { name: t('gut.share-of-arriving') },
                { name: t('gut.nine-in-ten'), right: true },
                { name: t('gut.grade'), right: true },
              ]}
              rows={flora.fates.map((fate) => [<Said of={fate.name} />, <Said of={fate.between} />, fate.grade])}
            />
          }
        />
      )}
      <p>
        <Said of={flora.demand} /> <Said of={flora.competition} />
      </p>
      {flora.sources.length > 0 && (
        <p class="note">
          {t('gut.sources')} <English of={`${flora.sources.join('; ')}.`} />
        </p>
      )}
    </section>
  );
}

/** What feeds the colon; each name opens to its rule. */
export function Feeds({ feeds }: { readonly feeds: GutView['feeds'] }): JSX.Element | null {
  if (feeds.length === 0) return null;
  return (
    <Part title={t('gut.feeds')}>
      <p class="note">{t('gut.open-rule')}</p>
      <Table
        class="amounts"
        caption={t('gut.feeds')}
        columns={[
          { name: t('gut.what') },
          { name: t('gut.about'), right: true },
          { name: t('gut.nine-in-ten'), right: true },
        ]}
        rows={feeds.map((row) => [
          <Ruled key={row.id} row={row} />,
          <Said of={row.middle} />,
          <Said of={row.between} />,
        ])}
      />
    </Part>
  );
}

/** The colon at both ends of what is known of starch. */
export function Starch({ starch }: { readonly starch: NonNullable<GutView['starch']> }): JSX.Element {
  return (
    <section class="gut-part">
      <Bars
        title={<h2 class="h2">{t('gut.starch')}</h2>}
        rows={starch.bars.map((bar) => ({ ...bar, between: `${tightRange(bar.between)}\u00A0mM` }))}
        to={starch.to}
        label={starch.label}
        withMiddle
        table={
          <Table
            caption={t('gut.starch')}
            columns={[
              { name: t('gut.nine-in-ten') },
              { name: t('gut.low-rule'), right: true },
              { name: t('gut.high-rule'), right: true },
            ]}
            rows={starch.rows.map((row) => [<Said of={row.name} />, <Said of={row.low} />, <Said of={row.high} />])}
          />
        }
      />
      <p>
        <Said of={starch.sentence} />
      </p>
      <details class="rules">
        <summary>{t('gut.both-rules')}</summary>
        <div class="record">
          <p>
            <Said of={asSentence(starch.rules.low)} />
          </p>
          <p>
            <Said of={asSentence(starch.rules.high)} />
          </p>
        </div>
      </details>
    </section>
  );
}
