import type { ReferenceShown, StatusReport } from '../assessment.js';
import { shortAuthority } from './names.js';

/** What the intake is held against at the low end. */
export interface Yardstick {
  readonly ugPerDay: number;
  /** "EAR", "AR": gives a chance; "AI": gives none; other kinds stand only for orientation */
  readonly kind: string;
  readonly authorityName: string;
  readonly year: number;
  /** coefficient of variation of the need between people; null for a level that is no requirement */
  readonly cv: number | null;
  readonly goal: string;
}

const REQUIREMENTS = new Set(['EAR', 'AR']);

/** True for a kind of reference value that a chance of too little can be held against. */
export const isRequirement = (kind: string): boolean => REQUIREMENTS.has(kind);

const named = (r: ReferenceShown, cv: number | null, goal: string): Yardstick => ({
  ugPerDay: r.value,
  kind: r.kind,
  authorityName: r.shortName ?? shortAuthority(r.authorityName),
  year: r.year,
  cv,
  goal: r.goal ?? goal,
});

/** The average requirement used, or, where there is none, the adequate intake of the same authority or of the person's own. */
export function yardstickOf(status: StatusReport): Yardstick | null {
  const of = (authority: string, wanted: (kind: string) => boolean) =>
    status.references.find((r) => r.authority === authority && wanted(r.kind));
  if (status.requirement) {
    const { kind, cv, goal, p50 } = status.requirement;
    const listed = of(status.authority, (k) => k === kind) ?? of(status.authority, isRequirement);
    if (listed) return named(listed, cv, goal);
    return { ugPerDay: p50, kind, authorityName: shortAuthority(status.authority), year: 0, cv, goal };
  }
  const isAi = (kind: string) => kind === 'AI';
  const adequate =
    of(status.ownAuthority, isAi) ?? of(status.authority, isAi) ?? status.references.find((r) => isAi(r.kind));
  return adequate ? named(adequate, null, '') : null;
}

/** The levels of the person's own authority where it is not the one the chance is held against. */
export function ownLevels(status: StatusReport): readonly ReferenceShown[] {
  if (status.ownAuthority === status.authority) return [];
  return status.references.filter((r) => r.authority === status.ownAuthority && r.kind !== 'UL');
}
