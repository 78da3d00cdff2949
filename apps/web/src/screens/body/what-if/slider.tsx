import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { amount, micrograms, parsed, t } from '../../../base/index.js';
import type { WhatIf } from '../../../model/index.js';
import { doseWithin, isNoDose, MOST_UG, marksOf, SLIDER_TO_UG, STEP_UG } from './dose.js';

/** Arrows move by one step, Page keys by so much. */
const PAGE_UG = 50;

interface SliderProps {
  readonly wish: WhatIf;
  /** middle of what is taken in now (µg/day) */
  readonly usualUg: number;
  /** upper levels for all selenium, the lower first (µg/day) */
  readonly uppers: readonly number[];
  readonly onMove: (ugPerDay: number, isMoving: boolean) => void;
  /** what is typed is no dose, or is one again: what stands below is then not about it */
  readonly onWrong: (isWrong: boolean) => void;
}

/** The dose by hand: a slider for what people take, a field for more. */
export function DoseSlider({ wish, usualUg, uppers, onMove, onWrong }: SliderProps): JSX.Element {
  const dose = wish.ugPerDay;
  const marks = marksOf(usualUg, uppers);
  const onSlider = Math.min(SLIDER_TO_UG, dose);
  const style = {
    '--at': `${(100 * onSlider) / SLIDER_TO_UG}%`,
    '--upper': `${100 * (marks[0]?.share ?? (usualUg > (uppers[0] ?? 0) ? 0 : 1))}%`,
  };
  return (
    <>
      <label class="sl" for="what-if-dose">
        <span>{t('body.dose')}</span>
        <output class="voice" for="what-if-dose">
          {micrograms(dose)}
        </output>
      </label>
      <div class="range" style={style}>
        <input
          id="what-if-dose"
          type="range"
          min={0}
          max={SLIDER_TO_UG}
          step={STEP_UG}
          value={onSlider}
          aria-valuetext={t('body.dose-said', { dose: amount(dose), total: amount(usualUg + dose) })}
          onInput={(event) => onMove(Number(event.currentTarget.value), true)}
          onKeyDown={(event) => {
            if (event.key !== 'PageUp' && event.key !== 'PageDown') return;
            event.preventDefault();
            const next = onSlider + (event.key === 'PageUp' ? PAGE_UG : -PAGE_UG);
            onMove(Math.min(SLIDER_TO_UG, Math.max(0, next)), true);
          }}
        />
        <div class="marks" aria-hidden="true">
          {marks.map(({ totalUg, share }) => (
            <span key={totalUg} style={{ '--share': String(share) }} class={share > 0.8 ? 'end' : undefined}>
              <i />
              <b>{t('body.in-all-mark', { total: amount(totalUg) })}</b>
            </span>
          ))}
        </div>
      </div>
      <MoreField dose={dose} onMove={onMove} onWrong={onWrong} />
    </>
  );
}

/** Doses beyond the slider are typed. What cannot be read stays, with the words of what can. */
function MoreField(props: Pick<SliderProps, 'onMove' | 'onWrong'> & { readonly dose: number }): JSX.Element {
  const { dose, onMove, onWrong } = props;
  const [text, write] = useState(amount(dose));
  // what a person opened stays open, whatever they type
  const [isOpen, open] = useState(dose > SLIDER_TO_UG);
  useEffect(() => {
    write(amount(dose));
    if (dose > SLIDER_TO_UG) open(true);
  }, [dose]);
  const isWrong = isNoDose(parsed(text));
  useEffect(() => onWrong(isWrong), [isWrong]);
  useEffect(() => () => onWrong(false), []);
  return (
    <details class="dose-field" open={isOpen} onToggle={(event) => open(event.currentTarget.open)}>
      <summary>{t('body.dose-more', { most: amount(SLIDER_TO_UG) })}</summary>
      <label for="what-if-exact">{t('body.dose-exact', { most: amount(MOST_UG) })}</label>
      <input
        id="what-if-exact"
        class="box"
        inputMode="decimal"
        autocomplete="off"
        value={text}
        aria-invalid={isWrong}
        aria-describedby="what-if-exact-wrong"
        onInput={(event) => {
          const next = event.currentTarget.value;
          write(next);
          const ug = parsed(next);
          if (ug !== null && !isNoDose(ug)) onMove(doseWithin(ug), true);
        }}
        onBlur={() => !isWrong && write(amount(dose))}
      />
      <span aria-hidden="true"> µg</span>
      <p class="dose-wrong" id="what-if-exact-wrong" role="status">
        {isWrong && t('body.dose-wrong', { most: amount(MOST_UG) })}
      </p>
    </details>
  );
}
