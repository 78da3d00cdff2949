import type { JourneyPart } from '@selenoscope/draw';
import { amount, rangeOf, t } from '../../base/index.js';

/** "Bread and cereals to selenomethionine, 6.5 micrograms a day, 3 to 12" */
export function spokenName({ name, ugPerDay, p5, p95 }: JourneyPart): string {
  const shown = amount(ugPerDay);
  if (p5 === null || p95 === null) return t('journey.spoken-plain', { name, amount: shown });
  const [from, to] = rangeOf(p5, p95);
  return t('journey.spoken', { name, amount: shown, from, to });
}
