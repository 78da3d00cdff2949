export * from './check/index.js';
export { conditionedIntake } from './condition.js';
export { LESS_TAKEN_UP } from './condition-notices.js';
export { FoodContents } from './contents.js';
export type { DayEstimate } from './day-estimates.js';
export {
  type Diary,
  DOSE_FORMS,
  type DoseEntry,
  type DoseForm,
  type Entry,
  type FoodEntry,
  type RawDiary,
  type RawEntry,
  type Rejected,
} from './diary.js';
export type { DoseIntake } from './doses.js';
export {
  DAYS_IN_FULL,
  estimateIntake,
  type IntakeEstimate,
  type IntakeOptions,
  type UsualEstimate,
} from './estimate.js';
export { type EverydayMeasure, openMeasures, openPiece } from './everyday-measures.js';
export { type DiaryHabits, type DoseHabit, type FoodHabit, habitsOf } from './habits.js';
export {
  type FormTotal,
  type KindFlow,
  type KindShare,
  kindOf,
  type PlateToForms,
  plateToForms,
  SOURCE_KIND_NAMES,
  SOURCE_KINDS,
  type SourceKind,
} from './kinds.js';
export {
  type FoodMapping,
  foodKey,
  type MappingRow,
  rowsToSettle,
} from './mapping.js';
export { MEALS_OF_DAY, type MealOfDay, mealOf } from './meal-names.js';
export { type SeleniumMeal, type SeleniumMeals, seleniumMeals } from './meals.js';
export { type IntakeModel, type IntakeTables, openIntakeModel } from './model.js';
export { NUTRIENTS } from './nutrients.js';
export { type EatenStep, eatenOn } from './portion-noise.js';
export { IntakePriors, type SeleniumPrior } from './prior.js';
export { type ResolveContext, resolveDiary } from './resolve.js';
export { HARD_STOP_UG, SMALLEST_BELIEVED_UG } from './resolve-dose.js';
export type { Source } from './sources.js';
export { type UsualInput, usualIntakeDraws } from './usual.js';
