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
export { CELL_KINDS, type Cell, type CellKind, isKnown } from './composition.js';
export type { FoodHit, FoodMatch, FoodSearch } from './match.js';
