import { expect, test } from 'vitest';
import { html } from './markup.js';

test('what is put in is escaped, markup is not, and lists are written one after another', () => {
  const name = `<script>alert("1")</script> & 'co'`;
  const cell = html`<td title="${name}">${name}</td>`;
  expect(html`<tr>${[cell, cell]}</tr>`.text).toBe(`<tr>${cell.text}${cell.text}</tr>`);
  expect(cell.text).toBe(
    '<td title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;co&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;co&#39;</td>',
  );
});

test('nothing is written for nothing', () => {
  expect(html`a${null}${undefined}${false}${''}${0}b`.text).toBe('a0b');
});
