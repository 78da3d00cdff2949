import type { Sentence } from '../sentence.js';

/** Roles that text can have; a terminal without colour shows the words alone. */
export interface Ink {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  /** the person's own spread and the need */
  readonly accent: (text: string) => string;
  /** upper levels, excess, what is not known */
  readonly warn: (text: string) => string;
}

// Select Graphic Rendition codes; the terminal's own sixteen colours, so that the person's theme keeps its contrast.
const paint = (on: string, off: string) => (text: string) => (text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`);
const same = (text: string): string => text;

export const inkOf = (colour: boolean): Ink =>
  colour
    ? { bold: paint('1', '22'), dim: paint('2', '22'), accent: paint('36', '39'), warn: paint('33', '39') }
    : { bold: same, dim: same, accent: same, warn: same };

/** A sentence as one string, its numbers in bold. A bold run keeps together only where its own spaces do not break. */
export const inked = (sentence: Sentence, ink: Ink): string =>
  sentence.map((run) => (typeof run === 'string' ? run : run.strong.split(' ').map(ink.bold).join(' '))).join('');
