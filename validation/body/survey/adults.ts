import { numberOf, type Rows, sortedQuantile, stream, textOf } from '@selenoscope/core';
import type { Sex, Surveyed } from './survey.js';

/** Whom the copy copies: sex and body mass index, nothing else of the survey. */
export interface Adult {
  readonly sex: Sex;
  readonly bmi: number;
}

export const adultsOf = (survey: readonly Surveyed[]): Adult[] => survey.map(({ sex, bmi }) => ({ sex, bmi }));

/** Adults like those of the survey, from its margins (`tables/margins.csv`) where the survey itself is absent. */
export function adultsFromMargins(rows: Rows, count: number, seed: number): Adult[] {
  const quantiles = new Map(rows.map((row) => [textOf(row, 'sex') as Sex, bmiQuantiles(row)]));
  const women = numberOf(rows.find((row) => row['sex'] === 'female')!, 'share');
  const who = stream({ seed, person: 0 }, 'survey.sex').uniforms(count);
  const where = stream({ seed, person: 0 }, 'survey.bmi').uniforms(count);
  return Array.from(who, (u, i) => {
    const sex = u < women ? 'female' : 'male';
    return { sex, bmi: sortedQuantile(quantiles.get(sex)!, where[i]!) };
  });
}

/** Quantiles of body mass index at 0, 1/20 … 1; the ends are the 1st and the 99th percentile. */
const bmiQuantiles = (row: Rows[number]): number[] =>
  Array.from({ length: 21 }, (_, k) => numberOf(row, `bmi_q${k * 5}`));
