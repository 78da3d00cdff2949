import { loadTable } from './load.js';
import { type PlanRows, planTables } from './tables-of-plan.js';

/**
 * Every table that a plan reads.
 * @example candidatesFor({ tables: loadPlanTables(), catalogue: loadCatalogue(), person, wishes })
 */
export const loadPlanTables = (): PlanRows => planTables(loadTable);
