import type { Rows } from '../../base/index.js';
import { CELL_KINDS, type FoodCatalogue, isKnown, type NutrientColumn } from '../../foods/index.js';
import { Ranges } from './ranges.js';
import { ResistantStarchOfFoods } from './resistant-starch-of-food.js';
import { StarchOfFoods } from './starch-of-food.js';

/** Tables of the substrate, as rows of text (`packages/data/tables/gut`). */
export interface SubstrateTables {
  /** substrate-parameters.csv */
  readonly parameters: Rows;
  /** substrate-starch-kinds.csv */
  readonly starchKinds: Rows;
  /** resistant-starch.csv */
  readonly resistantStarch: Rows;
}

/** Tables turned into numbers, opened once. What is found out of a food is kept for the next assessment. */
export interface SubstrateModel {
  readonly catalogue: FoodCatalogue;
  readonly parameters: Ranges;
  readonly starch: StarchOfFoods;
  readonly resistantStarch: ResistantStarchOfFoods;
  /** kcal per 100 g, or null where the table has none */
  energyOf(index: number): number | null;
}

export function openSubstrateModel(catalogue: FoodCatalogue, tables: SubstrateTables): SubstrateModel {
  const parameters = new Ranges(tables.parameters);
  const energy: NutrientColumn | undefined = catalogue.column('energy');
  return {
    catalogue,
    parameters,
    starch: new StarchOfFoods(catalogue, tables.starchKinds),
    resistantStarch: new ResistantStarchOfFoods(
      catalogue,
      tables.resistantStarch,
      parameters.get('resistantStarch.low.ofStarch', 'fraction'),
    ),
    energyOf: (index) => (energy && isKnown(CELL_KINDS[energy.kind[index]!]!) ? energy.value[index]! : null),
  };
}
