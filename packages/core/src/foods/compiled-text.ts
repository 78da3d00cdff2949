/** Fits the argument list of every engine. */
const PIECE = 8192;

/**
 * Text of bytes with one character each (Latin-1). No scan of the bytes and no platform decoder, so that a megabyte of
 * names is ready in a few milliseconds in any engine. @example latin1Text(Uint8Array.of(0x53, 0x65), 0, 2) // 'Se'
 */
export function latin1Text(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i += PIECE)
    text += String.fromCharCode.apply(null, bytes.subarray(i, Math.min(to, i + PIECE)) as unknown as number[]);
  return text;
}

/** Writes backslashes, and characters that Latin-1 does not have, as \\uXXXX. @example escapeWide('‘') // '\\u2018' */
export function escapeWide(text: string): string {
  let escaped = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    escaped += code > 0xff || code === 0x5c ? `\\u${code.toString(16).padStart(4, '0')}` : text[i];
  }
  return escaped;
}

/** Takes \\uXXXX back. @example unescapeWide('\\u2018Zesy002\\u2019') // '‘Zesy002’' */
export function unescapeWide(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\u([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
