import { damaged, type Hdf5Bytes } from './cursor.js';

/** The heaps in which texts of any length stand, each looked through once. */
export class GlobalHeaps {
  readonly #collections = new Map<number, ReadonlyMap<number, readonly [at: number, bytes: number]>>();

  constructor(readonly file: Hdf5Bytes) {}

  /** Bytes of the object `index` in the heap at `address`. */
  object(address: number, index: number): Uint8Array {
    let objects = this.#collections.get(address);
    if (!objects) {
      objects = readCollection(this.file, address);
      this.#collections.set(address, objects);
    }
    const [at, bytes] = objects.get(index) ?? damaged('a text is not in its heap');
    return this.file.slice(at, bytes);
  }
}

function readCollection(file: Hdf5Bytes, address: number): ReadonlyMap<number, readonly [number, number]> {
  file.expect(address, 'GCOL');
  const end = address + file.length(address + 8);
  if (end > file.bytes.length) return damaged('a heap of texts reaches beyond the file');
  const objects = new Map<number, readonly [number, number]>();
  const headBytes = 8 + file.lengthBytes;
  let at = address + 8 + file.lengthBytes;
  // every step moves on by at least the head of an object: an object of no size cannot hold it up
  while (at + headBytes <= end) {
    const index = file.u16(at);
    if (index === 0) break;
    const bytes = file.length(at + 8);
    if (at + headBytes + bytes > end) return damaged('a text is longer than its heap');
    if (objects.has(index)) return damaged('a heap of texts has two of the same number');
    objects.set(index, [at + headBytes, bytes]);
    at += headBytes + Math.ceil(bytes / 8) * 8;
  }
  return objects;
}
