import type { Problem } from '../base/index.js';
import type { Condition, Person } from '../person.js';

/** In which less is taken up than the intake says, by an amount that nobody can give. */
export const LESS_TAKEN_UP: readonly Condition[] = ['ibd', 'coeliac', 'short-bowel', 'bariatric-surgery'];
const KIDNEY: readonly Condition[] = ['dialysis', 'kidney-disease'];
const FED: readonly Condition[] = ['parenteral-nutrition', 'enteral-nutrition'];

/**
 * Groups at risk of too little whatever they eat (requirements.md 4.3). By how much nobody can say, so no figure changes.
 * @param fed whether what comes by vein or tube was told, and where
 */
export function conditionNotices(
  { conditions }: Person,
  fed: { readonly asked: boolean; readonly of: 'check' | 'diary' },
): Problem[] {
  const any = (group: readonly Condition[]) => conditions.some((condition) => group.includes(condition));
  return [
    ...(any(LESS_TAKEN_UP) ? [{ code: 'intake.condition.uptake' } as const] : []),
    ...(any(KIDNEY) ? [{ code: 'intake.condition.kidney' } as const] : []),
    ...(any(FED) ? [{ code: 'intake.condition.fed', ...fed } as const] : []),
  ];
}
