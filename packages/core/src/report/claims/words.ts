import type { ClaimSource, ClaimVerdict, EvidenceKind } from '../../evidence/index.js';

/** How a verdict is written: words and a shape, never a colour alone. */
export interface ClaimVerdictWords {
  readonly words: string;
  readonly shape: string;
  /** the shape in plain ASCII */
  readonly ascii: string;
  /** what the verdict means */
  readonly meaning: string;
}

/** @example CLAIM_VERDICT_WORDS['unsupported'].words // 'Not shown' */
export const CLAIM_VERDICT_WORDS: Readonly<Record<ClaimVerdict, ClaimVerdictWords>> = {
  supported: { words: 'Supported', shape: '●', ascii: '(*)', meaning: 'what is known agrees' },
  partly: { words: 'Partly', shape: '◐', ascii: '(~)', meaning: 'true in part, or for some people only' },
  unsupported: { words: 'Not shown', shape: '○', ascii: '( )', meaning: 'nobody has shown it' },
  wrong: { words: 'Wrong', shape: '✕', ascii: '(x)', meaning: 'what is known speaks against it' },
  'not-testable': { words: 'Not testable', shape: '◌', ascii: '(?)', meaning: 'no study could tell' },
};

const EVIDENCE_WORDS: Readonly<Record<EvidenceKind, string>> = {
  rct: 'randomised trial in people',
  'community-trial': 'trial in communities',
  'human-intervention': 'intervention in people, not known to be randomised',
  'human-isotope': 'tracer study in people',
  'human-pk': 'levels in people’s blood over time',
  'human-tissue': 'measured in human tissue',
  observational: 'observation of people',
  case: 'case reports',
  animal: 'animals',
  'in-vitro': 'laboratory, outside a body',
  mechanism: 'mechanism or physiology',
  'kinetic-model': 'kinetic model',
  'food-analysis': 'analysis of foods',
  review: 'review of other work',
  authority: 'authority or product label',
  'published-formula': 'published formulas and pages of clinics',
  news: 'news reports',
  hypothesis: 'hypothesis',
  computed: 'computed from other figures',
  none: 'none found',
};

/** "randomised trial in people; animals" */
export const evidenceWords = (kinds: readonly EvidenceKind[]): string =>
  kinds.map((kind) => EVIDENCE_WORDS[kind]).join('; ');

/** Whether somebody has read a source, and how near to it. @example sourceStatus(zhai) // 'read: abstract' */
export const sourceStatus = (source: ClaimSource): string =>
  source.status === 'recalled' ? 'recalled, not yet verified' : `read: ${source.read}`;

/** A source as one line with its status and what there is to know of it. */
export function sourceLine(source: ClaimSource): string {
  const note = source.note === '' ? '' : `; ${source.note}`;
  return `${source.citation} (${sourceStatus(source)}${note})`;
}

/** Stands under what is computed. */
export const computedWords = (arithmetic: string): string =>
  `Computed from the sources' figures, not read in one of them${arithmetic === '' ? '' : `: ${arithmetic}`}.`;

/** Stands under what rests on memory in part. */
export const RECALLED_WORDS = 'Part of this is recalled from general knowledge and not yet verified against a source.';

/** Where the claims are from. */
export const PAGE_WORDS =
  'Claims of the page “What Is Selenium and How Does It Improve Gut Health?” (Next Health, 6 December 2023), each held against what is known.';
