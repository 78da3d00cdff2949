import type { StatusReport } from './assessment.js';
import { mean, type Notice, type Parameters, type RandomSource } from './base/index.js';
import type { FoodCatalogue } from './foods/index.js';
import type { Diary, DoseEntry, IntakeEstimate } from './intake/index.js';
import type { Person } from './person.js';
import {
  authorityOfCountry,
  infusionNotices,
  type NutrientUsual,
  nutrientStatus,
  plasmaHighStop,
  plasmaLowStop,
  type SingleEntry,
  type StatusTables,
  statusNotices,
  statusOf,
  topUpStop,
} from './status/index.js';

export interface StatusParts {
  readonly intake: IntakeEstimate;
  readonly person: Person;
  readonly tables: StatusTables;
  readonly catalogue: FoodCatalogue;
  readonly parameters: Parameters;
  readonly source: RandomSource;
  readonly authority?: string | undefined;
  /** absent for the two-minute check */
  readonly diary?: Diary | undefined;
  readonly doses: readonly DoseEntry[];
  /** true where a clinician ordered the supplements and infusions */
  readonly clinicianOrder?: boolean | undefined;
  /** latest measured plasma selenium; null where there is none */
  readonly plasmaUgPerL?: number | null;
  /** laboratory and diary lie too far apart to be believed together */
  readonly contradicted?: boolean;
}

/** Days over which a mean is held against the hard stops (requirements.md 6.7: 30-day mean). */
const MEAN_DAYS = 30;
/** Days from which a diary's mean speaks for the month; a shorter one stops nobody by one large day. */
const LONG_DAYS = 7;
/** A single entry from here on is handed to the hard stops, which decide (µg). */
const LARGE_ENTRY_UG = 500;

/** Joins intake and status: the one place where the two are wired. */
export function assessStatus(parts: StatusParts): { status: StatusReport; notices: readonly Notice[] } {
  const { intake, person, tables, source } = parts;
  const authority = parts.authority ?? authorityOfCountry(tables.authorities, person.country).id;
  const selenium = intake.usual.get('selenium')!.draws;
  // without a whole day, a dose or Brazil nuts the draws are the population's, and say nothing of this person
  const nuts = intake.sources.some((source) => source.speciation === 'brazil_nut');
  const counted = intake.daysCounted > 0 || parts.doses.length > 0 || nuts;
  const days = intake.days.map((day) => day.get('selenium')?.mean ?? 0);
  const recent = days.slice(-MEAN_DAYS);
  const usual: Record<string, NutrientUsual> = {};
  for (const info of parts.catalogue.nutrients) {
    const estimate = intake.usual.get(info.key);
    if (estimate)
      usual[info.key] = { draws: estimate.draws, unit: info.unit, coverage: estimate.coverage, name: info.name };
  }
  const setAsideNuts = parts.diary ? refusedNuts(parts.diary, parts) : [];
  const status = statusOf({
    person,
    authority,
    tables,
    source,
    seleniumUsual: counted ? selenium : new Float64Array(0),
    knownShare: intake.daysCounted > 0 ? intake.coverage : 0,
    doses: parts.doses,
    peakUg: days.length > 0 ? Math.max(...days) : null,
    meanUgPerDay: recent.length > 0 ? mean(recent) : null,
    meanIsLong: days.length >= LONG_DAYS,
    entries: parts.diary ? largeEntries(parts.diary, parts.catalogue, setAsideNuts) : [],
    openRows: parts.diary ? openRows(parts.diary, setAsideNuts) : [],
    unitSlips: parts.diary ? unitSlips(parts.diary) : [],
    contradicted: parts.contradicted === true,
    clinicianOrder: parts.clinicianOrder === true,
    nutrients: nutrientStatus({ person, values: tables.nutrients, source, usual }),
  });
  return {
    status: { ...status, hardStops: [...status.hardStops, ...topUpStops(parts)] },
    notices: [...statusNotices(tables, person, authority), ...infusionNotices(parts.doses, notesOf(parts.doses))],
  };
}

/** Plasma selenium that is very high or very low, and a supplement or infusion where it is high already. */
function topUpStops({ doses, plasmaUgPerL }: StatusParts): readonly Notice[] {
  if (!plasmaUgPerL) return [];
  const far = plasmaHighStop(plasmaUgPerL) ?? plasmaLowStop(plasmaUgPerL);
  const topUp = doses.length > 0 ? topUpStop(plasmaUgPerL) : null;
  return [...(far ? [far] : []), ...(topUp ? [topUp] : [])];
}

const notesOf = (doses: readonly DoseEntry[]): Record<number, string> =>
  Object.fromEntries(doses.flatMap((dose) => (dose.note === undefined ? [] : [[dose.row, dose.note]])));

/** Doses that the reader asked about because they were written in mg or g. */
const unitSlips = (diary: Diary) =>
  diary.rejected.flatMap(({ row, text, problem }) =>
    problem.code === 'diary.dose.unit' ? [{ row, text, unit: problem.unit }] : [],
  );

/** Set-aside amounts of Brazil nuts, as the selenium they would hold by the US table. */
function refusedNuts(diary: Diary, { catalogue, parameters }: StatusParts): SingleEntry[] {
  const nut = catalogue.indexOf('sr28:12078');
  const ugPerGram = nut < 0 ? 0 : catalogue.column('selenium')!.value[nut]! / 100;
  return diary.rejected.flatMap(({ row, text, problem }) => {
    if (!('food' in problem) || !/brazil/i.test(problem.food)) return [];
    if (problem.code === 'diary.amount.manyPieces')
      return [{ row, text, ug: problem.limit * parameters.get('brazilNut.mass', 'g') * ugPerGram }];
    if (!problem.code.startsWith('diary.amount.absurd') || !('grams' in problem)) return [];
    return [{ row, text, ug: problem.grams * ugPerGram }];
  });
}

/** Rows that were set aside and might hold very much selenium: doses, and heaps of Brazil nuts. */
const openRows = (diary: Diary, nuts: readonly SingleEntry[]): number[] => [
  ...diary.rejected
    .filter(({ problem }) => /^diary\.(dose\.(unit|hardStop)|selenium\.highInFood)$/.test(problem.code))
    .map(({ row }) => row),
  ...nuts.map(({ row }) => row),
];

/** Entries that hold very much selenium: foods by the table or by their own figure, and doses that were too large to count. */
function largeEntries(diary: Diary, catalogue: FoodCatalogue, nuts: readonly SingleEntry[]): SingleEntry[] {
  const column = catalogue.column('selenium');
  const refused = diary.rejected.flatMap(({ row, text, problem }) =>
    problem.code === 'diary.dose.hardStop' || problem.code === 'diary.selenium.highInFood'
      ? [{ row, text, ug: problem.ug }]
      : [],
  );
  const foods = diary.entries.flatMap((entry) => {
    if (entry.kind !== 'food') return [];
    const carried = entry.carried?.['selenium'];
    const table =
      entry.food === null || entry.grams === null || !column ? 0 : (entry.grams * column.value[entry.food]!) / 100;
    const ug = typeof carried === 'number' ? carried : table;
    return ug >= LARGE_ENTRY_UG ? [{ row: entry.row, text: entry.text, ug }] : [];
  });
  return [...refused, ...nuts, ...foods];
}
