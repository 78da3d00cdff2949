import { SelenoscopeError } from '@selenoscope/core';
import { crc32 } from './checksums.js';
import { inflateLimited } from './inflate.js';
import { MAX_INFLATED_BYTES, MAX_INFLATED_RATIO, MAX_ZIP_ENTRIES, RATIO_MATTERS_BYTES } from './limits.js';

// Packages of this project compile without DOM and Node types; every engine they run in has this class.
declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean });
  decode(bytes: Uint8Array): string;
}
const decoder = new TextDecoder('utf-8');

/** One file of an archive, as its directory tells of it. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly headerAt: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LONGEST_COMMENT = 65_535;

/** True where the bytes begin as a zip archive, also an empty one. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * The files of a zip archive, from the directory at its end. Nothing is unpacked. Directories are left out, and so are
 * names that lead elsewhere ("../x", "/x"): no honest archive has them, and none is needed.
 *
 * @throws SelenoscopeError `profile.zip.not`, `.truncated`, `.zip64`, `.damaged`, `.tooMany`
 */
export function listZip(bytes: Uint8Array, file: string): readonly ZipEntry[] {
  if (!isZip(bytes)) throw new SelenoscopeError({ code: 'profile.zip.not', file });
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === null) throw new SelenoscopeError({ code: 'profile.zip.truncated', file });
  const count = view.getUint16(end + 10, true);
  const directoryBytes = view.getUint32(end + 12, true);
  const directoryAt = view.getUint32(end + 16, true);
  if (count === 0xffff || directoryAt === 0xffffffff) throw new SelenoscopeError({ code: 'profile.zip.zip64', file });
  if (count > MAX_ZIP_ENTRIES) throw new SelenoscopeError({ code: 'profile.zip.tooMany', file, count });
  if (directoryAt + directoryBytes > end) throw damagedAt(file, 'its directory');
  const entries: ZipEntry[] = [];
  let at = directoryAt;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damagedAt(file, 'its directory');
    const nameBytes = view.getUint16(at + 28, true);
    const next = at + 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damagedAt(file, 'its directory');
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameBytes));
    if (staysInside(name)) entries.push(readEntry(view, at, name));
    at = next;
  }
  return entries;
}

function readEntry(view: DataView, at: number, name: string): ZipEntry {
  return {
    name,
    encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    bytes: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  };
}

const staysInside = (name: string): boolean =>
  !(name.endsWith('/') || name.startsWith('/') || /^[a-z]:/i.test(name) || name.split(/[/\\]/).includes('..'));

const damagedAt = (file: string, at: string): SelenoscopeError =>
  new SelenoscopeError({ code: 'profile.zip.damaged', file, at });

/** Where the end of the directory stands; a comment may follow it. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === DIRECTORY_END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  }
  return null;
}

/**
 * One file of the archive, unpacked and held against its checksum.
 *
 * @throws SelenoscopeError `profile.zip.encrypted`, `.method`, `.tooLarge`, `.damaged`
 */
export function readZipEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  file: string,
  limitBytes: number = MAX_INFLATED_BYTES,
): Uint8Array {
  const at = entry.name;
  if (entry.encrypted) throw new SelenoscopeError({ code: 'profile.zip.encrypted', file, at });
  if (entry.method !== 0 && entry.method !== 8)
    throw new SelenoscopeError({ code: 'profile.zip.method', file, at, method: entry.method });
  if (entry.bytes === 0xffffffff || entry.packedBytes === 0xffffffff || entry.headerAt === 0xffffffff)
    throw new SelenoscopeError({ code: 'profile.zip.zip64', file });
  const ratio = entry.bytes / Math.max(1, entry.packedBytes);
  if (entry.bytes > limitBytes || (entry.bytes > RATIO_MATTERS_BYTES && ratio > MAX_INFLATED_RATIO))
    throw new SelenoscopeError({ code: 'profile.zip.tooLarge', file, at, limitBytes });
  const packed = packedBytes(bytes, entry);
  if (!packed) throw damagedAt(file, at);
  // no more than it declares: an archive that lies about a size is a bomb or broken
  const content = entry.method === 0 ? packed : inflateLimited(packed, entry.bytes);
  if (typeof content === 'string' || content.length !== entry.bytes || crc32(content) !== entry.crc)
    throw damagedAt(file, at);
  return content;
}

function packedBytes(bytes: Uint8Array, { headerAt, packedBytes: count }: ZipEntry): Uint8Array | null {
  const view = viewOf(bytes);
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== LOCAL_HEADER) return null;
  const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  return start + count <= bytes.length ? bytes.subarray(start, start + count) : null;
}
