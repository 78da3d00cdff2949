export { type Kept, type KeptStore, keptIn, mappingOf, NOTHING_KEPT } from './kept.js';
export { labFileOf } from './labs.js';
export { personOf, stageFits } from './person.js';
export { gramsOfProduct, gramsOfRecipe, kindOf, rawDiary, type WeighPart } from './raw.js';
export { sensible } from './sensible.js';
export { type Finding, settledDiary, settledUnits, weigher } from './settled.js';
