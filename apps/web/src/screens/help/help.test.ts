import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TERMS } from './terms.js';

const { help: words } = JSON.parse(readFileSync(new URL('../../text/en.json', import.meta.url), 'utf8')) as {
  help: Record<string, unknown>;
};

test.each(TERMS)('%s has its word and two sentences', (id) => {
  expect(words[id]).toMatch(/\S/);
  const text = String(words[`${id}-text`]);
  expect(text.match(/[.](?= |$)/g)?.length, text).toBe(2);
  expect(text).not.toMatch(/[!]|optimal|boost|balance/);
});

test('no explanation is left without its place in the list', () => {
  const explained = Object.keys(words)
    .filter((key) => key.endsWith('-text'))
    .map((key) => key.slice(0, -'-text'.length));
  expect([...TERMS].sort()).toEqual(explained.sort());
});
