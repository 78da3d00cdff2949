export { type NutOrigin, nutDayLogSd, nutSeleniumUgPerG } from './brazil-nuts.js';
export {
  type ClassDistribution,
  FORM_GROUPS,
  type Food,
  type FoodCatalogue,
  type FormGroup,
  type Measure,
  type NutrientColumn,
  type NutrientInfo,
  ORIGIN_GROUPS,
  type OriginGroup,
} from './catalogue.js';
export { type ClassifiedFood, classifyFood, type FoodWords } from './classify.js';
export { headNouns, type ImputeFood, imputeClasses } from './classify-impute.js';
export { openCatalogue } from './compiled.js';
export * as compiledLayout from './compiled-layout.js';
export { CELL_KINDS, type Cell, type CellKind, isKnown } from './composition.js';
export { formFractions, PURE_FORM_OF_DOSE, SPECIATION_OF_DOSE } from './dose-forms.js';
export { FormMixtures, SELENIUM_FORMS, type SeleniumForm } from './forms.js';
export type { FoodHit, FoodMatch, FoodSearch } from './match.js';
export { type OriginFactor, OriginModel, type OriginTables } from './origin.js';
export {
  CONFIDENCE_LINE,
  catalogueFoods,
  createFoodSearch,
  type FoodSource,
  type FoodWordRow,
  type FoodWordRows,
  listedFoods,
  openFoodSearch,
  packFoodSearch,
  type SearchableFood,
  searchableFoods,
} from './search/index.js';
export { SampleSpread, seleniumColumn } from './spread.js';
