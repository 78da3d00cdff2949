import { type Place, type Problem, SelenoscopeError } from '../../base/index.js';
import { nearField } from './near.js';

/** A scenario while it is read. */
export interface ScenarioReading {
  readonly file?: string;
  readonly notices: Problem[];
}

export const refuse = (problem: Problem): never => {
  throw new SelenoscopeError(problem);
};

export const placeOf = ({ file }: ScenarioReading, field: string): Place => ({
  ...(file !== undefined && { file }),
  ...(field !== '' && { field }),
});

/** Kept for the reader of the file, and of no use here. */
const REMARKS = ['schema', '$schema', 'name', 'title', 'note', 'notes', 'comment', 'comments', 'source'];

type Fields = Readonly<Record<string, unknown>>;

export const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** What a JSON value is, in a word. */
function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? `the text "${value.slice(0, 40)}"` : `the ${typeof value} ${String(value)}`;
}

export function fieldsAt(value: unknown, path: string, reading: ScenarioReading, expected: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  return refuse({ code: 'colon.field.shape', place: placeOf(reading, path), came: kindOf(value), expected });
}

export function listAt(value: unknown, path: string, reading: ScenarioReading, expected: string): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  return refuse({ code: 'colon.field.shape', place: placeOf(reading, path), came: kindOf(value), expected });
}

export function textAt(value: unknown, path: string, reading: ScenarioReading, expected: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  return refuse({ code: 'colon.field.shape', place: placeOf(reading, path), came: kindOf(value), expected });
}

/** What numbers a field takes. */
export interface NumberRule {
  /** "grams a day from 0 to 10,000" */
  readonly expected: string;
  readonly low: number;
  readonly high: number;
  /** `low` itself, or `high` itself, is not taken */
  readonly above?: boolean;
  readonly below?: boolean;
  readonly ask: string;
}

/** @throws SelenoscopeError `colon.field.shape`, `colon.field.range` */
export function numberAt(value: unknown, path: string, reading: ScenarioReading, rule: NumberRule): number {
  const place = placeOf(reading, path);
  if (typeof value !== 'number' || Number.isNaN(value))
    return refuse({ code: 'colon.field.shape', place, came: kindOf(value), expected: `a number: ${rule.expected}` });
  const inside =
    (rule.above ? value > rule.low : value >= rule.low) && (rule.below ? value < rule.high : value <= rule.high);
  return inside
    ? value
    : refuse({ code: 'colon.field.range', place, came: value, expected: rule.expected, ask: rule.ask });
}

/** Notes every field that is not known and was not used; a near spelling is named. */
export function noteUnknown(fields: Fields, known: readonly string[], path: string, reading: ScenarioReading): void {
  for (const key of Object.keys(fields)) {
    if (known.includes(key) || REMARKS.includes(key)) continue;
    const place = placeOf(reading, path === '' ? key : `${path}.${key}`);
    reading.notices.push({ code: 'colon.field.unknown', place, near: nearField(key, known), known });
  }
}
