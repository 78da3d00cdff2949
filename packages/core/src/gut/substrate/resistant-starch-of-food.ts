import { numberOf, numberOrNull, type Rows, textOf } from '../../base/index.js';
import { CELL_KINDS, type Food, type FoodCatalogue, isKnown, type NutrientColumn } from '../../foods/index.js';
import { type FoodTest, foodTest } from './food-words.js';
import type { Range } from './ranges.js';
import type { FoodStarch } from './starch-of-food.js';

/** Resistant starch by assay, g per 100 g of a food as it is written in a diary. */
export interface FoodResistantStarch {
  readonly valueG: number;
  readonly lowG: number;
  readonly highG: number;
  /** row of resistant-starch.csv, or null where the food stands in no list and its starch decides */
  readonly row: string | null;
}

interface ListedFood {
  readonly key: string;
  readonly holds: FoodTest;
  readonly valueG: number;
  readonly lowG: number;
  readonly highG: number;
  /** dry matter (g per 100 g) of the food that was analysed; null where foods of the row are alike */
  readonly dryPercent: number | null;
}

/** Foods are not drier than this multiple of the analysed one, nor wetter than its inverse. */
const DRY_FACTOR_MOST = 4;

/**
 * Resistant starch of foods by the lists (resistant-starch.csv), the first row that fits. Where a row gives the dry
 * matter of what was analysed, a food that is drier (dry lentils) or wetter (a soup) holds more or less accordingly.
 */
export class ResistantStarchOfFoods {
  private readonly listed: readonly ListedFood[];
  private readonly water: NutrientColumn | undefined;
  private readonly rowOf = new Map<number, ListedFood | null>();

  constructor(
    private readonly catalogue: FoodCatalogue,
    rows: Rows,
    private readonly shareOfStarch: Range,
  ) {
    this.water = catalogue.column('water');
    this.listed = rows.map((row) => {
      const unit = textOf(row, 'unit');
      if (unit !== 'g/100 g') throw new Error(`resistant starch in ${unit}, expected g/100 g`);
      return {
        key: textOf(row, 'key'),
        holds: foodTest(row),
        valueG: numberOf(row, 'value'),
        lowG: numberOf(row, 'low'),
        highG: numberOf(row, 'high'),
        dryPercent: numberOrNull(row, 'dry_percent'),
      };
    });
  }

  /** @param starch of the same food: no food holds more resistant starch than starch */
  of(index: number, starch: FoodStarch): FoodResistantStarch {
    const row = this.row(index);
    if (row === null) {
      const { value, low, high } = this.shareOfStarch;
      return {
        valueG: starch.starchG * value,
        lowG: starch.lowG * low,
        highG: starch.highG * high,
        row: null,
      };
    }
    const factor = this.dryFactor(index, row.dryPercent);
    const most = starch.highG;
    return {
      valueG: Math.min(most, row.valueG * factor),
      lowG: Math.min(most, row.lowG * factor),
      highG: Math.min(most, row.highG * factor),
      row: row.key,
    };
  }

  private row(index: number): ListedFood | null {
    const known = this.rowOf.get(index);
    if (known !== undefined) return known;
    const food: Food = this.catalogue.food(index);
    const found = this.listed.find(({ holds }) => holds(food)) ?? null;
    this.rowOf.set(index, found);
    return found;
  }

  private dryFactor(index: number, dryPercent: number | null): number {
    const { water } = this;
    if (dryPercent === null || !water || !isKnown(CELL_KINDS[water.kind[index]!]!)) return 1;
    const factor = (100 - water.value[index]!) / dryPercent;
    return Math.min(DRY_FACTOR_MOST, Math.max(1 / DRY_FACTOR_MOST, factor));
  }
}
