import { settleSentences } from '@selenoscope/core';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { amount, t } from '../../base/index.js';
import type { Answered } from '../../model/index.js';
import { Button } from '../../parts/index.js';
import { Said } from '../../said/index.js';
import type { Behind } from './behind.js';
import { rangeWords } from './draw-words.js';
import { FoodRow } from './food-row.js';
import { settleLink } from './settle-links.js';

const SHOWN_FIRST = 4;
const MOST_SETTLE = 2;

/** What is behind a band: its foods or its forms, and what would narrow it. */
export function Sheet(props: {
  readonly answered: Answered;
  readonly behind: Behind;
  readonly onClose: () => void;
}): JSX.Element {
  const { answered, behind, onClose } = props;
  const { ugPerDay, p5, p95 } = behind;
  return (
    <>
      <div class="pop-head">
        <div>
          <h3 class="h2" id="pop-title">
            {t('journey.sheet-title', { name: behind.name, amount: amount(ugPerDay) })}
          </h3>
          <p class="note">{t('journey.sheet-interval', { range: rangeWords(p5, p95) })}</p>
        </div>
        <Button look="quiet" onClick={onClose}>
          {t('frame.close')}
        </Button>
      </div>
      {behind.note !== null && <p>{t(behind.note)}</p>}
      {behind.foods.length > 0 && <Foods behind={behind} />}
      {behind.forms.length > 0 && <Forms behind={behind} />}
      {behind.settle.length > 0 && (
        <div class="pop-settle">
          <p>
            <b>{t('journey.narrow')}</b> <Said of={settleSentences(behind.settle, MOST_SETTLE)} />
          </p>
          <p class="home-links">
            {linksOf(behind, answered).map(({ to, words }) => (
              <a key={to} href={to}>
                {words}
              </a>
            ))}
          </p>
        </div>
      )}
    </>
  );
}

/** Two things may be said in one place. */
const linksOf = (behind: Behind, answered: Answered) => [
  ...new Map(
    behind.settle
      .slice(0, MOST_SETTLE)
      .flatMap(({ code }) => settleLink(code, answered) ?? [])
      .map((link) => [link.to, link]),
  ).values(),
];

function Foods({ behind }: { readonly behind: Behind }): JSX.Element {
  const [isWhole, showWhole] = useState(false);
  const { foods } = behind;
  const shown = isWhole || foods.length <= SHOWN_FIRST + 1 ? foods : foods.slice(0, SHOWN_FIRST);
  return (
    <>
      <table class="pop-table">
        <caption class="sr">{t('journey.foods-caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('journey.food')}</th>
            <th scope="col" class="r">
              {t('journey.unit')}
            </th>
            <th scope="col" class="r">
              {t('journey.nine-in-ten')}
            </th>
            <th scope="col">{t('journey.value')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((food, i) => (
            <FoodRow key={`${food.source.id}${i}`} food={food} />
          ))}
        </tbody>
      </table>
      {shown.length < foods.length && (
        <Button look="quiet" class="pop-more" onClick={() => showWhole(true)}>
          {t('journey.more-foods', { count: foods.length - shown.length })}
        </Button>
      )}
    </>
  );
}

function Forms({ behind }: { readonly behind: Behind }): JSX.Element {
  return (
    <>
      <table class="pop-table">
        <caption class="sr">{t('journey.forms-caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('journey.form')}</th>
            <th scope="col" class="r">
              {t('journey.unit')}
            </th>
            <th scope="col" class="r">
              {t('journey.nine-in-ten')}
            </th>
          </tr>
        </thead>
        <tbody>
          {behind.forms.map((row) => (
            <tr key={row.form}>
              <th scope="row">{t(`journey.form-${row.form}`)}</th>
              <td class="r">{amount(row.ugPerDay)}</td>
              <td class="r">{rangeWords(row.p5, row.p95)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">{t('journey.forms-note')}</p>
    </>
  );
}
