import type { Cell } from './composition.js';

/** A household measure: what one of it weighs. @example { label: 'slice', grams: 25 } */
export interface Measure {
  readonly label: string;
  readonly grams: number;
}

/** What a nutrient is called and counted in. `key` is stable and used in every output ("selenium", "vitamin-b12"). */
export interface NutrientInfo {
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  /** INFOODS tagname where there is one, for instance "SE" */
  readonly tag?: string;
}

/** Food kinds whose selenium follows the soil of the country they come from (`tables/selenium-origin.csv`). */
export const ORIGIN_GROUPS = [
  'none',
  'wheat',
  'pasta',
  'rice',
  'maize',
  'other-cereal',
  'legumes',
  'beef',
  'pork',
  'poultry',
  'eggs',
  'milk',
] as const;
export type OriginGroup = (typeof ORIGIN_GROUPS)[number];

/** Food kinds by which chemical forms are known: the `food_group` column of `tables/selenium-speciation.csv`. */
export const FORM_GROUPS = [
  'wheat_and_wheat_products',
  'rice',
  'maize_and_other_cereals',
  'legumes_and_soya',
  'brazil_nut',
  'other_nuts_and_seeds',
  'beef_pork_lamb',
  'poultry_meat',
  'offal_kidney_liver',
  'eggs',
  'milk_and_dairy',
  'fish_predatory_marine',
  'fish_other_marine',
  'fish_freshwater_and_salmonid',
  'shellfish_and_squid',
  'allium_garlic_onion',
  'brassica',
  'mushrooms',
  'other_vegetables_and_fruit',
  'drinking_water',
  'mixed',
] as const;
export type FormGroup = (typeof FORM_GROUPS)[number];

/** A food as the table names it, with what the model needs to know about its kind. */
export interface Food {
  /** "sr28:12078", "ifct2017:A019" */
  readonly id: string;
  /** "sr28" | "ifct2017" | an imported table's name */
  readonly table: string;
  /** name as a person would read it (long description, decoded) */
  readonly name: string;
  /** the table's abbreviated name where it has one */
  readonly shortName?: string;
  readonly scientificName?: string;
  /** other names: common names, local names (all languages the table gives) */
  readonly otherNames: readonly string[];
  /** USDA food group code, also given to foods of other tables: "2000" Cereal Grains and Pasta */
  readonly group: string;
  readonly groupName: string;
  readonly originGroup: OriginGroup;
  /** share of the food's selenium that follows the origin of that group, 0 to 1 (1 for bread, about 0.5 for pizza) */
  readonly originShare: number;
  readonly formGroup: FormGroup;
  /** foods that fill a gap for each other: group plus head noun, for instance "1800:bread" */
  readonly imputeClass: string;
  readonly isBrazilNut: boolean;
  readonly measures: readonly Measure[];
  /** inedible share as bought, 0 to 1, where the table gives it */
  readonly refuseFraction?: number;
  /** the country whose supply the table describes: "US", "IN" */
  readonly tableCountry: string;
}

/** Distribution of a nutrient over the foods of a class, on the log scale (per 100 g, positive values only). */
export interface ClassDistribution {
  readonly foods: number;
  readonly logMean: number;
  readonly logSd: number;
  /** share of known values in the class that are 0 */
  readonly zeroShare: number;
}

/** One nutrient over all foods, as typed arrays indexed by food. */
export interface NutrientColumn {
  readonly info: NutrientInfo;
  /** value per 100 g, NaN where not known */
  readonly value: Float64Array;
  /** the same value as a whole number: value = mantissa / 10^places exactly as written in the table */
  readonly mantissa: Float64Array;
  readonly places: number;
  /** index into CELL_KINDS */
  readonly kind: Uint8Array;
  /** standard deviation between samples, NaN where unknown */
  readonly sd: Float64Array;
}

/** Every food and every cell, from whichever tables were loaded. Foods are numbered 0 … size − 1. */
export interface FoodCatalogue {
  readonly size: number;
  /** hash of the compiled bytes; stands in every result as `run.data` */
  readonly hash: string;
  readonly nutrients: readonly NutrientInfo[];
  /** number of a food by id, −1 where there is none */
  indexOf(id: string): number;
  food(index: number): Food;
  cell(index: number, nutrient: string): Cell;
  /** undefined for a nutrient that no loaded table carries */
  column(nutrient: string): NutrientColumn | undefined;
  /** distribution used to fill a gap: of the impute class if it holds enough foods, else of the food group, else of all foods */
  classDistribution(index: number, nutrient: string): ClassDistribution & { readonly level: 'class' | 'group' | 'all' };
  /** the same for a food that could not be matched: of a food group code, or of all foods (null) */
  groupDistribution(group: string | null, nutrient: string): ClassDistribution;
}
