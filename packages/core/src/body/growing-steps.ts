/** Lengths of the steps from day 0 on, and the row of states that is written after each; −1 for none. */
export interface GrowingSteps {
  readonly lengthsDays: Float64Array;
  readonly rowAfter: Int32Array;
  readonly rows: number;
}

/** First step (d): the free pools turn over in hours. */
const FIRST_DAYS = 0.1;
/** Each step is so much of the time that has passed: what is left to change then changes ever more slowly. */
const GROWTH = 0.3;

/**
 * Steps that grow from the change on and end on each of the days asked for. Day 0 takes no step: its row is the start.
 * @param atDays rising, none below 0
 * @example growingSteps([0, 7, 84]).rows // 3
 */
export function growingSteps(atDays: readonly number[]): GrowingSteps {
  const lengths: number[] = [];
  const rows: number[] = [];
  let now = 0;
  atDays.forEach((day, row) => {
    if (!(day >= now && (row === 0 || day > atDays[row - 1]!))) throw new Error(`days must rise from 0; found ${day}`);
    if (day === 0) return;
    while (now < day) {
      const wanted = FIRST_DAYS + GROWTH * now;
      const left = day - now;
      // two even steps rather than a long one and a sliver
      const step = left <= wanted ? left : left < 2 * wanted ? left / 2 : wanted;
      now = step === left ? day : now + step;
      lengths.push(step);
      rows.push(now === day ? row : -1);
    }
  });
  return { lengthsDays: Float64Array.from(lengths), rowAfter: Int32Array.from(rows), rows: atDays.length };
}
