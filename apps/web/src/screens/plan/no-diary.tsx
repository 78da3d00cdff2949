import { SCALE_SIZES, scaleDrawing } from '@selenoscope/draw';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { t } from '../../base/index.js';
import { isNarrow, Picture } from '../../live/index.js';
import { Button, Dialog } from '../../parts/index.js';
import { Said, saidText } from '../../said/index.js';
import { answered } from '../../state.js';
import { drawWords } from '../journey/index.js';

function Ways(): JSX.Element {
  return (
    <p class="ways">
      <a class="btn go" href="/diary">
        {t('plan.start-diary')}
      </a>
      <a class="btn" href="/files">
        {t('plan.use-file')}
      </a>
    </p>
  );
}

/** Told where a plan is made for the example's person and someone wants to try it. */
export function NotYours({ onClose }: { readonly onClose: () => void }): JSX.Element {
  return (
    <Dialog title={t('plan.not-yours')} onClose={onClose}>
      <p>{t('plan.not-yours-what')}</p>
      <Ways />
    </Dialog>
  );
}

function CheckScale(): JSX.Element | null {
  const view = answered.value?.of === 'check' ? answered.value.view : null;
  const size = isNarrow.value ? SCALE_SIZES.phone : SCALE_SIZES.desk;
  const drawn = useMemo(
    () =>
      view
        ? scaleDrawing(view.scale, size, 'plan-check', { words: drawWords.value, label: saidText(view.scale.label) })
        : null,
    [view, size],
  );
  if (!view || !drawn) return null;
  return (
    <figure class="stands">
      <Picture drawn={drawn} named />
      <figcaption class="note">
        {view.lede.map((sentence, i) => (
          <span key={i}>
            <Said of={sentence} />{' '}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

/** After the two-minute check alone: what a plan needs, where things stand, and the example to look at. */
export function FromCheck({ onExample }: { readonly onExample: () => void }): JSX.Element {
  return (
    <>
      <div class="head">
        <h1 class="voice" tabIndex={-1}>
          {t('plan.check-title')}
        </h1>
      </div>
      <div class="why">
        <div>
          <p class="lede">{t('plan.check-needs')}</p>
          <Ways />
          <p>
            <Button look="quiet" onClick={onExample}>
              {t('plan.see-example')}
            </Button>
          </p>
        </div>
        <CheckScale />
      </div>
    </>
  );
}
