export * from './colon/index.js';
export * from './ensemble/index.js';
export * from './findings/index.js';
export { type GutModel, type GutTables, type MeasuredCompartment, openGutModel } from './model.js';
export * from './profile/index.js';
export * from './selenium/index.js';
export * from './stool/index.js';
export * from './substrate/index.js';
export * from './surrogate/index.js';
