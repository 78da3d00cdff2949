import { ExactSum, toDecimal } from '../base/index.js';

/** 10^k as written, exact in a double up to 10^22. */
const POWERS = Array.from({ length: 23 }, (_, k) => Number(`1e${k}`));

/** The whole number n with n / 10^places = value exactly as written, or null where there is none below 2^53. */
export function scaledInteger(value: number, places: number): number | null {
  const scale = POWERS[places];
  if (scale === undefined) return null;
  const n = Math.round(value * scale);
  return Number.isSafeInteger(n) && n / scale === value ? n : null;
}

/**
 * Exact running sums, one for each day, of what a diary's foods hold of one nutrient.
 *
 * They count in whole units of 10^−(places+5): table digits times grams in milligrams, over 100. What does not fit (an
 * amount such as one third of a cup) goes through exact decimals instead. A value is the double nearest to the true
 * decimal sum, in any order of entries.
 */
export class KnownSums {
  private readonly units: Float64Array;
  private readonly exact = new Map<number, ExactSum>();
  private readonly places: number;
  /** no day's units can be larger; whole numbers below 2^53 add without rounding */
  private bound = 0;

  /** @param tablePlaces decimal places of the nutrient's column */
  constructor(
    days: number,
    private readonly tablePlaces: number,
  ) {
    this.units = new Float64Array(days);
    this.places = tablePlaces + 5;
  }

  /** Adds grams × (mantissa / 10^tablePlaces) / 100 to a day. */
  addFood(day: number, grams: number, mantissa: number): void {
    const milligrams = scaledInteger(grams, 3);
    if (milligrams !== null && this.fits(milligrams * mantissa)) this.units[day]! += milligrams * mantissa;
    else this.rest(day).addProduct(toDecimal(grams), { digits: BigInt(mantissa), places: this.tablePlaces + 2 });
  }

  /** The same for many days at once; `total` is the sum of the milligrams. */
  addDays(days: Int32Array, milligrams: Float64Array, total: number, mantissa: number): void {
    if (this.fits(total * mantissa)) {
      for (let k = 0; k < days.length; k++) this.units[days[k]!]! += milligrams[k]! * mantissa;
      return;
    }
    for (let k = 0; k < days.length; k++) {
      this.rest(days[k]!).add({ digits: BigInt(milligrams[k]!) * BigInt(mantissa), places: this.places });
    }
  }

  /** Adds an amount in the nutrient's own unit: a figure that the export carries. */
  addAmount(day: number, amount: number): void {
    const units = scaledInteger(amount, this.places);
    if (units !== null && this.fits(units)) this.units[day]! += units;
    else this.rest(day).add(toDecimal(amount));
  }

  values(): Float64Array {
    const scale = POWERS[this.places];
    return this.units.map((units, day) => {
      const exact = this.exact.get(day);
      if (!exact && scale !== undefined) return units / scale;
      const all = exact ?? new ExactSum();
      all.add({ digits: BigInt(units), places: this.places });
      this.units[day] = 0;
      this.exact.set(day, all);
      return all.value();
    });
  }

  private fits(units: number): boolean {
    const next = this.bound + Math.abs(units);
    if (!(next < Number.MAX_SAFE_INTEGER)) return false;
    this.bound = next;
    return true;
  }

  private rest(day: number): ExactSum {
    const known = this.exact.get(day);
    if (known) return known;
    const made = new ExactSum();
    this.exact.set(day, made);
    return made;
  }
}
