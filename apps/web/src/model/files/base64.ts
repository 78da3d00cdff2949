/** Bytes as text that JSON can hold, and back. */
export function base64Of(bytes: Uint8Array): string {
  let text = '';
  // arguments are counted: a whole file at once would be too many
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

export const bytesOfBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
