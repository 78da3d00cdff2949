import { type PlanValue, REQUIREMENT_KEYS, type RequirementKey } from '../problem.js';
import type { CheckFault } from './report.js';
import type { Kept, RoundedSum } from './rounding.js';

/** Draws of which something is true: counted plainly, and between which numbers rounding leaves it. */
export interface Count {
  plain: number;
  least: number;
  most: number;
}

/** What was counted of a plan, with the doubt that rounding leaves. */
export interface Counted {
  readonly value: PlanValue;
  readonly cost: RoundedSum;
  readonly adequate: Count;
  readonly above: Count;
  readonly draws: number;
  readonly verdicts: ReadonlyMap<RequirementKey, Kept>;
  readonly asked: (requirement: RequirementKey) => boolean;
}

/** Figures given with a plan that are not the ones counted. What is left out of the claims is not compared. */
export function falseClaims(claims: Partial<PlanValue>, counted: Counted): CheckFault[] {
  const { value, cost, draws, verdicts, asked } = counted;
  const faults: CheckFault[] = [];
  const compare = (about: keyof PlanValue, isTrue: boolean) => {
    if (claims[about] !== undefined && !isTrue)
      faults.push({ kind: 'claim', about, came: `${claims[about]}`, expected: `${value[about]}` });
  };
  const between = (chance: number | undefined, { least, most }: Count): boolean =>
    chance !== undefined && chance >= least / draws && chance <= most / draws;
  compare('moves', `${claims.moves}` === `${value.moves}`);
  compare('disturbance', claims.disturbance === value.disturbance);
  compare('cost', Math.abs((claims.cost ?? Number.NaN) - cost.sum) <= cost.slack);
  compare('pAdequate', between(claims.pAdequate, counted.adequate));
  compare('pAbove', between(claims.pAbove, counted.above));
  const told = new Set(claims.broken);
  // a requirement at the edge may be told either way, and so may one that was set aside
  const isTold = (key: RequirementKey): boolean =>
    !asked(key) || verdicts.get(key) === 'edge' || told.has(key) === (verdicts.get(key) === 'broken');
  compare('broken', REQUIREMENT_KEYS.every(isTold));
  return faults;
}
