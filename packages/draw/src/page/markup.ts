/** Markup that is safe to put into a page: made by {@link html} only, so that text from outside is always escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Part = string | number | Markup | null | undefined | false | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);

function written(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escaped(part);
  return part.map(written).join('');
}

/**
 * Markup from a template; everything put in is escaped unless it is markup itself. Lists are written one after another.
 * @example html`<td>${'<script>'}</td>`.text // "<td>&lt;script&gt;</td>"
 */
export function html(parts: TemplateStringsArray, ...values: readonly Part[]): Markup {
  let text = parts[0]!;
  values.forEach((value, i) => {
    text += written(value) + parts[i + 1]!;
  });
  return new Markup(text);
}
