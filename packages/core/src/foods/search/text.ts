/** Character classes, by code up to 127: 1 digit, 2 letter, 3 apostrophe (joins a word: "cow's"). */
const CLASS = new Uint8Array(128);
for (let c = 48; c <= 57; c++) CLASS[c] = 1;
for (let c = 97; c <= 122; c++) CLASS[c] = 2;
CLASS[39] = 3;
CLASS[96] = 3;

const BEYOND_ASCII = /[^\x20-\x7e]/;
const MARKS = /[\u0300-\u036f]/g;
const TYPOGRAPHIC = /[\u2018\u2019\u02bc]/g;
/** Nothing to fold and nothing but spaces between words. */
const PLAIN = /^[a-z]+(?: [a-z]+)*$/;
const APOSTROPHES = /['`]/g;

/** Small letters without accents: "Crème Brûlée" → "creme brulee". */
export function fold(text: string): string {
  const small = text.toLowerCase();
  return BEYOND_ASCII.test(small) ? small.normalize('NFD').replace(MARKS, '').replace(TYPOGRAPHIC, "'") : small;
}

/** Spaces beyond ASCII, which text copied from pages and sheets is full of: "brown\u00a0bread". */
const isSpace = (code: number): boolean =>
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000 ||
  code === 0xfeff;

/** Letters beyond ASCII that folding leaves (ß, α, देव…) hold a word together like any letter. */
const classOf = (code: number): number => (code < 128 ? CLASS[code]! : code === 0xd7 || isSpace(code) ? 0 : 2);

/**
 * Calls `visit` for each word of a text: folded, with the place it began and whether it stands in brackets.
 *
 * "1/4", "3.25%", "cow's" and "2%" keep together what belongs together ("3.25%", "cows", "2%"); everything else that is
 * not a letter or a digit separates. A loop over character codes, since thousands of names are read at start.
 */
export function scanWords(
  text: string,
  visit: (word: string, start: number, end: number, inBrackets: boolean) => void,
): void {
  const folded = fold(text);
  const n = folded.length;
  let brackets = 0;
  let i = 0;
  while (i < n) {
    const c = folded.charCodeAt(i);
    const kind = classOf(c);
    if (kind === 1 || kind === 2) {
      const start = i;
      let apostrophes = false;
      for (i++; i < n; i++) {
        const d = folded.charCodeAt(i);
        const next = classOf(d);
        if (next === 1 || next === 2) continue;
        if (next === 3 && i + 1 < n && classOf(folded.charCodeAt(i + 1)) === 2) apostrophes = true;
        else if (
          d !== 46 ||
          classOf(folded.charCodeAt(i - 1)) !== 1 ||
          i + 1 === n ||
          classOf(folded.charCodeAt(i + 1)) !== 1
        )
          break;
      }
      if (i < n && folded.charCodeAt(i) === 37) i++;
      const word = folded.slice(start, i);
      visit(apostrophes ? word.replace(APOSTROPHES, '') : word, start, i, brackets > 0);
      continue;
    }
    if (c === 40 || c === 91) brackets++;
    else if ((c === 41 || c === 93) && brackets > 0) brackets--;
    i++;
  }
}

/** The words of a text that somebody typed. @example wordsOf("Cow's milk, 2%") // ['cows', 'milk', '2%'] */
export function wordsOf(text: string): string[] {
  if (PLAIN.test(text)) return text.split(' ');
  const found: string[] = [];
  scanWords(text, (word) => found.push(word));
  return found;
}

/**
 * The parts of a food's name between commas and semicolons; those inside brackets do not count.
 * @example nameParts('Fish, tuna, light') // ['Fish', 'tuna', 'light']
 */
export function nameParts(name: string): string[] {
  if (!name.includes('(') && !name.includes('[') && !name.includes(';')) return name.split(',');
  const parts: string[] = [];
  let brackets = 0;
  let start = 0;
  for (let i = 0; i < name.length; i++) {
    const c = name.charCodeAt(i);
    if (c === 40 || c === 91) brackets++;
    else if ((c === 41 || c === 93) && brackets > 0) brackets--;
    else if ((c === 44 || c === 59) && brackets === 0) {
      parts.push(name.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(name.slice(start));
  return parts;
}
