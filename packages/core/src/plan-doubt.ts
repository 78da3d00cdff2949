import { mean, type Parameters, type PlanningProblem } from './base/index.js';
import type { FoodCatalogue } from './foods/index.js';
import type { Diary, IntakeEstimate } from './intake/index.js';
import type { Person } from './person.js';

/** Below this age a day holds far less energy than an adult's (EER, requirements.md section 2). */
const SMALL_UNTIL_YEARS = 10;

/**
 * Why no change can be planned on a diary: it says nothing of a usual day, or says something that nobody eats. Null
 * where there is no such doubt.
 */
export function diaryDoubt(
  diary: Diary,
  intake: IntakeEstimate,
  person: Person,
  catalogue: FoodCatalogue,
  parameters: Parameters,
): PlanningProblem | null {
  const byFood = energyByFood(diary, catalogue);
  const days = Math.max(1, intake.dates.length);
  const energyKcalPerDay = byFood.reduce((sum, { kcal }) => sum + kcal, 0) / days;
  if (intake.daysCounted === 0) return { code: 'plan.diary.thin', days: 0, energyKcalPerDay };
  const largest = byFood.reduce((a, b) => (b.kcal > a.kcal ? b : a), { food: '', kcal: 0 });
  const share = largest.kcal / Math.max(1, energyKcalPerDay * days);
  if (share >= parameters.get('diary.oneFood.share', 'fraction')) {
    return { code: 'plan.diary.oneFood', food: largest.food, share, energyKcalPerDay };
  }
  const small =
    person.ageYears !== null && person.ageYears < SMALL_UNTIL_YEARS
      ? parameters.get('diary.energy.child', 'fraction')
      : 1;
  const low = small * parameters.get('diary.energy.low', 'kcal/d');
  const high = small * parameters.get('diary.energy.high', 'kcal/d');
  const usual = intake.usual.get('energy');
  const perDay = usual ? mean(usual.draws) : energyKcalPerDay;
  return perDay < low || perDay > high ? { code: 'plan.diary.energy', energyKcalPerDay: perDay, low, high } : null;
}

/** Energy of everything in the diary by food; what has no value counts in no food's favour. */
function energyByFood(diary: Diary, catalogue: FoodCatalogue): { food: string; kcal: number }[] {
  const energy = catalogue.column('energy');
  const sums = new Map<string, number>();
  for (const entry of diary.entries) {
    if (entry.kind !== 'food') continue;
    const carried = entry.carried?.['energy'];
    const table =
      entry.food === null || entry.grams === null ? 0 : (entry.grams * (energy?.value[entry.food] ?? 0)) / 100;
    const kcal = typeof carried === 'number' ? carried : Number.isNaN(table) ? 0 : table;
    const name = entry.food === null ? entry.text : catalogue.food(entry.food).name;
    sums.set(name, (sums.get(name) ?? 0) + kcal);
  }
  return [...sums].map(([food, kcal]) => ({ food, kcal }));
}
