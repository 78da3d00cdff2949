import { type Place, type Problem, SelenoscopeError } from '../../base/index.js';
import { jsonFaultLine } from './json-line.js';
import { nearest } from './near.js';

/** A file while it is read: where things stand in it, and what is to be said about it. */
export interface Reading {
  readonly file: string;
  /** where a path such as "doses[1].ug" stands; in a table that is a row and a column */
  readonly placeOf: (path: string) => Place;
  readonly notices: Problem[];
}

export const refuse = (problem: Problem): never => {
  throw new SelenoscopeError(problem);
};

/**
 * Begins to read a file.
 * @param doseRows row of each dose, where the file is a table: "doses[1].ug" is then row `doseRows[1]`, column "ug"
 */
export function openReading(file: string, doseRows?: readonly number[]): Reading {
  const placeOf = (path: string): Place => {
    const dose = doseRows === undefined ? null : /^doses\[(\d+)\]\.?(.*)$/.exec(path);
    const row = dose === null ? undefined : doseRows?.[Number(dose[1])];
    if (row === undefined) return path === '' ? { file } : { file, field: path };
    return dose![2] === '' ? { file, row } : { file, row, field: dose![2]! };
  };
  return { file, placeOf, notices: [] };
}

/** @throws SelenoscopeError `file.json.syntax` with the line */
export function parseJson(text: string, file: string, what: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable';
    const came = reason
      .replace(/ in JSON at position.*$/, '')
      .replace(/\s+/g, ' ')
      .slice(0, 100);
    throw new SelenoscopeError(
      { code: 'file.json.syntax', file, what, line: jsonFaultLine(json), came },
      { cause: error },
    );
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a JSON value is, in a word, for messages. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? `the text "${value.slice(0, 40)}"` : `the ${typeof value} ${String(value)}`;
}

/** An object at a path. Null and absent are refused like any other shape. */
export function objectAt(value: unknown, path: string, reading: Reading, expected: string): Record<string, unknown> {
  if (isObject(value)) return value;
  return refuse({ code: 'body.field.shape', place: reading.placeOf(path), came: kindOf(value), expected });
}

export function listAt(value: unknown, path: string, reading: Reading, expected: string): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  return refuse({ code: 'body.field.shape', place: reading.placeOf(path), came: kindOf(value), expected });
}

const NUMBER_TEXT = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

/** A number at a path; a text that is nothing but a number counts as one. 1e999 and the like are refused. */
export function numberAt(value: unknown, path: string, reading: Reading, expected: string): number {
  const number = typeof value === 'string' && NUMBER_TEXT.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  return refuse({ code: 'body.field.shape', place: reading.placeOf(path), came: kindOf(value), expected });
}

/** Kept for the reader of a file, and of no use here. */
const REMARKS = ['schema', 'name', 'title', 'note', 'notes', 'comment', 'comments', '$schema', 'source'];

/** Says which fields were not used; a near spelling of a known field is named. */
export function noteUnknown(
  object: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: string,
  reading: Reading,
): void {
  for (const key of Object.keys(object)) {
    if (known.includes(key) || REMARKS.includes(key)) continue;
    const place = reading.placeOf(path === '' ? key : `${path}.${key}`);
    reading.notices.push({ code: 'body.field.unknown', place, near: nearest(key, known, 1)[0] ?? null, known });
  }
}
