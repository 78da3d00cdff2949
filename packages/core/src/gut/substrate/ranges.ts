import { exp, log, normalGrid, numberOf, type RandomSource, type Rows, stream, textOf } from '../../base/index.js';

/** A parameter of the gut tables: its middle, and the ends of what it may be (read as 5th and 95th percentile). */
export interface Range {
  readonly key: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** A to E where the table grades its rows, else empty */
  readonly grade: string;
  readonly method: string;
  readonly source: string;
}

/** A normal quantile of 0.95: the ends of a range lie so many standard deviations from its middle. */
const Z95 = 1.6448536269514722;

/** Parameters with ranges by key; asking says the unit that is expected, and a mismatch fails at once. */
export class Ranges {
  private readonly byKey = new Map<string, Range>();

  constructor(rows: Rows) {
    for (const row of rows) {
      const range: Range = {
        key: textOf(row, 'key'),
        value: numberOf(row, 'value'),
        low: numberOf(row, 'low'),
        high: numberOf(row, 'high'),
        unit: textOf(row, 'unit'),
        grade: textOf(row, 'grade'),
        method: textOf(row, 'method'),
        source: textOf(row, 'source'),
      };
      if (!(range.low <= range.value && range.value <= range.high))
        throw new Error(`parameter ${range.key} lies outside its own range`);
      this.byKey.set(range.key, range);
    }
  }

  /** @example ranges.get('mucin', 'g/d').high // 7.3 */
  get(key: string, unit: string): Range {
    const range = this.byKey.get(key);
    if (!range) throw new Error(`parameter ${key} is not in the table`);
    if (range.unit !== unit) throw new Error(`parameter ${key} is in ${range.unit}, asked for in ${unit}`);
    return range;
  }

  all(): readonly Range[] {
    return [...this.byKey.values()];
  }

  /** Draws of a parameter, named after it: see {@link rangeDraws}. */
  draws(key: string, unit: string, source: RandomSource, name: string, count: number): Float64Array {
    return rangeDraws(this.get(key, unit), unit === 'fraction', source, `${name}.${key}`, count);
  }
}

/**
 * Draws of a quantity known by its middle and its ends: median `value`, 5th percentile `low`, 95th `high`.
 *
 * Normal on the log scale (for a share, on the logit scale, so that it stays between 0 and 1), with another standard
 * deviation below the middle than above it. A range without width gives its value in every draw.
 */
export function rangeDraws(
  { value, low, high }: Pick<Range, 'value' | 'low' | 'high'>,
  isShare: boolean,
  source: RandomSource,
  name: string,
  count: number,
): Float64Array {
  const out = new Float64Array(count);
  if (low === high) return out.fill(value);
  const middle = isShare ? logit(value) : log(value);
  const below = (middle - (isShare ? logit(low) : log(low))) / Z95;
  const above = ((isShare ? logit(high) : log(high)) - middle) / Z95;
  // points of the grid (|z| to 3.67) cost a third of exact normals, and a range is not known beyond that
  const at = stream(source, name).gridIndices(count);
  const grid = normalGrid();
  for (let i = 0; i < count; i++) {
    const z = grid[at[i]!]!;
    const x = middle + z * (z < 0 ? below : above);
    out[i] = isShare ? 1 / (1 + exp(-x)) : exp(x);
  }
  return out;
}

const logit = (p: number): number => log(p / (1 - p));
