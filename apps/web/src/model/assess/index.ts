export { answerTo, placedStops } from './answer.js';
export { type ExampleFiles, exampleQuestion, LAST_DAYS } from './asked-of.js';
export { modelCalls } from './calls.js';
export { openEngine } from './engine.js';
export { type ModelParts, type ModelStore, questionFinder } from './find.js';
export { type PlacedNotice, placedNotices } from './places.js';
export { WHAT_IF_DAYS } from './what-if.js';
