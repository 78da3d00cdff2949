import type { Claim, ClaimCounts, ClaimRemark, Claims } from '../../evidence/index.js';
import { isClaim } from '../../evidence/index.js';
import { CLAIM_UPPER_LEVELS, type ClaimUpperLevel } from './upper-levels.js';
import { CLAIM_VERDICT_WORDS } from './words.js';

/** `selenoscope.claims/1`: the names here are a contract with other programs. Add, never rename. */
export const CLAIMS_SCHEMA = 'selenoscope.claims/1';

/** A claim in JSON: the ledger's row with its sources resolved, and the verdict in words. */
export type ClaimJson = Claim & { readonly verdictWords: string };

export interface ClaimsJson {
  readonly schema: typeof CLAIMS_SCHEMA;
  /** over the whole ledger, whatever was asked for */
  readonly counts: ClaimCounts;
  /** for adults, all routes together; they stand beside every claim */
  readonly upperLevels: readonly ClaimUpperLevel[];
  readonly claims: readonly ClaimJson[];
  readonly remarks: readonly ClaimRemark[];
}

const claimJson = (claim: Claim): ClaimJson => ({
  ...claim,
  verdictWords: CLAIM_VERDICT_WORDS[claim.verdict].words,
});

/** Claims and remarks as one JSON document. */
export const claimsJson = (claims: Claims, shown: readonly (Claim | ClaimRemark)[]): ClaimsJson => ({
  schema: CLAIMS_SCHEMA,
  counts: claims.counts,
  upperLevels: CLAIM_UPPER_LEVELS,
  claims: shown.filter(isClaim).map(claimJson),
  remarks: shown.filter((entry): entry is ClaimRemark => !isClaim(entry)),
});

/** One claim with the remarks on it, or one remark, as one JSON document. */
export function claimEntryJson(claims: Claims, entry: Claim | ClaimRemark): object {
  const beside = { upperLevels: CLAIM_UPPER_LEVELS };
  if (!isClaim(entry)) return { schema: CLAIMS_SCHEMA, ...entry, ...beside };
  return {
    schema: CLAIMS_SCHEMA,
    ...claimJson(entry),
    remarks: entry.remarks.map((id) => claims.entry(id)),
    ...beside,
  };
}
