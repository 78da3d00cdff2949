export { BARS_WIDTHS, type BarsShown, barsDrawing, type NamedRange } from './bars.js';
export { CHAMBERS_SIZES, type ChambersSize } from './chamber-places.js';
export { chambersDrawing } from './chambers.js';
export { MEASURED_KEY } from './soft-range.js';
