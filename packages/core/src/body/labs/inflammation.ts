import type { CrpRule } from './lab-parameters.js';
import { isReadAnalyte, MOVED_BY_INFLAMMATION, type ReadAnalyte } from './names.js';
import type { LabValue } from './values.js';

/** Why a value was or was not held against the model. */
export type ReadingReason =
  | 'read'
  | 'read-shifted'
  | 'crp-high'
  | 'crp-open'
  | 'urine-without-creatinine'
  | 'not-positive';

/** A value as it enters the likelihood. */
export interface Reading {
  readonly value: LabValue;
  readonly reason: ReadingReason;
  /** null where the value is not used */
  readonly analyte: ReadAnalyte | null;
  /** expected ln(measured / level without inflammation), and how well that is known */
  readonly shiftLog: number;
  readonly shiftLogSd: number;
}

/**
 * What C-reactive protein says of a sample. "Below 5" is calm. "Below 20" may be calm or not: as little known as none at
 * all. "Above 5" has no upper end, and to take an inflamed sample for a calm one would be the worse mistake: not read.
 */
export type Inflammation = 'calm' | 'unknown' | 'lowered' | 'crp-open' | 'crp-high';

export function inflammationOf({ crpMgPerL, crpLimit }: LabValue, rule: CrpRule): Inflammation {
  if (crpMgPerL === null) return 'unknown';
  if (crpLimit === 'above') return crpMgPerL < rule.notReadAboveMgPerL ? 'crp-open' : 'crp-high';
  if (crpLimit === 'below') return crpMgPerL <= rule.shiftedFromMgPerL ? 'calm' : 'unknown';
  if (crpMgPerL > rule.notReadAboveMgPerL) return 'crp-high';
  return crpMgPerL < rule.shiftedFromMgPerL ? 'calm' : 'lowered';
}

/**
 * Decides for each value whether it is read as status, and what inflammation did to it.
 *
 * Above 20 mg/L of C-reactive protein plasma, selenoprotein P, GPX3 and whole blood (by its plasma) are not read; red
 * cells and urine are. From 10 to 20 mg/L they are read as lowered by the stated 15 to 25 %, whole blood by plasma's
 * share of that. An unknown C-reactive protein shifts nothing.
 */
export function readingsOf(values: readonly LabValue[], rule: CrpRule): readonly Reading[] {
  return values.map((value) => {
    const left = (reason: ReadingReason): Reading => ({ value, reason, analyte: null, shiftLog: 0, shiftLogSd: 0 });
    if (!isReadAnalyte(value.analyte)) return left('urine-without-creatinine');
    if (!(value.value > 0)) return left('not-positive');
    const { analyte } = value;
    const inflammation = MOVED_BY_INFLAMMATION.has(analyte) ? inflammationOf(value, rule) : 'calm';
    if (inflammation === 'crp-high' || inflammation === 'crp-open') return left(inflammation);
    if (inflammation !== 'lowered') return { value, reason: 'read', analyte, shiftLog: 0, shiftLogSd: 0 };
    const share = analyte === 'whole-blood-selenium' ? rule.wholeBloodShare : 1;
    return {
      value,
      reason: 'read-shifted',
      analyte,
      shiftLog: rule.shiftLog * share,
      shiftLogSd: rule.shiftLogSd * share,
    };
  });
}
