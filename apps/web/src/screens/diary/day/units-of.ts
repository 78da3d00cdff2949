import { t } from '../../../base/index.js';
import type { FoodShown } from '../../../model/index.js';
import { gramsText, measureWord } from '../find/index.js';

/** Units an amount of this food may have: its household measures, g, ml, and the one it has now. */
export function unitsOf(
  line: FoodShown | null,
  now: string | null,
): readonly { readonly unit: string; readonly name: string }[] {
  const measures = (line?.measures ?? []).map(({ unit, grams }) => ({
    unit,
    name: unit === 'g' ? 'g' : `${measureWord(unit)[0]} (${gramsText(grams)})`,
  }));
  const known = new Set(measures.map(({ unit }) => unit));
  const others = ['g', 'ml', ...(now === null ? [''] : [now])].filter((unit) => !known.has(unit));
  return [
    ...measures,
    ...[...new Set(others)].map((unit) => ({ unit, name: unit === '' ? t('diary.unit-none') : unit })),
  ];
}
