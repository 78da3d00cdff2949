import { computed } from '@preact/signals';
import { type DrawnName, type DrawWords, ENGLISH_DRAW_WORDS } from '@selenoscope/draw';
import { amount, chancePercent, fixed, has, language, rangeOf, t } from '../../base/index.js';

// English names are core's own, which know more than an id; other languages name what their file names.
function nodeName(id: string): DrawnName | null {
  const key = `journey.node-${id}`;
  if (language.value === 'en' || !has(key)) return null;
  const tiny = `${key}-tiny`;
  return { name: t(key), short: t(key), tiny: has(tiny) ? t(tiny) : t(key) };
}

function range(low: number, high: number): string {
  const [from, to] = rangeOf(low, high);
  return t('journey.range', { from, to });
}

/** Words of the journey and of the scale in the language in use. */
export const drawWords = computed<DrawWords>(() => ({
  ...ENGLISH_DRAW_WORDS,
  journey: {
    plate: t('journey.plate'),
    inAll: t('journey.in-all'),
    forms: t('journey.forms'),
    takenUp: t('journey.taken-up'),
    inBody: t('journey.in-body'),
    leaves: t('journey.leaves'),
    unitBelow: t('journey.unit-below'),
    nodeName,
    bandName: (from, to) => t('journey.from-to', { from, to }),
    nodeTitle: (name, shown, interval) =>
      t(interval ? 'journey.title-interval' : 'journey.title', { name, shown, interval }),
  },
  scale: {
    requirement: t('journey.requirement'),
    adequateIntake: t('journey.adequate-intake'),
    upperLevel: t('journey.upper-level'),
    tooLittle: t('journey.too-little'),
    enough: t('journey.enough'),
    tooMuch: t('journey.too-much'),
    now: t('journey.now'),
  },
  unit: t('journey.unit'),
  amount,
  range,
  chance: (p) => chanceWords(p),
  share: (share) => fixed(share * 100, 0),
  tick: (value) => fixed(value, 0),
}));

/** "64 %", "under 1 %". */
export function chanceWords(p: number): string {
  const { words, percent } = chancePercent(p);
  return words === 'is' ? percent : t(`journey.chance-${words}`, { percent });
}
export const rangeWords = range;
