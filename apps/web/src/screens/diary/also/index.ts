export { BarcodeSheet } from './barcode-sheet.js';
export { DoseSheet } from './dose-sheet.js';
export { LabelSheet } from './label-sheet.js';
export { RecipeSheet } from './recipe-sheet.js';
