import { eyepieceDrawing } from '@selenoscope/draw';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { language, t } from '../../base/index.js';
import { isNarrow, Picture, useMoving } from '../../live/index.js';
import type { Answered } from '../../model/index.js';
import { ConditionsSaid, NoticeLine } from '../../parts/index.js';
import { Said, SaidPerson, saidText } from '../../said/index.js';
import { isThinking, modelFault } from '../../state.js';
import { ScaleFigure } from '../journey/index.js';
import { LabsSaid } from './labs-said.js';
import { LeftOutList } from './left-out-list.js';
import { Moons } from './moons.js';
import { SettleHint } from './settle.js';
import { Ways } from './ways.js';

/** Verdict, words and scale: the first thing that is seen. What must be acted on stands right under the verdict. */
export function Hero({ answered }: { readonly answered: Answered }): JSX.Element {
  const { view, of } = answered;
  const narrow = isNarrow.value;
  const size = narrow ? 112 : 228;
  const { code } = view.verdict;
  const { chances } = view;
  const moon = useMoving(
    useMemo(() => eyepieceDrawing(code, chances, { size, id: 'moon', label: null }), [code, chances, size]),
  );
  const whose = <Whose answered={answered} />;
  return (
    <section class="hero">
      {!narrow && <Picture drawn={moon} />}
      <div class="txt">
        {!narrow && whose}
        <div class="verd">
          {narrow && <Picture drawn={moon} />}
          <div>
            {narrow && whose}
            <h1 class="voice" tabIndex={-1}>
              <Said of={view.verdict.title} />
            </h1>
          </div>
        </div>
        {view.hardStops.map((stop) => (
          <NoticeLine key={stop.code} stop code={stop.code} message={stop.message} hint={stop.hint} />
        ))}
        <p class="lede">
          <Said of={view.lede} /> {view.ofDoses.length > 0 && <Said of={view.ofDoses} />}
        </p>
        <LabsSaid answered={answered} />
        <LeftOutList answered={answered} />
        <ConditionsSaid notices={view.notices} />
        {of !== 'example' && isThinking.value && <p class="note">{t('home.again')}</p>}
        {of !== 'example' && modelFault.value && (
          <NoticeLine message={t('home.fault')} hint={t('home.fault-do')} isOwn />
        )}
        <Ways of={of} />
      </div>
      <div class="scale-side">
        <ScaleFigure scale={view.scale}>
          <Moons scale={view.scale} />
        </ScaleFigure>
        <HeldAgainst view={view} />
        {!narrow && <SettleHint answered={answered} />}
      </div>
    </section>
  );
}

/** Whose need the scale shows, and why it is not that of the person's own authority. */
function HeldAgainst({ view }: { readonly view: Answered['view'] }): JSX.Element | null {
  if (view.heldAgainst.length === 0) return null;
  return (
    <p class="note held-against">
      {view.heldAgainst.map((sentence, i) => (
        <span key={i}>
          <Said of={sentence} />{' '}
        </span>
      ))}
    </p>
  );
}

/** Who this is about. The example keeps its dashed tag. */
function Whose({ answered }: { readonly answered: Answered }): JSX.Element {
  const { personLine, diaryLine } = answered.view;
  if (answered.of === 'example') return <span class="ex">{exampleLine(answered, isNarrow.value)}</span>;
  const from = answered.of === 'check' ? t('home.from-check') : saidText(diaryLine);
  return (
    <span class="note hero-whose">
      {personLine && <SaidPerson of={personLine} />}
      {personLine && from && ' · '}
      {from}
    </span>
  );
}

/** "Example: a woman of 34, United Kingdom, 7 days of diary" */
function exampleLine({ assessment }: Answered, isShort: boolean): string {
  const { sex, ageYears, country } = assessment.person;
  const style = isShort ? 'short' : 'long';
  const names = new Intl.DisplayNames(language.value, { type: 'region', style });
  const values = {
    age: ageYears ?? '',
    country: country === null ? '' : (names.of(country) ?? country),
    count: assessment.diary.days,
  };
  return t(`home.example-${sex ?? 'someone'}${isShort ? '-short' : ''}`, values);
}
