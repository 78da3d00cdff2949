/** What a file looks like from its beginning. Stool profiles are told by their readers, which know many formats. */
export type Look =
  | 'whole'
  | 'answers'
  | 'diary'
  | 'mapping'
  | 'person'
  | 'labs'
  | 'ours'
  /** asks the command something: a regimen, doses to compare, wishes of a plan */
  | 'question'
  | 'stool'
  | 'unknown';

const HDF5 = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];
const HEAD_BYTES = 4096;

/** The beginning of a text, in whichever of the usual encodings; control letters where it is none. */
export function headOf(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  return new TextDecoder(utf16 ?? 'utf-8').decode(bytes.subarray(0, HEAD_BYTES)).replace(/^\uFEFF/, '');
}

const OF_SCHEMA: readonly (readonly [RegExp, Look])[] = [
  [/^selenoscope\.file\//, 'whole'],
  [/^selenoscope\.answers\//, 'answers'],
  [/^selenoscope\.diary\//, 'diary'],
  [/^selenoscope\.mapping\//, 'mapping'],
  [/^selenoscope\.person\//, 'person'],
  [/^selenoscope\./, 'ours'],
];

/** What a file looks like. */
export function lookOf(bytes: Uint8Array): Look {
  // a BIOM of version 2 is HDF5
  if (HDF5.every((byte, i) => bytes[i] === byte)) return 'stool';
  const head = headOf(bytes);
  return /^\s*[[{]/.test(head) ? lookOfJson(head, bytes) : lookOfTable(head);
}

/** Longer ones are told by their beginning. */
const MOST_PARSED_BYTES = 4e6;

/** Names of the outermost fields (of a list: of its first element); null where the text is no JSON that can be read. */
function outerKeys(bytes: Uint8Array): ReadonlySet<string> | null {
  if (bytes.length > MOST_PARSED_BYTES) return null;
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ''));
    const first: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
    return new Set(
      first !== null && typeof first === 'object' ? Object.keys(first).map((key) => key.toLowerCase()) : [],
    );
  } catch {
    return null;
  }
}

function lookOfJson(head: string, bytes: Uint8Array): Look {
  const schema = /"schema"\s*:\s*"([^"]{1,60})"/.exec(head)?.[1];
  const known = schema === undefined ? undefined : OF_SCHEMA.find(([pattern]) => pattern.test(schema));
  if (known) return known[1];
  const keys = outerKeys(bytes);
  const has = (key: string): boolean => (keys ? keys.has(key) : new RegExp(`"${key}"\\s*:`, 'i').test(head));
  if (has('format_url') || has('matrix_type') || has('tax_name') || has('ubiome_bacteriacounts')) return 'stool';
  if (has('text') && has('food') && !has('date')) return 'mapping';
  if (has('food') || has('entries')) return 'diary';
  if (has('doses') || has('inflow')) return 'question';
  // a person with a diet is a person: the reader names the field that it does not know
  const isOfPerson = ['sex', 'gender', 'age', 'ageyears', 'birthdate', 'bodymasskg'].some(has);
  if (!isOfPerson && (has('diet') || has('avoid') || has('maxchanges'))) return 'question';
  if (has('test') || has('analyte') || has('labs')) return 'labs';
  return /^\s*\{/.test(head) && isOfPerson ? 'person' : 'unknown';
}

function lookOfTable(head: string): Look {
  const first = head.split(/\r?\n/).find((line) => line.trim() !== '') ?? '';
  const cells = first.split(/[,;\t|]/).map((cell) => cell.replace(/^["'\s]+|["'\s]+$/g, '').toLowerCase());
  const has = (name: string): boolean => cells.includes(name);
  if ((has('test') || has('analyte')) && has('value')) return 'labs';
  return has('text') && has('food') && !has('date') && !has('day') ? 'mapping' : 'unknown';
}
