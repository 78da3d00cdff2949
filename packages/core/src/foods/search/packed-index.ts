import { escapeWide, latin1Text, unescapeWide } from '../compiled-text.js';
import type { NameIndex } from './name-index.js';
import { Vocabulary } from './vocabulary.js';

/** First bytes of a packed index; the digit changes with the layout. */
const MAGIC = 'SELFIX1\n';
const SEPARATOR = '\n';

/** Numbers of things, in the order they stand behind the magic, each four bytes, lowest first. */
interface Sizes {
  readonly foods: number;
  readonly names: number;
  readonly words: number;
  readonly spellings: number;
  readonly postings: number;
  /** bytes of the two lists of text */
  readonly spellingBytes: number;
  readonly textBytes: number;
  /** hash of what the index was made from */
  readonly stamp: number;
}
const SIZES = ['foods', 'names', 'words', 'spellings', 'postings', 'spellingBytes', 'textBytes', 'stamp'] as const;
const HEADER_BYTES = MAGIC.length + 4 * SIZES.length;

type Numbers = Int32Array | Float32Array | Uint16Array | Uint8Array;

function bytesOf(text: string): Uint8Array {
  const escaped = escapeWide(text);
  const bytes = new Uint8Array(escaped.length);
  for (let i = 0; i < escaped.length; i++) bytes[i] = escaped.charCodeAt(i);
  return bytes;
}

/** Sections begin at multiples of four bytes. */
const aligned = (length: number): number => Math.ceil(length / 4) * 4;

/** Bytes of a whole file with these numbers of things: `packIndex` writes so many, and `openIndex` expects them. */
function totalBytes({ foods, names, words, spellings, postings, spellingBytes, textBytes }: Sizes): number {
  const fours = 3 * names + foods + (words + 1) + postings + spellings;
  const twos = [names, names, names, foods].map((count) => aligned(2 * count));
  const ones = [names, postings, foods, foods, spellingBytes, textBytes].map(aligned);
  return [...twos, ...ones].reduce((sum, length) => sum + length, HEADER_BYTES + 4 * fours);
}

/**
 * The index as bytes, to be made once where the tables are compiled and opened with `openIndex` where they are used.
 * @param stamp a number that changes with the foods and words it was made from
 */
export function packIndex(index: NameIndex, stamp: number): Uint8Array {
  const { vocabulary } = index;
  const lists = vocabulary.lists();
  const spellings = bytesOf(lists.spellings.join(SEPARATOR));
  const texts = bytesOf(lists.texts.join(SEPARATOR));
  const sizes: Sizes = {
    foods: index.tableNameOf.length,
    names: index.foodOf.length,
    words: vocabulary.size,
    spellings: lists.spellings.length,
    postings: index.postings.length,
    spellingBytes: spellings.length,
    textBytes: texts.length,
    stamp,
  };
  const sections: Numbers[] = [...sectionsOf(index), lists.words, spellings, texts];
  const packed = new Uint8Array(totalBytes(sizes));
  packed.set(bytesOf(MAGIC));
  const view = new DataView(packed.buffer);
  SIZES.forEach((name, at) => {
    view.setUint32(MAGIC.length + 4 * at, sizes[name], true);
  });
  let at = HEADER_BYTES;
  for (const section of sections) {
    packed.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += aligned(section.byteLength);
  }
  return packed;
}

/** The arrays of an index in the order of the file. */
function sectionsOf(index: NameIndex): Numbers[] {
  return [
    index.foodOf,
    index.tableNameOf,
    index.firstWordOf,
    index.starts,
    index.postings,
    index.factorOf,
    index.costOf,
    index.inheritedOf,
    index.formsOf,
    index.groupOf,
    index.kindOf,
    index.postingCosts,
    index.everyday,
    index.hasSelenium,
  ];
}

/** Reads sections one after the other. Copies them, since a view needs its start at a multiple of its element. */
class Sections {
  #at = HEADER_BYTES;

  constructor(private readonly packed: Uint8Array) {}

  bytes(length: number): Uint8Array {
    // a copy of its own: some byte arrays (Node's Buffer) slice to a view of the whole
    const section = new Uint8Array(this.packed.subarray(this.#at, this.#at + length));
    this.#at += aligned(length);
    return section;
  }

  ints = (count: number): Int32Array => new Int32Array(this.bytes(4 * count).buffer);
  floats = (count: number): Float32Array => new Float32Array(this.bytes(4 * count).buffer);
  shorts = (count: number): Uint16Array => new Uint16Array(this.bytes(2 * count).buffer);

  texts(bytes: number): string[] {
    const section = this.bytes(bytes);
    return unescapeWide(latin1Text(section, 0, section.length)).split(SEPARATOR);
  }
}

function sizesOf(packed: Uint8Array): Sizes | null {
  if (packed.length < HEADER_BYTES || latin1Text(packed, 0, MAGIC.length) !== MAGIC) return null;
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const sizes = SIZES.map((name, at) => [name, view.getUint32(MAGIC.length + 4 * at, true)] as const);
  return Object.fromEntries(sizes) as unknown as Sizes;
}

/**
 * The index of packed bytes; null where they are of another layout, of other foods or words (`stamp`), or cut off. The
 * caller then builds the index anew: it is only slower.
 * @param standIn as for the vocabulary the index was made with
 */
export function openIndex(packed: Uint8Array, stamp: number, standIn: (spelling: string) => string): NameIndex | null {
  const sizes = sizesOf(packed);
  if (sizes === null || sizes.stamp !== stamp || packed.length !== totalBytes(sizes)) return null;
  const { foods, names, words, spellings, postings } = sizes;
  const from = new Sections(packed);
  const arrays = {
    foodOf: from.ints(names),
    tableNameOf: from.ints(foods),
    firstWordOf: from.ints(names),
    starts: from.ints(words + 1),
    postings: from.ints(postings),
    factorOf: from.floats(names),
    costOf: from.shorts(names),
    inheritedOf: from.shorts(names),
    formsOf: from.shorts(names),
    groupOf: from.shorts(foods),
    kindOf: from.bytes(names),
    postingCosts: from.bytes(postings),
    everyday: from.bytes(foods),
    hasSelenium: from.bytes(foods),
  };
  const lists = {
    words: from.ints(spellings),
    spellings: from.texts(sizes.spellingBytes),
    texts: from.texts(sizes.textBytes),
  };
  if (lists.texts.length !== words || lists.spellings.length !== spellings) return null;
  return { ...arrays, vocabulary: new Vocabulary(standIn, lists) };
}
