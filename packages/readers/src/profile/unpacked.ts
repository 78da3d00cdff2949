import { beginning, MAX_PROFILE_BYTES } from './text.js';

/**
 * The content of a gzip file ("table.tsv.gz"), or the bytes as they are. What unpacks is loaded only where it is needed.
 *
 * @throws SelenoscopeError where the archive is damaged, or holds more than a profile may
 */
export async function unpacked(bytes: Uint8Array, file: string): Promise<Uint8Array> {
  if (beginning(bytes, 2) !== '\x1f\x8b') return bytes;
  const { gunzipLimited } = await import('./binary/index.js');
  return gunzipLimited(bytes, { file, limitBytes: MAX_PROFILE_BYTES });
}
