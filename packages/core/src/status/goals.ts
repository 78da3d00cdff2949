import { type Rows, textOf } from '../base/index.js';
import type { ReferenceKind, ReferenceValue } from './references.js';

/**
 * What an authority means by "enough": no bare "adequate" is ever shown, because the same woman has enough at 20 µg/d
 * for one goal and at 75 for another.
 */
export interface Goal {
  readonly authority: string;
  readonly kinds: readonly ReferenceKind[];
  /** short name: "gpx3-plateau", "gpx-two-thirds", "selenop-plateau", "selenosis", "alopecia", … */
  readonly goal: string;
  /** ends a sentence: "… is the amount at which …" */
  readonly words: string;
  readonly detail: string;
  readonly source: string;
  readonly verified: boolean;
}

export function readGoals(rows: Rows): readonly Goal[] {
  return rows.map((row) => ({
    authority: textOf(row, 'authority'),
    kinds: textOf(row, 'kinds').split(' ') as ReferenceKind[],
    goal: textOf(row, 'goal'),
    words: textOf(row, 'words'),
    detail: textOf(row, 'detail'),
    source: textOf(row, 'source'),
    verified: textOf(row, 'verified') === 'yes',
  }));
}

/** The goal that a value scores; undefined where the table names none. */
export const goalOf = (goals: readonly Goal[], value: ReferenceValue): Goal | undefined =>
  goals.find((goal) => goal.authority === value.authority && goal.kinds.includes(value.kind));
