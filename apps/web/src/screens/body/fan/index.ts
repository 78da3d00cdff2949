export { type Axis, axisFor } from './axis.js';
export { FAN_SIZES, fanDrawing } from './drawing.js';
export { daysOfWeeks, type LevelShown, levelAt, spreadAt } from './levels.js';
export type { FanSize, FanWords } from './shown.js';
