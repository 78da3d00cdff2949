/** Why a value is not what it must be. Words: `problem-words.ts`. */
export type ProblemCode =
  | 'not-json'
  | 'not-a-file'
  | 'newer'
  | 'missing'
  | 'unknown-field'
  | 'wrong-kind'
  | 'out-of-range'
  | 'twice';

export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly code: ProblemCode,
    /** where in the file: `entries[3].amount` */
    readonly path: string,
    /** what belongs there, or the name of what does not */
    readonly expected: string,
  ) {
    super(`${code} ${path}: ${expected}`);
  }
}

/** Gives the value back made anew, so that nothing but what was checked is in it. @throws Refused */
export type Check<T> = (value: unknown, path: string) => T;

const wrong = (path: string, expected: string): never => {
  throw new Refused('wrong-kind', path, expected);
};

export const text: Check<string> = (value, path) => (typeof value === 'string' ? value : wrong(path, 'a text'));
export const truth: Check<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : wrong(path, 'true or false');
// JSON has no NaN and no infinity, and reads -0 back as 0
export const number: Check<number> = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? value + 0 : wrong(path, 'a number');

export const matching =
  (isRight: (value: string) => boolean, expected: string): Check<string> =>
  (value, path) => {
    const found = text(value, path);
    if (!isRight(found)) throw new Refused('out-of-range', path, expected);
    return found;
  };

export const within =
  (isRight: (value: number) => boolean, expected: string): Check<number> =>
  (value, path) => {
    const found = number(value, path);
    if (!isRight(found)) throw new Refused('out-of-range', path, expected);
    return found;
  };

export const oneOf =
  <T extends string>(...allowed: readonly T[]): Check<T> =>
  (value, path) =>
    allowed.includes(value as T) ? (value as T) : wrong(path, `one of ${allowed.join(', ')}`);

export const orNull =
  <T>(check: Check<T>): Check<T | null> =>
  (value, path) =>
    value === null ? null : check(value, path);

export const listOf =
  <T>(check: Check<T>): Check<readonly T[]> =>
  (value, path) =>
    Array.isArray(value) ? value.map((one, i) => check(one, `${path}[${i}]`)) : wrong(path, 'a list');

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const join = (path: string, field: string): string => (path === '' ? field : `${path}.${field}`);

/** Values under names that are not known beforehand. */
export const mapOf =
  <T>(check: Check<T>): Check<Readonly<Record<string, T>>> =>
  (value, path) =>
    isPlain(value)
      ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, check(one, join(path, name))]))
      : wrong(path, 'an object');

type IsOptional<T, K extends keyof T> = Partial<Pick<T, K>> extends Pick<T, K> ? true : false;
type Musts<T> = { readonly [K in keyof T as IsOptional<T, K> extends true ? never : K]: Check<T[K]> };
type Mays<T> = { readonly [K in keyof T as IsOptional<T, K> extends true ? K : never]-?: Check<NonNullable<T[K]>> };

/** A record with exactly these fields. */
export function record<T>(required: Musts<T>, optional: Mays<T>): Check<T> {
  const musts = Object.entries(required) as [string, Check<unknown>][];
  const mays = Object.entries(optional) as [string, Check<unknown>][];
  const known = new Set([...musts, ...mays].map(([field]) => field));
  return (value, path) => {
    if (!isPlain(value)) return wrong(path, 'an object');
    for (const field of Object.keys(value))
      if (!known.has(field)) throw new Refused('unknown-field', join(path, field), field);
    const made: Record<string, unknown> = {};
    for (const [field, check] of musts) {
      if (!Object.hasOwn(value, field)) throw new Refused('missing', join(path, field), field);
      made[field] = check(value[field], join(path, field));
    }
    for (const [field, check] of mays)
      if (value[field] !== undefined && Object.hasOwn(value, field))
        made[field] = check(value[field], join(path, field));
    return made as T;
  };
}
