import type { NutrientChange } from '../../plan-answer.js';
import type { MoveSet } from '../move.js';
import type { NutrientGuard } from './nutrient-guard.js';

/** Moves a nutrient by less than this share of its usual intake: not worth a line. */
const WORTH_TELLING = 0.02;
/** What people ask about whatever it is. */
const ALWAYS_TOLD: readonly string[] = ['sodium', 'saturated-fat'];

/** What a plan does to the other nutrients, largest relative change first. */
export function nutrientChanges(
  guards: readonly NutrientGuard[],
  moves: MoveSet,
  chosen: readonly number[],
): readonly NutrientChange[] {
  const changeOf = (nutrient: string): number => {
    const place = moves.nutrients.indexOf(nutrient);
    return place < 0 ? 0 : chosen.reduce((sum, m) => sum + moves.effects[m]!.nutrients[place]!, 0);
  };
  const size = ({ change, before }: NutrientChange): number => Math.abs(change) / Math.max(before, 1e-9);
  return guards
    .map((guard): NutrientChange => {
      const { nutrient, name, unit, mean, p50, low, high, highOf } = guard;
      const change = changeOf(nutrient);
      const ofHigh = changeOf(highOf);
      return {
        ...{ nutrient, name, unit, before: mean, usual: p50, change },
        pInadequateBefore: low?.chance(0) ?? null,
        pInadequateAfter: low?.chance(-change) ?? null,
        pAboveUpperBefore: high?.chance(0) ?? null,
        pAboveUpperAfter: high?.chance(ofHigh) ?? null,
      };
    })
    .filter((line) => ALWAYS_TOLD.includes(line.nutrient) || size(line) >= WORTH_TELLING)
    .sort((a, b) => size(b) - size(a));
}
