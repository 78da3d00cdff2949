import { numberOf, type Row, type Rows, textOf } from '../../base/index.js';
import type { Person } from '../../person.js';
import type { PlanTables } from './tables.js';
import { TAGS } from './vocabulary.js';

/** At most so many portions a week of foods with a tag; 0 is not at all. */
export interface FishLimit {
  readonly tag: string;
  readonly mostPerWeek: number;
  /** "oily fish at most twice a week in pregnancy" */
  readonly words: string;
  readonly source: string;
  /** "read", "recalled, verify" or "assumed" */
  readonly status: string;
}

const WHO = ['all', 'pregnant', 'lactating', 'child', 'could-be-pregnant'] as const;
const STATUS = ['read', 'recalled, verify', 'assumed'] as const;
const TIMES_MOST = 21;

/**
 * Limits in portions a week that hold for a person, one for each tag: the strictest. Where sex is not known the limits
 * for women hold, where age is not known those for adults.
 * @throws Error naming the row: the table is our own
 * @example fishLimitsFor(tables, pregnantWoman).find(({ tag }) => tag === 'oily-fish')?.mostPerWeek // 2
 */
export function fishLimitsFor(tables: Pick<PlanTables, 'fishLimits'>, person: Person): readonly FishLimit[] {
  const strictest = new Map<string, FishLimit>();
  for (const [row, limit] of readLimits(tables.fishLimits)) {
    const known = strictest.get(limit.tag);
    if (holdsFor(row, person) && (!known || limit.mostPerWeek < known.mostPerWeek)) strictest.set(limit.tag, limit);
  }
  return [...strictest.values()];
}

function readLimits(rows: Rows): readonly (readonly [Row, FishLimit])[] {
  return rows.map((row) => {
    const [who, tag, status] = [textOf(row, 'who'), textOf(row, 'tag'), textOf(row, 'status')];
    const mostPerWeek = numberOf(row, 'portions_per_week_most');
    const wrong = (what: string): Error => new Error(`plan/fish-limits: ${who}, ${tag}: ${what}`);
    if (!(WHO as readonly string[]).includes(who)) throw wrong(`"${who}" is not one of ${WHO.join(', ')}`);
    if (!(TAGS as readonly string[]).includes(tag)) throw wrong(`"${tag}" is no tag`);
    if (!(STATUS as readonly string[]).includes(status)) throw wrong(`status "${status}"`);
    if (!(mostPerWeek >= 0 && mostPerWeek <= TIMES_MOST)) throw wrong(`${mostPerWeek} portions a week`);
    if (!(numberOf(row, 'from_years') < numberOf(row, 'below_years'))) throw wrong('ages');
    if (textOf(row, 'words') === '' || textOf(row, 'source') === '') throw wrong('no words or no source');
    return [row, { tag, mostPerWeek, words: textOf(row, 'words'), source: textOf(row, 'source'), status }] as const;
  });
}

function holdsFor(row: Row, { sex, ageYears, lifeStage }: Person): boolean {
  const who = textOf(row, 'who');
  const inAge =
    ageYears === null
      ? who !== 'child'
      : numberOf(row, 'from_years') <= ageYears && ageYears < numberOf(row, 'below_years');
  if (!inAge) return false;
  if (who === 'pregnant' || who === 'lactating') return lifeStage === who;
  return who !== 'could-be-pregnant' || sex !== 'male';
}
