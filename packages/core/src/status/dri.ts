import { exp, normalQuantile, numberOf, numberOrNull, type Row, type Rows, textOf } from '../base/index.js';
import { type Group, readGroup, wrong } from './groups.js';

/** Kinds in the table of the other nutrients. CDRR: the sodium level above which less is advised; no upper level. */
const DRI_KINDS = ['EAR', 'RDA', 'AI', 'UL', 'CDRR', 'REQUIREMENT-QUANTILE'] as const;
export type DriKind = (typeof DRI_KINDS)[number];

/** Which intake an upper level is about. */
export type UpperScope = 'all' | 'supplements-only' | 'preformed';

/** One IOM/NASEM value of `dri-iom-nutrients.csv`, in its own unit a day. */
export interface DriValue extends Group {
  readonly nutrient: string;
  /** "g" | "mg" | "µg" */
  readonly unit: string;
  readonly kind: DriKind;
  readonly value: number;
  /** true: per kg of body mass */
  readonly perKg: boolean;
  /** normal spread of the requirement; null where it is skewed or the kind has none */
  readonly cv: number | null;
  /** log-normal spread of a skewed requirement; null otherwise */
  readonly logSd: number | null;
  /** quantile that a REQUIREMENT-QUANTILE row holds */
  readonly quantile: number | null;
  readonly scope: UpperScope | null;
  readonly source: string;
  readonly verified: boolean;
  readonly note: string;
}

export function readDriValues(rows: Rows): readonly DriValue[] {
  return rows.map(readDriValue);
}

function readDriValue(row: Row): DriValue {
  const kind = textOf(row, 'kind') as DriKind;
  const unit = textOf(row, 'unit');
  const scope = textOf(row, 'ul_scope');
  if (!DRI_KINDS.includes(kind)) throw wrong(row, 'kind', kind);
  if (!(unit in GRAMS_OF_UNIT)) throw wrong(row, 'unit', unit);
  if (!['', 'all', 'supplements-only', 'preformed'].includes(scope)) throw wrong(row, 'ul_scope', scope);
  if ((kind === 'UL') !== (scope !== '') && kind !== 'CDRR') throw wrong(row, 'ul_scope', scope);
  const value = numberOf(row, 'value');
  if (!(value > 0)) throw wrong(row, 'value', String(value));
  return {
    ...readGroup(row),
    nutrient: textOf(row, 'nutrient'),
    unit,
    kind,
    value,
    perKg: textOf(row, 'per') === 'kg',
    cv: numberOrNull(row, 'cv'),
    logSd: numberOrNull(row, 'log_sd'),
    quantile: numberOrNull(row, 'quantile'),
    scope: scope === '' ? null : (scope as UpperScope),
    source: textOf(row, 'source'),
    verified: textOf(row, 'verified') === 'yes',
    note: textOf(row, 'note'),
  };
}

const GRAMS_OF_UNIT: Readonly<Record<string, number>> = { g: 1, mg: 1e-3, µg: 1e-6, ug: 1e-6, mcg: 1e-6 };

/**
 * Factor from one mass unit to another; what follows the unit ("/d", " RAE", " NE") is not compared, because the key of
 * the nutrient already says it. Null where a unit is no mass.
 * @example massFactor('mg', 'µg/d') // 1000
 */
export function massFactor(from: string, to: string): number | null {
  const [a, b] = [gramsOf(from), gramsOf(to)];
  return a === null || b === null ? null : a >= b ? Math.round(a / b) : 1 / Math.round(b / a);
}

/** A value by a factor of {@link massFactor}, divided where it is below 1: 700 µg are 0.7 mg and not 0.7000000000000001. */
export function convert(value: number, factor: number): number {
  return factor < 1 ? value / Math.round(1 / factor) : value * factor;
}

function gramsOf(unit: string): number | null {
  const mass = /^\s*(g|mg|mcg|ug|[µμ]g)(?![a-z])/i.exec(unit)?.[1]?.toLowerCase().replace('μ', 'µ');
  return mass === undefined ? null : (GRAMS_OF_UNIT[mass] ?? null);
}

/** Requirement draws of one person in the unit of the row, from uniforms (0 to 1), one for each index. */
export function driRequirementDraws(
  average: DriValue,
  quantiles: readonly DriValue[],
  uniforms: Float64Array,
): Float64Array {
  if (quantiles.length > 1) return uniforms.map((p) => betweenQuantiles(quantiles, p));
  if (average.logSd !== null) {
    const logSd = average.logSd;
    return uniforms.map((p) => average.value * exp(logSd * normalQuantile(p)));
  }
  const cv = average.cv ?? 0.1;
  return uniforms.map((p) => Math.max(0, average.value * (1 + cv * normalQuantile(p))));
}

/** Linear between the printed quantiles, flat beyond the first and last: the tails are not known. */
function betweenQuantiles(quantiles: readonly DriValue[], p: number): number {
  let below = quantiles[0]!;
  for (const above of quantiles) {
    if (p < above.quantile!) {
      const width = above.quantile! - below.quantile!;
      return width > 0 ? below.value + ((p - below.quantile!) / width) * (above.value - below.value) : above.value;
    }
    below = above;
  }
  return below.value;
}
