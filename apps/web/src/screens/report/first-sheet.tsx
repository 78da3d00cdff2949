import { NOT_A_DIAGNOSIS, type PlanView, type ReportView } from '@selenoscope/core';
import { eyepieceDrawing, journeyDrawing, journeySize, moonGlyph, SCALE_SIZES, scaleDrawing } from '@selenoscope/draw';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { amount, t } from '../../base/index.js';
import { Picture } from '../../live/index.js';
import { Said, SaidPerson, SaidProblem, saidText } from '../../said/index.js';
import { drawWords } from '../journey/index.js';
import { Beside, From } from './first-parts.js';
import { useTight } from './use-tight.js';

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
        <Said of={view.diaryLine} />
        {pages > 1 && ` · ${t('report.page', { page: 1, all: pages })}`}
      </p>
    </header>
  );
}

function Verdict({ view }: OfView): JSX.Element {
  const { verdict, chances } = view;
  const labs = view.body?.labs?.sentence ?? [];
  const eye = useMemo(
    () =>
      eyepieceDrawing(verdict.code, chances, {
        size: 150,
        id: 'paper-eye',
        label: `${saidText(verdict.shape)}: ${saidText(verdict.short)}`,
      }),
    [verdict, chances],
  );
  return (
    <section class="r1">
      <Picture drawn={eye} named />
      <div>
        <h2 class="voice">
          <Said of={verdict.title} />
        </h2>
        <p>
          {[...view.lede, view.ofDoses].map((sentence, i) => (
            <span key={i}>
              <Said of={sentence} />{' '}
            </span>
          ))}
        </p>
        {labs.length > 0 && (
          <p class="labs-moved">
            <Said of={labs} />
          </p>
        )}
        <p class="note">
          <SaidPerson of={view.personLine} />. <Said of={NOT_A_DIAGNOSIS} />
        </p>
      </div>
    </section>
  );
}

function Journey({ view }: OfView): JSX.Element | null {
  // one sheet of paper holds as many gates as a phone once the river goes through the body
  const journey = view.body ? view.narrowJourney : view.journey;
  const drawn = useMemo(
    () =>
      journey &&
      journeyDrawing(journey, journeySize(journey, 'print'), 'paper-j', {
        words: drawWords.value,
        label: saidText(journey.label),
      }),
    [journey, drawWords.value],
  );
  if (!drawn) return null;
  return (
    <section class="paper-river">
      <h3 class="h2">{t('report.journey')}</h3>
      <Picture drawn={drawn} named />
    </section>
  );
}

function Foot({ view }: OfView): JSX.Element {
  const { yardstick, uppers, scale, heldAgainst } = view;
  return (
    <footer class="note">
      {heldAgainst.map((sentence, i) => (
        <span key={i}>
          <Said of={sentence} />{' '}
        </span>
      ))}
      {yardstick && !scale.isRequirement && (
        <>
          {t('report.adequate', { value: amount(yardstick.ugPerDay) })}{' '}
          <span lang="en">
            ({yardstick.authorityName} {yardstick.year}, {yardstick.kind}).
          </span>{' '}
        </>
      )}
      {t('report.uppers', {
        levels: uppers.map(({ ugPerDay, name, year }) => `${amount(ugPerDay)} (${name} ${year})`).join(t('report.and')),
      })}{' '}
      {t('report.intervals')} <Said of={view.runLine} />. {t('report.on-device')}
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
  const scale = useMemo(
    () =>
      scaleDrawing(view.scale, SCALE_SIZES.print, 'paper-scale', {
        words: drawWords.value,
        label: saidText(view.scale.label),
      }),
    [view, drawWords.value],
  );
  const stops = view.hardStops.slice(0, MOST_STOPS);
  const sheet = useTight();
  return (
    <article ref={sheet} class="a4 paper first" aria-label={t('report.page', { page: 1, all: pages })}>
      <Head view={view} isExample={isExample} pages={pages} />
      {stops.map((stop, i) => (
        <p key={i} class="stop">
          <SaidProblem
            {...stop}
            between={(what, todo) => (
              <>
                <b>{what}</b> {todo}
              </>
            )}
          />
        </p>
      ))}
      {view.hardStops.length > MOST_STOPS && (
        <p class="note">{t('report.more-stops', { count: view.hardStops.length - MOST_STOPS })}</p>
      )}
      <Verdict view={view} />
      <section class="first-scale">
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
