import { NOT_A_DIAGNOSIS, type PlanView, type ReportView } from '@selenoscope/core';
import { eyepieceDrawing, journeyDrawing, journeySize, moonGlyph, SCALE_SIZES, scaleDrawing } from '@selenoscope/draw';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { amount, t } from '../../base/index.js';
import { Picture } from '../../live/index.js';
import { hintOf } from '../plan/hint.js';
import { Beside, From } from './first-parts.js';
import { Prose } from './prose.js';

type OfView = { readonly view: ReportView };

/** Stops that leave room for the rest; more than these stand in the app. */
const MOST_STOPS = 2;

function Head({
  view,
  isExample,
  pages,
}: OfView & { readonly isExample: boolean; readonly pages: number }): JSX.Element {
  const glyph = useMemo(() => moonGlyph(view.verdict.code, 30, 'paper-brand'), [view]);
  return (
    <header>
      <p class="brand">
        <Picture drawn={glyph} />
        <span>Selenoscope</span>
      </p>
      <p class="note">
        {t('report.for-one')} · {isExample && <b>{t('report.example')} · </b>}
        <span lang="en">{view.diaryLine}</span>
        {pages > 1 && ` · ${t('report.page', { page: 1, all: pages })}`}
      </p>
    </header>
  );
}

function Verdict({ view }: OfView): JSX.Element {
  const { verdict, chances } = view;
  const eye = useMemo(
    () =>
      eyepieceDrawing(verdict.code, chances, {
        size: 150,
        id: 'paper-eye',
        label: `${verdict.shape}: ${verdict.short}`,
      }),
    [verdict, chances],
  );
  return (
    <section class="r1" lang="en">
      <Picture drawn={eye} named />
      <div>
        <h2 class="voice">{verdict.title}</h2>
        <p>
          {view.lede.map((sentence, i) => (
            <span key={i}>
              <Prose of={sentence} />{' '}
            </span>
          ))}
        </p>
        <p class="note">
          {view.personLine}. {NOT_A_DIAGNOSIS}
        </p>
      </div>
    </section>
  );
}

function Journey({ view }: OfView): JSX.Element | null {
  // one sheet of paper holds as many gates as a phone once the river goes through the body
  const journey = view.body ? view.narrowJourney : view.journey;
  const drawn = useMemo(() => journey && journeyDrawing(journey, journeySize(journey, 'print'), 'paper-j'), [journey]);
  if (!drawn) return null;
  return (
    <section class="paper-river" lang="en">
      <h3 class="h2">{t('report.journey')}</h3>
      <Picture drawn={drawn} named />
    </section>
  );
}

function Foot({ view }: OfView): JSX.Element {
  const { yardstick, uppers, scale } = view;
  return (
    <footer class="note">
      {yardstick && (
        <>
          {t(scale.isRequirement ? 'report.requirement' : 'report.adequate', { value: amount(yardstick.ugPerDay) })}{' '}
          <span lang="en">
            ({yardstick.authorityName} {yardstick.year}, {yardstick.kind}).
          </span>{' '}
        </>
      )}
      {t('report.uppers', {
        levels: uppers.map(({ ugPerDay, name, year }) => `${amount(ugPerDay)} (${name} ${year})`).join(t('report.and')),
      })}{' '}
      {t('report.intervals')} <span lang="en">{view.runLine}.</span> {t('report.on-device')}
    </footer>
  );
}

/** One page for a person: verdict, scale, journey, where it comes from, what is open. */
export function FirstSheet(
  props: OfView & {
    readonly isExample: boolean;
    readonly pages: number;
    readonly plan: PlanView | null;
  },
): JSX.Element {
  const { view, isExample, pages, plan } = props;
  const scale = useMemo(() => scaleDrawing(view.scale, SCALE_SIZES.print, 'paper-scale'), [view]);
  const stops = view.hardStops.slice(0, MOST_STOPS);
  return (
    <article class="a4 paper first" aria-label={t('report.page', { page: 1, all: pages })}>
      <Head view={view} isExample={isExample} pages={pages} />
      {stops.map((stop, i) => (
        <p key={i} class="stop" lang="en">
          <b>{stop.message}</b> {hintOf(stop)}
        </p>
      ))}
      {view.hardStops.length > MOST_STOPS && (
        <p class="note">{t('report.more-stops', { count: view.hardStops.length - MOST_STOPS })}</p>
      )}
      <Verdict view={view} />
      <section class="first-scale" lang="en">
        <Picture drawn={scale} named />
      </section>
      {view.hardStops.length < MOST_STOPS ? <Journey view={view} /> : <p class="note">{t('report.journey-in-app')}</p>}
      <section class="r3">
        <From view={view} />
        <Beside view={view} plan={plan} />
      </section>
      <Foot view={view} />
    </article>
  );
}
