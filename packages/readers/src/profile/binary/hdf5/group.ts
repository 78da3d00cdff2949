import { damaged, type Hdf5Bytes } from './cursor.js';
import { MESSAGE, type Message, messageOf, readObjectHeader } from './object-header.js';

// Packages of this project compile without DOM and Node types; every engine they run in has this class.
declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean });
  decode(bytes: Uint8Array): string;
}

const MAX_LINKS = 100_000;
const MAX_NAME_BYTES = 4096;
const decoder = new TextDecoder('utf-8');

/** What a group holds: names to addresses. */
export interface GroupLinks {
  readonly links: ReadonlyMap<string, number>;
  /** false: the group keeps its names in a heap of their own, which is not read here (more than eight, newer writers) */
  readonly complete: boolean;
}

/** Names in the group whose header stands at `address`; null where it is no group. Links to other places are left out. */
export function readGroup(file: Hdf5Bytes, address: number): GroupLinks | null {
  const messages = readObjectHeader(file, address);
  const table = messageOf(messages, MESSAGE.symbolTable);
  if (table) return { links: readSymbolTable(file, table), complete: true };
  const info = messageOf(messages, MESSAGE.linkInfo);
  if (!info) return null;
  const links = new Map<string, number>();
  for (const message of messages) if (message.type === MESSAGE.link) readLink(file, message, links);
  const heapAt = info.at + 2 + (file.u8(info.at + 1) & 1 ? 8 : 0);
  return { links, complete: file.address(heapAt) === -1 };
}

function readLink(file: Hdf5Bytes, message: Message, links: Map<string, number>): void {
  const flags = file.u8(message.at + 1);
  let at = message.at + 2;
  const type = flags & 8 ? file.u8(at++) : 0;
  if (flags & 4) at += 8;
  if (flags & 16) at += 1;
  const widthOfLength = 1 << (flags & 3);
  const length = file.unsigned(at, widthOfLength);
  if (length < 0 || length > MAX_NAME_BYTES) damaged('a name is too long');
  at += widthOfLength;
  const name = decoder.decode(file.slice(at, length));
  if (type === 0) links.set(name, file.address(at + length));
}

function readSymbolTable(file: Hdf5Bytes, message: Message): Map<string, number> {
  const links = new Map<string, number>();
  const heap = readLocalHeap(file, file.address(message.at + file.addressBytes));
  readGroupTree(file, { address: file.address(message.at), level: null, heap, links });
  return links;
}

interface LocalHeap {
  readonly at: number;
  readonly end: number;
}

function readLocalHeap(file: Hdf5Bytes, address: number): LocalHeap {
  file.expect(address, 'HEAP');
  const size = file.length(address + 8);
  const at = file.address(address + 8 + 2 * file.lengthBytes);
  file.slice(at, size);
  return { at, end: at + size };
}

interface TreePlace {
  readonly address: number;
  /** level the parent promises; null at the top */
  readonly level: number | null;
  readonly heap: LocalHeap;
  readonly links: Map<string, number>;
}

function readGroupTree(file: Hdf5Bytes, place: TreePlace): void {
  const { address } = place;
  file.expect(address, 'TREE');
  const level = file.u8(address + 5);
  // levels that fall by one each time are what keeps a ring of blocks from being followed for ever
  if (file.u8(address + 4) !== 0 || (place.level !== null && level !== place.level) || level > 32)
    damaged('the index of a group is out of order');
  const used = file.u16(address + 6);
  const first = address + 8 + 2 * file.addressBytes;
  for (let i = 0; i < used; i++) {
    file.step();
    const child = file.address(first + file.lengthBytes + i * (file.lengthBytes + file.addressBytes));
    if (level === 0) readSymbols(file, child, place);
    else readGroupTree(file, { ...place, address: child, level: level - 1 });
  }
}

function readSymbols(file: Hdf5Bytes, address: number, { heap, links }: TreePlace): void {
  file.expect(address, 'SNOD');
  const count = file.u16(address + 6);
  const entryBytes = 2 * file.addressBytes + 24;
  for (let i = 0; i < count; i++) {
    const at = address + 8 + i * entryBytes;
    const cacheType = file.u32(at + 2 * file.addressBytes);
    if (links.size >= MAX_LINKS) damaged('a group has no end');
    // 2 is a symbolic link: no object stands behind it
    if (cacheType === 2) continue;
    links.set(nameAt(file, heap, file.address(at)), file.address(at + file.addressBytes));
  }
}

function nameAt(file: Hdf5Bytes, heap: LocalHeap, offset: number): string {
  const start = heap.at + offset;
  const limit = Math.min(heap.end, start + MAX_NAME_BYTES);
  if (offset < 0) return damaged('a name is not given');
  let end = start;
  while (end < limit && file.u8(end) !== 0) end++;
  if (end >= limit) return damaged('a name has no end');
  return decoder.decode(file.slice(start, end - start));
}
