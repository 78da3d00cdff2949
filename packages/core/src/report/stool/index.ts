export { type FindingsTextOptions, renderFindings } from './findings.js';
export { renderStoolText } from './text.js';
export { renderTraits } from './traits.js';
