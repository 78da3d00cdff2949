export { type JourneyOptions, journeyDrawing } from './journey.js';
export type { Layers } from './layout.js';
export { bandMark, gateMark } from './marks.js';
export { type JourneyColumn, type JourneyPart, journeyParts } from './parts.js';
export { BODY_JOURNEY_SIZES, JOURNEY_SIZES, type JourneyMedium, type JourneySize, journeySize } from './size.js';
