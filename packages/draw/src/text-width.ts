const NARROW = /[ijlft.,;:'’|()[\]! r\u00a0-]/;
const WIDE = /[mwMW@%]/;
const TALL = /[A-Z0-9?]/;

/** Width of a text in the interface's letters (px), near enough to keep two apart. @param letter their size (px) */
export function textWidth(text: string, letter: number): number {
  let ems = 0;
  for (const c of text) ems += NARROW.test(c) ? 0.31 : WIDE.test(c) ? 0.86 : TALL.test(c) ? 0.62 : 0.56;
  return ems * letter;
}

/** A text in lines no wider than this where its words allow it. @param room px */
export function textLines(text: string, room: number, letter: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, letter) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The same with lines of nearly one length: as many as there must be, none wider than it need be. */
export function evenLines(text: string, room: number, letter: number): readonly string[] {
  const lines = textLines(text, room, letter);
  return textLines(text, Math.min(room, leastRoom(text, lines.length, letter) + 0.01), letter);
}

/** The least room in which a text stands in so many lines (px). */
export function leastRoom(text: string, most: number, letter: number): number {
  const words = text.split(' ');
  const rooms = words.flatMap((_, i) =>
    words.slice(i).map((__, j) => textWidth(words.slice(i, i + j + 1).join(' '), letter)),
  );
  const fits = rooms.filter((room) => textLines(text, room, letter).length <= most);
  return Math.min(...fits, textWidth(text, letter));
}
