import { type RandomSource, type Summary, summarise } from '../base/index.js';
import { type FormMixtures, formFractions, SELENIUM_FORMS } from '../foods/index.js';

/** Selenium of one kind of food or dose, in each draw (µg/d). */
export interface FormPart {
  /** speciation group, or a dose's form */
  readonly group: string;
  readonly ug: Float64Array;
}

/** Shares of the chemical forms in the whole intake: mean over the draws (they sum to 1), and their ranges. */
export function formShares(
  parts: readonly FormPart[],
  mixtures: FormMixtures,
  source: RandomSource,
  count: number,
): { shares: Record<string, number>; ranges: Record<string, Summary> } {
  const amounts = SELENIUM_FORMS.map(() => new Float64Array(count));
  const total = new Float64Array(count);
  const byGroup = new Map<string, Float64Array>();
  for (const part of parts) {
    const sum = byGroup.get(part.group) ?? new Float64Array(count);
    for (let i = 0; i < count; i++) sum[i]! += part.ug[i]!;
    byGroup.set(part.group, sum);
  }
  for (const [group, ug] of byGroup) {
    formFractions(group, mixtures, source, count).forEach((fraction, form) => {
      if (fraction === null) return;
      const target = amounts[form]!;
      for (let i = 0; i < count; i++) target[i]! += ug[i]! * (fraction === 1 ? 1 : fraction[i]!);
    });
    for (let i = 0; i < count; i++) total[i]! += ug[i]!;
  }
  const shares: Record<string, number> = {};
  const ranges: Record<string, Summary> = {};
  SELENIUM_FORMS.forEach((form, k) => {
    const share = amounts[k]!.map((ug, i) => (total[i]! > 0 ? ug / total[i]! : 0));
    const summary = summarise(share);
    shares[form] = summary.mean;
    ranges[form] = summary;
  });
  return { shares, ranges };
}
