import { expect, test } from 'vitest';
import { progress } from './progress.js';

const streamOf = (isTTY: boolean) => {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream;
  return { stream, written };
};

test('says each step on a terminal and leaves nothing behind', () => {
  const { stream, written } = streamOf(true);
  const shown = progress(stream);
  shown.step('Reading the diary');
  shown.step('Drawing');
  shown.done();
  expect(written[0]).toContain('Reading the diary');
  expect(written.at(-1)).toBe('\r\u001b[2K');
});

test('says nothing where stderr is no terminal', () => {
  const { stream, written } = streamOf(false);
  const shown = progress(stream);
  shown.step('Reading the diary');
  shown.done();
  expect(written).toEqual([]);
});
