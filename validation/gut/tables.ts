import { type ColonModel, type ColonSpread, openColonModel, openColonSpread } from '@selenoscope/core';
import { loadColonTables, loadTable } from '@selenoscope/data';

/** The published model and how far its parameters may lie from it. */
export const colonModel = (): ColonModel => openColonModel(loadColonTables());
export const colonSpread = (): ColonSpread => openColonSpread(loadTable('gut/colon-ensemble'));
