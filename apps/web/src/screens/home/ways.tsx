import type { JSX } from 'preact';
import { t } from '../../base/index.js';
import type { Answered } from '../../model/index.js';
import { Button } from '../../parts/index.js';
import { chooseFiles } from '../files/choose.js';

/** The ways on: three for someone new, others once there are data of their own. */
export function Ways({ of }: { readonly of: Answered['of'] }): JSX.Element {
  const link = (to: string, words: string, isFirst = false): JSX.Element => (
    <a class={isFirst ? 'btn go' : 'btn'} href={to}>
      {t(words)}
    </a>
  );
  const file = (words: string): JSX.Element => <Button onClick={() => chooseFiles()}>{t(words)}</Button>;
  return (
    <div class="ways">
      {of === 'example' && [
        link('/check', 'home.way-check', true),
        file('home.way-file'),
        link('/diary', 'home.way-start'),
      ]}
      {of === 'check' && [
        link('/diary', 'home.way-start', true),
        file('home.way-file'),
        link('/check', 'home.way-answers'),
      ]}
      {of === 'diary' && [
        link('/diary', 'home.way-go-on', true),
        link('/plan', 'home.way-plan'),
        file('home.way-read'),
      ]}
    </div>
  );
}
