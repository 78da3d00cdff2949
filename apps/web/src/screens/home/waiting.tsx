import { eyepieceDrawing } from '@selenoscope/draw';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { t } from '../../base/index.js';
import { isNarrow, Picture } from '../../live/index.js';
import { modelFault, shownOf } from '../../state.js';
import { Ways } from './ways.js';

/** Before there is an answer of the right kind: a veiled moon, and what is going on. */
export function Waiting(): JSX.Element {
  const of = shownOf.value;
  const size = isNarrow.value ? 112 : 228;
  const moon = useMemo(() => eyepieceDrawing('cannot-tell', null, { size, id: 'moon', label: null }), [size]);
  const fault = of === 'example' ? null : modelFault.value;
  const title = fault
    ? 'home.fault'
    : of === 'example'
      ? 'home.opening'
      : of === 'check'
        ? 'home.reading-check'
        : 'home.reading';
  const lede = fault ? 'home.fault-do' : of === 'example' ? 'home.opening-lede' : 'home.reading-lede';
  return (
    <main class="wrap home" aria-busy={!fault}>
      <section class="hero waiting">
        <div class="verd">
          <Picture drawn={moon} />
          <h1 class="voice" tabIndex={-1}>
            {t(title)}
          </h1>
        </div>
        <div class="txt">
          <p class="lede" role="status">
            {t(lede)}
          </p>
          {fault && (
            <p class="note" lang="en">
              {fault}
            </p>
          )}
          {of !== 'example' && <Ways of={of} />}
        </div>
      </section>
    </main>
  );
}
