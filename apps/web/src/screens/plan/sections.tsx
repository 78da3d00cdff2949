import type { PlanView } from '@selenoscope/core';
import { NOT_A_DIAGNOSIS } from '@selenoscope/core';
import { CURVE_SIZES, SCALE_SIZES, scaleDrawing, tradeOffDrawing } from '@selenoscope/draw';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { chancePercent, dayLong, t } from '../../base/index.js';
import { isNarrow, Picture } from '../../live/index.js';
import type { PlanTold } from '../../model/index.js';
import { Explained, NoticeLine, PictureOrTable, Table } from '../../parts/index.js';
import { Said, SaidChanges, SaidProblem, saidText } from '../../said/index.js';
import { drawWords, ScaleFigures } from '../journey/index.js';
import type { Planned } from './asking.js';
import { StopFirst } from './stop-first.js';

type OfView = { readonly view: PlanView };

/** What must be read before anything else. */
export const Stops = ({ view }: OfView): JSX.Element | null =>
  view.hardStops.length === 0 ? null : (
    <section aria-label={t('plan.stop')}>
      {view.hardStops.map((stop, i) => (
        <NoticeLine key={`${stop.code}-${i}`} stop code={stop.code} message={stop.message} hint={stop.hint} />
      ))}
    </section>
  );

/** The scale as it is. */
export function NowScale({ view }: OfView): JSX.Element {
  const size = isNarrow.value ? SCALE_SIZES.phone : SCALE_SIZES.desk;
  const drawn = useMemo(
    () => scaleDrawing(view.now, size, 'plan-now', { words: drawWords.value, label: saidText(view.now.label) }),
    [view.now, size, drawWords.value],
  );
  return (
    <figure class="stands">
      <Picture drawn={drawn} named />
      <figcaption class="note">
        <Said of={view.levels} />
      </figcaption>
      <ScaleFigures scale={view.now} />
    </figure>
  );
}

/** Why nothing works within the limits, and the ways out. */
export function Conflict({ view }: OfView): JSX.Element | null {
  const { conflict } = view;
  if (!conflict) return null;
  return (
    <section class="conflict" aria-labelledby="conflict">
      <div class="why">
        <div>
          <h2 class="h2" id="conflict">
            {t('plan.conflict')}
          </h2>
          <p class="lede">
            <Said of={conflict.sentence} />
          </p>
          <StopFirst view={view} />
          <p class="note">
            <Said of={conflict.proven} />
          </p>
        </div>
        <NowScale view={view} />
      </div>
      {conflict.ways.length > 0 && <h3 class="lbl">{t('plan.ways')}</h3>}
      <ol class="cards">
        {conflict.ways.map((way) => (
          <li key={way} class="sheet">
            <p class="sent">
              <Said of={way} />
            </p>
            <StopFirst view={view} />
          </li>
        ))}
      </ol>
    </section>
  );
}

const percentOf = (p: number): string => {
  const { words, percent } = chancePercent(p);
  return words === 'is' ? percent : t(`plan.${words}`, { percent });
};

const changesName = (count: number): string =>
  t(count === 0 ? 'said.curve-no-change' : 'said.curve-changes', { count });
const curveWords = () => ({
  aim: t('said.curve-aim'),
  noChange: t('said.curve-no-change'),
  changes: changesName,
  label: (points: readonly { readonly changes: number; readonly chance: string }[], isTooMuch: boolean) =>
    t(isTooMuch ? 'said.curve-label-much' : 'said.curve-label', {
      points: points.map(({ changes, chance }) => `${changesName(changes)}, ${chance}`).join('; '),
    }),
});

