import { VERDICT_WORDS } from '@selenoscope/core';
import { CARD_SIZES, moonGlyph, scaleDrawing, scaleOf } from '@selenoscope/draw';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { amount, chancePercent, micrograms, rangeOf, t } from '../../../base/index.js';
import { Picture, useMoving } from '../../../live/index.js';
import type { Answered } from '../../../model/index.js';
import { NoticeLine, Words } from '../../../parts/index.js';
import { Said } from '../../../said/index.js';
import { drawWords, ScaleFigures } from '../../journey/index.js';
import type { Told } from './asked.js';

/** A person at rest is told the result once. */
const SAID_AFTER_MS = 500;

const chance = (p: number | null | undefined): string => {
  if (p === null || p === undefined) return t('body.chance-none');
  const { words, percent } = chancePercent(p);
  return t(`body.chance-${words}`, { percent });
};

function chancesOf(told: Told): { readonly tooLittle: string; readonly efsa: string; readonly iom: string } {
  const { pInadequate, pAboveUpper } = told.answer;
  return {
    tooLittle: chance(pInadequate),
    efsa: chance(pAboveUpper['efsa2023']),
    iom: chance(pAboveUpper['iom2000']),
  };
}

/** What the dose makes of the whole: total, chances at both ends, scale, and where to stop. */
export function Result({ told, shown }: { readonly told: Told; readonly shown: Answered }): JSX.Element {
  const { answer } = told;
  const { usual } = answer;
  const [low, high] = rangeOf(usual.p5, usual.p95);
  const total = micrograms(usual.p50);
  const chances = chancesOf(told);
  const label = t('body.scale-said', { total: amount(usual.p50), low, high, ...chances });
  return (
    <div class="what-result" data-draws={answer.draws}>
      <p class="what-total">
        <Words k="body.total" v={{ total, low, high }} />
      </p>
      <p class="what-verdict">
        <Picture drawn={moonGlyph(answer.verdict, 24, 'what-if-moon')} />
        <Said of={VERDICT_WORDS[answer.verdict].title} />
      </p>
      <ul class="what-chances">
        <li>
          <Words k="body.p-little" v={{ p: chances.tooLittle }} />
        </li>
        {shown.view.uppers.map(({ key, ugPerDay, name, year }) => (
          <li key={key}>
            <Words
              k="body.p-upper"
              v={{ level: amount(ugPerDay), name, year: String(year), p: chance(answer.pAboveUpper[key]) }}
            />
          </li>
        ))}
      </ul>
      <Card told={told} shown={shown} label={label} />
      <Spoken words={told.isMoving ? null : label} />
      {answer.notices.map((notice) => (
        <NoticeLine key={notice.code} {...notice} stop={isStop(notice.code)} />
      ))}
    </div>
  );
}

const isStop = (code: string): boolean => /^status\.(stop|excess)\./.test(code);

/** The scale with its twenty moons; dashed, what it is now. */
function Card({ told, shown, label }: { told: Told; shown: Answered; label: string }): JSX.Element {
  const scale = useMemo(() => {
    const { answer } = told;
    const now = shown.view.scale.usual;
    const { fromUg, toUg } = shown.view.scale;
    return scaleOf({
      quantiles: answer.moons,
      pTooLittle: answer.pInadequate,
      yardstick: shown.view.yardstick,
      uppers: shown.view.uppers,
      before: told.ask.ugPerDay > 0 ? now : null,
      axis: { fromUg, toUg },
      label,
    });
  }, [told, shown, label]);
  const words = drawWords.value;
  const drawn = useMemo(
    () => scaleDrawing(scale, CARD_SIZES.app, 'what-if-scale', { label, words }),
    [scale, label, words],
  );
  const moving = useMoving(drawn, told.isMoving);
  return (
    <figure>
      <Picture drawn={moving} named />
      <ScaleFigures scale={scale} />
    </figure>
  );
}

/** The result aloud, after a moment of rest; one sentence. */
function Spoken({ words }: { readonly words: string | null }): JSX.Element {
  const [said, say] = useState('');
  useEffect(() => {
    if (words === null) return;
    const timer = setTimeout(() => say(words), SAID_AFTER_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p class="sr" role="status">
      {said}
    </p>
  );
}
