import { type Row, type Rows, textOf } from '../base/index.js';
import {
  CLAIM_SECTIONS,
  CLAIM_VERDICTS,
  type Claim,
  type ClaimRemark,
  type ClaimSource,
  type ClaimVerdict,
  EVIDENCE_KINDS,
  type EvidenceKind,
  type Statement,
} from './claim.js';
import { besideSources, inWords } from './ledger-text.js';

/** The verdict column of a remark. */
const REMARK = 'remark';

type Sources = ReadonlyMap<string, ClaimSource>;

/**
 * Claims and remarks of `evidence/claims`, in the order of the table.
 * @throws Error for a source, a verdict or a kind of evidence that is not known: the table is our own
 */
export function readClaims(
  rows: Rows,
  sources: Sources,
): { claims: readonly Claim[]; remarks: readonly ClaimRemark[] } {
  const shows = new Map(rows.map((row) => [textOf(row, 'id'), textOf(row, 'show')]));
  if (shows.size !== rows.length) throw new Error('evidence/claims: an id stands twice');
  const remarks = rows.filter(isRemark).map((row): ClaimRemark => {
    return {
      ...statement(row, sources, shows),
      finding: inWords(textOf(row, 'qualifier'), sources),
      about: words(row, 'about'),
    };
  });
  const claims = rows
    .filter((row) => !isRemark(row))
    .map((row): Claim => {
      const shared = statement(row, sources, shows);
      return {
        ...shared,
        verdict: oneOf(CLAIM_VERDICTS, textOf(row, 'verdict'), shared.id) as ClaimVerdict,
        qualifier: inWords(textOf(row, 'qualifier'), sources),
        remarks: remarks.filter(({ about }) => about.includes(shared.id)).map(({ id }) => id),
      };
    });
  const lost = remarks.flatMap(({ about }) => about).find((id) => !claims.some((claim) => claim.id === id));
  if (lost !== undefined) throw new Error(`evidence/claims: a remark speaks of ${lost}, which is no claim`);
  return { claims, remarks };
}

const isRemark = (row: Row): boolean => textOf(row, 'verdict') === REMARK;

function statement(row: Row, sources: Sources, shows: ReadonlyMap<string, string>): Statement {
  const id = textOf(row, 'id');
  const section = textOf(row, 'section');
  const marks = words(row, 'marks');
  return {
    ...{ id, section },
    sectionTitle: CLAIM_SECTIONS[section] ?? section,
    claim: textOf(row, 'claim'),
    statement: textOf(row, 'statement'),
    answer: textOf(row, 'answer'),
    evidence: words(row, 'kinds').map((kind) => oneOf(EVIDENCE_KINDS, kind, id) as EvidenceKind),
    evidenceText: inWords(textOf(row, 'evidence'), sources),
    sources: words(row, 'sources').map((key) => {
      const source = sources.get(key);
      if (source === undefined) throw new Error(`evidence/claims: ${id} names the unknown source ${key}`);
      return source;
    }),
    sourcesNote: besideSources(textOf(row, 'sources_text'), sources),
    show: inWords(shown(textOf(row, 'show'), shows), sources),
    showSays: textOf(row, 'show_says'),
    verdictSays: textOf(row, 'verdict_says'),
    recalled: marks.includes('V'),
    computed: marks.includes('C'),
    arithmetic: textOf(row, 'arithmetic'),
  };
}

/** "as C4" says nothing by itself: what C4 shows is written behind it. */
function shown(text: string, shows: ReadonlyMap<string, string>): string {
  const other = /^as ([A-F]\d+)$/.exec(text)?.[1];
  const its = other === undefined ? undefined : shows.get(other);
  return its === undefined ? text : `${text}: ${its}`;
}

const words = (row: Row, column: string): string[] =>
  textOf(row, column)
    .split(' ')
    .filter((word) => word !== '');

function oneOf(known: readonly string[], came: string, id: string): string {
  if (!known.includes(came)) throw new Error(`evidence/claims: ${id} has "${came}", not one of ${known.join(', ')}`);
  return came;
}
