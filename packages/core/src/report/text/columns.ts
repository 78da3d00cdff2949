// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences that colour text take no room
const COLOUR = /\u001b\[[0-9;]*m/g;

const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

// East Asian wide characters and pictographs, which a terminal draws over two columns (Unicode annex 11, class W and F).
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

function columnsOfCharacter(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x300) return 1;
  if (ZERO_WIDTH.test(character)) return 0;
  return WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}

/** Columns that a text takes in a terminal. @example columns('µg') // 2 */
export function columns(text: string): number {
  let total = 0;
  for (const character of text.replace(COLOUR, '')) total += columnsOfCharacter(character);
  return total;
}

/**
 * The text cut to at most so many columns, with a mark where something was cut: between words, unless that would lose
 * more than half of it. Not for coloured text.
 */
export function clip(text: string, most: number, mark = '…'): string {
  if (columns(text) <= most) return text;
  const room = most - columns(mark);
  let kept = '';
  let used = 0;
  let next = '';
  for (const character of text) {
    const size = columnsOfCharacter(character);
    if (used + size > room) {
      next = character;
      break;
    }
    kept += character;
    used += size;
  }
  const space = next === ' ' ? kept.length : kept.lastIndexOf(' ');
  const whole = space > kept.length / 2 ? kept.slice(0, space) : kept;
  return whole.replace(/[\s,;(]+$/, '') + mark;
}

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)));
export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - columns(text))) + text;
