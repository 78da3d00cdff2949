import { expect, test } from 'vitest';
import { marked, node } from '../index.js';
import { written } from './written.js';

test('words and attributes are escaped, marks are left out, and what is empty closes itself', () => {
  const label = marked(node('text', { x: 4.5, 'aria-label': '"a" & b' }, '<b>', 1), 'node:a');
  expect(written(node('g', {}, node('path', { d: 'M0 0' }), label)).text).toBe(
    '<g><path d="M0 0"/><text x="4.5" aria-label="&quot;a&quot; &amp; b">&lt;b&gt;1</text></g>',
  );
});
