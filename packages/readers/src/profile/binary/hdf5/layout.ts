import { damaged, type Hdf5Bytes, unsupported } from './cursor.js';
import type { Message } from './object-header.js';

/** Where the elements of a dataset stand. */
export type Layout =
  | { readonly kind: 'here'; readonly at: number; readonly bytes: number }
  | { readonly kind: 'contiguous'; readonly at: number; readonly bytes: number }
  | {
      readonly kind: 'chunked';
      readonly chunk: readonly number[];
      readonly index: ChunkIndex;
      /** chunks that reach over the edge of the dataset are stored without filters */
      readonly edgesUnfiltered: boolean;
    };

/** How the chunks of a dataset are found. */
export type ChunkIndex =
  | { readonly kind: 'tree'; readonly at: number }
  | { readonly kind: 'single'; readonly at: number; readonly storedBytes: number | null; readonly mask: number }
  | { readonly kind: 'implicit'; readonly at: number }
  | { readonly kind: 'fixedArray'; readonly at: number };

export function readLayout(file: Hdf5Bytes, { at, size }: Message): Layout {
  const version = file.u8(at);
  if (version < 3) return unsupported('a layout of before 1998 to 2003 (HDF5 1.4 and older)');
  // version 5 (HDF5 2.0) differs from 4 only in how wide the size of a packed block may be
  if (version > 5) return unsupported(`a layout of version ${version}`);
  const kind = file.u8(at + 1);
  if (kind === 0) {
    const bytes = file.u16(at + 2);
    return bytes + 4 <= size ? { kind: 'here', at: at + 4, bytes } : damaged('its values are longer than their place');
  }
  if (kind === 1)
    return { kind: 'contiguous', at: file.address(at + 2), bytes: file.length(at + 2 + file.addressBytes) };
  if (kind !== 2) return unsupported('a dataset that is composed of others');
  return version === 3 ? readChunked3(file, at) : readChunked4(file, at);
}

function readChunked3(file: Hdf5Bytes, at: number): Layout {
  const dimensions = file.u8(at + 2);
  const start = at + 3 + file.addressBytes;
  const all = Array.from({ length: dimensions }, (_, axis) => file.u32(start + 4 * axis));
  // the last "dimension" is the size of an element
  const chunk = positive(all.slice(0, -1));
  return { kind: 'chunked', chunk, index: { kind: 'tree', at: file.address(at + 3) }, edgesUnfiltered: false };
}

function readChunked4(file: Hdf5Bytes, at: number): Layout {
  const flags = file.u8(at + 2);
  const dimensions = file.u8(at + 3);
  const width = file.u8(at + 4);
  if (width < 1 || width > 8) return damaged('its chunks have no size');
  const all = Array.from({ length: dimensions }, (_, axis) => file.unsigned(at + 5 + width * axis, width));
  const chunk = positive(all.slice(0, -1));
  const kindAt = at + 5 + width * dimensions;
  return {
    kind: 'chunked',
    chunk,
    index: readIndex(file, kindAt, (flags & 2) !== 0),
    edgesUnfiltered: (flags & 1) !== 0,
  };
}

function readIndex(file: Hdf5Bytes, kindAt: number, filtered: boolean): ChunkIndex {
  const kind = file.u8(kindAt);
  const at = kindAt + 1;
  if (kind === 1) {
    const after = at + (filtered ? file.lengthBytes + 4 : 0);
    const storedBytes = filtered ? file.length(at) : null;
    const mask = filtered ? file.u32(at + file.lengthBytes) : 0;
    return { kind: 'single', at: file.address(after), storedBytes, mask };
  }
  if (kind === 2) return { kind: 'implicit', at: file.address(at) };
  if (kind === 3) return { kind: 'fixedArray', at: file.address(at + 1) };
  return unsupported('chunks of a dataset that may grow, as HDF5 1.10 and later write them');
}

function positive(chunk: readonly number[]): readonly number[] {
  return chunk.every((length) => length > 0) ? chunk : damaged('its chunks have no size');
}
