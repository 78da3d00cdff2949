/** What a file looks like from its beginning. Stool profiles are told by their readers, which know many formats. */
export type Look = 'whole' | 'answers' | 'diary' | 'mapping' | 'person' | 'labs' | 'ours' | 'unknown';

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

export function lookOf(head: string): Look {
  return /^\s*[[{]/.test(head) ? lookOfJson(head) : lookOfTable(head);
}

function lookOfJson(head: string): Look {
  const schema = /"schema"\s*:\s*"([^"]{1,60})"/.exec(head)?.[1];
  const known = schema === undefined ? undefined : OF_SCHEMA.find(([pattern]) => pattern.test(schema));
  if (known) return known[1];
  const has = (key: string): boolean => new RegExp(`"${key}"\\s*:`, 'i').test(head);
  if (has('text') && has('food') && !has('date')) return 'mapping';
  if (has('food') || has('entries')) return 'diary';
  if (has('matrix_type') || has('tax_name') || has('ubiome_bacteriacounts')) return 'unknown';
  if (has('test') || has('analyte') || has('labs')) return 'labs';
  if (/^\s*\{/.test(head) && (has('sex') || has('gender') || /"age[a-z_-]*"\s*:/i.test(head) || has('birthDate')))
    return 'person';
  return 'unknown';
}

function lookOfTable(head: string): Look {
  const first = head.split(/\r?\n/).find((line) => line.trim() !== '') ?? '';
  const cells = first.split(/[,;\t|]/).map((cell) => cell.replace(/^["'\s]+|["'\s]+$/g, '').toLowerCase());
  const has = (name: string): boolean => cells.includes(name);
  return has('text') && has('food') && !has('date') && !has('day') ? 'mapping' : 'unknown';
}
