// Entry `@selenoscope/data/open`: tables from bytes, without Node.
export type { TableRow } from './layout.js';
export { type CompiledFile, type OpenTables, openTables } from './opened-tables.js';
export { bodyTables, colonTables, gutTables, modelTables, statusTables, stoolTables } from './tables-of-model.js';
export { evidenceTables, planTables } from './tables-of-plan.js';
