import type { BodyTables, ColonTables, GutTables, ModelTables, StatusRows, StoolTables } from '@selenoscope/core';
import { dataHash, loadTable } from './load.js';
import { bodyTables, colonTables, gutTables, modelTables, statusTables, stoolTables } from './tables-of-model.js';

/** Every table that an assessment reads. @example assess({ diary, person, catalogue: loadCatalogue(), tables: loadModelTables() }) */
export const loadModelTables = (): ModelTables => modelTables({ table: loadTable, dataHash });

/** Every table of the body stage. @example openBodyModel(loadBodyTables()) */
export const loadBodyTables = (): BodyTables => bodyTables(loadTable);

/** Every table of the gut that an assessment reads. @example openGutModel(loadCatalogue(), loadGutTables()) */
export const loadGutTables = (): GutTables => gutTables(loadTable);

/** Tables that reading a stool profile needs. @example openStoolModel(loadStoolTables()) */
export const loadStoolTables = (): StoolTables => stoolTables(loadTable);

/** The colon's published parameters. @example openColonModel(loadColonTables()) */
export const loadColonTables = (): ColonTables => colonTables(loadTable);

/** Reference values, goals and verdict rules. @example readStatusTables(loadStatusTables()) */
export const loadStatusTables = (): StatusRows => statusTables(loadTable);
