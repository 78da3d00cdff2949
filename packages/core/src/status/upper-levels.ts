import type { Person } from '../person.js';
import { type Authority, authorityKey, COMPARISON, findAuthority } from './authorities.js';
import { subjectOf } from './groups.js';
import { type PrintedSource, printedSource } from './printed-source.js';
import { probabilityAbove } from './probability.js';
import { type ReferenceValue, referencesOfKind, strictest } from './references.js';

/** Authorities whose upper levels are shown to everybody, side by side, because they disagree. */
export const ALWAYS_SHOWN = [COMPARISON, 'efsa'] as const;

/** An upper level for a person; `value` is null where the authority has none at that age. */
export interface UpperLevel {
  /** "iom2000", "efsa2023", "japan2025" */
  readonly key: string;
  readonly authority: Authority;
  readonly value: ReferenceValue | null;
}

/** Upper levels of IOM and EFSA, and of the own authority where it has one. All sources of selenium count. */
export function upperLevels(
  authorities: readonly Authority[],
  references: readonly ReferenceValue[],
  person: Person,
  authorityId: string,
): readonly UpperLevel[] {
  const subject = subjectOf(person);
  const own = findAuthority(authorities, authorityId);
  const ids: readonly string[] = [...new Set([...ALWAYS_SHOWN, own.id, ...(own.parent === null ? [] : [own.parent])])];
  return ids.flatMap((id) => {
    const authority = findAuthority(authorities, id);
    const value = strictest(referencesOfKind(references, subject, id, 'UL'));
    const always = (ALWAYS_SHOWN as readonly string[]).includes(id);
    if (value === null && !always) return [];
    return [{ key: authorityKey(authority), authority, value }];
  });
}

/** A level that has a value: whose it is by key, and as it is printed. */
export interface UpperValue extends PrintedSource {
  readonly ugPerDay: number;
  readonly authority: string;
}

/** The levels that have a value, in their order. */
export const upperValues = (levels: readonly UpperLevel[]): readonly UpperValue[] =>
  levels.flatMap(({ key, authority, value }) =>
    value ? [{ ugPerDay: value.ugPerDay, authority: key, ...printedSource(authority, value) }] : [],
  );

/** Chance that usual intake is above each level, by key; null where there is no level or nothing to hold against it. */
export function probabilitiesAbove(
  levels: readonly UpperLevel[],
  usual: Float64Array,
): Readonly<Record<string, number | null>> {
  const chance = (level: UpperLevel) =>
    level.value === null || usual.length === 0 ? null : probabilityAbove(usual, level.value.ugPerDay);
  return Object.fromEntries(levels.map((level) => [level.key, chance(level)]));
}

/** The largest of the chances: that of the stricter level; null where none could be given. */
export function highestChance(chances: Readonly<Record<string, number | null>>): number | null {
  const known = Object.values(chances).filter((p) => p !== null);
  return known.length === 0 ? null : Math.max(...known);
}
