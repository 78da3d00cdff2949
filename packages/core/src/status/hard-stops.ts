import { type Notice, notice, summarise } from '../base/index.js';
import type { DoseEntry } from '../intake/index.js';
import type { Person } from '../person.js';
import { subjectOf } from './groups.js';
import type { UpperLevel } from './upper-levels.js';

/** Where a stop begins (requirements.md 6.7). */
export const SINGLE_ENTRY_STOP_UG = 1000;
/** Plasma selenium above which a top-up is not planned, µg/L (requirements.md 6.7). */
export const TOP_UP_STOP_PLASMA_UG_PER_L = 125;
/** Median plasma selenium of people who took 300 µg a day for five years (PRECISE Denmark; requirements.md 3.1), µg/L. */
export const VERY_HIGH_PLASMA_UG_PER_L = 271;
/** Plasma selenium below which ESPEN 2022 advises selenium whatever the inflammation (secondary source; requirements.md 3.1), µg/L. */
export const VERY_LOW_PLASMA_UG_PER_L = 32;
const ADULT_YEARS = 18;

/** A diary entry with the selenium it brought, whatever it was: 400 Brazil nuts count like a capsule. */
export interface SingleEntry {
  readonly row: number;
  readonly text: string;
  readonly ug: number;
}

export interface HardStopInput {
  readonly person: Person;
  readonly doses: readonly DoseEntry[];
  /** draws of usual intake, µg/d, all sources; empty where nothing could be counted */
  readonly usual: Float64Array;
  /** upper levels of IOM and EFSA (and the own authority) for this person */
  readonly levels: readonly UpperLevel[];
  /** mean µg/d over the last 30 days of the diary, or all of it where shorter; null where not known */
  readonly meanUgPerDay?: number | null;
  /** the largest entries that are no doses */
  readonly entries?: readonly SingleEntry[];
  /** doses written in mg or g: asked about, never counted */
  readonly unitSlips?: readonly { readonly row: number; readonly text: string; readonly unit: string }[];
  /** true where a clinician ordered the supplements and infusions in the diary */
  readonly clinicianOrder?: boolean;
}

/**
 * What makes the program stop and advise in place of working further: requirements.md 6.7.
 * Empty where nothing does. Ends with the signs of excess where an amount is the reason.
 */
export function hardStops(input: HardStopInput): readonly Notice[] {
  const slips = firstByText(input.unitSlips ?? []).map((slip) => notice({ code: 'status.stop.unit', ...slip }));
  const amounts = [...slips, ...singleEntryStops(input), ...meanStops(input)];
  const orders = orderStops(input);
  if (amounts.length === 0 && orders.length === 0) return [];
  return [...amounts, ...orders, ...(amounts.length > 0 ? [notice({ code: 'status.excess.signs' })] : [])];
}

/** The same thing on seven days is one thing to say: the first row stands for all. */
function firstByText<T extends { readonly text: string }>(entries: readonly T[]): T[] {
  const seen = new Map<string, T>();
  for (const entry of entries) if (!seen.has(entry.text)) seen.set(entry.text, entry);
  return [...seen.values()];
}

const largestByText = (entries: readonly SingleEntry[]): SingleEntry[] =>
  firstByText([...entries].sort((a, b) => b.ug - a.ug || a.row - b.row));

function singleEntryStops({ doses, entries = [] }: HardStopInput): Notice[] {
  const all = [...doses.map((d) => ({ row: d.row, text: d.text, ug: d.doseUg })), ...entries];
  return largestByText(all.filter((entry) => entry.ug >= SINGLE_ENTRY_STOP_UG)).map((entry) =>
    notice({ code: 'status.stop.singleEntry', ...entry }),
  );
}

