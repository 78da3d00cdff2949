// Control characters could steer a terminal, and marks that turn the direction of writing could make a line read
// otherwise than it is written. Names of foods come from files of other people.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out
const HARMFUL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\uffff]/g;

/** Text from outside made safe to show on one line: no control characters, no hidden turning of direction. */
export const clean = (text: string): string =>
  text
    .replace(HARMFUL, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim();
