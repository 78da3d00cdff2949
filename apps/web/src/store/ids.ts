const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

const letters = (value: number, length: number): string => {
  let text = '';
  let left = value;
  for (let i = 0; i < length; i++) {
    text = LETTERS[left % 32]! + text;
    left = Math.floor(left / 32);
  }
  return text;
};

/**
 * A maker of ids that sort by time of making, also within one millisecond and when the clock is put back.
 * 10 letters of time, 3 of a counter, 13 of chance (65 bits, so that two tabs do not meet).
 */
export function idMaker(now: () => number, random: (bytes: Uint8Array) => Uint8Array): () => string {
  let last = 0;
  let count = 0;
  return () => {
    const time = now();
    if (time > last) {
      last = time;
      count = 0;
    } else if (++count === 32 ** 3) {
      last += 1;
      count = 0;
    }
    const chance = Array.from(random(new Uint8Array(13)), (byte) => LETTERS[byte % 32]).join('');
    return letters(last, 10) + letters(count, 3) + chance;
  };
}

/** @example newId() // '01jdc4k8v2000' and 13 more letters */
export const newId = idMaker(
  () => Date.now(),
  (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
);
