export { NOTHING_KNOWN, type PersonSettings } from './fields.js';
export { type PersonOptions, parsePersonOptions } from './options.js';
export { type PersonRead, type ReadPersonOptions, readPerson } from './read.js';
