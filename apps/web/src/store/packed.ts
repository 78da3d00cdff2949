import { StoreError } from './contract.js';
import type { WholeFile } from './records.js';
import { readWholeFile, wholeFileParts } from './whole-file.js';

/** Characters written before the page gets its turn. */
const TURN_LENGTH = 200_000;

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

const bytesOf = async (stream: ReadableStream): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(stream).arrayBuffer());

/** The file's text in pieces of some length, with a pause for the page between them. */
function pieces(file: WholeFile): ReadableStream<Uint8Array<ArrayBuffer>> {
  const parts = wholeFileParts(file);
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      let piece = '';
      let part = parts.next();
      while (!part.done) {
        piece += part.value;
        if (piece.length > TURN_LENGTH) break;
        part = parts.next();
      }
      if (piece !== '') controller.enqueue(encoder.encode(piece));
      if (part.done) controller.close();
      else await new Promise((resolve) => setTimeout(resolve));
    },
  });
}

/** The file's bytes, smaller where the browser can. */
export function packed(file: WholeFile): Promise<Uint8Array<ArrayBuffer>> {
  const text = pieces(file);
  return bytesOf(typeof CompressionStream === 'undefined' ? text : text.pipeThrough(new CompressionStream('gzip')));
}

/** @throws StoreError `broken` where the bytes are not those of a copy: the check sum of gzip, then every field, is held against them */
export async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<WholeFile> {
  let text: string;
  try {
    const stream = new Blob([bytes]).stream();
    const plain = isGzip(bytes) ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
    text = new TextDecoder('utf-8', { fatal: true }).decode(await bytesOf(plain));
  } catch (error) {
    throw new StoreError('broken', { cause: error });
  }
  const read = readWholeFile(text);
  if ('problem' in read)
    throw new StoreError(read.problem.code === 'newer' ? 'newer' : 'broken', { cause: read.problem });
  return read.file;
}
