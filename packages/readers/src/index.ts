export { MAX_DIARY_BYTES, MAX_SMALL_FILE_BYTES } from './bytes.js';
export * from './colon/index.js';
export type { DateOrder } from './dates.js';
export * from './diary/index.js';
export * from './doses/index.js';
export * from './labs/index.js';
export * from './mapping/index.js';
export * from './person/index.js';
export * from './profile/index.js';
