import type { PlanProblem } from '../problem.js';
import type { CheckFault } from './report.js';

/**
 * What cannot be counted with: numbers that are none, lengths that do not match, places without a move. Of moves and
 * vectors, only those that `places` use are looked at.
 */
export function unusable(problem: PlanProblem, places: readonly number[]): CheckFault[] {
  const faults: CheckFault[] = [];
  const fault = (kind: 'problem' | 'place', about: string, came: number, expected: string) =>
    void faults.push({ kind, about, came, expected });
  const draws = problem.start.length;
  const finiteDraws = (name: string, vector: Float64Array | undefined) => {
    if (vector?.length !== draws) fault('problem', name, vector?.length ?? 0, `${draws} draws`);
    else if (!vector.every(Number.isFinite)) fault('problem', name, Number.NaN, 'finite numbers');
  };

  if (draws === 0) fault('problem', 'start', 0, 'one draw or more');
  finiteDraws('start', problem.start);
  finiteDraws('requirement', problem.requirement);
  const used = new Set<number>();
  for (const place of places) {
    const move = problem.moves[place];
    if (!move) {
      fault('place', 'moves', place, `a whole number from 0, below ${problem.moves.length}`);
      continue;
    }
    if (move.changes.length !== problem.limits.length || !move.changes.every(Number.isFinite))
      fault('problem', move.key, move.changes.length, `${problem.limits.length} finite changes, one for each limit`);
    if (![move.disturbance, move.cost, ...move.parts.map(({ times }) => times)].every(Number.isFinite))
      fault('problem', move.key, Number.NaN, 'disturbance, cost and times that are finite');
    for (const { vector } of move.parts) used.add(vector);
  }
  for (const vector of used) finiteDraws(`vectors[${vector}]`, problem.vectors[vector]);
  if (new Set(places).size !== places.length) fault('place', 'moves', places.length, 'each move once');
  return faults;
}
