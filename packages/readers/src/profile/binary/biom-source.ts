import { type Problem, SelenoscopeError } from '@selenoscope/core';
import { visibleName } from '../control-letters.js';
import { type Dataset, Hdf5Failure, Hdf5File, Hdf5Truncated, isHdf5 } from './hdf5/index.js';

/** The two sides of a table. */
export type Axis = 'observation' | 'sample';

/** A file of BIOM 2: what {@link Hdf5File} reads, with every failure in the words for a person. */
export class BiomHdf5 {
  readonly #hdf5: Hdf5File;

  constructor(
    bytes: Uint8Array,
    readonly file: string,
  ) {
    if (!isHdf5(bytes)) throw new SelenoscopeError({ code: 'profile.hdf5.not', file });
    this.#hdf5 = this.#guard('', () => new Hdf5File(bytes));
    const found = this.#guard('', () => this.#hdf5.names('')) ?? [];
    for (const axis of ['observation', 'sample'])
      if (!found.includes(axis) || !this.names(axis))
        throw new SelenoscopeError({ code: 'profile.hdf5.notBiom', file, missing: axis, found });
  }

  names(path: string): readonly string[] | null {
    return this.#guard(path, () => this.#hdf5.names(path));
  }
  complete(path: string): boolean {
    return this.#guard(path, () => this.#hdf5.complete(path));
  }
  dataset(path: string): Dataset | null {
    return this.#guard(path, () => this.#hdf5.dataset(path));
  }
  numbers(path: string, limit: number): Float64Array | null {
    return this.#guard(path, () => this.#hdf5.numbers(path, limit));
  }
  texts(path: string, limit: number): string[] | null {
    return this.#guard(path, () => this.#hdf5.texts(path, limit));
  }
  attribute(name: string): number[] | null {
    return this.#guard('', () => this.#hdf5.attribute(name));
  }

  ids(axis: Axis, limit: number): string[] {
    const path = `${axis}/ids`;
    const ids = this.texts(path, limit);
    if (ids) {
      ids.forEach((id, i) => {
        visibleName(id, { file: this.file, field: `${path}[${i}]` });
      });
      return ids;
    }
    throw new SelenoscopeError({
      code: 'profile.hdf5.notBiom',
      file: this.file,
      missing: path,
      found: this.names(axis) ?? [],
    });
  }

  /** Does one thing with the file; what goes wrong is said with the place in the file. */
  #guard<T>(at: string, action: () => T): T {
    try {
      return action();
    } catch (cause) {
      throw new SelenoscopeError(this.#problem(at, cause), { cause });
    }
  }

  #problem(at: string, cause: unknown): Problem {
    const { file } = this;
    if (cause instanceof Hdf5Truncated)
      return { code: 'profile.hdf5.truncated', file, bytes: cause.bytes, expectedBytes: cause.expectedBytes };
    if (!(cause instanceof Hdf5Failure)) throw cause;
    const { kind, reason } = cause;
    if (kind === 'unsupported') return { code: 'profile.hdf5.unsupported', file, at, reason };
    if (kind === 'tooLarge') return { code: 'profile.hdf5.tooLarge', file, at, reason };
    return { code: 'profile.hdf5.damaged', file, at, reason };
  }
}
