import { leadingSources, type PlanView, type ReportView, settleSentences, shortName } from '@selenoscope/core';
import type { ComponentChildren, JSX } from 'preact';
import { amount, rangeOf, t } from '../../base/index.js';
import { Said } from '../../said/index.js';
import { tellApart } from './apart.js';

type OfView = { readonly view: ReportView };

const FOOD_LETTERS = 34;
const MOST_FOODS = 6;

type Row = readonly [name: ComponentChildren, ug: string, interval: string];

const interval = (low: number, high: number): string => {
  const [from, to] = rangeOf(low, high);
  return t('report.range', { from, to });
};

function rowsOf({ sources }: ReportView): readonly Row[] {
  const { kinds, rest } = sources.short;
  if (kinds.length > 0) {
    const rows = kinds.map(
      (kind): Row => [<Said key={kind.id} of={kind.name} />, amount(kind.ugPerDay), interval(kind.p5, kind.p95)],
    );
    return rest ? [...rows, [t('report.rest'), amount(rest.ugPerDay), interval(rest.p5, rest.p95)]] : rows;
  }
  const { rows, rest: others } = leadingSources(sources, MOST_FOODS);
  const short = rows.map(({ name }) => shortName(name, FOOD_LETTERS));
  // two that are called alike when short are told by what parts their whole names
  const whole = tellApart(
    rows.map(({ name }) => name),
    FOOD_LETTERS,
  );
  const foods = rows.map(
    (source, i): Row => [
      short.filter((name) => name === short[i]).length > 1 ? whole[i] : short[i],
      amount(source.ugPerDay),
      interval(source.p5, source.p95),
    ],
  );
  return others ? [...foods, [t('report.rest'), amount(others.ugPerDay), '']] : foods;
}

/** Where the selenium comes from, in a few rows. */
export function From({ view }: OfView): JSX.Element | null {
  const rows = rowsOf(view);
  const { usual, sumUgPerDay } = view.sources;
  // without a journey the food is that of people like this one, not theirs
  if (rows.length === 0 || view.journey === null) return null;
  return (
    <div>
      <h3 class="h2">{t('report.from')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('report.food')}</th>
            <th scope="col" class="r">
              {t('report.ug-day')}
            </th>
            <th scope="col" class="r">
              {t('report.interval')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ug, between], i) => (
            <tr key={i}>
              <th scope="row">{name}</th>
              <td class="r">{ug}</td>
              <td class="r">{between}</td>
            </tr>
          ))}
          <tr class="strong">
            <th scope="row">{t('report.in-all')}</th>
            <td class="r">{amount(sumUgPerDay)}</td>
            <td class="r">{usual ? interval(usual.p5, usual.p95) : ''}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** What could be done, what would settle it, what is not known: each as much as the page has room for. */
export function Beside({ view, plan }: OfView & { readonly plan: PlanView | null }): JSX.Element {
  const card = plan?.cards[0];
  const settle = settleSentences(view.settle, 2);
  return (
    <div>
      {card && (
        <>
          <h3 class="h2">{t(card.changes.length > 0 ? 'report.smallest' : 'report.plan')}</h3>
          <p>
            <Said of={card.sentence} />
          </p>
        </>
      )}
      <h3 class="h2">{t('report.settle')}</h3>
      <p>
        {settle.map((sentence, i) => (
          <span key={i}>
            <Said of={sentence} />{' '}
          </span>
        ))}
      </p>
      <h3 class="h2">{t('report.unknown')}</h3>
      <p>
        {view.unknown.slice(0, 2).map((sentence, i) => (
          <span key={i}>
            <Said of={sentence} />{' '}
          </span>
        ))}
      </p>
    </div>
  );
}
