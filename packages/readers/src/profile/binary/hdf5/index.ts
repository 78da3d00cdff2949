export type { Dataset } from './dataset.js';
export { Hdf5Failure, Hdf5File, Hdf5Truncated, isHdf5 } from './file.js';
