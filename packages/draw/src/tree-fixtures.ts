import type { Drawn } from './drawn.js';
import { textWidth } from './text-width.js';

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

/** Where a text of a picture stands (px). */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Size of the letters by class (px), as the styles of page and app have them, and how much bolder ones are wider. */
const LETTERS: Readonly<Record<string, { readonly letter: number; readonly wider?: number }>> = {
  jl: { letter: 13 },
  js: { letter: 13 },
  jw: { letter: 15 },
  jn: { letter: 14.5, wider: 1.06 },
};

/** Boxes of the texts of a picture, by their letters: near enough to find what is cut or stands on something else. */
export function textBoxes(drawn: Drawn): readonly TextBox[] {
  const styleOf = ({ attributes }: Drawn) =>
    String(attributes['class'] ?? '')
      .split(' ')
      .map((name) => LETTERS[name])
      .find((style) => style !== undefined);
  return nodesOf(drawn)
    .filter(({ tag }) => tag === 'text')
    .map((text) => {
      const own = styleOf(text)!;
      const runs = text.children.map((child) =>
        typeof child === 'string'
          ? { said: child, style: own }
          : { said: wordsOf(child), style: styleOf(child) ?? own },
      );
      const width = runs.reduce((sum, { said, style }) => sum + textWidth(said, style.letter) * (style.wider ?? 1), 0);
      const { x, y, 'text-anchor': anchor = 'start' } = text.attributes;
      const left = Number(x) - width * { start: 0, middle: 0.5, end: 1 }[anchor as 'start' | 'middle' | 'end'];
      const most = Math.max(...runs.map(({ style }) => style.letter));
      const [top, bottom] = [Number(y) - 0.74 * most, Number(y) + 0.22 * most];
      return { text: wordsOf(text), left, right: left + width, top, bottom };
    });
}

/** What is wrong with the texts of a picture: cut at an edge, or two on each other. Empty where nothing is. */
export function textFaults(drawn: Drawn): readonly string[] {
  const [, , width = 0, height = 0] = String(drawn.attributes['viewBox']).split(' ').map(Number);
  const boxes = textBoxes(drawn);
  const cut = boxes
    .filter(({ left, right, top, bottom }) => left < -0.5 || right > width + 0.5 || top < -0.5 || bottom > height + 0.5)
    .map(({ text }) => `“${text}” is cut`);
  const over = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `“${a.text}” stands on “${b.text}”`),
  );
  return [...cut, ...over];
}
