import type { Claim, ClaimSource, Claims } from '../../evidence/index.js';
import { CLAIM_VERDICT_WORDS, evidenceWords, sourceLine } from './words.js';

/** A claim as a page shows it. */
export interface ClaimView {
  /** "C11" */
  readonly id: string;
  /** the claim as a sentence that stands alone */
  readonly claim: string;
  readonly verdict: string;
  /** "Wrong" */
  readonly verdictWords: string;
  /** "✕"; never without the words */
  readonly shape: string;
  readonly qualifier: string;
  /** what is known, in plain sentences: the answer to show */
  readonly show: string;
  /** what may honestly be shown, in the words of the ledger */
  readonly mayShow: string;
  readonly evidenceWords: string;
  /** one line each, with its status */
  readonly sources: readonly string[];
  readonly sourceRecords: readonly ClaimSource[];
  readonly recalled: boolean;
  readonly computed: boolean;
  /** remarks on how the founding page cites here */
  readonly remarks: readonly { readonly id: string; readonly text: string }[];
}

/** One claim as a page shows it. */
export function claimView(claims: Claims, claim: Claim): ClaimView {
  const { words, shape } = CLAIM_VERDICT_WORDS[claim.verdict];
  return {
    id: claim.id,
    claim: claim.statement,
    verdict: claim.verdict,
    verdictWords: words,
    shape,
    qualifier: claim.qualifier,
    show: claim.answer,
    mayShow: claim.show,
    evidenceWords: evidenceWords(claim.evidence),
    sources: claim.sources.map(sourceLine),
    sourceRecords: claim.sources,
    recalled: claim.recalled,
    computed: claim.computed,
    remarks: claim.remarks.map((id) => {
      const { statement, answer } = claims.entry(id);
      return { id, text: `${statement} ${answer}` };
    }),
  };
}

/**
 * The claims that topics touch, each once, in the order of the ledger.
 * @throws Error for a topic that is none
 * @example claimsView(claims, topicsOf(assessment)).map(({ id, verdictWords }) => `${id} ${verdictWords}`)
 */
export function claimsView(claims: Claims, topics: readonly string[]): readonly ClaimView[] {
  const touched = new Set(topics.flatMap((topic) => claims.forTopic(topic)));
  return claims.all.filter((claim) => touched.has(claim)).map((claim) => claimView(claims, claim));
}
