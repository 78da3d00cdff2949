export { AnyFood } from './any-food.js';
export type { DoseAsked } from './dose-typed.js';
export { FoodFind } from './find.js';
export { Kind } from './kind.js';
export { type Option, type OwnFood, wordsOf } from './options.js';
export { useOwnFoods } from './own.js';
export { firstPortion, gramsOf, isStated, microgramsOf, type Portion } from './portion.js';
export { betweenText, countText, gramsText, measureWord, portionText, shortName } from './words.js';
