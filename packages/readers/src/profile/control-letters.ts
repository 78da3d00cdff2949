import { type Place, SelenoscopeError } from '@selenoscope/core';

/**
 * Letters that nobody sees and that steer a screen: escapes and their kin, and marks that turn the direction of writing.
 * Tabs and line ends part cells, so they are left to the readers.
 */
const CONTROL = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/u;
const EVERY_CONTROL = new RegExp(CONTROL.source, 'gu');
/** So many letters before and behind the one that is refused are shown. */
const AROUND = 20;

const codeOf = (letter: string): string => `U+${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text with the letters written out that would steer a screen. @example escaped('a\u001bb') // 'a<U+001B>b' */
export const escaped = (text: string): string =>
  CONTROL.test(text) ? text.replace(EVERY_CONTROL, (letter) => `<${codeOf(letter)}>`) : text;

const found = (place: Place, letter: string, around: string): SelenoscopeError =>
  new SelenoscopeError({ code: 'profile.file.control', place, letter: codeOf(letter), came: escaped(around) });

/** Refuses a text of many lines with the row of the first such letter. */
export function noControlLetters(text: string, file: string): void {
  const at = text.search(CONTROL);
  if (at < 0) return;
  const row = text.slice(0, at).split(/\r\n?|\n/).length;
  const around = text.slice(Math.max(0, at - AROUND), at + AROUND).replace(/\s+/g, ' ');
  throw found({ file, row }, text[at]!, around);
}

/** Refuses a name with such a letter, as JSON and HDF5 may hold. Tabs and line ends have no place in a name either. */
export function visibleName(name: string, place: Place): void {
  const at = name.search(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  if (at < 0) return;
  throw found(place, name[at]!, name.slice(Math.max(0, at - AROUND), at + AROUND).replace(/\s+/g, ' '));
}
