import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Descriptions, OverSeeds } from './describe.js';
import type { SpreadRow } from './population-spread.js';
import type { Sensitivity } from './sensitivity.js';
import { quantilesAt, spearman } from './statistics.js';
import type { Surveyed } from './survey.js';

/** The evidence as it is kept: aggregate figures only, no person of the survey. */
export interface Saved {
  readonly schema: 'selenoscope.survey/1';
  readonly observed: Observed;
  readonly copy: OverSeeds;
  /** the copy made from the margins of `tables/margins.csv` alone */
  readonly fromMargins: OverSeeds;
  readonly recallAgainstTruth: { readonly male: number; readonly female: number };
  readonly variants: readonly { readonly name: string; readonly copy: OverSeeds }[];
  readonly spread: readonly SpreadRow[];
  readonly sensitivity: readonly Sensitivity[];
}

export interface Observed extends Descriptions {
  /** rank correlation of blood with selenium per energy of the recall, and with its energy */
  readonly spearmanPerEnergy: number;
  readonly spearmanEnergy: number;
}

export function observedOf(survey: readonly Surveyed[], described: Descriptions): Observed {
  const blood = survey.map((p) => p.bloodUgPerL);
  return {
    ...described,
    spearmanPerEnergy: spearman(
      survey.map((p) => p.recallUg / p.recallKcal),
      blood,
    ),
    spearmanEnergy: spearman(
      survey.map((p) => p.recallKcal),
      blood,
    ),
  };
}

/** Share of each sex and quantiles of body mass index: all that the copy needs of the survey. */
export function marginsCsv(survey: readonly Surveyed[]): string {
  const at = Array.from({ length: 21 }, (_, k) => Math.min(0.99, Math.max(0.01, k / 20)));
  const head = ['sex', 'share', ...at.map((_, k) => `bmi_q${k * 5}`)].join(',');
  const lines = (['male', 'female'] as const).map((sex) => {
    const bmi = survey.filter((p) => p.sex === sex).map((p) => p.bmi);
    return [sex, (bmi.length / survey.length).toFixed(3), ...quantilesAt(bmi, at).map((q) => q.toFixed(1))].join(',');
  });
  return `${[head, ...lines].join('\n')}\n`;
}

/** Numbers to eight digits: enough to tell whether they are the same, short enough to read. */
export const rounded = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value, (_, v) => (typeof v === 'number' ? Number(v.toPrecision(8)) : v))) as T;

export function writeSaved(folder: URL, saved: Saved, text: string): void {
  mkdirSync(new URL('saved/', folder), { recursive: true });
  writeFileSync(new URL('saved/survey.json', folder), `${JSON.stringify(rounded(saved), null, 1)}\n`);
  writeFileSync(new URL('saved/survey.txt', folder), text);
}

export const readSaved = (folder: URL): Saved =>
  JSON.parse(readFileSync(new URL('saved/survey.json', folder), 'utf8')) as Saved;
