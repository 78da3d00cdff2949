export { type ColonChanges, withChanges } from './changes.js';
export { parseInflow } from './inflow-table.js';
export type { ColonMeans, ColonWindow } from './means.js';
export {
  COLON_COMPARTMENTS,
  COLON_ROLES,
  type ColonCompartmentName,
  type ColonEntry,
  type ColonGroup,
  type ColonModel,
  type ColonParameters,
  type ColonPath,
  type ColonResource,
  type ColonRole,
  type ColonTerm,
  type ColonValues,
  LACTATE_PRODUCERS,
  type LactateProducers,
} from './model.js';
export { readColonScenario } from './read-scenario.js';
export type { SolverStatistics } from './rosenbrock.js';
export {
  type BowelMovement,
  type ColonFood,
  type ColonMeal,
  type ColonScenario,
  type InflowTable,
  type SettledColonScenario,
  settleColonScenario,
  threeMeals,
} from './scenario.js';
export {
  type ColonAnswer,
  type ColonBalance,
  type ColonCourse,
  type ColonOptions,
  type ColonRun,
  runColon,
  runSettledColon,
  simulateColon,
} from './simulate.js';
export { type ColonTables, openColonModel } from './tables.js';
