import type { ComparedRoute, Comparison } from '../../body/index.js';
import { amount, chance, NBSP, range } from '../numbers.js';
import { type Sentence, say, strong } from '../sentence.js';
import { between, daysText, hoursText } from './times.js';

/**
 * Every sentence of a comparison in one place: what a route changes, and what it does not. No route is called better,
 * and no dose is suggested.
 */

/** Said with every infusion (requirements.md 5.2, 5.3, 5.6). */
export const INFUSION_WORDS = {
  faster:
    'An infusion is faster in the blood: minutes against hours. That speed has no shown use, because the selenoproteins are made over weeks.',
  weeks:
    'It does not fill the selenoproteins faster than weeks. Only where they are nearly full at the start does the rest take days, by any route.',
  digestion:
    'Digestion frees selenium and does not destroy it. What is not absorbed goes on to the colon; that is all a route past the gut can add.',
  licence:
    'Selenium for infusion is licensed for people who cannot absorb enough or have a proven shortage. No licensed text that was read supports it for someone healthy who eats.',
  largeDose: 'A large single dose loses more in urine than the same amount in small ones.',
} as const;

export const WORDS = {
  none: 'Doses that were written down are held beside each other here. None is suggested.',
  chronic:
    'An upper level is about the mean of weeks, all sources together, and not about a day. So the mean of the month is held against it, and the highest day is shown beside it.',
  veryLikely: 'The ends of an interval hold 9 in 10 of the people drawn.',
  full: '“Full” is 95 % of the level that these doses lead to in the end, each day’s ups and downs levelled out.',
  plateau: 'Once selenoprotein P is at its plateau, more selenium makes no more of it; plasma selenium rises on.',
} as const;

/** Measured absorption (requirements.md 5.2) turned over: an infusion against the same dose by mouth. */
export function timesSentence({ equivalence }: Comparison): Sentence {
  const times = (form: string): string => {
    const found = equivalence.forms.find((f) => f.form === form)!.entry;
    return (found.p50 / equivalence.ivUg).toFixed(2);
  };
  const spread = equivalence.forms.find((f) => f.form === 'selenite')!.entry;
  const ends = [spread.p5, spread.p95].map((ug) => (ug / equivalence.ivUg).toFixed(1));
  return say`An infusion brings 1.03 times (selenomethionine) to about 1.7 times (selenite; 1.1 to 2.3) what the same dose by mouth brings into the blood, by measured absorption; with this model’s draws ${strong(times('selenomethionine'))} and ${strong(times('selenite'))} (${ends[0]!} to ${ends[1]!}).`;
}

/** "200 µg every 7 days is 29 µg a day in the mean." */
export function meanSentence({ name, dose }: ComparedRoute, at: number): Sentence {
  if (dose.ugPerDay === null || dose.everyDays === null || dose.everyDays <= 1) return [];
  return say`${at + 1} (${name}): ${amount(dose.ug)}${NBSP}µg every ${amount(dose.everyDays)} days is ${strong(`${amount(dose.ugPerDay)}${NBSP}µg a${NBSP}day`)} in the mean.`;
}

const hours = (routes: readonly ComparedRoute[]): string => {
  const middles = routes.map((route) => route.oneDose.halfPeakHours.p50);
  return between(hoursText(Math.min(...middles)), hoursText(Math.max(...middles)));
};

const days = (routes: readonly ComparedRoute[]): string => {
  const middles = routes.flatMap((route) => (route.repeated ? [route.repeated.selenoproteinP.p50] : []));
  return between(daysText(Math.min(...middles)), daysText(Math.max(...middles)));
};

const isThere = (route: ComparedRoute): boolean => (route.repeated?.selenoproteinP.alreadyThere ?? 0) > 0.5;

/** When selenoprotein P is full, in half a sentence. */
function fullClause(routes: readonly ComparedRoute[]): string {
  const going = routes.filter((route) => route.repeated !== null);
  if (going.length === 0) return '';
  const filling = going.filter((route) => !isThere(route));
  if (filling.length === 0) return '; selenoprotein P is full already, so none of them adds any';
  const rest = filling.length < going.length ? ' where it is not full already' : '';
  return `; selenoprotein P is full after ${days(filling)}${rest}`;
}

/** The comparison in one sentence. */
export function answerSentence({ routes }: Comparison): Sentence {
  const infused = routes.filter((route) => route.route === 'iv');
  const swallowed = routes.filter((route) => route.route === 'oral');
  const shares = swallowed.map((route) => Math.round(route.toBlood.p50 * 100));
  const ends = [Math.min(...shares), Math.max(...shares)];
  const reach = ends[0] === ends[1] ? `${ends[0]}${NBSP}%` : `${ends[0]} to ${ends[1]}${NBSP}%`;
  if (swallowed.length === 0)
    return say`All of an infusion reaches the blood, half of its rise in plasma within ${strong(hours(infused))}${fullClause(routes)}.`;
  if (infused.length === 0)
    return say`By mouth ${strong(reach)} of a dose reaches the blood, half of the rise in plasma within ${strong(hours(swallowed))}${fullClause(routes)}.`;
  return say`By mouth ${strong(reach)} of a dose reaches the blood and half of the rise in plasma is there within ${strong(hours(swallowed))}; by infusion it is all, within ${strong(hours(infused))}${fullClause(routes)}.`;
}

/** Habitual intake and the levels that it leads to, before any dose. */
export function startSentence({ background, baseline }: Comparison): Sentence {
  const ug = amount(background.p50);
  const spread = background.p5 === background.p95 ? '' : ` (${range(background.p5, background.p95)})`;
  const from = {
    given: 'as given',
    plasma: 'found from the plasma level',
    'whole blood': 'found from the level in whole blood',
    population: `taken from surveys: ${background.population ?? ''}`,
  }[background.from];
  const percent = (v: number): string => `${Math.round(v * 100)}`;
  const p = baseline.selenoproteinP;
  const plasma = baseline.plasmaSelenium;
  return say`Food brings ${strong(`${ug}${NBSP}µg a${NBSP}day`)}${spread}, ${from}. With that plasma selenium is about ${amount(plasma.p50)}${NBSP}µg/L (${range(plasma.p5, plasma.p95)}), and selenoprotein P at ${percent(p.p50)}${NBSP}% of its plateau (${percent(p.p5)} to ${percent(p.p95)}).`;
}

/** The chance of passing one upper level by each route. */
export function upperSentence({ routes }: Comparison, level: Comparison['upperLevels'][number]): Sentence {
  if (level.ugPerDay === null) return say`${level.name} has no upper level for this age.`;
  const chances = routes.map((route) => route.upper.pAbove[level.key] ?? null).filter((p) => p !== null);
  if (chances.length === 0) return [];
  const worst = Math.max(...chances);
  const named = `${amount(level.ugPerDay)}${NBSP}µg a${NBSP}day (${level.name})`;
  if (worst < 0.01) return say`Above ${named}: ${strong(chance(worst))} by any of these.`;
  const passing = routes.flatMap((route, i) => {
    const p = route.upper.pAbove[level.key] ?? 0;
    return p < 0.01 ? [] : [`${chance(p)} with ${i + 1}`];
  });
  const rest = passing.length < routes.length ? `; ${chance(0)} with the rest` : '';
  return say`Above ${named}: ${strong(passing.join(', '))}${rest}.`;
}
