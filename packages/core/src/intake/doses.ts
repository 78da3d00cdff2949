import { factorGrid, logSdOfCv, type RandomSource, stream } from '../base/index.js';
import { type DiaryItems, daysSeen } from './items.js';
import type { IntakeModel } from './model.js';
import { frequencyDraws } from './occasional.js';

/** One supplement or infusion over a diary. */
export interface DoseIntake {
  /** "supplement:selenium-yeast", "infusion:selenite" */
  readonly key: string;
  readonly form: string;
  readonly route: 'oral' | 'iv';
  /** as on the label, by day (µg) */
  readonly labelUgByDay: Float64Array;
  /** content against label, one value for each draw */
  readonly content: Float64Array;
  /** long-run dose (µg/d) in each draw */
  readonly usualUg: Float64Array;
}

export function dosesOf(diary: DiaryItems, model: IntakeModel, source: RandomSource, count: number): DoseIntake[] {
  const byKey = new Map<string, { form: string; route: 'oral' | 'iv'; days: Float64Array }>();
  for (const { day, entry } of diary.doses) {
    const key = `${entry.route === 'iv' ? 'infusion' : 'supplement'}:${entry.form}`;
    const dose = byKey.get(key) ?? { form: entry.form, route: entry.route, days: new Float64Array(diary.dates.length) };
    dose.days[day]! += entry.doseUg;
    byKey.set(key, dose);
  }
  const daily = model.parameters.get('frequency.daily.prior', 'fraction');
  const label = factorGrid(logSdOfCv(model.parameters.get('dose.label.cv', 'fraction')));
  return [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, dose]) => {
      const taken = dose.days.filter((ug) => ug > 0);
      const mean = taken.length === 0 ? 0 : taken.reduce((a, b) => a + b, 0) / taken.length;
      const often = frequencyDraws(
        taken.length,
        daysSeen(diary, dose.days),
        dose.route === 'iv' ? 0 : daily,
        model.parameters,
        source,
        `dose.${key}`,
        count,
      );
      const idx = stream(source, `dose.${key}.content`).gridIndices(count);
      const content = Float64Array.from(idx, (k) => label[k]!);
      return {
        key,
        form: dose.form,
        route: dose.route,
        labelUgByDay: dose.days,
        content,
        usualUg: content.map((c, i) => c * mean * often[i]!),
      };
    });
}
