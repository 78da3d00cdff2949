export { compareProfiles, compareSamples, type ProfileCompareOptions } from './compare.js';
export type { ProfileCompareTables } from './compared-measures.js';
export type { SampleOf } from './compared-shares.js';
export {
  type CompareVerdict,
  type GenusCompared,
  LABORATORIES,
  type Laboratories,
  type MeasureCompared,
  type ProfileComparison,
  type SampleCompared,
} from './comparison.js';
export { countingBrayCurtis, countingLnVariance, shannonCounted } from './counting.js';
export { profileCoverage, type SampleCoverage } from './coverage.js';
export { adjusted, twoSided } from './false-discovery.js';
export {
  type KnownSpread,
  NOISE_SOURCES,
  type NoiseSource,
  type NoiseTable,
  readNoiseTable,
  spreadOf,
} from './noise.js';
export { profileTraps } from './traps.js';
