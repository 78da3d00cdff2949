import type { Drawn } from '../index.js';
import { escaped, Markup } from './markup.js';

const opening = ({ tag, attributes }: Drawn): string =>
  `<${tag}${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')}`;

function textOf(drawn: Drawn | string): string {
  if (typeof drawn === 'string') return escaped(drawn);
  if (drawn.children.length === 0) return `${opening(drawn)}/>`;
  return `${opening(drawn)}>${drawn.children.map(textOf).join('')}</${drawn.tag}>`;
}

/**
 * A picture as markup of a page; words and attributes are escaped, marks are left out.
 * @example written(node('text', { x: 4 }, 'a < b')).text // '<text x="4">a &lt; b</text>'
 */
export const written = (drawn: Drawn): Markup => new Markup(textOf(drawn));
