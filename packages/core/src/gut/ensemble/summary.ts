import { quantilesOf } from '../../base/index.js';
import { COLON_COMPARTMENTS, type ColonCompartmentName } from '../colon/index.js';
import { type EnsemblePart, PER_COMPARTMENT, rowLength } from './run.js';

/** Percentiles over the members, one value for each output day. */
export interface Range {
  readonly p5: readonly number[];
  readonly p50: readonly number[];
  readonly p95: readonly number[];
}

/** What a colon may be like, as far as its parameters are not known. A share near 0 says nothing of any one person. */
export interface ColonEnsemble {
  readonly members: number;
  /** members that could not be followed to the end; they are in no percentile */
  readonly stalled: number;
  readonly compartments: readonly {
    readonly name: ColonCompartmentName;
    readonly tscfaMm: Range;
    readonly pH: Range;
  }[];
  /** share of the microbes in the whole colon */
  readonly groups: Readonly<Record<string, Range>>;
}

const QUANTILES = [0.05, 0.5, 0.95];

/** Percentiles over all members. The parts may come in any order; together they hold each member once. */
export function summariseEnsemble(
  parts: readonly EnsemblePart[],
  days: number,
  groups: readonly string[],
): ColonEnsemble {
  const length = rowLength(days, groups.length);
  const rows = [...parts]
    .sort((a, b) => a.from - b.from)
    .flatMap((part) =>
      Array.from({ length: part.to - part.from }, (_, i) => part.rows.subarray(i * length, (i + 1) * length)),
    );
  const whole = rows.filter((row) => !Number.isNaN(row[0]!));
  const perDay = length / days;
  const range = (offset: number): Range => {
    const [p5, p50, p95]: [number[], number[], number[]] = [[], [], []];
    for (let k = 0; k < days; k++) {
      const values = Float64Array.from(whole, (row) => row[k * perDay + offset]!);
      const [low, middle, high] = values.length > 0 ? quantilesOf(values, QUANTILES) : [NaN, NaN, NaN];
      p5.push(low!);
      p50.push(middle!);
      p95.push(high!);
    }
    return { p5, p50, p95 };
  };
  const each = PER_COMPARTMENT.length;
  return {
    members: rows.length,
    stalled: rows.length - whole.length,
    compartments: COLON_COMPARTMENTS.map((name, c) => ({ name, tscfaMm: range(c * each), pH: range(c * each + 1) })),
    groups: Object.fromEntries(groups.map((group, g) => [group, range(COLON_COMPARTMENTS.length * each + g)])),
  };
}
