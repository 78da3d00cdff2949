import { MAX_TEXT_BYTES, MAX_TEXT_TOTAL_BYTES } from '../limits.js';
import { damaged, type Hdf5Bytes, Hdf5Failure, unsupported } from './cursor.js';
import { type Dataset, readBytes } from './dataset.js';
import { type Datatype, typeName } from './datatype.js';
import type { GlobalHeaps } from './global-heap.js';
import { readNumbers } from './numbers.js';

// Packages of this project compile without DOM and Node types; every engine they run in has this class.
declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean });
  decode(bytes: Uint8Array): string;
}
// Bytes that are no UTF-8 become a mark in the text: an id must not be lost to one letter.
const decoder = new TextDecoder('utf-8');

/** Texts of a dataset, in the order of its dimensions. */
export function readTexts(file: Hdf5Bytes, heaps: GlobalHeaps, dataset: Dataset, limit: number): string[] {
  const { type, count } = dataset;
  if (count === 0) return [];
  if (type.kind === 'integer' || type.kind === 'float') return Array.from(readNumbers(file, dataset, limit), String);
  if (type.kind === 'other') return unsupported(`values of the type "${typeName(type)}" where texts belong`);
  if (type.bytes > MAX_TEXT_BYTES) throw new Hdf5Failure('tooLarge', `it claims texts of ${type.bytes} bytes each`);
  const bytes = readBytes(file, dataset, limit);
  if (type.kind === 'text')
    return Array.from({ length: count }, (_, i) =>
      fixedText(bytes.subarray(i * type.bytes, (i + 1) * type.bytes), type),
    );
  return heapTexts(file, heaps, bytes, count);
}

/** A text in a place of fixed width, without what fills it up. */
export function fixedText(bytes: Uint8Array, type: Extract<Datatype, { kind: 'text' }>): string {
  const end = bytes.indexOf(0);
  const text = decoder.decode(end < 0 ? bytes : bytes.subarray(0, end));
  return type.spacePadded ? text.replace(/ +$/, '') : text;
}

function heapTexts(file: Hdf5Bytes, heaps: GlobalHeaps, bytes: Uint8Array, count: number): string[] {
  const references = new TextReferences(bytes, file);
  const texts: string[] = [];
  let total = 0;
  for (let i = 0; i < count; i++) {
    file.step();
    const { length, address, index } = references.at(i);
    if (length === 0) {
      texts.push('');
      continue;
    }
    if (length > MAX_TEXT_BYTES) damaged(`it claims a text of ${length} bytes`);
    total += length;
    if (total > MAX_TEXT_TOTAL_BYTES) throw new Hdf5Failure('tooLarge', `its texts are more than ${total} bytes`);
    const held = heaps.object(address, index);
    if (held.length < length) damaged('a text is longer than its place');
    const text = held.subarray(0, length);
    const end = text.indexOf(0);
    texts.push(decoder.decode(end < 0 ? text : text.subarray(0, end)));
  }
  return texts;
}

/** References to texts: length, address of a heap, number within it. */
class TextReferences {
  readonly #view: DataView;
  readonly #file: Hdf5Bytes;
  constructor(bytes: Uint8Array, file: Hdf5Bytes) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#file = file;
  }
  at(i: number): { length: number; address: number; index: number } {
    const wide = this.#file.addressBytes === 8;
    const start = i * (8 + this.#file.addressBytes);
    const low = this.#view.getUint32(start + 4, true);
    const high = wide ? this.#view.getUint32(start + 8, true) : 0;
    return {
      length: this.#view.getUint32(start, true),
      address: high * 4_294_967_296 + low,
      index: this.#view.getUint32(start + (wide ? 12 : 8), true),
    };
  }
}
