import type { TableRow } from './layout.js';
import { loadTable } from './load.js';

/** Tables of the plan by the names that `PlanTables` of @selenoscope/core gives them. */
const TABLES = {
  parameters: 'plan/plan-parameters',
  candidates: 'plan/candidates',
  diets: 'plan/diets',
  avoid: 'plan/avoid',
  supplements: 'plan/supplements',
  fishLimits: 'plan/fish-limits',
  clinical: 'plan/clinical',
  countries: 'countries',
} as const;

/**
 * Every table that a plan reads.
 * @example candidatesFor({ tables: loadPlanTables(), catalogue: loadCatalogue(), person, wishes })
 */
export function loadPlanTables(): Readonly<Record<keyof typeof TABLES, readonly TableRow[]>> {
  const entries = Object.entries(TABLES).map(([key, name]) => [key, loadTable(name)]);
  return Object.fromEntries(entries) as Record<keyof typeof TABLES, readonly TableRow[]>;
}
