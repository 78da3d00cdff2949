export { DIARY_KINDS, type DiaryKind, OWN_HEADER } from './formats.js';
export { DIARY_SCHEMA } from './from-json.js';
export { type ReadDiaryOptions, readDiary } from './read.js';
export { writeDiaryCsv, writeDiaryJson } from './write.js';
