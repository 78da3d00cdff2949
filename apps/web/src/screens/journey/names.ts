import type { JourneyPart } from '@selenoscope/draw';
import { amount, rangeOf, t } from '../../base/index.js';

/** With an interval, and without. */
const KEYS = {
  band: ['journey.spoken', 'journey.spoken-plain'],
  gate: ['journey.spoken-gate', 'journey.spoken-gate-plain'],
  sum: ['journey.spoken-sum', 'journey.spoken-sum-plain'],
} as const;

/**
 * "Bread and cereals to selenomethionine, 6.5 micrograms a day, 3 to 12". A gate is called by the words that stand in
 * the picture, in their order, so that who speaks to the page can say what they see: "Bread 13, 8 to 22 micrograms a
 * day"; its whole name follows where the picture has a short one.
 */
export function spokenName({ kind, name, shownName, ugPerDay, p5, p95 }: JourneyPart): string {
  const [ranged, plain] = KEYS[kind === 'band' ? 'band' : shownName === '' ? 'sum' : 'gate'];
  const values = { name: shownName || name, amount: amount(ugPerDay) };
  const more = shownName !== '' && shownName !== name ? `; ${name}` : '';
  if (p5 === null || p95 === null) return `${t(plain, values)}${more}`;
  const [from, to] = rangeOf(p5, p95);
  return `${t(ranged, { ...values, from, to })}${more}`;
}
