import { type TabName, tabIcon } from '@selenoscope/draw';
import type { JSX } from 'preact';
import { path, t } from '../base/index.js';
import { Picture } from '../live/index.js';
import { Brand } from './brand.js';

/** Screens of the top bar, in the order of the path. */
const SCREENS = [
  ['home', '/'],
  ['diary', '/diary'],
  ['selenium', '/selenium'],
  ['body', '/body'],
  ['gut', '/gut'],
  ['plan', '/plan'],
  ['claims', '/claims'],
  ['files', '/files'],
  ['settings', '/settings'],
] as const;
const TABS: readonly TabName[] = ['home', 'diary', 'body', 'gut', 'plan'];

const isHere = (to: string): boolean => (to === '/' ? path.value === '/' : path.value.startsWith(to));

const Link = ({
  name,
  to,
  children,
}: {
  readonly name: string;
  readonly to: string;
  readonly children?: JSX.Element;
}) => (
  <a href={to} aria-current={isHere(to) ? 'page' : undefined}>
    {children}
    <span>{t(`frame.${name}`)}</span>
  </a>
);

export function TopBar(): JSX.Element {
  return (
    <header class="top">
      <Brand />
      <nav aria-label={t('frame.main')}>
        {SCREENS.map(([name, to]) => (
          <Link key={name} name={name} to={to} />
        ))}
      </nav>
      <a class="btn quiet menu pho flex" href="/more">
        {t('frame.more')}
      </a>
    </header>
  );
}

/** On a phone five tabs; the rest stands under "More". */
export function TabBar(): JSX.Element {
  return (
    <nav class="tabs" aria-label={t('frame.main')}>
      {TABS.map((name) => (
        <Link key={name} name={name} to={name === 'home' ? '/' : `/${name}`}>
          <Picture drawn={tabIcon(name)} />
        </Link>
      ))}
    </nav>
  );
}

/** The page behind "More". */
export function More(): JSX.Element {
  return (
    <main class="wrap">
      <div class="head">
        <h1 class="voice" tabIndex={-1}>
          {t('frame.more')}
        </h1>
      </div>
      <ul class="more-list">
        {(['selenium', 'check', 'claims', 'files', 'report', 'settings', 'help'] as const).map((name) => (
          <li key={name}>
            <a href={`/${name}`}>{t(`frame.${name}`)}</a>
            <p class="note">{t(`frame.${name}-what`)}</p>
          </li>
        ))}
      </ul>
    </main>
  );
}
