import { SelenoscopeError } from '@selenoscope/core';
import type { Axis, BiomHdf5 } from './biom-source.js';
import { MAX_TABLE_ENTRIES } from './limits.js';

/** Entries of a table by sample, as in `RawTable`. */
export interface Matrix {
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** The matrix by sample, from whichever copy the file holds; two copies must be equal. */
export function readMatrix(source: BiomHdf5, observations: number, sampleIds: readonly string[]): Matrix {
  const samples = sampleIds.length;
  const bySample = readCopy(source, 'sample', samples, observations);
  const byTaxon = readCopy(source, 'observation', observations, samples);
  if (!byTaxon) return bySample ?? missing(source);
  const turned = transpose(byTaxon, samples);
  if (!bySample) return turned;
  const sorted = transpose(transpose(bySample, observations), samples);
  const sample = firstDifference(sorted, turned);
  if (sample === null) return bySample;
  throw new SelenoscopeError({ code: 'profile.hdf5.copiesDiffer', file: source.file, sample: sampleIds[sample]! });
}

function missing(source: BiomHdf5): never {
  const found = [...(source.names('sample') ?? []), ...(source.names('observation') ?? [])];
  const { file } = source;
  throw new SelenoscopeError({ code: 'profile.hdf5.notBiom', file, missing: 'sample/matrix', found });
}

/** One copy: rows of `axis`, each with indices into the other side. Null where the file does not hold it. */
function readCopy(source: BiomHdf5, axis: Axis, rows: number, across: number): Matrix | null {
  // version 2.0 had the three lists directly in the group of the axis
  const at = source.names(`${axis}/matrix`) ? `${axis}/matrix` : axis;
  const pointers = source.numbers(`${at}/indptr`, rows + 1);
  const indices = source.numbers(`${at}/indices`, MAX_TABLE_ENTRIES);
  const values = source.numbers(`${at}/data`, MAX_TABLE_ENTRIES);
  if (!pointers || !indices || !values) return null;
  const inconsistent = (part: string, came: string, expected: string): never => {
    throw new SelenoscopeError({
      code: 'profile.hdf5.inconsistent',
      file: source.file,
      at: `${at}/${part}`,
      came,
      expected,
    });
  };
  const count = values.length;
  const nnz = source.attribute('nnz');
  if (nnz && nnz[0] !== count) inconsistent('data', `${count} values`, `${nnz[0]}, as the file says of itself`);
  if (indices.length !== count) inconsistent('indices', `${indices.length} entries`, `${count}, one for each value`);
  // a table without rows may leave the list out altogether
  const complete = rows === 0 && pointers.length === 0 ? new Float64Array(1) : pointers;
  if (complete.length !== rows + 1) inconsistent('indptr', `${complete.length} entries`, `${rows + 1}`);
  if (complete[0] !== 0 || complete[rows] !== count)
    inconsistent('indptr', `from ${complete[0]} to ${complete[rows]}`, `from 0 to ${count}`);
  for (let row = 0; row < rows; row++)
    if (!(Number.isInteger(complete[row]!) && complete[row]! <= complete[row + 1]!))
      inconsistent('indptr', `${complete[row]} before ${complete[row + 1]}`, 'whole numbers that never fall');
  for (let k = 0; k < count; k++) {
    const index = indices[k]!;
    if (!(Number.isInteger(index) && index >= 0 && index < across))
      inconsistent('indices', `${index}`, `whole numbers from 0 to ${across - 1}`);
  }
  return { starts: Int32Array.from(complete), indices: Int32Array.from(indices), values };
}

/** The same entries by the other side; within it they ascend, whatever their order was. */
function transpose({ starts, indices, values }: Matrix, across: number): Matrix {
  const turned = new Int32Array(across + 1);
  for (const index of indices) turned[index + 1]!++;
  for (let i = 0; i < across; i++) turned[i + 1]! += turned[i]!;
  const next = turned.slice();
  const out = { starts: turned, indices: new Int32Array(indices.length), values: new Float64Array(values.length) };
  for (let row = 0; row + 1 < starts.length; row++)
    for (let k = starts[row]!; k < starts[row + 1]!; k++) {
      const at = next[indices[k]!]!++;
      out.indices[at] = row;
      out.values[at] = values[k]!;
    }
  return out;
}

/** Sample of the first entry that two matrices do not share; null where they are equal (NaN equals NaN). */
function firstDifference(one: Matrix, other: Matrix): number | null {
  for (let sample = 0; sample + 1 < one.starts.length; sample++) {
    if (one.starts[sample + 1] !== other.starts[sample + 1]) return sample;
    for (let k = one.starts[sample]!; k < one.starts[sample + 1]!; k++)
      if (one.indices[k] !== other.indices[k] || !Object.is(one.values[k], other.values[k])) return sample;
  }
  return null;
}
