export { renderComparison } from './text.js';
export { type ComparisonRow, type ComparisonView, comparisonView } from './view.js';
export { INFUSION_WORDS } from './words.js';
