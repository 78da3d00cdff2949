/** Well mixed parts in a row with a wall that absorbs acids and water: what the colon model is without its biology. */
export interface Mixing {
  /** only their shares count */
  readonly volumesL: readonly number[];
  /** of the whole colon */
  transitDays: number;
  waterGPerDay: number;
  /** absorption of acids and of water, 1/d */
  acidsPerDay: number;
  waterPerDay: number;
}

/**
 * Acids (mM) in each part at rest, where so much is made in each (mmol/d), written into `out`. The little water that
 * microbes take up and make is left out.
 */
export function acidsMm(madeMmol: ArrayLike<number>, mixing: Mixing, out: Float64Array): void {
  const { volumesL, transitDays, acidsPerDay, waterPerDay } = mixing;
  const whole = total(volumesL);
  let water = mixing.waterGPerDay;
  let arrives = 0;
  for (let c = 0; c < out.length; c++) {
    const flow = whole / (transitDays * volumesL[c]!);
    const grams = water / (flow + waterPerDay);
    const held = (madeMmol[c]! + arrives) / (flow + acidsPerDay);
    water = flow * grams;
    arrives = flow * held;
    out[c] = (1000 * held) / grams;
  }
}

/** What must be made in each part (mmol/d) for these acids (mM), written into `out`: the inverse of {@link acidsMm}. */
export function productionMmol(mm: ArrayLike<number>, mixing: Mixing, out: Float64Array): void {
  const { volumesL, transitDays, acidsPerDay, waterPerDay } = mixing;
  const whole = total(volumesL);
  let water = mixing.waterGPerDay;
  let arrives = 0;
  for (let c = 0; c < out.length; c++) {
    const flow = whole / (transitDays * volumesL[c]!);
    const grams = water / (flow + waterPerDay);
    const held = (mm[c]! * grams) / 1000;
    water = flow * grams;
    out[c] = held * (flow + acidsPerDay) - arrives;
    arrives = flow * held;
  }
}

function total(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
