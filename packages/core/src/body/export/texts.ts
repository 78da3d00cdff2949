/** Text of others on one line: nothing in it may end a comment or begin a new line of a model. */
export function oneLine(text: string): string {
  let out = '';
  for (const c of text) {
    const code = c.codePointAt(0)!;
    // a lone half of a surrogate pair is no character; 2028 and 2029 end lines for some readers
    const breaks = code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0x2028 || code === 0x2029;
    const stray = (code >= 0xd800 && code < 0xe000) || code === 0xfffe || code === 0xffff;
    // a backslash at the end would carry a C++ comment on into the next line
    out += breaks || stray ? ' ' : c === '\\' ? '/' : c;
  }
  return out.replace(/\s+/g, ' ').trim();
}

/** The same in ASCII, cut to `most` characters, for Fortran. */
export function plainLine(text: string, most: number): string {
  let out = '';
  for (const c of oneLine(text)) out += c === 'µ' || c === 'μ' ? 'u' : c.codePointAt(0)! < 0x7f ? c : '?';
  // NM-TRAN goes on with the next line after "&"
  return out.replaceAll('&', '+').slice(0, most).trim();
}

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

export const escapeXml = (text: string): string => oneLine(text).replace(/[&<>"']/g, (c) => ENTITY[c]!);

/** A file name, without ending, that no shell and no control stream misreads. */
export const fileStem = (name: string): string =>
  name
    .replace(/[^A-Za-z0-9_]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 40)
    .replace(/-+$/, '') || 'selenium-body';
