export type { FloraCompete } from './compete.js';
export type { FateDraws } from './fate-bar.js';
export { SELENIUM_FATES, type SeleniumFate } from './fates.js';
export type { FloraFood, LeftOverForm, SeleniumGutInput } from './input.js';
export {
  openSeleniumGutModel,
  type SeleniumGutModel,
  type SeleniumGutOptions,
  type SeleniumGutTables,
  type SeleniumThroughGut,
  seleniumKeptFromHost,
  seleniumThroughGut,
} from './through-gut.js';
