import { damaged, type Hdf5Bytes, unsupported } from './cursor.js';

/** Kinds of messages in the header of a group or a dataset. */
export const MESSAGE = {
  dataspace: 0x01,
  linkInfo: 0x02,
  datatype: 0x03,
  link: 0x06,
  layout: 0x08,
  filters: 0x0b,
  attribute: 0x0c,
  continuation: 0x10,
  symbolTable: 0x11,
} as const;

/** One message: where its content stands. */
export interface Message {
  readonly type: number;
  readonly at: number;
  readonly size: number;
}

const MAX_MESSAGES = 20_000;
const SHARED = 2;

/** The messages of the object (group or dataset) whose header stands at `address`. */
export function readObjectHeader(file: Hdf5Bytes, address: number): readonly Message[] {
  const first = file.u8(address);
  if (first === 1) return readVersion1(file, address);
  if (first === 0x4f) return readVersion2(file, address);
  return damaged('the header of an object does not stand where it should');
}

interface Block {
  readonly at: number;
  readonly end: number;
}

function readVersion1(file: Hdf5Bytes, address: number): readonly Message[] {
  return collect(file, { at: address + 16, end: address + 16 + file.u32(address + 8) }, (at) => ({
    type: file.u16(at),
    size: file.u16(at + 2),
    flags: file.u8(at + 4),
    headBytes: 8,
  }));
}

function readVersion2(file: Hdf5Bytes, address: number): readonly Message[] {
  file.expect(address, 'OHDR');
  const flags = file.u8(address + 5);
  const sizeAt = address + 6 + (flags & 0x20 ? 16 : 0) + (flags & 0x10 ? 4 : 0);
  const sizeBytes = 1 << (flags & 3);
  const start = sizeAt + sizeBytes;
  const headBytes = flags & 4 ? 6 : 4;
  return collect(file, { at: start, end: start + file.unsigned(sizeAt, sizeBytes) }, (at) => ({
    type: file.u8(at),
    size: file.u16(at + 1),
    flags: file.u8(at + 3),
    headBytes,
  }));
}

interface Head {
  readonly type: number;
  readonly size: number;
  readonly flags: number;
  readonly headBytes: number;
}

function collect(file: Hdf5Bytes, first: Block, headOf: (at: number) => Head): readonly Message[] {
  const messages: Message[] = [];
  const blocks: Block[] = [first];
  const seen = new Set<number>([first.at]);
  const smallest = headOf(first.at).headBytes;
  const inVersion2 = smallest !== 8;
  for (const block of blocks) {
    let at = block.at;
    while (at + smallest <= block.end) {
      const head = headOf(at);
      const content = at + head.headBytes;
      if (content + head.size > block.end) return damaged('a header is longer than its block');
      if (messages.length >= MAX_MESSAGES) return damaged('a header has no end');
      if (head.type === MESSAGE.continuation) {
        const from = file.address(content);
        const end = from + file.length(content + file.addressBytes);
        // the same block twice would be read for ever
        if (seen.has(from)) return damaged('a header continues in itself');
        seen.add(from);
        if (inVersion2) file.expect(from, 'OCHK');
        blocks.push(inVersion2 ? { at: from + 4, end: end - 4 } : { at: from, end });
      } else if (head.flags & SHARED && (head.type === MESSAGE.datatype || head.type === MESSAGE.dataspace)) {
        return unsupported('a type that several datasets share');
      } else messages.push({ type: head.type, at: content, size: head.size });
      at = content + head.size;
    }
  }
  return messages;
}

/** The only message of this kind; null without. */
export const messageOf = (messages: readonly Message[], type: number): Message | null =>
  messages.find((message) => message.type === type) ?? null;
