import { type Rows, SelenoscopeError, textOf } from '../base/index.js';
import { CLAIM_VERDICTS, type Claim, type ClaimRemark, type ClaimVerdict, type EvidenceTopic } from './claim.js';
import { nearIds } from './near-ids.js';
import { readClaims } from './read-claims.js';
import { searchClaims } from './search-claims.js';
import { readSources } from './sources.js';

/** Rows of the tables `evidence/claims`, `evidence/sources` and `evidence/claim-topics`. */
export interface ClaimTables {
  readonly claims: Rows;
  readonly sources: Rows;
  readonly topics: Rows;
}

/** How many claims have each verdict; remarks are not counted. */
export type ClaimCounts = Readonly<Record<ClaimVerdict, number>> & { readonly total: number };

/** The claim ledger, opened. */
export interface Claims {
  /** every claim, in the order of the ledger */
  readonly all: readonly Claim[];
  /** remarks on how the page cites */
  readonly remarks: readonly ClaimRemark[];
  readonly topics: readonly EvidenceTopic[];
  readonly counts: ClaimCounts;
  /**
   * One claim; case and spaces around do not matter.
   * @throws SelenoscopeError `claims.unknown`
   * @example claims.byId(' c11').verdict // 'wrong'
   */
  byId(id: string): Claim;
  /**
   * A claim or a remark.
   * @throws SelenoscopeError `claims.unknown`
   */
  entry(id: string): Claim | ClaimRemark;
  /** the claims of a section, "A" to "E"; none for another letter */
  bySection(section: string): readonly Claim[];
  /** the claims that a statement of our reports touches @throws Error for a topic that is none */
  forTopic(topic: string): readonly Claim[];
  /** the claims that speak of all these words, in the order of the ledger */
  search(words: string): readonly Claim[];
}

/** Tells a claim from a remark. */
export const isClaim = (entry: Claim | ClaimRemark): entry is Claim => 'verdict' in entry;

/**
 * Opens the claim ledger: every checkable statement of the founding page, with its verdict down to the sources.
 * @throws Error where the tables contradict each other
 * @example openClaims(loadEvidenceTables()).byId('C11').qualifier // 'no such bacteria; hosts get cancer'
 */
export function openClaims(tables: ClaimTables): Claims {
  const { claims: all, remarks } = readClaims(tables.claims, readSources(tables.sources));
  const topics = readTopics(tables.topics, all);
  const entries = new Map<string, Claim | ClaimRemark>([...all, ...remarks].map((entry) => [entry.id, entry]));

  const entry = (id: string): Claim | ClaimRemark => {
    const found = entries.get(id.trim().toUpperCase());
    if (found === undefined) throw unknown(id, [...entries.keys()]);
    return found;
  };
  const byId = (id: string): Claim => {
    const found = entry(id);
    if (!isClaim(found))
      throw unknown(
        id,
        all.map((claim) => claim.id),
      );
    return found;
  };
  return {
    ...{ all, remarks, topics, entry, byId },
    counts: countsOf(all),
    bySection: (section) => all.filter((claim) => claim.section === section.trim().toUpperCase()),
    forTopic: (topic) => {
      const found = topics.find((t) => t.topic === topic);
      if (found === undefined) throw new Error(`evidence/claim-topics: no topic "${topic}"`);
      return all.filter((claim) => found.claims.includes(claim.id));
    },
    search: (words) => searchClaims(all, topics, words),
  };
}

const unknown = (id: string, ids: readonly string[]): SelenoscopeError =>
  new SelenoscopeError({ code: 'claims.unknown', came: id.trim().slice(0, 60), near: nearIds(id, ids) });

function countsOf(all: readonly Claim[]): ClaimCounts {
  const counts = CLAIM_VERDICTS.map((v) => [v, all.filter((claim) => claim.verdict === v).length] as const);
  return { ...(Object.fromEntries(counts) as Record<ClaimVerdict, number>), total: all.length };
}

function readTopics(rows: Rows, all: readonly Claim[]): readonly EvidenceTopic[] {
  const ids = new Set(all.map((claim) => claim.id));
  const topics = rows.map((row): EvidenceTopic => {
    const [topic, claims] = [textOf(row, 'topic'), textOf(row, 'claims').split(' ')];
    const lost = claims.find((id) => !ids.has(id));
    if (lost !== undefined) throw new Error(`evidence/claim-topics: ${topic} touches ${lost}, which is no claim`);
    return {
      topic,
      claims,
      report: textOf(row, 'report'),
      statement: textOf(row, 'statement'),
      words: textOf(row, 'words'),
    };
  });
  if (new Set(topics.map(({ topic }) => topic)).size !== topics.length) {
    throw new Error('evidence/claim-topics: a topic stands twice');
  }
  return topics;
}
