import { Parameters, type Rows } from '@selenoscope/core';
import { copies, MAIN, type Setting } from './variants.js';

/** What the rank correlation and the spread of blood become when one supposition stands at the end of its range. */
export interface Sensitivity {
  readonly key: string;
  readonly value: number;
  readonly spearman: number;
  readonly bloodCv: number;
}

const SEEDS_EACH = 3;

/** Each row of `population.csv` at its low and high value, the others as they are; the same draws throughout. */
export function sensitivities(setting: Setting, population: Rows): Sensitivity[] {
  return population
    .filter((row) => !row['key']!.startsWith('haematocrit'))
    .flatMap((row) =>
      (['low', 'high'] as const).map((end) => {
        const table = new Parameters(population.map((r) => (r === row ? { ...r, value: r[end]! } : r)));
        const { mean } = copies({ ...setting, facts: { ...setting.facts, table } }, MAIN, SEEDS_EACH);
        return { key: row['key']!, value: Number(row[end]), spearman: mean.all.spearman, bloodCv: mean.all.bloodCv };
      }),
    );
}
