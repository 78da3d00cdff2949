import { damaged, type Hdf5Bytes } from './cursor.js';
import type { ChunkIndex } from './layout.js';

/** One chunk as it is stored. */
export interface StoredChunk {
  /** place of its first element in the dataset */
  readonly offset: readonly number[];
  readonly at: number;
  readonly storedBytes: number;
  readonly mask: number;
}

export interface ChunkGrid {
  readonly shape: readonly number[];
  readonly chunk: readonly number[];
  /** bytes of a whole chunk before filters */
  readonly chunkBytes: number;
}

/** Number of chunks that a dataset of this shape is made of. */
export const chunkCount = ({ shape, chunk }: ChunkGrid): number =>
  shape.reduce((count, length, axis) => count * Math.ceil(length / chunk[axis]!), 1);

/** Every chunk of a dataset, each place once; a dataset that lacks one is damaged. */
export function listChunks(file: Hdf5Bytes, index: ChunkIndex, grid: ChunkGrid): readonly StoredChunk[] {
  const expected = chunkCount(grid);
  file.step(expected);
  const chunks = found(file, index, grid, expected);
  const places = new Set(chunks.map(({ offset }) => offset.join()));
  if (places.size !== chunks.length) return damaged('two blocks claim the same place');
  if (chunks.length !== expected)
    return damaged(`${expected - chunks.length} of ${expected} blocks of values are missing`);
  return chunks;
}

function found(file: Hdf5Bytes, index: ChunkIndex, grid: ChunkGrid, expected: number): readonly StoredChunk[] {
  if (index.at === -1) return [];
  if (index.kind === 'tree') {
    const chunks: StoredChunk[] = [];
    readTree(file, index.at, null, grid, expected, chunks);
    return chunks;
  }
  if (index.kind === 'single')
    return [
      {
        offset: grid.shape.map(() => 0),
        at: index.at,
        storedBytes: index.storedBytes ?? grid.chunkBytes,
        mask: index.mask,
      },
    ];
  if (index.kind === 'implicit')
    return Array.from({ length: expected }, (_, k) => ({
      offset: offsetOf(k, grid),
      at: index.at + k * grid.chunkBytes,
      storedBytes: grid.chunkBytes,
      mask: 0,
    }));
  return readFixedArray(file, index.at, grid, expected);
}

/** Place of the k-th chunk, counted row by row. */
function offsetOf(k: number, { shape, chunk }: ChunkGrid): readonly number[] {
  const offset: number[] = [];
  let rest = k;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const along = Math.ceil(shape[axis]! / chunk[axis]!);
    offset[axis] = (rest % along) * chunk[axis]!;
    rest = Math.floor(rest / along);
  }
  return offset;
}

function readTree(
  file: Hdf5Bytes,
  address: number,
  promised: number | null,
  grid: ChunkGrid,
  expected: number,
  chunks: StoredChunk[],
): void {
  file.expect(address, 'TREE');
  const level = file.u8(address + 5);
  if (file.u8(address + 4) !== 1 || (promised !== null && level !== promised) || level > 32)
    damaged('the index of its blocks is out of order');
  const used = file.u16(address + 6);
  const rank = grid.shape.length;
  const keyBytes = 8 + 8 * (rank + 1);
  for (let i = 0; i < used; i++) {
    file.step();
    const key = address + 8 + 2 * file.addressBytes + i * (keyBytes + file.addressBytes);
    const child = file.address(key + keyBytes);
    if (level > 0) {
      readTree(file, child, level - 1, grid, expected, chunks);
      continue;
    }
    if (chunks.length >= expected) damaged('it has more blocks than its shape holds');
    const offset = Array.from({ length: rank }, (_, axis) => file.unsigned(key + 8 + 8 * axis, 8));
    if (!offset.every((at, axis) => at >= 0 && at < grid.shape[axis]! && at % grid.chunk[axis]! === 0))
      damaged('a block stands outside its shape');
    chunks.push({ offset, at: child, storedBytes: file.u32(key), mask: file.u32(key + 4) });
  }
}

function readFixedArray(file: Hdf5Bytes, address: number, grid: ChunkGrid, expected: number): readonly StoredChunk[] {
  file.expect(address, 'FAHD');
  const filtered = file.u8(address + 5) === 1;
  const entryBytes = file.u8(address + 6);
  const pageBits = file.u8(address + 7);
  const count = file.length(address + 8);
  const sizeBytes = entryBytes - file.addressBytes - 4;
  if (count !== expected || (filtered ? sizeBytes < 1 || sizeBytes > 8 : entryBytes !== file.addressBytes))
    return damaged('the index of its blocks does not fit its shape');
  const block = file.address(address + 8 + file.lengthBytes);
  file.expect(block, 'FADB');
  const content = block + 6 + file.addressBytes;
  const pageEntries = pageBits < 31 ? 1 << pageBits : count;
  const paged = count > pageEntries;
  const pages = Math.ceil(count / pageEntries);
  const start = paged ? content + Math.ceil(pages / 8) + 4 : content;
  const chunks: StoredChunk[] = [];
  for (let k = 0; k < count; k++) {
    // every page ends with a checksum of 4 bytes
    const at = start + k * entryBytes + (paged ? Math.floor(k / pageEntries) * 4 : 0);
    const chunkAt = file.address(at);
    if (chunkAt === -1) continue;
    chunks.push({
      offset: offsetOf(k, grid),
      at: chunkAt,
      storedBytes: filtered ? file.unsigned(at + file.addressBytes, sizeBytes) : grid.chunkBytes,
      mask: filtered ? file.u32(at + file.addressBytes + sizeBytes) : 0,
    });
  }
  return chunks;
}
