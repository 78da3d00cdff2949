export type { ProfileOptions, TaxonomyTable } from './options.js';
export type { RawOptions, RawTable } from './raw-table.js';
export { readProfile } from './read.js';
export { readSampleColumns, type SampleColumns } from './samples.js';
export { readTaxonomy } from './taxonomy.js';
export { MAX_PROFILE_BYTES } from './text.js';
export { readTree } from './tree.js';
export { STATED_UNITS, type StatedUnit } from './unit.js';
