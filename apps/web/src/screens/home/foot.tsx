import type { JSX } from 'preact';
import { t } from '../../base/index.js';
import type { Answered } from '../../model/index.js';
import { Explained } from '../../parts/index.js';

/** Whose values the answer is held against, both upper levels among them. */
export function Foot({ answered }: { readonly answered: Answered }): JSX.Element {
  const { yardstick, uppers } = answered.view;
  const [low, high] = uppers.map(({ name, year }) => `${name} ${year}`);
  const words = [
    t(answered.of === 'example' ? 'home.foot-example' : 'home.foot-own'),
    yardstick && t('home.foot-need', { who: yardstick.authorityName, year: yardstick.year }),
    low && high && t('home.foot-uppers', { low, high }),
  ];
  return (
    <p class="foot note">
      <span>
        <Explained text={words.filter(Boolean).join(' ')} />
      </span>
      <span>{t('home.foot-here')}</span>
    </p>
  );
}
