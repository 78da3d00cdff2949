export { Explained, Kept } from './explained.js';
export { closingOf, openingOf } from './find.js';
export { Term } from './term.js';
