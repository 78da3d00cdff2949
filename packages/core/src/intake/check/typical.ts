import { exp, log, numberOf, numberOrNull, type RandomSource, type Rows, stream, textOf } from '../../base/index.js';
import { DAYS_PER } from './form.js';

/** Half the width of a 90 % interval in standard deviations. */
const Z90 = 1.6448536269514722;

/** Standard deviation of the logarithm whose 5th and 95th percentiles are these. */
export const logSdOfRange = (low: number, high: number): number => log(high / low) / (2 * Z90);

/** How often people of a place do something: a share that never does, the others log-normal. */
export interface Typical {
  readonly neverShare: number;
  /** of those who do, times a day */
  readonly median: number;
  readonly logSd: number;
}

/** What people answer on the whole (`check-typical.csv`): stands in where a person is not sure. */
export class TypicalHabits {
  private readonly byQuestion = new Map<string, { where: readonly string[]; typical: Typical }[]>();

  constructor(rows: Rows) {
    for (const row of rows) {
      const id = textOf(row, 'question');
      const median = numberOrNull(row, 'median');
      const days = DAYS_PER[textOf(row, 'per')] ?? 1;
      const typical: Typical = {
        neverShare: numberOf(row, 'never_share'),
        median: (median ?? 0) / days,
        logSd: median === null ? 0 : logSdOfRange(numberOf(row, 'low'), numberOf(row, 'high')),
      };
      const known = this.byQuestion.get(id) ?? [];
      this.byQuestion.set(id, [...known, { where: placesOf(textOf(row, 'where')), typical }]);
    }
  }

  /** @throws Error for a question that the table does not know */
  of(question: string, country: string | null): Typical {
    const rows = this.byQuestion.get(question);
    if (!rows) throw new Error(`check-typical.csv: nothing is known of ${question}`);
    return forCountry(rows, country)[0]!.typical;
  }
}

/** "IN PK" as a list; an empty text means everywhere else. */
export const placesOf = (text: string): readonly string[] => text.split(' ').filter((place) => place !== '');

/** The rows of a country where there are any, else the rows of everywhere else. */
export function forCountry<T extends { readonly where: readonly string[] }>(
  rows: readonly T[],
  country: string | null,
): readonly T[] {
  const own = rows.filter((row) => country !== null && row.where.includes(country));
  return own.length > 0 ? own : rows.filter((row) => row.where.length === 0);
}

/** Mean times a day, never included. */
export const meanTimes = ({ neverShare, median, logSd }: Typical): number =>
  (1 - neverShare) * median * exp((logSd * logSd) / 2);

/** Squared coefficient of variation between people, never included. */
export function squaredCv({ neverShare, logSd }: Typical): number {
  return neverShare >= 1 ? 0 : exp(logSd * logSd) / (1 - neverShare) - 1;
}

/** Times a day of someone of whom nothing is known, in each draw. */
export function typicalDraws(typical: Typical, source: RandomSource, name: string, count: number): Float64Array {
  const does = stream(source, `check.${name}.does`).uniforms(count);
  const often = stream(source, `check.${name}.typical`).normals(count);
  return often.map((z, i) => (does[i]! < typical.neverShare ? 0 : typical.median * exp(typical.logSd * z)));
}
