import { SelenoscopeError } from '@selenoscope/core';
import { crc32 } from './checksums.js';
import { inflateLimited } from './inflate.js';
import { MAX_INFLATED_BYTES } from './limits.js';

/** True where the bytes begin as a gzip file. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

export interface GunzipOptions {
  /** the name as the person gave it */
  readonly file: string;
  /** most bytes that may come out */
  readonly limitBytes?: number;
}

const HEADER_CRC = 2;
const EXTRA = 4;
const NAME = 8;
const COMMENT = 16;

/**
 * The content of a gzip file (`table.tsv.gz`), never more than `limitBytes`, held against its checksum. Files of several
 * parts one after the other (`bgzip`, `cat a.gz b.gz`) are refused: their parts cannot be told apart safely.
 *
 * @throws SelenoscopeError `profile.zip.gzip`, `profile.zip.tooLarge`
 * @example gunzipLimited(bytes, { file: 'table.tsv.gz', limitBytes: 64 * 1024 * 1024 })
 */
export function gunzipLimited(bytes: Uint8Array, { file, limitBytes = MAX_INFLATED_BYTES }: GunzipOptions): Uint8Array {
  const broken = () => new SelenoscopeError({ code: 'profile.zip.gzip', file });
  const start = isGzip(bytes) && bytes[2] === 8 ? contentStart(bytes) : null;
  if (start === null || start + 8 > bytes.length) throw broken();
  const content = inflateLimited(bytes.subarray(start, -8), limitBytes);
  if (content === 'tooLarge') throw new SelenoscopeError({ code: 'profile.zip.tooLarge', file, at: '', limitBytes });
  const view = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 8);
  if (content === 'damaged' || view.getUint32(4, true) !== content.length || view.getUint32(0, true) !== crc32(content))
    throw broken();
  return content;
}

/** Where the packed content begins, after the header with its optional parts; null where the header has no end. */
function contentStart(bytes: Uint8Array): number | null {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & EXTRA) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const part of [NAME, COMMENT]) {
    if (!(flags & part)) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return null;
    at = end + 1;
  }
  return at + (flags & HEADER_CRC ? 2 : 0);
}
