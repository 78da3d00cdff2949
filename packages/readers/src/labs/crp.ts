import type { LabValue, Problem } from '@selenoscope/core';
import type { NumberStyle } from '../numbers.js';
import { labUnitOf } from './units.js';
import { readValue } from './value.js';

/** C-reactive protein of a date, on a row of its own. */
export interface CrpReading {
  readonly row: number;
  readonly date: string | null;
  readonly mgPerL: number;
}

/** Nobody has more; the unit is wrong. */
const HIGHEST_MG_PER_L = 800;

/**
 * CRP in mg/L from a cell. "<5" is 5: it says that there is no inflammation worth the name.
 * Null where it cannot be read; `assumed` where no unit was given and mg/L was taken.
 */
export function crpMgPerL(text: string, unit: string, style: NumberStyle): { mgPerL: number; assumed: boolean } | null {
  const read = readValue(text, style);
  if ('fault' in read || 'ambiguous' in read || read.value === null) return null;
  const written = read.rest === '' ? unit.trim() : read.rest;
  const factor = written === '' ? 1 : crpFactor(written);
  const mgPerL = factor === null ? Number.NaN : read.value * factor;
  return mgPerL >= 0 && mgPerL <= HIGHEST_MG_PER_L ? { mgPerL, assumed: written === '' } : null;
}

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
  const alone = readings.filter((reading) => !dates.has(reading.date)).map((reading) => reading.row);
  if (alone.length > 0) notices.push({ code: 'labs.crp.alone', file, rows: alone });
  const highest = new Map<string | null, number>();
  for (const [date, found] of byDate) {
    // the highest: taking an inflamed sample for a calm one would be the worse mistake
    const used = found.reduce((most, reading) => Math.max(most, reading.mgPerL), 0);
    highest.set(date, used);
    if (dates.has(date) && found.some((reading) => reading.mgPerL !== used))
      notices.push({ code: 'labs.crp.several', file, date, used, rows: found.map((reading) => reading.row) });
  }
  const joined = values.map((value) => ({ ...value, crpMgPerL: value.crpMgPerL ?? highest.get(value.date) ?? null }));
  return { values: joined, notices };
}
