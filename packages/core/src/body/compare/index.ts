export type {
  ComparedRoute,
  ComparedUpperLevel,
  Comparison,
  Equivalent,
  Filling,
  ShareOfDose,
} from './answer.js';
export { type CompareOptions, compareDoses, DEFAULT_COMPARED_PEOPLE } from './compare.js';
export { type ContentModel, foodContentUgPerG } from './food-content.js';
export { type FoodTables, type NamedFoodsContext, type SettledDoses, settleNamedFoods } from './named-foods.js';
export { type BackgroundDraws, surveyBackground } from './people.js';
