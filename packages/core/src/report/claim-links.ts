import type { ClaimView } from './claims/index.js';
import { clean } from './clean.js';
import type { FindingRow } from './view-gut-findings.js';

/** A claim as a report shows it: what `claimsView(claims, topicsOf(assessment))` gives, and no more than a page needs. */
export type ClaimShown = Pick<
  ClaimView,
  'id' | 'claim' | 'verdict' | 'verdictWords' | 'shape' | 'show' | 'evidenceWords' | 'sources'
>;

/** A statement of a report that a claim is made about. */
export type ClaimedOf =
  | 'flora'
  | 'findings'
  | 'diet-flora'
  | 'left-over'
  | 'brazil-nut'
  | 'upper-level'
  | 'infusion'
  | 'supplement'
  | 'ulcerative-colitis'
  | 'conditions';

// By the ledger's numbers: the one that the statement answers, then those that would do in its place.
const LINKS: Readonly<Record<ClaimedOf, readonly string[]>> = {
  flora: ['C5', 'C8', 'C4'],
  findings: ['C4', 'A2'],
  'diet-flora': ['C20', 'C6'],
  'left-over': ['E2', 'C2'],
  'brazil-nut': ['D4'],
  'upper-level': ['A3'],
  infusion: ['E8', 'E11', 'E3'],
  supplement: ['E1'],
  'ulcerative-colitis': ['C13', 'A2'],
  // among those shown only where bowel disease is one of the conditions
  conditions: ['C13'],
};

/** The claim that a statement answers, if it is among those shown. @example claimFor(view.claims, 'brazil-nut')?.id */
export function claimFor(claims: readonly ClaimShown[], statement: ClaimedOf): ClaimShown | undefined {
  for (const id of LINKS[statement]) {
    const found = claims.find((claim) => claim.id === id);
    if (found) return found;
  }
  return undefined;
}

/** @example isBrazilNut('Nuts, brazilnuts, dried, unblanched') // true */
export const isBrazilNut = (text: string): boolean => /\bbrazil[ -]?nut/i.test(text);

/**
 * True for a finding in people with ulcerative colitis; mice with colitis are another matter.
 * @example isColitisTrial({ species: 'People', found: 'IL-17 down', mind: '50 + 50, active ulcerative colitis.' }) // true
 */
export const isColitisTrial = ({ species, found, mind }: Pick<FindingRow, 'species' | 'found' | 'mind'>): boolean =>
  species === 'People' && /\bulcerative colitis\b/i.test(`${found} ${mind}`);

/** Claims as they may be put into a page or a terminal. */
export const claimsShown = (claims: readonly ClaimShown[]): readonly ClaimShown[] =>
  claims.map((claim) => ({
    id: clean(claim.id),
    claim: clean(claim.claim),
    verdict: clean(claim.verdict),
    verdictWords: clean(claim.verdictWords),
    shape: clean(claim.shape),
    show: clean(claim.show),
    evidenceWords: clean(claim.evidenceWords),
    sources: claim.sources.map(clean),
  }));
