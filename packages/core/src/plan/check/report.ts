import type { PlanValue, RequirementKey } from '../problem.js';

/** What the question allowed beside the limits; the same as in `SearchOptions`. */
export interface CheckWithin {
  readonly maxChanges?: number | undefined;
  /** 1 where a move may be used; absent: all may */
  readonly allowed?: Uint8Array | undefined;
  /** requirements set aside: neither asked for nor compared with a claim */
  readonly dropped?: ReadonlySet<RequirementKey> | undefined;
}

/** One thing that is not as it should be. */
export interface CheckFault {
  /**
   * problem: a number that is none, or lengths that do not match; place: no such move, or one chosen twice; touches: two
   * moves that exclude each other; changes, wishes: more moves, or others, than were allowed; limit, chance: the plan
   * does not keep it; claim: a figure given with the plan is another
   */
  readonly kind: 'problem' | 'place' | 'touches' | 'changes' | 'wishes' | 'limit' | 'chance' | 'claim';
  /** key of the move, limit or requirement, or field of the claim */
  readonly about: string;
  readonly came: number | string;
  readonly expected: string;
}

export interface CheckReport {
  /** no fault at all: the plan is right and every figure claimed of it is true */
  readonly holds: boolean;
  /** the plan keeps everything, whatever was claimed */
  readonly right: boolean;
  /** every figure claimed is true, whether the plan is right or not (for plans shown as what they are: too short) */
  readonly agrees: boolean;
  /** right even if every sum that rounding decides went the other way */
  readonly surely: boolean;
  /** the figures, counted anew; with a fault of the kind "problem" or "place" they mean nothing */
  readonly value: PlanValue;
  readonly faults: readonly CheckFault[];
}
