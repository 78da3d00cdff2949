import { SelenoscopeError } from '@selenoscope/core';

/** Parses JSON, or says in which line it breaks. @throws SelenoscopeError `file.json.syntax` */
export function parseJson(text: string, file: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable';
    // engines word this differently; the position is taken where one is given
    const position = /position (\d+)/.exec(reason)?.[1];
    const line = position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
    const came = reason
      .replace(/ in JSON at position.*$/, '')
      .replace(/\s+/g, ' ')
      .slice(0, 100);
    throw new SelenoscopeError({ code: 'file.json.syntax', file, what, line, came }, { cause: error });
  }
}

/** What a JSON value is, in a word, for messages. */
export function jsonKind(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? `the text "${value.slice(0, 40)}"` : `the ${typeof value} ${String(value)}`;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
