import { HARD_STOP_UG } from '../../intake/index.js';

/** Why a dose is not proposed. */
export type DoseRefusal = 'above-upper' | 'no-upper' | 'amount' | 'already-enough';

export interface ProposedDose {
  /** elemental selenium of the proposal, as a daily mean, µg/d */
  readonly doseUg: number;
  /** 95th percentile of usual selenium without it, all routes, µg/d; what it would replace is not counted */
  readonly startP95: number;
  /** upper levels that are shown for this person, µg/d; the strictest decides */
  readonly uppersUg: readonly number[];
  /** chance of enough without it, and the aim: nobody who has enough is proposed any; absent: not asked */
  readonly pAdequate?: number | null;
  readonly aimAdequate?: number;
}

/**
 * Guard before a dose is proposed: with it, not even the higher end of usual intake (p95) may pass the strictest upper
 * level. 200 µg a day is so never proposed to someone whose diet is above 55 µg at its higher end, for EFSA's level is
 * 255. The search keeps the chance above the level within the aim in any case; this holds where another caller forgets.
 * @example proposedDoseAllowed({ doseUg: 200, startP95: 140, uppersUg: [400, 255] }) // { allowed: false, why: 'above-upper' }
 */
export function proposedDoseAllowed(dose: ProposedDose): {
  readonly allowed: boolean;
  readonly why: DoseRefusal | null;
} {
  const why = refusal(dose);
  return { allowed: why === null, why };
}

function refusal({ doseUg, startP95, uppersUg, pAdequate, aimAdequate }: ProposedDose): DoseRefusal | null {
  // an amount at which the program stops by itself is never proposed, whatever the levels
  if (!(doseUg > 0 && doseUg < HARD_STOP_UG) || !(startP95 >= 0)) return 'amount';
  // without a level nothing says how much is too much, so nothing is proposed
  const strictest = Math.min(...uppersUg);
  if (!Number.isFinite(strictest)) return 'no-upper';
  if (startP95 + doseUg > strictest) return 'above-upper';
  const enough = typeof pAdequate === 'number' && aimAdequate !== undefined && pAdequate >= aimAdequate;
  return enough ? 'already-enough' : null;
}
