import { computed } from '@preact/signals';
import type { DrawWords } from '@selenoscope/draw';
import { dayMonth, fixed, t } from '../../../base/index.js';
import { saidText } from '../../../said/index.js';
import { drawWords } from '../../journey/index.js';

/** Words of levels, of the colon and of days in the language in use, beside those of the scale. */
export const pictureWords = computed<DrawWords>(() => {
  const own = drawWords.value;
  return {
    ...own,
    between: (words) => saidText(words),
    share: (share) => `${fixed(100 * share, 0)}\u00A0%`,
    level: {
      ...own.level,
      expected: t('body.draw-expected'),
      measured: t('body.draw-measured'),
      aside: t('body.draw-aside'),
      countMeasured: (count) => t('body.draw-count-measured', { count }),
      full: (name) => t('body.draw-full', { name: name.charAt(0).toUpperCase() + name.slice(1) }),
    },
    gut: { ...own.gut, acids: t('gut.acids'), acidsUnit: `\u00A0${t('gut.mm-acids')}` },
    day: {
      ...own.day,
      usualIntake: t('selenium.usual-intake'),
      date: dayMonth,
      label: (days, least, most) => t('selenium.strip-said', { days, least, most, count: days }),
    },
  };
});
