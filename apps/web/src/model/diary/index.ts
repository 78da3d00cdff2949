export { type Kept, type KeptStore, keptIn, mappingOf, NOTHING_KEPT } from './kept.js';
export { labFileOf } from './labs.js';
export { personOf } from './person.js';
export { gramsOfProduct, gramsOfRecipe, kindOf, rawDiary, type WeighPart } from './raw.js';
export { type Finding, settledDiary, weigher } from './settled.js';
