import { readNumberAttribute } from './attribute.js';
import { damaged, Hdf5Bytes, Hdf5Failure, unsupported } from './cursor.js';
import { type Dataset, openDataset } from './dataset.js';
import { GlobalHeaps } from './global-heap.js';
import { type GroupLinks, readGroup } from './group.js';
import { readNumbers } from './numbers.js';
import { readObjectHeader } from './object-header.js';
import { readTexts } from './texts.js';

const SIGNATURE = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];

/** True where the bytes begin as a file of HDF5. */
export const isHdf5 = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte);

/** A file of HDF5 that ends before its end. */
export class Hdf5Truncated extends Error {
  constructor(
    readonly bytes: number,
    readonly expectedBytes: number,
  ) {
    super('truncated');
    this.name = 'Hdf5Truncated';
  }
}

/**
 * A file of HDF5, as far as tables need it: groups, numbers and texts in one or two dimensions, packed with deflate or
 * not. It is read here and not by a library because the file is not trusted: the C library (h5wasm 0.10.3 and h5py
 * alike) never returns from some files with a single damaged heap, and nothing can stop it. Here every step is counted,
 * every address checked, and every checksum of packed data held against the data.
 *
 * @example new Hdf5File(bytes).numbers('sample/matrix/data', 1e6)
 */
export class Hdf5File {
  readonly #file: Hdf5Bytes;
  readonly #heaps: GlobalHeaps;
  readonly #root: number;
  readonly #groups = new Map<string, GroupLinks | null>();

  /** @throws Hdf5Failure, Hdf5Truncated */
  constructor(bytes: Uint8Array) {
    this.#file = new Hdf5Bytes(bytes);
    this.#heaps = new GlobalHeaps(this.#file);
    this.#root = this.#readSuperblock(bytes.length);
  }

  #readSuperblock(bytes: number): number {
    const file = this.#file;
    if (bytes < 24) throw new Hdf5Truncated(bytes, 24);
    const version = file.u8(8);
    if (version > 3) return unsupported(`HDF5 with a superblock of version ${version}`);
    const sizesAt = version < 2 ? 13 : 9;
    file.addressBytes = file.u8(sizesAt);
    file.lengthBytes = file.u8(sizesAt + 1);
    if (![4, 8].includes(file.addressBytes) || ![4, 8].includes(file.lengthBytes))
      return damaged('its head gives addresses of an impossible width');
    const start = version === 0 ? 24 : version === 1 ? 28 : 12;
    if (bytes < start + 4 * file.addressBytes) throw new Hdf5Truncated(bytes, start + 4 * file.addressBytes);
    if (file.address(start) !== 0) return unsupported('HDF5 inside another file');
    const end = file.address(start + 2 * file.addressBytes);
    if (end > bytes) throw new Hdf5Truncated(bytes, end);
    // in versions 0 and 1 the address stands in a symbol, after the offset of its name
    return version < 2 ? file.address(start + 5 * file.addressBytes) : file.address(start + 3 * file.addressBytes);
  }

  /** Names in a group ("" is the root); null where there is no such group. */
  names(path: string): readonly string[] | null {
    const group = this.#group(path);
    return group ? [...group.links.keys()] : null;
  }

  /** False where a group has more names than {@link names} gives. */
  complete(path: string): boolean {
    return this.#group(path)?.complete ?? true;
  }

  /** The dataset at a path; null where there is none. */
  dataset(path: string): Dataset | null {
    const address = this.#address(path);
    return address === null ? null : openDataset(this.#file, address);
  }

  numbers(path: string, limit: number): Float64Array | null {
    const dataset = this.dataset(path);
    return dataset && readNumbers(this.#file, dataset, limit);
  }

  texts(path: string, limit: number): string[] | null {
    const dataset = this.dataset(path);
    return dataset && readTexts(this.#file, this.#heaps, dataset, limit);
  }

  /** Whole numbers of an attribute of the root; null without. */
  attribute(name: string): number[] | null {
    return readNumberAttribute(this.#file, readObjectHeader(this.#file, this.#root), name);
  }

  #group(path: string): GroupLinks | null {
    let group = this.#groups.get(path);
    if (group === undefined) {
      const address = this.#address(path);
      group = address === null ? null : readGroup(this.#file, address);
      this.#groups.set(path, group);
    }
    return group;
  }

  #address(path: string): number | null {
    if (path === '') return this.#root;
    const cut = path.lastIndexOf('/');
    const links = this.#group(cut < 0 ? '' : path.slice(0, cut))?.links;
    return links?.get(path.slice(cut + 1)) ?? null;
  }
}

export { Hdf5Failure };
