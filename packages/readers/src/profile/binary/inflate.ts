import { Inflate } from 'fflate';

/** Why packed bytes could not be unpacked. */
export type InflateFailure = 'damaged' | 'tooLarge';

// 8 kB of deflate hold at most 8 MB: memory is bounded by the limit and one step beyond it.
const STEP_BYTES = 8 * 1024;

/**
 * Bytes of a raw deflate stream, unpacked in steps so that no more than `limitBytes` (and one step) ever exist.
 *
 * @returns the bytes, or why not: "tooLarge" beyond the limit, "damaged" where the stream breaks off or makes no sense
 * @example inflateLimited(deflateSync(bytes), 1e6)
 */
export function inflateLimited(packed: Uint8Array, limitBytes: number): Uint8Array | InflateFailure {
  const parts: Uint8Array[] = [];
  let total = 0;
  let ended = false;
  const stream = new Inflate((part, final) => {
    total += part.length;
    if (total <= limitBytes) parts.push(part);
    ended = final;
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += STEP_BYTES) {
      const end = at + STEP_BYTES;
      stream.push(packed.subarray(at, end), end >= packed.length);
      if (total > limitBytes) return 'tooLarge';
    }
  } catch {
    // the library knows a number of ways in which a stream is broken; for a person they are one
    return 'damaged';
  }
  return ended ? joined(parts, total) : 'damaged';
}

function joined(parts: readonly Uint8Array[], total: number): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const whole = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
