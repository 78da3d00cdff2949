export { chanceWords, drawWords, rangeWords } from './draw-words.js';
export { Journey } from './journey.js';
export { useLater } from './later.js';
export { ScaleFigure } from './scale.js';
export { ScaleFigures } from './scale-table.js';
export { placePath } from './settle-links.js';
