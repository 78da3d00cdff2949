export { type DysbiosisLists, dysbiosisIndex, readDysbiosisLists } from './dysbiosis.js';
export { type GmhiLists, gmhi, readGmhiLists } from './gmhi.js';
export { type Gmwi2Model, gmwi2, readGmwi2Model } from './gmwi2.js';
export { INDEX_NAMES, INDEX_WORDS, type IndexName, type IndexResult, type IndexWords } from './index-result.js';
export {
  type IndexRows,
  type IndexTables,
  indexNotices,
  profileIndices,
  readIndexTables,
  type SampleIndices,
} from './profile-indices.js';
export { profileRatios, type Ratios, readButyrateGenera } from './ratios.js';
