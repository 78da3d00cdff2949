import { numberOf, Parameters, type Rows, textOf } from '../../../base/index.js';

/** Why two measurements differ though nothing of interest does. */
export const NOISE_SOURCES = ['replicate', 'kit', 'laboratory', 'day', 'weeks', 'person'] as const;
export type NoiseSource = (typeof NOISE_SOURCES)[number];

/** How far two measurements lie apart, as published or computed: the line that a comparison shows beside its own. */
export interface KnownSpread {
  /** "brayCurtis" (distance of two), "shannon" (nats), "lnShare", "lnPhylumRatio": standard deviations of one */
  readonly measure: string;
  readonly source: NoiseSource;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly appliesTo: string;
  readonly method: string;
  readonly from: string;
  /** "COMPUTED", "RECALLED, verify" … */
  readonly status: string;
}

export interface NoiseTable {
  readonly parameters: Parameters;
  readonly spreads: readonly KnownSpread[];
}

/** @param rows of the table gut/profile-noise */
export function readNoiseTable(rows: Rows): NoiseTable {
  const spreads = rows.flatMap((row): KnownSpread[] => {
    const [measure, name] = textOf(row, 'key').split('.');
    const source = NOISE_SOURCES.find((s) => s === name);
    if (!measure || !source) return [];
    return [
      {
        measure,
        source,
        value: numberOf(row, 'value'),
        low: numberOf(row, 'low'),
        high: numberOf(row, 'high'),
        unit: textOf(row, 'unit'),
        appliesTo: textOf(row, 'applies_to'),
        method: textOf(row, 'method'),
        from: textOf(row, 'source'),
        status: textOf(row, 'status'),
      },
    ];
  });
  return { parameters: new Parameters(rows), spreads };
}

/** The spread of one measure from one source. */
export function spreadOf(noise: NoiseTable, measure: string, source: NoiseSource): KnownSpread {
  const found = noise.spreads.find((s) => s.measure === measure && s.source === source);
  if (!found) throw new Error(`gut/profile-noise has no row ${measure}.${source}`);
  return found;
}