/** What more changes would bring: the curve, and its table. */
export function TradeOff({ planned }: { readonly planned: Planned }): JSX.Element | null {
  const { view, answer } = planned;
  const size = isNarrow.value ? CURVE_SIZES.phone : CURVE_SIZES.desk;
  const words = drawWords.value;
  const hasCurve = view.tradeOff.length >= 2;
  const drawn = useMemo(
    () => (hasCurve ? tradeOffDrawing(view, answer.wishes.aim, size, { ...words, curve: curveWords() }) : null),
    [view, answer, size, hasCurve, words],
  );
  if (!drawn) return null;
  return (
    <section class="trade">
      <PictureOrTable
        title={<h2 class="h2">{t('plan.trade-off')}</h2>}
        picture={<Picture drawn={drawn} named />}
        table={
          <Table
            caption={t('plan.trade-off')}
            columns={[
              { name: t('plan.changes'), right: false },
              { name: t('plan.which') },
              ...(view.isTooMuch ? ['too-much', 'too-little'] : ['enough', 'too-much']).map((of) => ({
                name: t(`plan.${of}`),
                right: true,
              })),
              { name: t('plan.none-better') },
            ]}
            rows={view.tradeOff.map(({ changes, what, pAdequate, pAboveUpper, proven }) => [
              changes === 0 ? t('plan.no-change') : changes,
              what === '' ? '–' : <SaidChanges key={changes} of={what} />,
              ...(view.isTooMuch ? [pAboveUpper, 1 - pAdequate] : [pAdequate, pAboveUpper]).map(percentOf),
              t(proven ? 'plan.proven' : 'plan.best-found'),
            ])}
          />
        }
      />
      <p class="note">
        {t(view.isTooMuch ? 'plan.trade-off-what-much' : 'plan.trade-off-what')}{' '}
        {view.tradeOff.some(({ proven }) => !proven) && t('plan.trade-off-dashed')}
      </p>
    </section>
  );
}

/** Situations that belong to a clinician, with the guidelines' words. */
export function Clinical({ view }: OfView): JSX.Element | null {
  if (view.clinical.length === 0) return null;
  return (
    <section class="clinical" aria-labelledby="clinical">
      <h2 class="h2" id="clinical">
        {t('plan.clinical')}
      </h2>
      <ul>
        {view.clinical.map((of) => (
          <li key={of.condition}>
            <h3 class="lbl" lang="en">
              {of.condition} {of.status !== 'read' && <span class="ex">{of.status}</span>}
            </h3>
            <p lang="en">
              <Explained text={of.words} isEnglish />
            </p>
            {of.dose !== '' && (
              <p class="note">
                <b>{t('plan.dose')}</b>{' '}
                <span lang="en">
                  <Explained text={of.dose} isEnglish /> {of.doseSource}
                </span>
              </p>
            )}
            {of.monitoring !== '' && (
              <p class="note">
                <b>{t('plan.monitoring')}</b>{' '}
                <span lang="en">
                  <Explained text={of.monitoring} isEnglish /> {of.monitoringSource}
                </span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What every plan keeps to, what there is to notice, and how it was made. */
export function Foot({ view }: { readonly view: PlanTold }): JSX.Element {
  const list = (lines: readonly string[]) => (
    <ul class="points">
      {lines.map((line) => (
        <li key={line}>
          <Said of={line} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <div class="feet">
        {view.limits.length > 0 && !view.isNothingToChange && (
          <section>
            <h2 class="h2">{t('plan.limits')}</h2>
            {list(view.limits)}
          </section>
        )}
        {view.notices.length > 0 && (
          <section>
            <h2 class="h2">{t('plan.notices')}</h2>
            <ul class="points">
              {view.notices.map((notice) => (
                <li key={`${notice.code} ${notice.message}`}>
                  <SaidProblem
                    {...notice}
                    between={(what, todo) => (
                      <>
                        {what} {todo}
                      </>
                    )}
                  />{' '}
                  {notice.date !== undefined && (
                    <a href={`/diary/${notice.date}`}>{t('plan.to-day', { date: dayLong(notice.date) })}</a>
                  )}
                  {notice.entries && (
                    <ul class="plain">
                      {notice.entries.map(({ name, date }) => (
                        <li key={`${date} ${name}`}>
                          <a href={`/diary/${date}`}>{t('plan.to-entry', { name, date: dayLong(date) })}</a>
                        </li>
                      ))}
                    </ul>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <p class="note foot">
        <span>
          <Said of={view.levels} /> <Said of={NOT_A_DIAGNOSIS} /> <Said of={view.runLine} />. {t('plan.on-device')}
        </span>
      </p>
    </>
  );
}
