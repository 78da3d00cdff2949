/**
 * What is known of a claim: `supported`; `partly` (true in part, or for some people only); `unsupported` (nobody has
 * shown it); `wrong` (what is known speaks against it); `not-testable`.
 */
export const CLAIM_VERDICTS = ['supported', 'partly', 'unsupported', 'wrong', 'not-testable'] as const;
export type ClaimVerdict = (typeof CLAIM_VERDICTS)[number];

/** On what kind of evidence a verdict rests, strongest for people first; `none` where nothing was found. */
export const EVIDENCE_KINDS = [
  'rct',
  'community-trial',
  'human-intervention',
  'human-isotope',
  'human-pk',
  'human-tissue',
  'observational',
  'case',
  'animal',
  'in-vitro',
  'mechanism',
  'kinetic-model',
  'food-analysis',
  'review',
  'authority',
  'published-formula',
  'news',
  'hypothesis',
  'computed',
  'none',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One work that a verdict rests on. Fields that the list of sources does not know are empty. */
export interface ClaimSource {
  /** "R85", or "V" for what is recalled and has no source yet */
  readonly key: string;
  /** "Zhai 2018" */
  readonly short: string;
  readonly authors: string;
  readonly year: string;
  readonly title: string;
  readonly journal: string;
  readonly doi: string;
  readonly pmid: string;
  readonly pmcid: string;
  /** `read`: somebody read it for this table; `recalled`: known from memory, not yet held against a source */
  readonly status: 'read' | 'recalled';
  /** what was read of it: "abstract", "page", "secondary" (a third party that reports it) … */
  readonly read: string;
  /** `record`: authors, title and numbers completed from a bibliographic record; `list`: as the list of sources has them */
  readonly details: 'record' | 'list' | 'none';
  /** everything above in one line, without the status */
  readonly citation: string;
  /** address that a browser opens, or null */
  readonly link: string | null;
  readonly note: string;
}

/** What claims and remarks have in common. */
export interface Statement {
  /** "C11" */
  readonly id: string;
  /** "C" */
  readonly section: string;
  readonly sectionTitle: string;
  /** in the short words of the ledger */
  readonly claim: string;
  /** the same as a sentence that stands alone */
  readonly statement: string;
  /** what is known of it, in plain sentences */
  readonly answer: string;
  readonly evidence: readonly EvidenceKind[];
  /** the evidence in the words of the ledger */
  readonly evidenceText: string;
  readonly sources: readonly ClaimSource[];
  /** what the ledger says beside its sources; empty where it says nothing more */
  readonly sourcesNote: string;
  /** what may honestly be shown, in the words of the ledger */
  readonly show: string;
  /** the same as plain sentences: "The software shows nothing of this." */
  readonly showSays: string;
  /** what limits the verdict, as a sentence that stands behind its word; empty where nothing does */
  readonly verdictSays: string;
  /** part of this row is recalled and not yet verified */
  readonly recalled: boolean;
  /** part of this row was computed; `arithmetic` says how */
  readonly computed: boolean;
  readonly arithmetic: string;
}

/** A checkable statement of the founding page, with its verdict. */
export interface Claim extends Statement {
  readonly verdict: ClaimVerdict;
  /** what limits the verdict, in the words of the ledger: "no such bacteria; hosts get cancer"; empty where nothing does */
  readonly qualifier: string;
  /** ids of the remarks that speak of it */
  readonly remarks: readonly string[];
}

/** A remark on how the founding page cites and on what it leaves out; it has no verdict and is not counted. */
export interface ClaimRemark extends Statement {
  /** in the words of the ledger: "material omission" */
  readonly finding: string;
  /** ids of the claims that it speaks of */
  readonly about: readonly string[];
}

/** A place in our reports that touches claims. */
export interface EvidenceTopic {
  /** "brazil-nut" */
  readonly topic: string;
  /** the report it stands in: "assess", "gut profile", "plan" */
  readonly report: string;
  /** "selenium from Brazil nuts" */
  readonly statement: string;
  readonly claims: readonly string[];
  /** other words that a person may look for */
  readonly words: string;
}

/** Titles of the sections of the ledger. */
export const CLAIM_SECTIONS: Readonly<Record<string, string>> = {
  A: 'What selenium is and does',
  B: 'Deficiency',
  C: 'Gut and microbiome',
  D: 'Food',
  E: 'Supplements and drips',
  F: 'What the page leaves out, and how it cites (remarks, not counted)',
};
