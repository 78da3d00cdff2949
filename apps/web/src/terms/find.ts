import { englishOf, language, template } from '../base/text.js';

/** A piece of a text; with the explained word that it is, where it is one. */
export interface Piece {
  readonly text: string;
  readonly term: string | null;
}

const FORMS = '-forms';

interface Finder {
  readonly found: RegExp;
  /** the word that each group of the pattern stands for */
  readonly ids: readonly string[];
}

/** A form as it is written: small letters may begin a sentence, `*` stands for the end of a word. */
function patternOf(form: string): string {
  const first = form.charAt(0);
  const begins =
    form === form.toLowerCase() && first !== first.toUpperCase() ? `[${first}${first.toUpperCase()}]` : first;
  const rest = form.slice(1).replace(/[.+?()[\]{}^$|\\]/g, '\\$&');
  return (begins + rest).replaceAll(' ', '[ \u00A0]').replaceAll('*', '\\p{L}*');
}

/** @param forms of each word, separated by `|` @example finderOf([['plasma', 'plasma|serum']]) */
export function finderOf(forms: readonly (readonly [id: string, forms: string])[]): Finder {
  const all = forms
    .flatMap(([id, line]) => line.split('|').map((form) => ({ id, form: form.trim() })))
    .filter(({ form }) => form !== '')
    // the longest first: “selenium yeast” is no “selenium”
    .sort((a, b) => b.form.length - a.form.length);
  const any = all.map(({ form }) => `(${patternOf(form)})`).join('|');
  return { found: new RegExp(`(?<![\\p{L}\\d-])(?:${any})(?![\\p{L}\\d])`, 'gu'), ids: all.map(({ id }) => id) };
}

/** A text cut where its words are explained; each word once. */
export function piecesIn({ found, ids }: Finder, text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const seen = new Set<string>();
  let from = 0;
  for (const match of text.matchAll(found)) {
    const id = ids[match.slice(1).findIndex((group) => group !== undefined)]!;
    if (seen.has(id)) continue;
    seen.add(id);
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), term: null });
    pieces.push({ text: match[0], term: id });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), term: null });
  return pieces;
}

const finders = new Map<string, Finder>();
let known = new Map<string, readonly Piece[]>();

function finderFor(isEnglish: boolean): Finder {
  const name = isEnglish ? 'en' : language.value;
  let finder = finders.get(name);
  if (finder === undefined) {
    const english = englishOf('help').filter(([key]) => key.endsWith(FORMS));
    finder = finderOf(
      english.map(([key, forms]) => [key.slice(0, -FORMS.length), isEnglish ? forms : template(`help.${key}`)]),
    );
    finders.set(name, finder);
  }
  return finder;
}

/** The same for a text of the app. @param isEnglish where it stays English in another language */
export function piecesOf(text: string, isEnglish: boolean): readonly Piece[] {
  const key = `${isEnglish ? 'en' : language.value} ${text}`;
  let pieces = known.get(key);
  if (pieces === undefined) {
    if (known.size > 4000) known = new Map();
    pieces = piecesIn(finderFor(isEnglish || language.value === 'en'), text);
    known.set(key, pieces);
  }
  return pieces;
}

/** What may not be parted from a word by the end of a line. */
const [OPENING, CLOSING] = [/[([„“«‘"]+$/, /^[)\]”“»’".,;:!?]+/];

/** The signs that may not be parted from what follows a text, and from what it follows. */
export const openingOf = (text: string): string => OPENING.exec(text)?.[0] ?? '';
export const closingOf = (text: string): string => CLOSING.exec(text)?.[0] ?? '';

/** A piece with the signs that stand right before and after it. */
export interface KeptPiece extends Piece {
  readonly before: string;
  readonly after: string;
}

/** Pieces of which those that become buttons take their brackets with them: a line may end beside any button. */
export function withBrackets(pieces: readonly Piece[], isButton: (piece: Piece) => boolean): readonly KeptPiece[] {
  const kept = pieces.map((piece) => ({ ...piece, before: '', after: '' }));
  kept.forEach((piece, i) => {
    if (!isButton(piece)) return;
    const [left, right] = [kept[i - 1], kept[i + 1]];
    if (left && !isButton(left)) {
      piece.before = openingOf(left.text);
      left.text = left.text.slice(0, left.text.length - piece.before.length);
    }
    if (right && !isButton(right)) {
      piece.after = closingOf(right.text);
      right.text = right.text.slice(piece.after.length);
    }
  });
  return kept;
}