/** The mean of the diary, or the middle of usual intake, above the level of the age; in pregnancy above EFSA's. */
function meanStops({ person, usual, levels, meanUgPerDay }: HardStopInput): Notice[] {
  const means: { over: string; ugPerDay: number }[] = [];
  if (meanUgPerDay !== undefined && meanUgPerDay !== null) {
    means.push({ over: 'The mean of the diary', ugPerDay: meanUgPerDay });
  }
  // the median: the mean of a wide estimate can pass a level that is passed in few of its draws
  if (usual.length > 0) means.push({ over: 'Usual intake', ugPerDay: summarise(usual).p50 });
  const level = stopLevel(person, levels);
  const efsa = levels.find((l) => l.authority.id === 'efsa')?.value ?? null;
  const pregnant = subjectOf(person).stage === 'pregnant';
  for (const { over, ugPerDay } of means) {
    // one stop is enough: the larger mean and the diary's would say the same twice
    if (pregnant && efsa !== null && ugPerDay > efsa.ugPerDay) {
      return [notice({ code: 'status.stop.pregnancy', ugPerDay, upperUg: efsa.ugPerDay, over })];
    }
    if (level !== null && ugPerDay > level.ugPerDay) {
      return [notice({ code: 'status.stop.mean', ugPerDay, upperUg: level.ugPerDay, of: level.of, over })];
    }
  }
  return [];
}

/** Adults: IOM's level (400). Under 18: the stricter of IOM's and EFSA's for the age. */
function stopLevel(person: Person, levels: readonly UpperLevel[]): { ugPerDay: number; of: string } | null {
  const child = subjectOf(person).ageYears < ADULT_YEARS;
  const usable = levels
    .filter((l) => l.authority.id === 'iom' || (child && l.authority.id === 'efsa'))
    .flatMap((l) => (l.value ? [{ ugPerDay: l.value.ugPerDay, of: `${l.authority.shortName} ${l.value.year}` }] : []));
  usable.sort((a, b) => a.ugPerDay - b.ugPerDay);
  return usable[0] ?? null;
}

/** A child's supplement and anyone's infusion need a clinician's order. Parenteral nutrition is one. */
function orderStops({ person, doses, clinicianOrder }: HardStopInput): Notice[] {
  if (clinicianOrder) return [];
  const { ageYears } = subjectOf(person);
  const child = person.ageYears !== null && ageYears < ADULT_YEARS;
  const infused = doses.filter((d) => d.route === 'iv' && d.doseUg > 0);
  const swallowed = doses.filter((d) => d.route === 'oral' && d.doseUg > 0);
  const infusions = person.conditions.includes('parenteral-nutrition') ? [] : largestOf(infused);
  return [
    ...infusions.map((d) => notice({ code: 'status.stop.infusion', row: d.row, text: d.text, ug: d.doseUg })),
    ...(child ? largestOf(swallowed) : []).map((d) =>
      notice({ code: 'status.stop.child', row: d.row, text: d.text, ug: d.doseUg, ageYears: person.ageYears! }),
    ),
  ];
}

/** One notice for a course of doses, not one a day: the largest stands for all. */
function largestOf(doses: readonly DoseEntry[]): readonly DoseEntry[] {
  const largest = doses.reduce<DoseEntry | undefined>((a, d) => (a && a.doseUg >= d.doseUg ? a : d), undefined);
  return largest ? [largest] : [];
}

/** The stop for adding selenium where plasma selenium is high already; null where it is not. */
export const topUpStop = (plasmaUgPerL: number): Notice | null =>
  plasmaUgPerL > TOP_UP_STOP_PLASMA_UG_PER_L ? notice({ code: 'status.stop.topUp', plasmaUgPerL }) : null;

/** The stop for plasma selenium above what 300 µg a day for years led to; null below. */
export const plasmaHighStop = (plasmaUgPerL: number): Notice | null =>
  plasmaUgPerL > VERY_HIGH_PLASMA_UG_PER_L ? notice({ code: 'status.stop.plasmaHigh', plasmaUgPerL }) : null;

/** What is said first of a plasma selenium so low that inflammation alone does not explain it; null above. */
export const plasmaLowStop = (plasmaUgPerL: number): Notice | null =>
  plasmaUgPerL < VERY_LOW_PLASMA_UG_PER_L ? notice({ code: 'status.stop.plasmaLow', plasmaUgPerL }) : null;

/** Vitamin C named with an infusion, in its text or in a note by row: the dose delivered is uncertain. */
export function infusionNotices(
  doses: readonly DoseEntry[],
  noteOfRow: Readonly<Record<number, string>> = {},
): readonly Notice[] {
  return doses
    .filter((d) => d.route === 'iv' && /vitamin[\s-]?c\b|ascorb/i.test(`${d.text} ${noteOfRow[d.row] ?? ''}`))
    .map((d) => notice({ code: 'status.infusion.vitaminC', row: d.row, text: d.text }));
}
