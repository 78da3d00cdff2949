import { createInterface } from 'node:readline';
import type { Talk } from './dialogue.js';

/**
 * A conversation over a terminal. Questions go to stderr, so that the result alone is on stdout; call `end` when done.
 * Works as well with lines piped in; an input that ends early reads as null.
 */
export function openTalk(
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stderr,
): Talk & { end(): void } {
  const lines = createInterface({ input, terminal: false });
  const waiting = lines[Symbol.asyncIterator]();
  return {
    write: (text) => void output.write(text),
    async read(prompt) {
      output.write(prompt);
      const next = await waiting.next();
      return next.done === true ? null : next.value;
    },
    end: () => lines.close(),
  };
}
