export { readBiomHdf5 } from './biom-hdf5.js';
export { type GunzipOptions, gunzipLimited, isGzip } from './gunzip.js';
export { isHdf5 } from './hdf5/index.js';
export { openQza, type Qza, type QzaTable, type QzaTaxonomy, type QzaTree } from './qza.js';
export { isZip, listZip, readZipEntry, type ZipEntry } from './zip.js';
