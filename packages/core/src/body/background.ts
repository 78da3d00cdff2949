import type { Fate } from './absorption.js';
import { plasmaUgPerL, wholeBloodUgPerL } from './biomarkers.js';
import { INFLOWS } from './pools.js';
import type { BodyRates } from './rates.js';
import type { Background } from './regimen.js';
import { type AbsorbedFlow, restingState } from './steady.js';

/** What arrives of a habitual intake. */
export const absorbedFlow = (ugPerDay: number, fate: Fate): AbsorbedFlow => ({
  selenomethionineUgPerDay: ugPerDay * fate.selenomethionine,
  selenideUgPerDay: ugPerDay * fate.selenide,
});

/** The inflows of a habitual intake as the engine takes them, in the order of {@link INFLOWS} (µg/d). */
export function startInflows(flow: AbsorbedFlow): number[] {
  const through: Partial<Record<(typeof INFLOWS)[number], number>> = {
    gutSelenomethionine: flow.selenomethionineUgPerDay,
    gutSelenide: flow.selenideUgPerDay,
  };
  return INFLOWS.map((name) => through[name] ?? 0);
}

/** Habitual intake of one person at the start (µg/d): as given, or that which gives the measured level. */
export function startingIntake(background: Background, rates: BodyRates, fate: Fate): number {
  switch (background.kind) {
    case 'intake':
      return background.ugPerDay;
    case 'plasma':
      return intakeThatGives({ kind: 'plasma', ugPerL: background.plasmaUgPerL }, rates, fate);
    case 'wholeBlood':
      return intakeThatGives({ kind: 'wholeBlood', ugPerL: background.wholeBloodUgPerL }, rates, fate);
  }
}

/** How an answer says where the habitual intake comes from. */
export const BACKGROUND_FROM = { intake: 'given', plasma: 'plasma', wholeBlood: 'whole blood' } as const;

/** Most that is tried as a habitual intake (µg/d); far above any survival. */
const MOST_UG_PER_DAY = 1e6;

/**
 * The habitual intake (µg/d) that at rest gives a measured level in plasma or whole blood (µg/L).
 *
 * The level rises with intake everywhere, so there is one answer; it is found by bisection on the direct steady state
 * to the last bits.
 */
export function intakeThatGives(
  target: { readonly kind: 'plasma' | 'wholeBlood'; readonly ugPerL: number },
  rates: BodyRates,
  fate: Fate,
): number {
  const level = target.kind === 'plasma' ? plasmaUgPerL : wholeBloodUgPerL;
  const at = (ugPerDay: number) => level(rates, restingState(rates, absorbedFlow(ugPerDay, fate)));
  let low = 0;
  let high = 100;
  while (at(high) < target.ugPerL && high < MOST_UG_PER_DAY) {
    low = high;
    high *= 2;
  }
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (at(middle) < target.ugPerL) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
