/** Elements without an end tag. */
const VOID = new Set(['meta', 'br', 'img', 'link', 'input', 'hr']);

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * Tags of a page in order; throws where one is not closed, closed twice or out of order, or where an attribute is not
 * quoted. Small on purpose: it knows what this report writes, not all of HTML.
 */
export function tagsOf(page: string): Tag[] {
  const body = page.replace(/<style>[\s\S]*?<\/style>/, '').replace(/^<!doctype html>/, '');
  const found: Tag[] = [];
  const open: string[] = [];
  for (const match of body.matchAll(
    /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z0-9:-]+(?:="[^"<>]*")?)*)\s*(\/?)>|[<>]/g,
  )) {
    const [whole, end, name, rest, selfClosed] = match;
    if (name === undefined) throw new Error(`stray ${whole} near ${body.slice(match.index, match.index + 60)}`);
    if (end) {
      const last = open.pop();
      if (last !== name) throw new Error(`</${name}> closes <${last}>`);
      continue;
    }
    const attributes = Object.fromEntries(
      [...rest!.matchAll(/([a-zA-Z0-9:-]+)(?:="([^"]*)")?/g)].map((a) => [a[1]!, a[2] ?? '']),
    );
    found.push({ name, attributes });
    if (!selfClosed && !VOID.has(name)) open.push(name);
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(', ')}`);
  return found;
}

/** The text of a piece of markup, with its few entities read back. */
export const textOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Cells of the table with this caption, row by row, as text. */
export function tableOf(page: string, caption: string): string[][] {
  const from = page.indexOf(`<caption class="sr">${caption}</caption>`);
  if (from < 0) throw new Error(`no table "${caption}"`);
  const body = page.slice(page.indexOf('<tbody>', from), page.indexOf('</tbody>', from));
  return body
    .split('<tr')
    .slice(1)
    .map((row) =>
      row
        .split(/<(?:td|th)(?=[ >])/)
        .slice(1)
        .map((cell) => textOf(`<x${cell}`)),
    );
}
