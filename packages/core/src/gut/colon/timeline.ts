import { log } from '../../base/index.js';
import { type InflowPiece, inflowPieces } from './inflow-course.js';
import type { ColonParameters } from './model.js';
import type { SettledColonScenario } from './scenario.js';

/** A stretch of time in which the equations are smooth; it ends where something changes or is asked for. */
export interface Stretch {
  readonly fromDay: number;
  readonly toDay: number;
  readonly piece: InflowPiece;
  /** of the distal compartment */
  readonly distalOutflowPerDay: number;
  /** the equations change abruptly at its beginning */
  readonly abrupt: boolean;
}

/** Times nearer than this are one. */
const SAME_DAY = 1e-9;

/**
 * Cuts the days of a scenario where the inflow has a kink, where a bowel movement begins or ends, and at the times that
 * are asked for, so that no step runs over any of them.
 * @param steadyOutflowPerDay of the distal compartment where it empties all the time
 */
export function timeline(
  scenario: SettledColonScenario,
  { values }: ColonParameters,
  steadyOutflowPerDay: number,
  askedDays: readonly number[],
): Stretch[] {
  const { days, bowelMovements } = scenario;
  const pieces = inflowPieces(scenario, values.mealTankHours);
  const movements: { from: number; to: number; perDay: number }[] = [];
  // a movement late in the evening ends on the next day
  for (let day = -1; day < days; day++) {
    for (const { hour, minutes, fraction } of bowelMovements) {
      const from = day + hour / 24;
      const length = minutes / 1440;
      if (from + length > 0 && from < days)
        movements.push({ from, to: from + length, perDay: -log(1 - fraction) / length });
    }
  }
  movements.sort((a, b) => a.from - b.from);

  const cuts = [
    ...pieces.map(({ fromDay }) => fromDay),
    ...movements.flatMap(({ from, to }) => [from, to]),
    ...askedDays,
    0,
    days,
  ]
    .filter((day) => day >= 0 && day <= days)
    .sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  let fromDay = 0;
  let piece = 0;
  let movement = 0;
  let before = Number.NaN;
  let piecesBefore: InflowPiece | undefined;
  for (const cut of cuts) {
    if (cut - fromDay < SAME_DAY && cut !== days) continue;
    if (cut === fromDay) continue;
    const middle = (fromDay + cut) / 2;
    while (piece + 1 < pieces.length && pieces[piece + 1]!.fromDay <= middle) piece++;
    while (movement < movements.length && movements[movement]!.to <= middle) movement++;
    const now = movements[movement];
    const moves = now !== undefined && now.from <= middle;
    const steady = bowelMovements.length === 0 ? steadyOutflowPerDay : 0;
    const distalOutflowPerDay = moves ? now.perDay : steady;
    stretches.push({
      fromDay,
      toDay: cut,
      piece: pieces[piece]!,
      distalOutflowPerDay,
      abrupt: distalOutflowPerDay !== before || (pieces[piece] !== piecesBefore && pieces[piece]!.ratePerDay > 0),
    });
    before = distalOutflowPerDay;
    piecesBefore = pieces[piece];
    fromDay = cut;
  }
  return stretches;
}
