import { numberOf, type Rows, textOf } from '../../base/index.js';
import { CELL_KINDS, type FoodCatalogue, isKnown, type NutrientColumn } from '../../foods/index.js';
import { type FoodTest, foodTest } from './food-words.js';

/** How the starch of a food is known: analysed; what sugars leave of carbohydrate; by its kind, where sugars are not known. */
export type StarchBasis = 'measured' | 'difference' | 'kind';

/** Starch and carbohydrate per 100 g of a food. */
export interface FoodStarch {
  readonly basis: StarchBasis;
  readonly starchG: number;
  readonly lowG: number;
  readonly highG: number;
  /** carbohydrate without fibre */
  readonly availableG: number;
  /** carbohydrate with fibre, as tables write it "by difference" */
  readonly carbohydrateG: number;
}

interface StarchKind {
  readonly holds: FoodTest;
  readonly ofRest: Share;
  readonly restOfAvailable: Share;
}

interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Assays of starch differ by about so much (fraction of the value); the tables give no error. */
const ASSAY = 0.1;

/**
 * Starch of foods, per 100 g (substrate-starch-kinds.csv).
 *
 * Analysed starch stands where a table has it (IFCT 2017). Else carbohydrate − fibre − sugars is what is left over, and
 * the kind of food says how much of that is starch. Where sugars are unknown too, the kind says how much is left over.
 * A food whose carbohydrate is unknown has no starch here: null, never 0.
 */
export class StarchOfFoods {
  private readonly kinds: readonly StarchKind[];
  private readonly columns: Readonly<Record<string, NutrientColumn | undefined>>;
  private readonly cache = new Map<number, FoodStarch | null>();

  constructor(
    private readonly catalogue: FoodCatalogue,
    rows: Rows,
  ) {
    this.kinds = rows.map((row) => ({
      holds: foodTest(row),
      ofRest: { value: numberOf(row, 'rest_share'), low: numberOf(row, 'rest_low'), high: numberOf(row, 'rest_high') },
      restOfAvailable: {
        value: numberOf(row, 'available_rest'),
        low: numberOf(row, 'available_low'),
        high: numberOf(row, 'available_high'),
      },
    }));
    const last = rows.at(-1);
    if (!last || textOf(last, 'groups') !== '' || textOf(last, 'words') !== '')
      throw new Error('the last kind of starch must hold every food');
    const keys = ['carbohydrate', 'carbohydrate-available', 'fibre', 'sugars', 'sugars-free', 'starch'];
    this.columns = Object.fromEntries(keys.map((key) => [key, catalogue.column(key)]));
  }

  /** @param index number of the food in the catalogue */
  of(index: number): FoodStarch | null {
    const known = this.cache.get(index);
    if (known !== undefined) return known;
    const made = this.make(index);
    this.cache.set(index, made);
    return made;
  }

  private make(index: number): FoodStarch | null {
    const total = this.value('carbohydrate', index);
    const fibre = this.value('fibre', index);
    const byDifference = this.value('carbohydrate-available', index);
    const sugars = this.value('sugars', index) ?? this.value('sugars-free', index);
    const starch = this.value('starch', index);
    const available = byDifference ?? (total === null ? null : Math.max(0, total - (fibre ?? 0)));
    if (available === null) {
      if (starch === null) return null;
      const carbohydrateG = starch + (sugars ?? 0) + (fibre ?? 0);
      return { ...measured(starch), availableG: starch + (sugars ?? 0), carbohydrateG };
    }
    const carbohydrateG = total ?? available + (fibre ?? 0);
    const common = { availableG: available, carbohydrateG };
    if (starch !== null) return { ...measured(starch), ...common };
    const food = this.catalogue.food(index);
    const { ofRest, restOfAvailable } = this.kinds.find(({ holds }) => holds(food))!;
    if (sugars !== null) {
      const rest = Math.max(0, available - sugars);
      return {
        basis: 'difference',
        starchG: rest * ofRest.value,
        lowG: rest * ofRest.low,
        highG: rest * ofRest.high,
        ...common,
      };
    }
    return {
      basis: 'kind',
      starchG: available * restOfAvailable.value * ofRest.value,
      lowG: available * restOfAvailable.low * ofRest.low,
      highG: available * restOfAvailable.high * ofRest.high,
      ...common,
    };
  }

  private value(key: string, index: number): number | null {
    const column = this.columns[key];
    return column && isKnown(CELL_KINDS[column.kind[index]!]!) ? column.value[index]! : null;
  }
}

const measured = (starchG: number) =>
  ({ basis: 'measured', starchG, lowG: starchG * (1 - ASSAY), highG: starchG * (1 + ASSAY) }) as const;
