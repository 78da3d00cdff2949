import type { CrpLimit, LabValue, Problem } from '@selenoscope/core';
import type { NumberStyle } from '../numbers.js';
import { labUnitOf } from './units.js';
import { readValue } from './value.js';

/** C-reactive protein as a laboratory gives it: a number, or that it is below or above one. */
export interface Crp {
  readonly mgPerL: number;
  readonly limit: CrpLimit | null;
}

/** C-reactive protein of a date, on a row of its own. */
export interface CrpReading extends Crp {
  readonly row: number;
  readonly date: string | null;
  /** stood beside a value that was left out: it is no row of its own, and holds for its day all the same */
  readonly isBeside?: boolean;
}

/** Nobody has more; the unit is wrong. */
const HIGHEST_MG_PER_L = 800;

/** Below this no inflammation is allowed for, so that "below 5" leaves nothing open. */
const CALM_MG_PER_L = 10;

/** True where a limit leaves open whether there was inflammation: "below 20", "above 5". */
export const isOpen = ({ mgPerL, limit }: Crp): boolean =>
  limit === 'above' || (limit === 'below' && mgPerL > CALM_MG_PER_L);

/**
 * CRP in mg/L from a cell. "<5" stays what it is: below 5. Null where it cannot be read; `assumed` where no unit was
 * given and mg/L was taken.
 */
export function crpMgPerL(text: string, unit: string, style: NumberStyle): (Crp & { assumed: boolean }) | null {
  const read = readValue(text, style);
  if ('fault' in read || 'ambiguous' in read || read.value === null) return null;
  const written = read.rest === '' ? unit.trim() : read.rest;
  const factor = written === '' ? 1 : crpFactor(written);
  const mgPerL = factor === null ? Number.NaN : read.value * factor;
  const limit = 'limit' in read ? read.limit : null;
  return mgPerL >= 0 && mgPerL <= HIGHEST_MG_PER_L ? { mgPerL, limit, assumed: written === '' } : null;
}

/** As a value carries it. */
export const crpOf = (crp: Crp | null): Pick<LabValue, 'crpMgPerL' | 'crpLimit'> => ({
  crpMgPerL: crp?.mgPerL ?? null,
  ...(crp?.limit ? { crpLimit: crp.limit } : {}),
});

function crpFactor(text: string): number | null {
  const unit = labUnitOf(text);
  return unit !== null && unit.per === 'L' && !unit.molar ? unit.times / 1000 : null;
}

/** Gives the values of each date its CRP, where their own row has none. Says what found no value. */
export function withCrp(
  values: readonly LabValue[],
  readings: readonly CrpReading[],
  file: string,
): { values: LabValue[]; notices: Problem[] } {
  const notices: Problem[] = [];
  const byDate = new Map<string | null, CrpReading[]>();
  for (const reading of readings) byDate.set(reading.date, [...(byDate.get(reading.date) ?? []), reading]);
  const dates = new Set(values.map((value) => value.date));
  const alone = readings.filter((one) => !dates.has(one.date) && one.isBeside !== true).map((reading) => reading.row);
  if (alone.length > 0) notices.push({ code: 'labs.crp.alone', file, rows: alone });
  const taken = new Map<string | null, Crp>();
  for (const [date, found] of byDate) {
    const used = mostInflamed(found);
    taken.set(date, used);
    if (dates.has(date) && !found.every((reading) => agree(reading, used)))
      notices.push({
        code: 'labs.crp.several',
        file,
        date,
        used: used.mgPerL,
        rows: found.map((reading) => reading.row),
      });
  }
  const joined = values.map((value) =>
    value.crpMgPerL === null ? { ...value, ...crpOf(taken.get(value.date) ?? null) } : value,
  );
  return { values: joined, notices };
}

/** Of one date the highest: taking an inflamed sample for a calm one would be the worse mistake. */
function mostInflamed(readings: readonly Crp[]): Crp {
  const told = readings.filter(({ limit }) => limit !== 'below');
  // "below" says less than any other reading; of several the lowest says most
  if (told.length === 0) return readings.reduce((least, one) => (one.mgPerL < least.mgPerL ? one : least));
  return told.reduce((most, one) => {
    if (one.mgPerL !== most.mgPerL) return one.mgPerL > most.mgPerL ? one : most;
    return one.limit === 'above' ? one : most;
  });
}

/** True where one reading can be the other. */
function agree(one: Crp, used: Crp): boolean {
  if (one.limit === 'below') return used.limit === 'below' || (used.limit === null && used.mgPerL <= one.mgPerL);
  if (one.limit === 'above') return used.limit === 'above' || used.mgPerL >= one.mgPerL;
  return used.limit === null ? one.mgPerL === used.mgPerL : used.limit === 'above' && one.mgPerL > used.mgPerL;
}
