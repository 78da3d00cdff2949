import { exp } from '../../base/index.js';
import type { ColonEntry } from './model.js';
import type { InflowTable, SettledColonScenario } from './scenario.js';

/** The parts of the inflow, in the order of the arrays of an {@link InflowPiece}. */
export const ENTRIES: readonly ColonEntry[] = ['protein', 'starch', 'fibre', 'water'];

/**
 * Inflow in g/d over a stretch of time without a kink:
 * base + slope (t − t₀) + decay e^(−rate (t − t₀)), each for {@link ENTRIES}.
 */
export interface InflowPiece {
  readonly fromDay: number;
  readonly base: readonly number[];
  readonly slope: readonly number[];
  readonly decay: readonly number[];
  readonly ratePerDay: number;
}

/** e^(−rate (t − t₀)): what all parts of the inflow have in common at a time. */
export const decayAt = (piece: InflowPiece, timeDays: number): number =>
  piece.ratePerDay === 0 ? 1 : exp(-piece.ratePerDay * (timeDays - piece.fromDay));

/** @param decayed {@link decayAt} of the same time, where it is at hand */
export function inflowAt(
  piece: InflowPiece,
  entry: number,
  timeDays: number,
  decayed: number = decayAt(piece, timeDays),
): number {
  const since = timeDays - piece.fromDay;
  const straight = piece.base[entry]! + piece.slope[entry]! * since;
  return piece.ratePerDay === 0 ? straight : straight + piece.decay[entry]! * decayed;
}

/** @param decayed {@link decayAt} of the time that is meant */
export function inflowSlopeAt(piece: InflowPiece, entry: number, decayed: number): number {
  if (piece.ratePerDay === 0) return piece.slope[entry]!;
  return piece.slope[entry]! - piece.decay[entry]! * piece.ratePerDay * decayed;
}

const NONE: readonly number[] = ENTRIES.map(() => 0);

/** The inflow of a scenario as pieces, the first from day 0, in rising order. */
export function inflowPieces(scenario: SettledColonScenario, mealTankHours: number): InflowPiece[] {
  if (scenario.inflowTable) return tablePieces(scenario.inflowTable, scenario.days);
  const starch = scenario.carbohydrateGPerDay * scenario.resistantStarchFraction;
  const daily = [scenario.proteinGPerDay, starch, scenario.carbohydrateGPerDay - starch, scenario.waterGPerDay];
  if (scenario.meals.length === 0) return [{ fromDay: 0, base: daily, slope: NONE, decay: NONE, ratePerDay: 0 }];
  return mealPieces(daily, scenario, 24 / mealTankHours);
}

/** Meals through one well mixed tank, which is empty on day 0. Its outflow between two events is one exponential. */
function mealPieces(
  daily: readonly number[],
  { meals, days }: SettledColonScenario,
  ratePerDay: number,
): InflowPiece[] {
  const events: { day: number; change: number }[] = [];
  for (let day = 0; day < days; day++) {
    for (const { hour, minutes, share } of meals) {
      const begin = day + hour / 24;
      const sharePerDay = share / (minutes / 1440);
      events.push({ day: begin, change: sharePerDay }, { day: begin + minutes / 1440, change: -sharePerDay });
    }
  }
  events.sort((a, b) => a.day - b.day || a.change - b.change);
  const pieces: InflowPiece[] = [];
  let fromDay = 0;
  let eating = 0;
  let flow = 0;
  const begin = () => {
    const decay = flow - eating;
    pieces.push({
      fromDay,
      base: daily.map((grams) => grams * eating),
      slope: NONE,
      decay: daily.map((grams) => grams * decay),
      ratePerDay,
    });
  };
  // meals that overlap leave dust of rounding in the sum of their rates
  let meal = 0;
  for (const { day, change } of events) {
    if (day >= days) break;
    if (day > fromDay) begin();
    flow = eating + (flow - eating) * exp(-ratePerDay * (day - fromDay));
    fromDay = day;
    meal += change > 0 ? 1 : -1;
    eating = meal === 0 ? 0 : eating + change;
  }
  begin();
  return pieces;
}

function tablePieces(table: InflowTable, days: number): InflowPiece[] {
  const { timeDays } = table;
  const columns = [table.proteinGPerDay, table.starchGPerDay, table.fibreGPerDay, table.waterGPerDay];
  const last = timeDays.length - 1;
  const pieces: InflowPiece[] = [];
  const held = (fromDay: number, row: number) =>
    pieces.push({ fromDay, base: columns.map((c) => c[row]!), slope: NONE, decay: NONE, ratePerDay: 0 });
  if (timeDays[0]! > 0) held(0, 0);
  for (let row = 0; row < last; row++) {
    const from = timeDays[row]!;
    const to = timeDays[row + 1]!;
    if (to <= 0 || from >= days) continue;
    const slope = columns.map((c) => (c[row + 1]! - c[row]!) / (to - from));
    const before = pieces[pieces.length - 1];
    // rows on one straight line are one piece
    const goesOn =
      before !== undefined &&
      columns.every(
        (c, j) =>
          Math.abs(before.base[j]! + before.slope[j]! * (to - before.fromDay) - c[row + 1]!) <=
          1e-12 * Math.abs(c[row + 1]!),
      );
    if (!goesOn) pieces.push({ fromDay: from, base: columns.map((c) => c[row]!), slope, decay: NONE, ratePerDay: 0 });
  }
  if (timeDays[last]! < days) held(Math.max(timeDays[last]!, 0), last);
  return pieces;
}
