export { type CoverageOptions, coverageBar } from './coverage-bar.js';
export { dayStripDrawing, type StripSize, type StripView, stripLabel, stripSizes } from './day-strip.js';
