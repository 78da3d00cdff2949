export { Explained } from './explained.js';
export { Term } from './term.js';
