/** Tokens of JSON. A text that does not close on its line, and anything else that no token fits, is the fault. */
const TOKEN =
  /[ \t\r\n]+|[{}[\],:]|"[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type Wanted = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | 'next' | 'end';

/**
 * The line at which a text stops being JSON, from 1; null where it is JSON.
 *
 * Engines word syntax errors differently and some give no position, so the text is walked once more.
 * @example jsonFaultLine('{\n  "ug": NaN\n}') // 2
 */
export function jsonFaultLine(text: string): number | null {
  const at = faultAt(text);
  return at === null ? null : text.slice(0, at).split(/\r\n|\r|\n/).length;
}

function faultAt(text: string): number | null {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return at;
    if (!/^[ \t\r\n]/.test(token)) {
      const next = step(token, wanted, open);
      if (next === null) return at;
      wanted = next;
    }
    at += token.length;
  }
  return wanted === 'end' ? null : text.trimEnd().length;
}

/** What may follow a token, or null where the token may not stand here. `open` holds the brackets that are open. */
function step(token: string, wanted: Wanted, open: string[]): Wanted | null {
  const after = (): Wanted => (open.length === 0 ? 'end' : 'next');
  const inside = open.at(-1);
  if (token === '}' || token === ']') {
    const empty = token === '}' ? 'key or }' : 'value or ]';
    if (inside !== (token === '}' ? '{' : '[') || (wanted !== 'next' && wanted !== empty)) return null;
    open.pop();
    return after();
  }
  if (token === ':') return wanted === ':' ? 'value' : null;
  if (token === ',') return wanted === 'next' ? (inside === '{' ? 'key' : 'value') : null;
  if (wanted === 'key' || wanted === 'key or }') return token.startsWith('"') ? ':' : null;
  if (wanted !== 'value' && wanted !== 'value or ]') return null;
  if (token === '{' || token === '[') {
    open.push(token);
    return token === '{' ? 'key or }' : 'value or ]';
  }
  return after();
}
