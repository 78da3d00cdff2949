export { CLAIMS_SCHEMA, type ClaimJson, type ClaimsJson, claimEntryJson, claimsJson } from './json.js';
export { countsWords, renderClaim, renderClaims } from './text.js';
export { topicsOf } from './topics-of.js';
export { CLAIM_UPPER_LEVELS, CLAIM_UPPER_LEVELS_WORDS, type ClaimUpperLevel } from './upper-levels.js';
export { type ClaimView, claimsView, claimView } from './view.js';
export { CLAIM_VERDICT_WORDS, type ClaimVerdictWords, evidenceWords, sourceLine, sourceStatus } from './words.js';
