export type { TableRow } from './layout.js';
export { dataHash, foodWords, loadCatalogue, loadFoodSearch, loadTable, tableNames } from './load.js';
export { loadBodyTables, loadModelTables, loadStatusTables } from './model-tables.js';
