/** What a file of HDF5 turned out to be instead of readable. Caught at the border, where it gets the file's name. */
export class Hdf5Failure extends Error {
  constructor(
    readonly kind: 'damaged' | 'unsupported' | 'tooLarge',
    /** what is wrong, as the end of a sentence: "a block stands outside the file" */
    readonly reason: string,
  ) {
    super(reason);
    this.name = 'Hdf5Failure';
  }
}

export const damaged = (reason: string): never => {
  throw new Hdf5Failure('damaged', reason);
};
export const unsupported = (reason: string): never => {
  throw new Hdf5Failure('unsupported', reason);
};

// Structures of a whole table with a million texts take a few million steps; a file whose blocks point at each other in
// a ring would take them for ever.
const MAX_STEPS = 40_000_000;

/** The bytes of a file, and how wide addresses and lengths are written in it. Nothing is read outside the file. */
export class Hdf5Bytes {
  readonly view: DataView;
  addressBytes = 8;
  lengthBytes = 8;
  #steps = 0;

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Counts work, so that no file keeps the reader busy for ever. */
  step(count = 1): void {
    this.#steps += count;
    if (this.#steps > MAX_STEPS) damaged('its blocks point at each other without end');
  }

  u8(at: number): number {
    return this.#within(at, 1).getUint8(at);
  }
  u16(at: number): number {
    return this.#within(at, 2).getUint16(at, true);
  }
  u32(at: number): number {
    return this.#within(at, 4).getUint32(at, true);
  }

  /** An unsigned number of 1 to 8 bytes. All bits set means "nowhere" for an address: that is −1 here. */
  unsigned(at: number, width: number): number {
    this.#within(at, width);
    let value = 0;
    let allSet = true;
    for (let i = width - 1; i >= 0; i--) {
      const byte = this.bytes[at + i]!;
      if (byte !== 255) allSet = false;
      value = value * 256 + byte;
    }
    if (allSet && width >= 2) return -1;
    return value <= Number.MAX_SAFE_INTEGER ? value : damaged('it gives a size of more than 9 quadrillion bytes');
  }
  address(at: number): number {
    return this.unsigned(at, this.addressBytes);
  }
  length(at: number): number {
    const value = this.unsigned(at, this.lengthBytes);
    return value >= 0 ? value : damaged('a length is not given');
  }

  slice(at: number, count: number): Uint8Array {
    this.#within(at, count);
    return this.bytes.subarray(at, at + count);
  }

  expect(at: number, signature: string): void {
    for (let i = 0; i < signature.length; i++)
      if (this.u8(at + i) !== signature.charCodeAt(i)) damaged(`a block "${signature}" does not stand where it should`);
  }

  #within(at: number, count: number): DataView {
    if (at < 0 || at + count > this.bytes.length) damaged('it points outside the file');
    this.step();
    return this.view;
  }
}
