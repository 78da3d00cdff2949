export type { ProblemCode } from './check.js';
export {
  type Change,
  type CopyInfo,
  type Done,
  type ListName,
  type Lists,
  type Store,
  StoreError,
  type StoreFault,
} from './contract.js';
export { DEFAULT_SETTINGS, PREFERENCES, UNKNOWN_PERSON } from './defaults.js';
export { idMaker, newId } from './ids.js';
export { type OpenOptions, openStore } from './open.js';
export type { FileProblem } from './problem-words.js';
export type * from './records.js';
export { FILE_SCHEMA, readWholeFile, wholeFileParts, writeWholeFile } from './whole-file.js';
