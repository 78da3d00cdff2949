import type { ClaimTables } from '@selenoscope/core';
import type { TableRow } from './layout.js';
import type { TableOf } from './tables-of-model.js';

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

export type PlanRows = Readonly<Record<keyof typeof TABLES, readonly TableRow[]>>;

/** Every table that a plan reads. */
export const planTables = (table: TableOf): PlanRows =>
  Object.fromEntries(Object.entries(TABLES).map(([key, name]) => [key, table(name)])) as PlanRows;

/** The claim ledger with its sources and topics. */
export const evidenceTables = (table: TableOf): ClaimTables => ({
  claims: table('evidence/claims'),
  sources: table('evidence/sources'),
  topics: table('evidence/claim-topics'),
});
