/** A number as it is written: digits / 10^places. Both are whole; digits stay below 2^53. */
export interface Written {
  readonly digits: number;
  readonly places: number;
}

/**
 * Reads a plain decimal without rounding. Trailing zeros are dropped.
 * @example written('0.00005312') // { digits: 5312, places: 8 }
 * @example written('4.3e-7') // { digits: 43, places: 8 }
 * @throws Error where the text is not a number without sign
 */
export function written(text: string): Written {
  let value = read.get(text);
  if (value === undefined) {
    value = readDecimal(text);
    read.set(text, value);
  }
  return value;
}

/** Tables repeat the same few thousand numbers; reading each text once halves the time of a build. */
const read = new Map<string, Written>();

function readDecimal(text: string): Written {
  const match = /^(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (match === null || (match[1] === '' && (match[2] ?? '') === '')) throw new Error(`"${text}" is not a number`);
  const fraction = match[2] ?? '';
  return plain({ digits: Number(match[1] + fraction), places: fraction.length - Number(match[3] ?? 0) });
}

/** The same number with other units: shifts the decimal point to the right. @example shifted(written('0.000053'), 6) */
export const shifted = (value: Written, right: number): Written =>
  plain({ digits: value.digits, places: value.places - right });

/** The digits at a given, not smaller, number of places. */
export function digitsAt(value: Written, places: number): number {
  if (value.places > places) throw new Error('digits would be lost');
  return value.digits * 10 ** (places - value.places);
}

export const toNumber = (value: Written): number => Number(`${value.digits}e${-value.places}`);

function plain(value: Written): Written {
  let { digits, places } = value;
  if (digits === 0) return { digits: 0, places: 0 };
  while (places > 0 && digits % 10 === 0) {
    digits /= 10;
    places--;
  }
  while (places < 0) {
    digits *= 10;
    places++;
  }
  if (!Number.isSafeInteger(digits)) throw new Error('more digits than a double holds exactly');
  return { digits, places };
}
