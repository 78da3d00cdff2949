export { CONFIDENCE_LINE } from './confidence.js';
export { createFoodSearch, openFoodSearch, packFoodSearch } from './food-search.js';
export { catalogueFoods, type FoodSource, listedFoods, type SearchableFood, searchableFoods } from './searchable.js';
export type { FoodWordRow, FoodWordRows } from './words.js';
