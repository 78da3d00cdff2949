import type { Drawn } from './drawn.js';

// What tests read of a picture.

/** Every node of a picture, in the order in which it is drawn. */
export const nodesOf = (drawn: Drawn): readonly Drawn[] => [
  drawn,
  ...drawn.children.flatMap((child) => (typeof child === 'string' ? [] : nodesOf(child))),
];

/** The words of a picture, one text after another. */
export function wordsOf(drawn: Drawn): string {
  const texts = drawn.children.map((child) => (typeof child === 'string' ? child : ` ${wordsOf(child)} `));
  return texts.join('').replace(/\s+/g, ' ').trim();
}

/** A picture as text, to search in. */
export function shown(drawn: Drawn): string {
  const attributes = Object.entries(drawn.attributes).map(([name, value]) => ` ${name}="${value}"`);
  const inside = drawn.children.map((child) => (typeof child === 'string' ? child : shown(child))).join('');
  return `<${drawn.tag}${attributes.join('')}${inside === '' ? '/>' : `>${inside}</${drawn.tag}>`}`;
}

/** Marks of a picture, in order. */
export const marksOf = (drawn: Drawn): readonly string[] =>
  nodesOf(drawn).flatMap(({ mark }) => (mark === undefined ? [] : [mark]));
