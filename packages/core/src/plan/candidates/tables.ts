import type { Rows } from '../../base/index.js';

/** Rows of `packages/data/tables/plan/*.csv`, and the countries with their regions. */
export interface PlanTables {
  /** plan/plan-parameters */
  readonly parameters: Rows;
  /** plan/candidates: foods in portions */
  readonly candidates: Rows;
  /** plan/diets: what each diet leaves out */
  readonly diets: Rows;
  /** plan/avoid: words a person may say, and what they leave out */
  readonly avoid: Rows;
  /** plan/supplements: products as sold */
  readonly supplements: Rows;
  /** plan/fish-limits: most portions a week, by person */
  readonly fishLimits: Rows;
  /** plan/clinical: situations that need a clinician */
  readonly clinical: Rows;
  /** countries: where a food is ordinary */
  readonly countries: Rows;
}
