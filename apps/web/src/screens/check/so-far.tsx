import type { ScaleView } from '@selenoscope/core';
import { moonGlyph, SCALE_SIZES, type ScaleSize } from '@selenoscope/draw';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { amount, t } from '../../base/index.js';
import { isNarrow, Picture, useMoving } from '../../live/index.js';
import { useVerdictSaid } from '../../parts/index.js';
import { rangeWords, ScaleFigure } from '../journey/index.js';
import type { Session } from './session.js';

type Usual = NonNullable<ScaleView['usual']>;

/** The scale of a phone without the words at its ends, so that the question stands above the fold. */
const NARROW: ScaleSize = { ...SCALE_SIZES.phone, height: 152, top: 36, track: { y: 116, height: 12 }, inCard: true };

/** The picture so far, with the spread of one answer ago as a dashed hill. */
export function SoFar({ session, question }: { readonly session: Session; readonly question: string }): JSX.Element {
  const { shown, answers } = session;
  const known = useBefore(session, question);
  // until the answer's own picture is there, the one that is shown is still that of before
  const before = shown?.answers === answers ? known : null;
  const isBlank = shown === null || Object.keys(shown.answers.values).length === 0;
  const code = isBlank ? 'cannot-tell' : shown.answered.view.verdict.code;
  const glyph = useMoving(useMemo(() => moonGlyph(code, isNarrow.value ? 52 : 72, 'so-far'), [code, isNarrow.value]));
  const scale = shown?.answered.view.scale ?? null;
  const drawn = useMemo(() => scale && withBefore(scale, before), [scale, before]);
  const said = useVerdictSaid(isBlank ? null : code);
  return (
    <section class="check-pic" aria-label={t('check.so-far-label')}>
      <p class="sr" role="status">
        {said}
      </p>
      <div class="check-now">
        <Picture drawn={glyph} />
        <div>
          <p class="voice check-words">{t('check.so-far', { verdict: t(`check.verdict-${code}`) })}</p>
          <p class="note">{scale ? spread(scale, before, isBlank) : t('check.loading')}</p>
        </div>
      </div>
      {!drawn && <div class="check-blank" />}
      {drawn && (
        <ScaleFigure scale={drawn} before="" {...(isNarrow.value ? { size: NARROW } : {})}>
          {!isNarrow.value && t(before ? 'check.dashed' : 'check.wide')}
        </ScaleFigure>
      )}
    </section>
  );
}

function spread(scale: ScaleView, before: Usual | null, isBlank: boolean): string {
  if (!scale.usual) return t('check.nothing');
  const values = { amount: amount(scale.usual.p50), range: rangeWords(scale.usual.p5, scale.usual.p95) };
  if (isBlank) return t('check.anyone', values);
  if (!before) return t('check.spread', values);
  return t('check.spread-before', { ...values, before: rangeWords(before.p5, before.p95) });
}

const withBefore = (scale: ScaleView, before: Usual | null): ScaleView =>
  before ? { ...scale, before, fromUg: Math.min(scale.fromUg, 14), toUg: Math.max(scale.toUg, 640) } : scale;

/** What was known when this question came up; null until its answer has changed anything. */
function useBefore({ shown, answers }: Session, question: string): Usual | null {
  const opened = useRef({ question: '', answers });
  const [known, setKnown] = useState<{ readonly answers: Session['answers']; readonly usual: Usual | null } | null>(
    null,
  );
  if (opened.current.question !== question) opened.current = { question, answers };
  const start = opened.current.answers;
  useEffect(() => {
    if (shown && shown.answers === start) setKnown({ answers: start, usual: shown.answered.view.scale.usual });
  }, [shown, start]);
  return known && known.answers === start && answers !== start ? known.usual : null;
}
