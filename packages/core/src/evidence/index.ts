export {
  CLAIM_SECTIONS,
  CLAIM_VERDICTS,
  type Claim,
  type ClaimRemark,
  type ClaimSource,
  type ClaimVerdict,
  EVIDENCE_KINDS,
  type EvidenceKind,
  type EvidenceTopic,
  type Statement as ClaimStatement,
} from './claim.js';
export { type ClaimCounts, type Claims, type ClaimTables, isClaim, openClaims } from './claims.js';
