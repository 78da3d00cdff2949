import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { path, t } from '../base/index.js';
import { Home } from '../screens/home/index.js';
import { More } from './nav.js';

type Screen = ComponentType;

// The first picture loads home alone; each other screen is a script of its own.
const LATER: Readonly<Record<string, () => Promise<Screen>>> = {
  '/check': () => import('../screens/check/index.js').then((m) => m.Check),
  '/diary': () => import('../screens/diary/index.js').then((m) => m.Diary),
  '/recipes': () => import('../screens/recipes/index.js').then((m) => m.Recipes),
  '/selenium': () => import('../screens/selenium/index.js').then((m) => m.Selenium),
  '/body': () => import('../screens/body/index.js').then((m) => m.Body),
  '/gut': () => import('../screens/gut/index.js').then((m) => m.Gut),
  '/plan': () => import('../screens/plan/index.js').then((m) => m.Plan),
  '/claims': () => import('../screens/claims/index.js').then((m) => m.ClaimsScreen),
  '/settings': () => import('../screens/settings/index.js').then((m) => m.SettingsScreen),
  '/files': () => import('../screens/files/index.js').then((m) => m.Files),
  '/report': () => import('../screens/report/index.js').then((m) => m.Report),
  '/help': () => import('../screens/help/index.js').then((m) => m.Help),
};

const loaded = new Map<string, Screen>();

function NotFound(): JSX.Element {
  return (
    <main class="wrap">
      <div class="head">
        <h1 class="voice" tabIndex={-1}>
          {t('frame.not-found')}
        </h1>
      </div>
      <p>
        <a class="alone" href="/">
          {t('frame.to-home')}
        </a>
      </p>
    </main>
  );
}

/** The screen of the address. */
export function CurrentScreen(): JSX.Element {
  const first = `/${path.value.split('/')[1] ?? ''}`;
  const [, redraw] = useState(0);
  const [failed, fail] = useState(false);
  const isMissing = first in LATER && !loaded.has(first);
  useEffect(() => {
    fail(false);
    if (!isMissing) return;
    LATER[first]!().then(
      (screen) => {
        loaded.set(first, screen);
        redraw((n) => n + 1);
      },
      () => fail(true),
    );
  }, [first, isMissing]);
  if (first === '/') return <Home />;
  if (first === '/more') return <More />;
  const Found = loaded.get(first);
  if (Found) return <Found />;
  if (!(first in LATER)) return <NotFound />;
  return (
    <main class="wrap" aria-busy={!failed}>
      {failed && <p role="alert">{t('frame.screen-failed')}</p>}
    </main>
  );
}
