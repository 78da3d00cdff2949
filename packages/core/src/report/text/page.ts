import { plain, type Sentence } from '../sentence.js';
import { toAscii } from './ascii.js';
import { type Ink, inked, inkOf } from './ink.js';
import { type Column, table } from './table.js';
import { wrap } from './wrap.js';

/** How a report is set in a terminal. */
export interface TextOptions {
  /** columns; 80 where not said, never less than 40 or more than 120 */
  readonly width?: number;
  /** everything, in place of one screen */
  readonly detail?: boolean;
  /** colours of the terminal */
  readonly colour?: boolean;
  /** plain ASCII only */
  readonly ascii?: boolean;
}

/** Lines as they are set: a place to say things, which knows the width and the ink. */
export class Page {
  readonly lines: string[] = [];
  readonly width: number;
  readonly ascii: boolean;
  readonly ink: Ink;

  constructor(options: TextOptions) {
    this.width = Math.min(120, Math.max(40, Math.floor(options.width ?? 80)));
    this.ascii = options.ascii === true;
    this.ink = inkOf(options.colour === true);
  }

  /** Text in the characters that this page may use. */
  readonly chars = (text: string): string => (this.ascii ? toAscii(text) : text);

  gap(): void {
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.lines.push('');
  }

  heading(text: string): void {
    this.gap();
    this.lines.push(...wrap(this.chars(text), this.width).map(this.ink.bold));
  }

  /** A paragraph of a sentence or of plain words. */
  say(text: Sentence | string, indent = '', rest = indent): void {
    const sentence: Sentence = typeof text === 'string' ? [text] : text;
    const safe = sentence.map((run) =>
      typeof run === 'string' ? this.chars(run) : { strong: this.chars(run.strong) },
    );
    if (plain(safe).trim() === '') return;
    this.lines.push(...wrap(inked(safe, this.ink), this.width, indent, rest));
  }

  /** One point of a list. */
  point(text: Sentence | string): void {
    this.say(text, '- ', '  ');
  }

  table(shape: readonly Column[], rows: readonly (readonly string[])[]): void {
    const safe = rows.map((row) => row.map(this.chars));
    const heads = shape.map((column) => ({ ...column, head: this.chars(column.head) }));
    this.lines.push(...table(heads, safe, this.width, this.ink, this.ascii ? '...' : '…'));
  }

  text(): string {
    return `${this.lines.map((line) => line.trimEnd()).join('\n')}\n`;
  }
}
