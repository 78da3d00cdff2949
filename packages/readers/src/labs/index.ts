export { LAB_KINDS, type LabKind, type ReadLabsOptions, readLabs } from './read.js';
