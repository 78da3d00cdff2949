import { numberOf, type Rows, textOf } from '../base/index.js';
import type { Person } from '../person.js';
import { applying, type Group, generalRows, readGroup, type Subject, subjectOf, wrong } from './groups.js';

/**
 * Kinds of reference value, never mixed. A probability of too little is held against an EAR or AR alone:
 * RDA, PRI and RNI already hold the spread between people, an AI has no known spread, an LRNI is the lower tail.
 */
export const REFERENCE_KINDS = ['EAR', 'AR', 'RDA', 'PRI', 'RNI', 'LRNI', 'AI', 'UL', 'DV'] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];
/** The kinds that are the average of a requirement distribution. */
export const AVERAGE_KINDS: readonly ReferenceKind[] = ['EAR', 'AR'];

/** `superseded` values recognise old sources and are never used; `proposed` ones are not yet in force. */
export type ReferenceStatus = 'current' | 'superseded' | 'proposed';

/** One published reference value of selenium, in µg/d. */
export interface ReferenceValue extends Group {
  /** id of the authority; its printed name is `authorityName` */
  readonly authority: string;
  readonly authorityName: string;
  readonly year: number;
  readonly population: string;
  readonly kind: ReferenceKind;
  readonly ugPerDay: number;
  readonly status: ReferenceStatus;
  /** what was read, or "recalled, verify: …" */
  readonly source: string;
  /** false keeps the mark "recalled, verify" to the reader's eye */
  readonly verified: boolean;
  /** where else the value was found; empty where nowhere */
  readonly verifiedBy: string;
}

/**
 * Rows of `selenium-drv.csv`, typed and checked.
 * @throws Error for a row with an unknown kind, sex, life stage or status, an age range that is none, an amount that is
 *   not above zero, or a "recalled, verify" source that claims to be verified
 */
export function readReferenceValues(rows: Rows): readonly ReferenceValue[] {
  return rows.map((row) => {
    const kind = textOf(row, 'kind');
    const status = textOf(row, 'status');
    const source = textOf(row, 'source');
    const verified = textOf(row, 'verified');
    const ugPerDay = numberOf(row, 'value_ug_per_day');
    if (!(REFERENCE_KINDS as readonly string[]).includes(kind)) throw wrong(row, 'kind', kind);
    if (status !== 'current' && status !== 'superseded' && status !== 'proposed') throw wrong(row, 'status', status);
    if (!(ugPerDay > 0 && ugPerDay < 1000)) throw wrong(row, 'value_ug_per_day', String(ugPerDay));
    if (verified !== 'yes' && verified !== 'no') throw wrong(row, 'verified', verified);
    if (source === '') throw wrong(row, 'source', source);
    if (verified === 'yes' && isRecalled(source)) throw wrong(row, 'verified', `yes, with the source "${source}"`);
    if (/superseded/.test(textOf(row, 'authority')) && status !== 'superseded') throw wrong(row, 'status', status);
    return {
      ...readGroup(row),
      authority: textOf(row, 'id'),
      authorityName: textOf(row, 'authority'),
      year: numberOf(row, 'year'),
      population: textOf(row, 'population'),
      kind: kind as ReferenceKind,
      ugPerDay,
      status,
      source,
      verified: verified === 'yes',
      verifiedBy: textOf(row, 'verified_by'),
    };
  });
}

/** True for a value written from general knowledge, not yet held against its source. */
export const isRecalled = (source: string): boolean => source.startsWith('recalled, verify');

/**
 * Every current value of one authority that applies to a person, kinds kept apart, in the order of the table.
 * Where the sex is not known or a pregnancy has several rows, all of them; {@link strictest} takes one.
 * Upper levels hold the general row of the age beside that of the stage (a pregnant girl of 16 has both).
 * @example referencesFor(references, person, 'uk').map((r) => r.kind) // ["RNI", "LRNI", "UL"]
 */
export function referencesFor(
  references: readonly ReferenceValue[],
  person: Person,
  authority: string,
): readonly ReferenceValue[] {
  const subject = subjectOf(person);
  return REFERENCE_KINDS.flatMap((kind) => referencesOfKind(references, subject, authority, kind));
}

/** As {@link referencesFor}, of one kind. */
export function referencesOfKind(
  references: readonly ReferenceValue[],
  subject: Subject,
  authority: string,
  kind: ReferenceKind,
): readonly ReferenceValue[] {
  const rows = references.filter((r) => r.authority === authority && r.kind === kind && r.status === 'current');
  const found = applying(rows, subject);
  if (kind !== 'UL') return found;
  return [...new Set([...found, ...generalRows(rows, subject)])];
}

/** The value that asks for more (requirements, recommendations) or allows less (upper levels); null for none. */
export function strictest(values: readonly ReferenceValue[]): ReferenceValue | null {
  let best: ReferenceValue | null = null;
  for (const value of values) {
    if (best === null || (value.kind === 'UL' ? value.ugPerDay < best.ugPerDay : value.ugPerDay > best.ugPerDay)) {
      best = value;
    }
  }
  return best;
}
