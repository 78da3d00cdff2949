import { path, t } from '../base/index.js';

/** Screens with a name of their own in the bar, by the beginning of their address. */
const NAMED = /^\/(check|diary|selenium|body|gut|plan|claims|settings|files|report|help|more)\b/;

/** What the window is called: the screen, and the program. */
export function titleNow(): string {
  const name = NAMED.exec(path.value)?.[1];
  const screen = name ? t(`frame.${name}`) : path.value.startsWith('/recipes') ? t('recipes.title') : null;
  return screen === null ? t('frame.app') : `${screen} · ${t('frame.app')}`;
}
