import { signal } from '@preact/signals';
import { go, path, t } from '../../base/index.js';
import { type FileRead, foods } from '../../model/index.js';

// In the first script, since files may be dropped on any page: no more than taking them and asking the worker.

/** Files that a person handed over. Nothing of them is saved yet. */
export interface Incoming {
  readonly names: readonly string[];
  /** the page on which they were handed over */
  readonly from: string;
  /** null while they are read */
  readonly reads: readonly FileRead[] | null;
}

export const incoming = signal<Incoming | null>(null);

/** Larger than any diary: 40,000 entries are 15 MB. What is larger is not even loaded. */
export const LARGEST_BYTES = 64 * 1024 * 1024;
export const MOST_FILES = 20;

const megabytes = (bytes: number): string => String(Math.ceil(bytes / 1024 / 1024));

/** A file that is not read, with what came, what was expected and what to do. */
export function refusal(name: string, message: string, hint: string): FileRead {
  return {
    name,
    kind: 'refused',
    format: '',
    rowsIn: 0,
    read: 0,
    leftOut: [{ row: null, text: '', code: '', message, hint }],
    unsettled: [],
    notices: [],
    content: null,
  };
}

type Loaded = { readonly name: string; readonly bytes: Uint8Array };

async function load(file: File): Promise<Loaded | FileRead> {
  if (file.size > LARGEST_BYTES) {
    const sizes = { size: megabytes(file.size), most: megabytes(LARGEST_BYTES) };
    return refusal(file.name, t('files.too-large', sizes), t('files.too-large-do'));
  }
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    // a folder, or a file that was moved away since
    return refusal(file.name, t('files.unreadable'), t('files.unreadable-do'));
  }
}

const isRead = (one: Loaded | FileRead): one is FileRead => 'kind' in one;

/** English has the words of the tables, and lists none. */
const wordLists = () => ({ foods: t('diary.more-food-words'), units: t('diary.more-unit-words') });

async function readAll(loaded: readonly Loaded[]): Promise<readonly FileRead[]> {
  if (loaded.length === 0) return [];
  try {
    return await foods.readFiles(loaded, wordLists());
  } catch (error) {
    const { message = '', hint = '' } = error as { message?: string; hint?: string };
    return loaded.map(({ name }) => refusal(name, message || t('files.unreadable'), hint));
  }
}

const FILES = '/files';

let turn = 0;

/** Reads files and shows what they hold, under Files. Files that belong together are handed over together. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  const mine = ++turn;
  const taken = files.slice(0, MOST_FILES);
  // files dropped on the report of others came from where those did
  const from = path.peek() === FILES ? (incoming.peek()?.from ?? FILES) : path.peek();
  incoming.value = { names: taken.map((file) => file.name), from, reads: null };
  go(FILES);
  const all = await Promise.all(taken.map(load));
  const reads = await readAll(all.filter((one) => !isRead(one)) as Loaded[]);
  const most = { most: MOST_FILES };
  const tooMany = files
    .slice(MOST_FILES)
    .map((file) => refusal(file.name, t('files.too-many', most), t('files.too-many-do')));
  // a newer choice of files has taken the place of this one
  if (mine === turn)
    incoming.value = { names: incoming.value?.names ?? [], from, reads: [...reads, ...all.filter(isRead), ...tooMany] };
}

/** Where on its page stands what a file brings. */
const PLACES: Readonly<Record<string, string>> = { '/gut': 'stool', '/body': 'labs' };

/** Back to the page from which files were handed over, to the place that shows what they hold. */
function comeBack(to: string): void {
  if (to === path.peek()) return;
  go(to);
  const place = PLACES[to];
  // the page is drawn first
  if (place) requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(place)?.scrollIntoView()));
}

/** Forgets what was handed over, and leaves its report: for where it came from, or for where it is shown. */
export function putAside(to = incoming.peek()?.from ?? FILES): void {
  turn += 1;
  incoming.value = null;
  comeBack(to);
}
