import { type Check, listOf, oneOf, Refused, record, text } from './check.js';
import type { ListName, Lists } from './contract.js';
import { KEY_OF, keyOf, LIST_NAMES } from './lists.js';
import { type FileProblem, problemOf } from './problem-words.js';
import { RECORD_CHECKS, SETTING_CHECKS } from './record-checks.js';
import type { EntryRecord, Settings, WholeFile } from './records.js';

export const FILE_SCHEMA = 'selenoscope.file/1';

/** A list whose keys are all different. */
const unique =
  <L extends ListName>(list: L): Check<readonly Lists[L][]> =>
  (value, path) => {
    const found = listOf<Lists[L]>(RECORD_CHECKS[list])(value, path);
    const seen = new Set<string>();
    found.forEach((one, i) => {
      const key = keyOf(list, one);
      if (seen.has(key)) throw new Refused('twice', `${path}[${i}].${KEY_OF[list]}`, key);
      seen.add(key);
    });
    return found;
  };

const instant: Check<string> = (value, path) => {
  const found = text(value, path);
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(found) && Number.isFinite(Date.parse(found))) return found;
  throw new Refused('out-of-range', path, 'a date and time, yyyy-mm-ddThh:mm:ssZ');
};

/** @throws Refused */
export const checkWholeFile: Check<WholeFile> = record<WholeFile>(
  {
    schema: oneOf(FILE_SCHEMA),
    savedAt: instant,
    version: text,
    entries: unique('entries'),
    recipes: unique('recipes'),
    products: unique('products'),
    labs: unique('labs'),
    stool: unique('stool'),
    mapping: unique('mapping'),
    settings: record<Settings>(SETTING_CHECKS, {}),
  },
  {},
);

const TURN_ROWS = 1000;

/** As checkWholeFile, with a pause for the page after each thousand entries. @throws Refused */
export async function checkInTurns(file: WholeFile): Promise<WholeFile> {
  if (!Array.isArray(file.entries)) return checkWholeFile(file, '');
  const rest = checkWholeFile({ ...file, entries: [] }, '');
  const entries: EntryRecord[] = [];
  for (let from = 0; from < file.entries.length; from += TURN_ROWS) {
    entries.push(...unique('entries')(file.entries.slice(from, from + TURN_ROWS), 'entries'));
    await new Promise((resolve) => setTimeout(resolve));
  }
  if (new Set(entries.map(({ id }) => id)).size < entries.length) throw new Refused('twice', 'entries', 'id');
  return { ...rest, entries };
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch {
    throw new Refused(source.trimStart().startsWith('{') ? 'not-json' : 'not-a-file', '', FILE_SCHEMA);
  }
}

function checkSchema(value: unknown): void {
  const schema = (value as { schema?: unknown } | null)?.schema;
  const number = typeof schema === 'string' ? /^selenoscope\.file\/([1-9]\d*)$/.exec(schema)?.[1] : undefined;
  if (number === undefined) throw new Refused('not-a-file', 'schema', FILE_SCHEMA);
  if (number !== '1') throw new Refused('newer', 'schema', schema as string);
}

/** Every field is checked; a file that holds anything unknown is refused whole, so that nothing is dropped silently. */
export function readWholeFile(source: string): { readonly file: WholeFile } | { readonly problem: FileProblem } {
  try {
    const value = parsed(source);
    checkSchema(value);
    return { file: checkWholeFile(value, '') };
  } catch (error) {
    if (error instanceof Refused) return { problem: problemOf(error) };
    throw error;
  }
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** JSON with its fields in order. Written as text: an object could not hold any name at any place. */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = Object.entries(value).filter(([, one]) => one !== undefined);
  fields.sort(([a], [b]) => byCodeUnit(a, b));
  return `{${fields.map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`;
}

/** The file in pieces, one for each record, so that a long diary can be written without holding up the page. */
export function* wholeFileParts(file: WholeFile): Generator<string> {
  yield `{"schema":${JSON.stringify(file.schema)},"savedAt":${JSON.stringify(file.savedAt)},`;
  yield `"version":${JSON.stringify(file.version)},\n"settings":${canonical(file.settings)}`;
  for (const list of LIST_NAMES) {
    yield `,\n"${list}":[`;
    const rows = [...file[list]].sort((a, b) => byCodeUnit(keyOf(list, a), keyOf(list, b)));
    for (let i = 0; i < rows.length; i++) yield `${i === 0 ? '\n' : ',\n'}${canonical(rows[i])}`;
    yield ']';
  }
  yield '}\n';
}

/** The same content gives the same bytes: a record a line, in the order of keys, fields in the order of names. */
export const writeWholeFile = (file: WholeFile): string => [...wholeFileParts(file)].join('');
