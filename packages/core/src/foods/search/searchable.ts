import type { FoodCatalogue } from '../catalogue.js';

/** What the search needs to know about a food. */
export interface SearchableFood {
  readonly id: string;
  readonly name: string;
  /** abbreviated name of the table, where it has one */
  readonly shortName?: string;
  /** common and local names, one each ("Bhindi", "Okra") */
  readonly otherNames: readonly string[];
  /** food group code ("1500") and its name */
  readonly group: string;
  readonly groupName: string;
  /** foods with a known value come first among equals: an unknown one helps nobody */
  readonly hasSelenium: boolean;
  /** labels of the household measures it owns: "slice", "cup, chopped" */
  readonly measures: readonly string[];
}

/** Foods by number, made when asked for: of 9,000 foods a search shows a handful. */
export interface FoodSource {
  readonly size: number;
  food(index: number): SearchableFood;
  /** number of a food by id, −1 where there is none */
  indexOf(id: string): number;
}

/** The foods of a list as a source. */
export function listedFoods(foods: readonly SearchableFood[]): FoodSource {
  return {
    size: foods.length,
    food: (index) => foods[index]!,
    indexOf: (id) => foods.findIndex((food) => food.id === id),
  };
}

/** The foods of a catalogue as a source, under the catalogue's numbers. */
export function catalogueFoods(catalogue: FoodCatalogue): FoodSource {
  const selenium = catalogue.column('selenium');
  return {
    size: catalogue.size,
    food: (index) => {
      const food = catalogue.food(index);
      return {
        id: food.id,
        name: food.name,
        ...(food.shortName === undefined ? {} : { shortName: food.shortName }),
        otherNames: food.otherNames,
        group: food.group,
        groupName: food.groupName,
        hasSelenium: selenium !== undefined && !Number.isNaN(selenium.value[index]!),
        measures: food.measures.map((measure) => measure.label),
      };
    },
    indexOf: (id) => catalogue.indexOf(id),
  };
}

/** All foods of a catalogue as the search reads them, in the same order (`FoodHit.index` is the catalogue's number). */
export function searchableFoods(catalogue: FoodCatalogue): SearchableFood[] {
  const source = catalogueFoods(catalogue);
  return Array.from({ length: source.size }, (_, index) => source.food(index));
}
