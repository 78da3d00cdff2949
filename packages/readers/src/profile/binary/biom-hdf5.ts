import { type Problem, SelenoscopeError } from '@selenoscope/core';
import type { RawOptions, RawTable } from '../raw-table.js';
import { readMatrix } from './biom-matrix.js';
import { readBiomMetadata } from './biom-metadata.js';
import { BiomHdf5 } from './biom-source.js';
import { MAX_TABLE_IDS } from './limits.js';

/**
 * A table of BIOM 2.0 or 2.1 (HDF5): counts by sample, taxonomy and the columns about the samples.
 *
 * The file holds the table twice, by sample and by taxon. Both are read and must be equal, so that a damaged value does
 * not become a number that somebody believes. Where only one is there, that one is used.
 *
 * Numbers that make no sense (negative, NaN) are left to the checks that all formats share.
 *
 * @throws SelenoscopeError `profile.hdf5.*`
 * @example readBiomHdf5(bytes, { file: 'feature-table.biom' }).sampleIds
 */
export function readBiomHdf5(bytes: Uint8Array, { file }: RawOptions): RawTable {
  const source = new BiomHdf5(bytes, file);
  const notices: Problem[] = [];
  checkVersion(source, notices);
  const observationIds = source.ids('observation', MAX_TABLE_IDS);
  const sampleIds = source.ids('sample', MAX_TABLE_IDS);
  checkShape(source, observationIds.length, sampleIds.length);
  const matrix = readMatrix(source, observationIds.length, sampleIds);
  const metadata = readBiomMetadata(source, observationIds.length, sampleIds.length, notices);
  return { observationIds, sampleIds, ...matrix, ...metadata, notices };
}

function checkVersion(source: BiomHdf5, notices: Problem[]): void {
  const version = source.attribute('format-version');
  if (!version || version[0] === 2) return;
  notices.push({ code: 'profile.hdf5.version', file: source.file, came: version.join('.') });
}

function checkShape(source: BiomHdf5, observations: number, samples: number): void {
  const shape = source.attribute('shape');
  if (!shape || (shape[0] === observations && shape[1] === samples)) return;
  throw new SelenoscopeError({
    code: 'profile.hdf5.inconsistent',
    file: source.file,
    at: 'shape',
    came: `${shape.join(' × ')} (taxa × samples)`,
    expected: `${observations} × ${samples}, the number of identifiers`,
  });
}
