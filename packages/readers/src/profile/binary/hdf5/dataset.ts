import { chunkCount, listChunks, type StoredChunk } from './chunks.js';
import { damaged, type Hdf5Bytes, Hdf5Failure } from './cursor.js';
import { type Datatype, readDataspace, readDatatype } from './datatype.js';
import { type Filter, readFilters, unfilter } from './filters.js';
import { type Layout, readLayout } from './layout.js';
import { MESSAGE, messageOf, readObjectHeader } from './object-header.js';

/** A dataset before its values are read. */
export interface Dataset {
  /** lengths of its dimensions; empty for a single value */
  readonly shape: readonly number[];
  readonly count: number;
  readonly type: Datatype;
  readonly layout: Layout;
  readonly filters: readonly Filter[];
}

/** The dataset whose header stands at `address`; null where it is something else. */
export function openDataset(file: Hdf5Bytes, address: number): Dataset | null {
  const messages = readObjectHeader(file, address);
  const space = messageOf(messages, MESSAGE.dataspace);
  const type = messageOf(messages, MESSAGE.datatype);
  const layout = messageOf(messages, MESSAGE.layout);
  if (!space || !type || !layout) return null;
  const shape = readDataspace(file, space.at) ?? [0];
  return {
    shape,
    count: shape.reduce((product, length) => product * length, 1),
    type: readDatatype(file, type.at),
    layout: readLayout(file, layout),
    filters: readFilters(file, messageOf(messages, MESSAGE.filters)),
  };
}

/** Bytes of all elements, unpacked and in order. */
export function readBytes(file: Hdf5Bytes, dataset: Dataset, limit: number): Uint8Array {
  const { count, type, layout } = dataset;
  if (count > limit) throw new Hdf5Failure('tooLarge', `it claims ${count} values, and at most ${limit} are read`);
  const needed = count * type.bytes;
  if (count === 0) return new Uint8Array(0);
  if (layout.kind !== 'chunked') {
    if (layout.at === -1) return damaged('its values were never written');
    if (layout.bytes < needed) return damaged(`its shape needs ${needed} bytes, and it holds ${layout.bytes}`);
    return file.slice(layout.at, needed);
  }
  return readChunked(file, dataset, layout, needed);
}

function readChunked(
  file: Hdf5Bytes,
  { shape, type, filters }: Dataset,
  { chunk, index, edgesUnfiltered }: Extract<Layout, { kind: 'chunked' }>,
  needed: number,
): Uint8Array {
  if (chunk.length !== shape.length || shape.length > 2) return damaged('its blocks have other dimensions than itself');
  const chunkBytes = chunk.reduce((product, length) => product * length, type.bytes);
  const grid = { shape, chunk, chunkBytes };
  // Blocks may be larger than the dataset, but not without bound: each is unpacked whole.
  if (chunkBytes > 64 * 1024 * 1024 + 2 * needed || chunkCount(grid) > file.bytes.length)
    return damaged(`it claims ${chunkCount(grid)} blocks of ${chunkBytes} bytes`);
  const chunks = listChunks(file, index, grid);
  const out = new Uint8Array(needed);
  for (const stored of chunks) {
    const atEdge = stored.offset.some((at, axis) => at + chunk[axis]! > shape[axis]!);
    const used = edgesUnfiltered && atEdge ? [] : filters;
    const bytes = unfilter(file.slice(stored.at, stored.storedBytes), used, stored.mask, chunkBytes);
    copyChunk(bytes, stored, out, shape, chunk, type.bytes);
  }
  return out;
}

/** Copies what lies within the dataset; rows of a chunk lie one after the other. */
function copyChunk(
  bytes: Uint8Array,
  { offset }: StoredChunk,
  out: Uint8Array,
  shape: readonly number[],
  chunk: readonly number[],
  elementBytes: number,
): void {
  const columns = shape.at(-1) ?? 1;
  const chunkColumns = chunk.at(-1) ?? 1;
  const column = offset.at(-1) ?? 0;
  const [firstRow, rows] = shape.length === 2 ? [offset[0]!, Math.min(chunk[0]!, shape[0]! - offset[0]!)] : [0, 1];
  const width = Math.min(chunkColumns, columns - column) * elementBytes;
  for (let row = 0; row < rows; row++) {
    const from = row * chunkColumns * elementBytes;
    out.set(bytes.subarray(from, from + width), ((firstRow + row) * columns + column) * elementBytes);
  }
}
