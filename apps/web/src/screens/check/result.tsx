import { eyepieceDrawing } from '@selenoscope/draw';
import type { JSX, RefObject } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { go, t } from '../../base/index.js';
import { isNarrow, Picture, useMoving } from '../../live/index.js';
import { NoticeLine, say } from '../../parts/index.js';
import { Said } from '../../said/index.js';
import { store } from '../../state.js';
import { Moons } from '../home/moons.js';
import { ScaleFigure } from '../journey/index.js';
import { Review } from './review.js';
import type { Session } from './session.js';

/** The answer of the check, the ways on from it, and every answer to look over, change or forget. */
export function Result(props: {
  readonly session: Session;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onOpen: () => Promise<void>;
}): JSX.Element {
  const { session, heading, onOpen } = props;
  const view = session.shown?.answered.view;
  const size = isNarrow.value ? 112 : 180;
  const code = view?.verdict.code ?? 'cannot-tell';
  const chances = view?.chances ?? null;
  const moon = useMoving(
    useMemo(() => eyepieceDrawing(code, chances, { size, id: 'result', label: null }), [code, chances, size]),
  );
  useEffect(() => void onOpen(), []);
  const forget = async (): Promise<void> => {
    const { answers } = session;
    await session.forget();
    go('/check');
    say(t('check.forgotten'), () => {
      void store.value?.set({ answers });
      session.restore(answers);
    });
  };
  return (
    <main class="wrap cq">
      {view?.hardStops.map((stop) => (
        <NoticeLine key={stop.code} stop code={stop.code} message={stop.message} hint={stop.hint} />
      ))}
      <div class="two check-result">
        <section>
          <div class="verd">
            <Picture drawn={moon} />
            <div>
              <p class="note hero-whose">{t('check.from')}</p>
              <h1 class="voice" tabIndex={-1} ref={heading}>
                {view ? <Said of={view.verdict.title} whose="you" /> : t('check.loading')}
              </h1>
            </div>
          </div>
          {view && (
            <p class="lede">
              <Said of={view.lede} whose="you" />
            </p>
          )}
          <div class="ways">
            <a class="btn go" href="/diary">
              {t('check.way-diary')}
            </a>
            <a class="btn" href="/">
              {t('check.way-journey')}
            </a>
            <a class="btn" href="/body">
              {t('check.way-body')}
            </a>
          </div>
          <p class="note check-plan">{t('check.no-plan')}</p>
        </section>
        {view && (
          <ScaleFigure scale={view.scale}>
            <Moons scale={view.scale} />
          </ScaleFigure>
        )}
      </div>
      {view && view.notices.length > 0 && (
        <section class="check-notices" aria-labelledby="notices-title">
          <h2 class="h2" id="notices-title">
            {t('check.notices')}
          </h2>
          <div>
            {view.notices.map((notice) => (
              <NoticeLine key={notice.code} code={notice.code} message={notice.message} hint={notice.hint} />
            ))}
          </div>
        </section>
      )}
      <Review session={session} onForget={() => void forget()} />
    </main>
  );
}
