export { loadEvidenceTables } from './evidence-tables.js';
export type { TableRow } from './layout.js';
export { dataHash, foodWords, loadCatalogue, loadFoodSearch, loadTable, plateToBodyHash, tableNames } from './load.js';
export {
  loadBodyTables,
  loadColonTables,
  loadGutTables,
  loadModelTables,
  loadStatusTables,
  loadStoolTables,
} from './model-tables.js';
export { loadPlanTables } from './plan-tables.js';
