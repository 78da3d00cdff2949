import { type PlanProblem, type PlanValue, REQUIREMENT_KEYS, type RequirementKey } from '../problem.js';
import { type Count, falseClaims } from './claims.js';
import type { CheckReport, CheckWithin } from './report.js';
import { addUp, type Kept, within } from './rounding.js';
import { unusable } from './usable.js';

const NOTHING = { disturbance: 0, cost: 0, pAdequate: Number.NaN, pAbove: Number.NaN };

/**
 * Holds a plan against its problem, by counting everything anew: whether its moves may stand together, every linear
 * limit, and both chances over all draws; then whether the figures claimed of it are these.
 *
 * It is the judge of the search and shares nothing with it but the problem. It is written to be read, not to be fast:
 * 1,000 draws and 40 limits take some milliseconds.
 *
 * @param problem µg/d and draws as in {@link PlanProblem}
 * @param moves places in `problem.moves`, in any order; none is the plan that changes nothing
 * @param claims figures given with the plan; those left out are not compared
 * @param within what else the question allowed; left out, any number of any moves
 * @example checkPlan(problem, best.moves, best).holds
 */
export function checkPlan(
  problem: PlanProblem,
  moves: readonly number[],
  claims: Partial<PlanValue> = {},
  { maxChanges, allowed, dropped }: CheckWithin = {},
): CheckReport {
  const places = [...moves].sort((a, b) => a - b);
  const faults = unusable(problem, places);
  if (faults.length > 0) {
    const value = { moves: places, ...NOTHING, broken: [] };
    return { holds: false, right: false, agrees: false, surely: false, value, faults };
  }
  const chosen = places.map((place) => problem.moves[place]!);
  const asked = (requirement: RequirementKey): boolean => !dropped?.has(requirement);
  const verdicts = new Map<RequirementKey, Kept>();
  const judge = (requirement: RequirementKey, kept: Kept) => {
    const before = verdicts.get(requirement) ?? 'kept';
    verdicts.set(requirement, before === 'broken' || kept === 'broken' ? 'broken' : before === 'edge' ? before : kept);
  };

  chosen.forEach((move, m) => {
    for (const other of chosen.slice(m + 1)) {
      const both = move.touches.find((thing) => other.touches.includes(thing));
      if (both !== undefined)
        faults.push({ kind: 'touches', about: `${move.key} and ${other.key}`, came: both, expected: 'nothing shared' });
    }
  });
  places.forEach((place, m) => {
    if (allowed && allowed[place] !== 1) {
      judge('wishes', 'broken');
      faults.push({ kind: 'wishes', about: chosen[m]!.key, came: place, expected: 'a move that may be used' });
    }
  });
  if (maxChanges !== undefined && places.length > maxChanges) {
    judge('changes', 'broken');
    faults.push({ kind: 'changes', about: 'moves', came: places.length, expected: `at most ${maxChanges}` });
  }

  problem.limits.forEach(({ key, requirement, low, high }, l) => {
    if (!asked(requirement)) return;
    const change = addUp(chosen.map((move) => move.changes[l]!));
    const kept = within(change, low, high);
    judge(requirement, kept);
    if (kept === 'broken')
      faults.push({ kind: 'limit', about: key, came: change.sum, expected: `from ${low} to ${high}` });
  });

  const draws = problem.start.length;
  const adequate: Count = { plain: 0, least: 0, most: 0 };
  const above: Count = { plain: 0, least: 0, most: 0 };
  const upper = problem.upperUg ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i < draws; i++) {
    const parts = chosen.flatMap((move) => move.parts.map(({ vector, times }) => times * problem.vectors[vector]![i]!));
    const usual = addUp([problem.start[i]!, ...parts]);
    count(adequate, usual.sum >= problem.requirement[i]!, within(usual, problem.requirement[i]!, Infinity));
    // above is more than the upper level, so the level itself still belongs to what is kept
    count(above, usual.sum > upper, opposite(within(usual, -Infinity, upper)));
  }
  const { aim } = problem;
  if (asked('adequate')) {
    const kept = chance(adequate.least / draws >= aim.adequate, adequate.most / draws >= aim.adequate);
    judge('adequate', kept);
    if (kept === 'broken')
      faults.push({ kind: 'chance', about: 'adequate', came: adequate.most / draws, expected: `≥ ${aim.adequate}` });
  }
  if (asked('upper')) {
    const kept = chance(above.most / draws <= aim.above, above.least / draws <= aim.above);
    judge('upper', kept);
    if (kept === 'broken')
      faults.push({ kind: 'chance', about: 'upper', came: above.least / draws, expected: `≤ ${aim.above}` });
  }

  const cost = addUp(chosen.map((move) => move.cost));
  const value: PlanValue = {
    moves: places,
    disturbance: chosen.reduce((sum, move) => sum + move.disturbance, 0),
    cost: cost.sum,
    pAdequate: adequate.plain / draws,
    pAbove: above.plain / draws,
    broken: REQUIREMENT_KEYS.filter((key) => verdicts.get(key) === 'broken'),
  };
  const right = faults.length === 0;

  faults.push(...falseClaims(claims, { value, cost, adequate, above, draws, verdicts, asked }));
  const agrees = faults.every(({ kind }) => kind !== 'claim');
  const surely = right && [...verdicts.values()].every((kept) => kept === 'kept');
  return { holds: right && agrees, right, agrees, surely, value, faults };
}

function count(counter: Count, plain: boolean, kept: Kept): void {
  if (plain) counter.plain += 1;
  if (kept === 'kept') counter.least += 1;
  if (kept !== 'broken') counter.most += 1;
}

function opposite(kept: Kept): Kept {
  return kept === 'edge' ? kept : kept === 'kept' ? 'broken' : 'kept';
}

function chance(surely: boolean, perhaps: boolean): Kept {
  return surely ? 'kept' : perhaps ? 'edge' : 'broken';
}
