import type { ClaimTables } from '@selenoscope/core';
import { loadTable } from './load.js';

/** The claim ledger with its sources and topics. @example openClaims(loadEvidenceTables()).byId('C11') */
export function loadEvidenceTables(): ClaimTables {
  return {
    claims: loadTable('evidence/claims'),
    sources: loadTable('evidence/sources'),
    topics: loadTable('evidence/claim-topics'),
  };
}
