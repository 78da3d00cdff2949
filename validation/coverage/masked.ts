import type { Cell, Food, FoodCatalogue, NutrientColumn } from '@selenoscope/core';

const NUTRIENT = 'selenium';
const MARK = '#unknown';

/** Id of the copy of a food whose selenium is not known. */
export const maskedId = (id: string): string => id + MARK;

/**
 * The catalogue with a second copy of some foods, equal in everything except that the copy's selenium is missing.
 * Copies come after the foods, so numbers of foods stay what they were.
 */
export function withMaskedCopies(base: FoodCatalogue, ids: readonly string[]): FoodCatalogue {
  const originals = [...new Set(ids)].map((id) => {
    const index = base.indexOf(id);
    if (index < 0)
      throw new Error(`The catalogue has no food ${id}, which validation/coverage/tables/repertoire.csv names`);
    return index;
  });
  const copyOf = new Map(originals.map((index, i) => [maskedId(base.food(index).id), base.size + i]));
  const foods = originals.map((index): Food => {
    const food = base.food(index);
    return { ...food, id: maskedId(food.id) };
  });
  const original = (index: number): number => (index < base.size ? index : originals[index - base.size]!);
  const columns = new Map<string, NutrientColumn | undefined>();

  const longer = (column: NutrientColumn, nutrient: string): NutrientColumn => {
    const size = base.size + originals.length;
    const value = new Float64Array(size);
    const mantissa = new Float64Array(size);
    const kind = new Uint8Array(size);
    const sd = new Float64Array(size);
    const hidden = nutrient === NUTRIENT;
    for (let i = 0; i < size; i++) {
      const from = original(i);
      const hide = hidden && i >= base.size;
      value[i] = hide ? Number.NaN : column.value[from]!;
      mantissa[i] = hide ? Number.NaN : column.mantissa[from]!;
      kind[i] = hide ? 0 : column.kind[from]!;
      sd[i] = hide ? Number.NaN : column.sd[from]!;
    }
    return { info: column.info, value, mantissa, places: column.places, kind, sd };
  };

  return {
    size: base.size + originals.length,
    hash: base.hash,
    nutrients: base.nutrients,
    indexOf: (id) => copyOf.get(id) ?? base.indexOf(id),
    food: (index) => (index < base.size ? base.food(index) : foods[index - base.size]!),
    cell: (index, nutrient): Cell => {
      const cell = base.cell(original(index), nutrient);
      if (index < base.size || nutrient !== NUTRIENT) return cell;
      return { value: null, unit: cell.unit, kind: 'missing', source: cell.source };
    },
    column: (nutrient) => {
      if (!columns.has(nutrient)) {
        const column = base.column(nutrient);
        columns.set(nutrient, column && longer(column, nutrient));
      }
      return columns.get(nutrient);
    },
    classDistribution: (index, nutrient) => base.classDistribution(original(index), nutrient),
    groupDistribution: (group, nutrient) => base.groupDistribution(group, nutrient),
  };
}
