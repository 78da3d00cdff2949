import type { Place } from '@selenoscope/core';
import { type NumberStyle, numberStyle, readDecimal } from '../numbers.js';
import { refuse, shown } from './text.js';

/** A number as nearly all of them are written; everything else is looked at with care. */
export const PLAIN: RegExp = /^\d+(?:\.\d*)?(?:[eE][+-]?\d+)?$/;

/** Above this a sum of counts loses digits. */
const LARGEST = Number.MAX_SAFE_INTEGER;

const EMPTY = new Set(['', 'na', 'n/a', 'null', 'none', '-', '.', 'nd', 'n.d.']);

/** Reads amounts in the style of one file, and keeps what should be said about them. */
export class AmountReader {
  emptyCells = 0;
  /** amounts above zero with and without a percent sign */
  private signed = 0;
  private bare = 0;

  constructor(
    private readonly style: NumberStyle,
    private readonly emptyIsZero: boolean,
  ) {}

  /** values were written with a percent sign */
  get percentSigns(): boolean {
    return this.signed > 0;
  }

  /** An amount of 0 or more. @throws SelenoscopeError for everything else */
  read(cell: string, file: string, row: number, field: string): number {
    if (cell === '0' || cell === '0.0') return 0;
    // with decimal commas "1.234" means 1234, so points are looked at with care
    if (PLAIN.test(cell) && (this.style !== 'comma' || !cell.includes('.')))
      return this.checked(Number(cell), cell, file, row, field);
    return this.odd(cell.trim(), file, row, field);
  }

  private checked(value: number, cell: string, file: string, row: number, field: string): number {
    const place = { file, row, field };
    if (value === Number.POSITIVE_INFINITY) refuse({ code: 'profile.file.value.notFinite', place, came: shown(cell) });
    if (value > LARGEST) refuse({ code: 'profile.file.value.huge', place, came: shown(cell) });
    if (value > 0) {
      this.bare++;
      if (this.signed > 0) refuse({ code: 'profile.file.cell.percentMixed', place, came: shown(cell) });
    }
    return value;
  }

  private odd(cell: string, file: string, row: number, field: string): number {
    const place: Place = { file, row, field };
    if (EMPTY.has(cell.toLowerCase())) {
      if (!this.emptyIsZero) refuse({ code: 'profile.file.cell.empty', place, came: shown(cell) });
      this.emptyCells++;
      return 0;
    }
    if (/^[-−–+]?(nan|inf|infinity|#div\/0!|#n\/a|#value!)$/i.test(cell))
      refuse({ code: 'profile.file.value.notFinite', place, came: shown(cell) });
    const percent = /^(.*\S)\s*%$/.exec(cell);
    const bare = (percent?.[1] ?? cell).replace(/^\+/, '');
    const unsigned = bare.replace(/^[-−–]/, '');
    const read = readDecimal(unsigned, this.style);
    if (read === null) return refuse({ code: 'profile.file.cell.text', place, came: shown(cell) });
    if ('ambiguous' in read)
      return refuse({
        code: 'profile.file.cell.ambiguous',
        place,
        came: shown(cell),
        small: read.ambiguous[0],
        large: read.ambiguous[1],
      });
    if (unsigned !== bare && read.value !== 0)
      refuse({ code: 'profile.file.value.negative', place, came: shown(cell) });
    if (read.value > 0 && percent) {
      this.signed++;
      if (this.bare > 0) refuse({ code: 'profile.file.cell.percentMixed', place, came: shown(cell) });
      return read.value;
    }
    return this.checked(read.value, cell, file, row, field);
  }
}

/** How the amounts of a table with this separator are written. Only a file with commas inside cells can differ from a point. */
export function amountStyle(text: string, delimiter: string): NumberStyle {
  if (!/\d,\d/.test(text)) return 'point';
  const cells =
    delimiter === ',' ? (text.match(/"[^"\n]*"/g) ?? []).map((cell) => cell.slice(1, -1)) : split(text, delimiter);
  return numberStyle(cells.filter((cell) => /^\s*[+-]?\d[\d.,]*\s*%?\s*$/.test(cell)));
}

const split = (text: string, delimiter: string): string[] =>
  text.split(/\r\n?|\n/).flatMap((line) => line.split(delimiter));
