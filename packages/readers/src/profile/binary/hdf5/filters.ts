import { adler32, fletcher32 } from '../checksums.js';
import { inflateLimited } from '../inflate.js';
import { damaged, type Hdf5Bytes, Hdf5Failure, unsupported } from './cursor.js';
import type { Message } from './object-header.js';

/** One step that a chunk went through when it was written. */
export interface Filter {
  readonly id: number;
  readonly values: readonly number[];
}

const DEFLATE = 1;
const SHUFFLE = 2;
const FLETCHER32 = 3;
const NAMES: Readonly<Record<number, string>> = {
  4: 'szip',
  5: 'nbit',
  6: 'scale-offset',
  307: 'bzip2',
  32000: 'LZF',
  32001: 'Blosc',
  32004: 'LZ4',
  32013: 'ZFP',
  32015: 'Zstandard',
};

/** The filters of a dataset, in the order of writing. */
export function readFilters(file: Hdf5Bytes, message: Message | null): readonly Filter[] {
  if (!message) return [];
  const version = file.u8(message.at);
  if (version !== 1 && version !== 2) return damaged('its filters are written in an unknown way');
  const count = file.u8(message.at + 1);
  if (count > 32) return damaged(`it claims ${count} filters`);
  const filters: Filter[] = [];
  let at = message.at + (version === 1 ? 8 : 2);
  for (let i = 0; i < count; i++) {
    const id = file.u16(at);
    at += 2;
    const named = version === 1 || id >= 256;
    const nameBytes = named ? file.u16(at) : 0;
    at += named ? 2 : 0;
    const valueCount = file.u16(at + 2);
    at += 4 + (version === 1 ? Math.ceil(nameBytes / 8) * 8 : nameBytes);
    const start = at;
    filters.push({ id, values: Array.from({ length: valueCount }, (_, k) => file.u32(start + 4 * k)) });
    at += 4 * valueCount + (version === 1 && valueCount % 2 === 1 ? 4 : 0);
  }
  for (const { id } of filters)
    if (id !== DEFLATE && id !== SHUFFLE && id !== FLETCHER32)
      return unsupported(`the compression ${NAMES[id] ?? `number ${id}`}`);
  return filters;
}

/** The bytes of a chunk before it was filtered. `mask`: bit k set means that filter k was left out for this chunk. */
export function unfilter(stored: Uint8Array, filters: readonly Filter[], mask: number, chunkBytes: number): Uint8Array {
  let bytes = stored;
  for (let k = filters.length - 1; k >= 0; k--) {
    const { id, values } = filters[k]!;
    if (mask & (1 << k)) continue;
    if (id === DEFLATE) bytes = inflateZlib(bytes, chunkBytes);
    else if (id === SHUFFLE) bytes = unshuffle(bytes, values[0] ?? 1);
    else bytes = checked(bytes);
  }
  return bytes.length === chunkBytes
    ? bytes
    : damaged(`a block holds ${bytes.length} bytes where ${chunkBytes} belong`);
}

function inflateZlib(stored: Uint8Array, chunkBytes: number): Uint8Array {
  if (stored.length < 6) return damaged('a packed block is too short');
  const head = stored[0]! * 256 + stored[1]!;
  if ((stored[0]! & 15) !== 8 || head % 31 !== 0 || stored[1]! & 32)
    return damaged('a packed block does not begin as one');
  // a checksum of another filter may follow inside the same block; no more than its 4 bytes
  const inflated = inflateLimited(stored.subarray(2, -4), chunkBytes + 4);
  if (inflated === 'damaged') return damaged('a packed block cannot be unpacked');
  if (inflated === 'tooLarge')
    throw new Hdf5Failure('damaged', `a packed block holds more than the ${chunkBytes} bytes it is for`);
  const end = stored.length;
  const kept = ((stored[end - 4]! << 24) | (stored[end - 3]! << 16) | (stored[end - 2]! << 8) | stored[end - 1]!) >>> 0;
  return kept === adler32(inflated) ? inflated : damaged('a packed block does not fit its checksum');
}

/** Undoes the shuffle: bytes of equal weight stood together. */
function unshuffle(bytes: Uint8Array, elementBytes: number): Uint8Array {
  if (elementBytes < 2 || elementBytes > bytes.length) return bytes;
  const count = Math.floor(bytes.length / elementBytes);
  const out = bytes.slice();
  for (let weight = 0; weight < elementBytes; weight++)
    for (let i = 0; i < count; i++) out[i * elementBytes + weight] = bytes[weight * count + i]!;
  return out;
}

function checked(bytes: Uint8Array): Uint8Array {
  const end = bytes.length - 4;
  if (end < 0) return damaged('a block is shorter than its checksum');
  const kept = (bytes[end]! | (bytes[end + 1]! << 8) | (bytes[end + 2]! << 16) | (bytes[end + 3]! << 24)) >>> 0;
  const content = bytes.subarray(0, end);
  return kept === fletcher32(content) ? content : damaged('a block does not fit its checksum');
}
