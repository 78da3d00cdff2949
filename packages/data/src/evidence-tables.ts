import type { ClaimTables } from '@selenoscope/core';
import { loadTable } from './load.js';
import { evidenceTables } from './tables-of-plan.js';

/** The claim ledger with its sources and topics. @example openClaims(loadEvidenceTables()).byId('C11') */
export const loadEvidenceTables = (): ClaimTables => evidenceTables(loadTable);
