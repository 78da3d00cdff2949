import type { ReferenceShown, StatusReport } from '../assessment.js';

/** An upper level for selenium, all routes together. */
export interface UpperLevel {
  /** key in `status.pAboveUpper` */
  readonly key: 'efsa2023' | 'iom2000';
  readonly name: string;
  readonly year: number;
  readonly ugPerDay: number;
  /** the level for adults, which stays named where the person's own is another */
  readonly adultUgPerDay: number;
  /** chance of passing it; null where none can be given */
  readonly p: number | null;
  /** true where the authority has no level at this person's age: what stands here is that for adults */
  readonly isAdults?: true;
}

// The two that disagree (requirements.md 1): EFSA 2023 and IOM 2000, adults. They stand on every scale, so they are
// needed here even for an assessment that lists neither.
const ADULT = [
  { key: 'efsa2023', name: 'EFSA', year: 2023, adultUgPerDay: 255 },
  { key: 'iom2000', name: 'IOM', year: 2000, adultUgPerDay: 400 },
] as const;

const isUpper = (reference: ReferenceShown): boolean => reference.kind === 'UL';

function ownValue(references: readonly ReferenceShown[], key: string, name: string, year: number): number | undefined {
  const uppers = references.filter(isUpper);
  const found =
    uppers.find((r) => r.authority === key) ??
    uppers.find((r) => r.year === year && r.authorityName.toUpperCase().startsWith(name));
  return found?.value;
}

/** EFSA's and IOM's upper levels for this person, the lower first. */
export function upperLevels(status: Pick<StatusReport, 'references' | 'pAboveUpper'>): readonly UpperLevel[] {
  const hasOwn = status.references.some(isUpper);
  const levels = ADULT.map((level): UpperLevel => {
    const own = ownValue(status.references, level.key, level.name, level.year);
    return {
      ...level,
      ugPerDay: own ?? level.adultUgPerDay,
      p: status.pAboveUpper[level.key] ?? null,
      ...(own === undefined && hasOwn && { isAdults: true }),
    };
  });
  return levels.sort((a, b) => a.ugPerDay - b.ugPerDay);
}

/** The chance of too much by the stricter authority: the largest that is known. */
export function pTooMuch(levels: readonly UpperLevel[]): number | null {
  const known = levels.map((level) => level.p).filter((p) => p !== null);
  return known.length === 0 ? null : Math.max(...known);
}
