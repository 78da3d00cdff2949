import type { CrpRule } from './lab-parameters.js';
import { isReadAnalyte, MOVED_BY_INFLAMMATION, type ReadAnalyte } from './names.js';
import type { LabValue } from './values.js';

/** Why a value was or was not held against the model. */
export type ReadingReason = 'read' | 'read-shifted' | 'crp-high' | 'urine-without-creatinine' | 'not-positive';

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
    const crp = MOVED_BY_INFLAMMATION.has(analyte) ? (value.crpMgPerL ?? 0) : 0;
    if (crp > rule.notReadAboveMgPerL) return left('crp-high');
    if (crp < rule.shiftedFromMgPerL) return { value, reason: 'read', analyte, shiftLog: 0, shiftLogSd: 0 };
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
