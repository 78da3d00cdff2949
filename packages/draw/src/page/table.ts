import { html, type Markup, type Part } from './markup.js';

export interface Head {
  readonly words: string;
  /** numbers stand at the right */
  readonly number?: boolean;
}

export interface Row {
  readonly id?: string;
  readonly kind?: string;
  /** true where the first cell opens a record: such a cell cannot be a heading */
  readonly opens?: boolean;
  /** the first one heads the row */
  readonly cells: readonly Part[];
}

/**
 * A table with a caption for readers; it scrolls by itself where the page is narrow, and can then be reached by keyboard.
 * @param caption what the table holds, in a few words
 */
export function table(caption: string, heads: readonly Head[], rows: readonly Row[], kind = ''): Markup {
  const cell = (part: Part, i: number, opens: boolean): Markup => {
    if (i === 0 && !opens) return html`<th scope="row">${part}</th>`;
    return html`<td${heads[i]?.number && html` class="r"`}${i > 0 && html` data-h="${capital(heads[i]?.words ?? '')}"`}>${part}</td>`;
  };
  const head = heads.map((h) => html`<th scope="col"${h.number && html` class="r"`}>${capital(h.words)}</th>`);
  const body = rows.map(
    (row) =>
      html`<tr${row.id && html` id="${row.id}"`}${row.kind && html` class="${row.kind}"`}>${row.cells.map((part, i) => cell(part, i, row.opens === true))}</tr>`,
  );
  return html`<div class="scroll" role="group" aria-label="${caption}" tabindex="0"><table${kind && html` class="${kind}"`}><caption class="sr">${caption}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

/** Heads in one case; units keep theirs. */
const capital = (words: string): string =>
  /^(µg|kcal|pH)/.test(words) ? words : words.charAt(0).toUpperCase() + words.slice(1);

export const left = (words: string): Head => ({ words });
export const right = (words: string): Head => ({ words, number: true });
