import { quantilesOf } from '../../base/index.js';
import type { PlanProblem } from '../problem.js';

/** From this share of a plan's change on, a family carries the plan even where another carries more. */
export const MAIN_SHARE = 0.4;
/** `plan/moves` writes a family that a move cuts with these letters before it: "less:brazil-nuts". */
export const CUT_MARK = 'less:';

/**
 * `plan/moves` writes a kind that holds several families with these letters before it: "kind:fish" for oily and white
 * fish. Plans are first sought of other kinds, and of other families of one kind where that gives too few.
 */
export const KIND_MARK = 'kind:';

/** What the problem asks for: more selenium, or less. */
export type Direction = 'up' | 'down';

/**
 * The families that a plan rests on: that with the largest share of its change in median selenium, and each with at
 * least 40 %. Two plans that rest on one family are two sizes of one plan, whatever else they change.
 *
 * What counts is the change that the problem asks for: up where there is too little, down where there is too much alone.
 * - The part of a move is the median of its whole change over the draws (of a swap: what comes less what goes), and it
 *   belongs to the families that the move brings (up) or cuts (down, "less:…"); to all of them where it names none such.
 *   A ham that gives way to sardines is a plan of fish, so that sardines for cheese is no other plan, and a plan
 *   that cuts ham for eggs is.
 * - Moves that take the amount the other way (room made for energy or sodium) have no part. Where that leaves none,
 *   only what the moves bring (or cut) is counted, without what it replaces; then the other way round; then all families.
 * - Where there is too much, a plan rests as well on the very source that it cuts ({@link namesOf}): Brazil nuts
 *   given up and Brazil nuts given up for walnuts are one plan.
 *
 * @param places the plan: places in `problem.moves`
 * @returns names in alphabetical order; empty for the empty plan
 */
export function mainFamilies(problem: PlanProblem, places: readonly number[], needs: Direction): string[] {
  return restsOn(problem, places, needs).filter((name) => !name.startsWith(SOURCE_MARK) && !name.startsWith(KIND_MARK));
}

/** As {@link mainFamilies}, with the sources that are cut among the names. */
export function restsOn(problem: PlanProblem, places: readonly number[], needs: Direction): string[] {
  const other: Direction = needs === 'up' ? 'down' : 'up';
  for (const [direction, whole] of [
    [needs, true],
    [needs, false],
    [other, true],
  ] as const) {
    const parts = partsOf(problem, places, direction, whole);
    const total = parts.reduce((sum, part) => sum + part.ug, 0);
    if (total > 0) return largest(parts, total);
  }
  return [...new Set(places.flatMap((place) => problem.moves[place]!.families))].sort();
}

/** All that a move could make a plan rest on: its families, and where there is too much the sources that it cuts. */
export function namesOf(problem: PlanProblem, place: number, needs: Direction): string[] {
  const { families, parts } = problem.moves[place]!;
  if (needs === 'up') return [...families];
  return [...families, ...parts.filter(({ times }) => times < 0).map(({ vector }) => `${SOURCE_MARK}${vector}`)];
}

/** No family begins so: they are words. */
const SOURCE_MARK = '#';

/** Names of what a plan cuts: its source, or its family. */
export const isCut = (name: string): boolean => name.startsWith(SOURCE_MARK) || name.startsWith(CUT_MARK);

interface Part {
  readonly names: readonly string[];
  readonly ug: number;
}

function partsOf(problem: PlanProblem, places: readonly number[], direction: Direction, whole: boolean): Part[] {
  const sign = direction === 'up' ? 1 : -1;
  return places.map((place) => {
    const { parts, families } = problem.moves[place]!;
    const counted = whole ? parts : parts.filter((part) => sign * part.times > 0);
    const named = families.filter((family) => family.startsWith(CUT_MARK) === (direction === 'down'));
    const sources = namesOf(problem, place, direction).filter((name) => name.startsWith(SOURCE_MARK));
    return {
      names: [...(named.length > 0 ? named : families), ...sources],
      ug: Math.max(0, sign * medianChange(problem, counted)),
    };
  });
}

function medianChange(problem: PlanProblem, parts: readonly { vector: number; times: number }[]): number {
  const change = new Float64Array(problem.start.length);
  for (const { vector, times } of parts) {
    const ug = problem.vectors[vector]!;
    for (let i = 0; i < change.length; i++) change[i]! += times * ug[i]!;
  }
  return change.length === 0 ? 0 : quantilesOf(change, [0.5])[0]!;
}

function largest(parts: readonly Part[], total: number): string[] {
  const ugByName = new Map<string, number>();
  for (const { names, ug } of parts) {
    for (const name of new Set(names)) ugByName.set(name, (ugByName.get(name) ?? 0) + ug);
  }
  const most = Math.max(...ugByName.values());
  return [...ugByName]
    .filter(([, ug]) => ug > 0 && (ug === most || ug >= MAIN_SHARE * total))
    .map(([name]) => name)
    .sort();
}
