import { damaged, type Hdf5Bytes } from './cursor.js';

/** How the elements of a dataset are written, as far as tables use it. */
export type Datatype =
  | { readonly kind: 'integer'; readonly bytes: number; readonly signed: boolean; readonly bigEndian: boolean }
  | { readonly kind: 'float'; readonly bytes: number; readonly bigEndian: boolean }
  | { readonly kind: 'text'; readonly bytes: number; readonly spacePadded: boolean }
  /** text of any length: 16 bytes (with wide addresses) that point into a heap */
  | { readonly kind: 'heapText'; readonly bytes: number }
  | { readonly kind: 'other'; readonly bytes: number; readonly name: string };

const NAMES = ['', '', 'time', '', 'bit field', 'opaque', 'compound', 'reference', 'enumeration', 'sequence', 'array'];

/** The type described at `at`. */
export function readDatatype(file: Hdf5Bytes, at: number): Datatype {
  const kind = file.u8(at) & 15;
  const flags = file.u8(at + 1);
  const bytes = file.u32(at + 4);
  if (bytes === 0) return damaged('its elements have no size');
  if (kind === 0) {
    // numbers that fill only part of their bytes are legal and unheard of
    if (![1, 2, 4, 8].includes(bytes) || file.u16(at + 8) !== 0 || file.u16(at + 10) !== bytes * 8)
      return { kind: 'other', bytes, name: 'integer of an odd size' };
    return { kind: 'integer', bytes, signed: (flags & 8) !== 0, bigEndian: (flags & 1) !== 0 };
  }
  if (kind === 1) {
    const layout = [file.u16(at + 8), file.u16(at + 10), file.u8(at + 13), file.u8(at + 15), file.u32(at + 16)].join();
    const plain = (bytes === 8 && layout === '0,64,11,52,1023') || (bytes === 4 && layout === '0,32,8,23,127');
    return plain && (flags & 0x40) === 0
      ? { kind: 'float', bytes, bigEndian: (flags & 1) !== 0 }
      : { kind: 'other', bytes, name: 'number of an odd layout' };
  }
  if (kind === 3) return { kind: 'text', bytes, spacePadded: (flags & 15) === 2 };
  if (kind === 9 && (flags & 15) === 1) {
    return bytes === 8 + file.addressBytes ? { kind: 'heapText', bytes } : damaged('its texts have a wrong size');
  }
  return { kind: 'other', bytes, name: NAMES[kind] || 'unknown type' };
}

/** Lengths of the dimensions at `at`: empty for a single value, null for a dataset without content. */
export function readDataspace(file: Hdf5Bytes, at: number): readonly number[] | null {
  const version = file.u8(at);
  if (version !== 1 && version !== 2) return damaged('its shape is written in an unknown way');
  const rank = file.u8(at + 1);
  if (rank > 32) return damaged(`it claims ${rank} dimensions`);
  if (version === 2 && file.u8(at + 3) === 2) return null;
  const start = at + (version === 1 ? 8 : 4);
  return Array.from({ length: rank }, (_, axis) => file.length(start + axis * file.lengthBytes));
}

/** What the elements are, for a message. */
export const typeName = (type: Datatype): string =>
  type.kind === 'other' ? type.name : type.kind === 'heapText' ? 'text' : type.kind;
