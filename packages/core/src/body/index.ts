export {
  type AbsorbedForm,
  AbsorbedForms,
  type AbsorptionDraws,
  absorptionDraws,
  type Fate,
  infusedFate,
  oralFate,
  oralFates,
} from './absorption.js';
export type { BodyAnswer, Course } from './answer.js';
export { type Arrival, formTraits, type IntakePlan } from './arrival.js';
export { absorbedFlow, intakeThatGives } from './background.js';
export {
  BIOMARKER_UNITS,
  BIOMARKERS,
  type Biomarker,
  bodyUg,
  erythrocyteUgPerL,
  gpx3Fraction,
  nonSpecificUgPerL,
  plasmaUgPerL,
  selenoproteinPFraction,
  urineUgPerDay,
  wholeBloodUgPerL,
} from './biomarkers.js';
export {
  type ChangedCourse,
  type CourseStart,
  type CourseTo,
  type CourseWith,
  changedCourse,
  openAddedCourses,
  openCourses,
} from './changed-course.js';
export * from './compare/index.js';
export { type DiaryCourse, withDiary } from './diary-meals.js';
export * from './engine/index.js';
export * from './export/index.js';
export {
  type HabitualBody,
  type HabitualFlows,
  type HabitualPart,
  habitualBody,
  habitualFlows,
  restOf,
} from './habitual.js';
export * from './labs/index.js';
export { type BodyModel, type BodyTables, openBodyModel } from './model.js';
export { highestMonthlyMeanUgPerDay } from './monthly-mean.js';
export {
  BODY_ENTRIES,
  type BodyParameters,
  type ParameterSpread,
  readSpreads,
  shifted,
  typicalParameters,
} from './parameters.js';
export { type BodyOf, drawBodies, type ParameterUncertainty, ReferenceMasses, typicalBody } from './people.js';
export { amountsOf, type CompiledPlan, compilePlan } from './plan.js';
export { AT, BODY_POOL_COUNT, INFLOWS, POOLS, type Pool, QUADRATIC, SATURABLE, TRANSFERS } from './pools.js';
export {
  type BodyRates,
  heldRates,
  personRates,
  ratesOf,
  type Scaling,
  saturableRates,
  transferRates,
} from './rates.js';
export type { ComparedDose, DoseComparison } from './read/doses.js';
export { dosesFrom, readDoses } from './read/doses.js';
export type { KnownForm } from './read/forms.js';
export { type ReadRegimenOptions, type RegimenRead, readRegimen } from './read/regimen.js';
export type * from './regimen.js';
export { type Ledger, type PersonStates, type PlanPerson, PlanRunner } from './run.js';
export { DEFAULT_PEOPLE, Fates, planOf, type SimulateOptions, simulateRegimen } from './simulate.js';
export { type AbsorbedFlow, restingState, saturation } from './steady.js';
export { SYSTEM } from './system.js';
export { exportOfRegimen, typicalPerson } from './typical.js';
