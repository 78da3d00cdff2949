import type { Hdf5Bytes } from './cursor.js';
import { readDataspace, readDatatype } from './datatype.js';
import { decodeNumbers } from './numbers.js';
import { MESSAGE, type Message } from './object-header.js';
import { fixedText } from './texts.js';

/** Whole numbers of an attribute ("shape"); null where the object has none of the name or none that is read here. */
export function readNumberAttribute(file: Hdf5Bytes, messages: readonly Message[], name: string): number[] | null {
  for (const message of messages) {
    if (message.type !== MESSAGE.attribute) continue;
    const found = openAttribute(file, message.at, name);
    if (found) return found;
  }
  return null;
}

function openAttribute(file: Hdf5Bytes, at: number, wanted: string): number[] | null {
  const version = file.u8(at);
  const flags = version === 1 ? 0 : file.u8(at + 1);
  // the types of versions 2 and 3 may stand elsewhere, shared; h5py and R do not write them so
  if (version < 1 || version > 3 || flags !== 0) return null;
  const [nameBytes, typeBytes, spaceBytes] = [file.u16(at + 2), file.u16(at + 4), file.u16(at + 6)];
  const padded = (bytes: number) => (version === 1 ? Math.ceil(bytes / 8) * 8 : bytes);
  const nameAt = at + (version === 3 ? 9 : 8);
  const name = fixedText(file.slice(nameAt, nameBytes), { kind: 'text', bytes: nameBytes, spacePadded: false });
  if (name !== wanted) return null;
  const typeAt = nameAt + padded(nameBytes);
  const spaceAt = typeAt + padded(typeBytes);
  const type = readDatatype(file, typeAt);
  const shape = readDataspace(file, spaceAt);
  if ((type.kind !== 'integer' && type.kind !== 'float') || !shape) return null;
  const count = shape.reduce((product, length) => product * length, 1);
  if (count > 16) return null;
  const content = file.slice(spaceAt + padded(spaceBytes), count * type.bytes);
  return [...decodeNumbers(content, type, count)];
}
