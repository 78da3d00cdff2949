import { columns } from './columns.js';

/** A word longer than the line is cut, so that no line is ever too wide. */
function pieces(word: string, most: number): string[] {
  if (columns(word) <= most) return [word];
  const found: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && columns(piece + character) > most) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}

/**
 * Lines of at most `width` columns, broken at spaces; a space that does not break stays whole and is written as a space.
 * @param first indent of the first line @param rest indent of the others
 */
export function wrap(text: string, width: number, first = '', rest = first): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  const room = Math.max(1, width - Math.max(columns(first), columns(rest)));
  for (const word of text.split(' ').flatMap((w) => pieces(w, room))) {
    if (!empty && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].map((l) => l.replace(/\u00a0/g, ' '));
}
