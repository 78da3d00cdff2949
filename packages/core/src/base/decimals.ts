/**
 * Exact arithmetic on numbers as they were written (25, 0.25, 61.2).
 *
 * A table's 7.1 and a diary's 0.25 are decimal; added as binary fractions their sum depends on the order. Kept as whole
 * numbers with a decimal exponent the sum is exact, and one division at the end rounds it once: the nearest double to
 * the true decimal result, which any other program that adds exactly gets too.
 */
export interface Decimal {
  /** whole number, may be negative */
  readonly digits: bigint;
  /** number of decimal places, ≥ 0 */
  readonly places: number;
}

/** The decimal that is written when the number is printed (shortest text that reads back the same). */
export function toDecimal(value: number): Decimal {
  const text = String(value);
  const [mantissa = '0', exponentText] = text.split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponentText ?? 0);
  const digits = BigInt(whole + fraction);
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
}

/** Nearest double to a decimal. */
export const fromDecimal = (value: Decimal): number => Number(`${value.digits}e-${value.places}`);

/** Running exact sum of products of two decimals. */
export class ExactSum {
  private digits = 0n;
  private places = 0;

  addProduct(a: Decimal, b: Decimal): void {
    this.add({ digits: a.digits * b.digits, places: a.places + b.places });
  }

  add(value: Decimal): void {
    if (value.places === this.places) this.digits += value.digits;
    else if (value.places < this.places) this.digits += value.digits * 10n ** BigInt(this.places - value.places);
    else {
      this.digits = this.digits * 10n ** BigInt(value.places - this.places) + value.digits;
      this.places = value.places;
    }
  }

  value(): number {
    return fromDecimal({ digits: this.digits, places: this.places });
  }
}

/** Sum of two numbers as they are written: 0.1 and 0.2 make 0.3. */
export function addExactly(a: number, b: number): number {
  const total = new ExactSum();
  total.add(toDecimal(a));
  total.add(toDecimal(b));
  return total.value();
}
