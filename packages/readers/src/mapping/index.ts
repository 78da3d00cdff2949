export { MAPPING_SCHEMA, readMapping } from './read.js';
export { writeMapping, writeMappingJson } from './write.js';
