import type { Drawn } from './drawn.js';

type Value = string | number;

/** A thing on its way: what it is at a share. */
type Way<T> = (share: number) => T;

// a number as it stands in path data, transforms and lists of points
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

const between = (a: number, b: number, share: number): number => Math.round((a + (b - a) * share) * 1000) / 1000 + 0;

/** The two flags of an arc are no quantities. @param count numbers since the command's letter */
const isFlag = (command: string, count: number): boolean =>
  (command === 'A' || command === 'a') && (count % 7 === 3 || count % 7 === 4);

/** Two texts with the same words between their numbers; null where they differ in more than numbers. */
function textWay(a: string, b: string): Way<string> | null {
  const [from, to] = [a.match(NUMBER) ?? [], b.match(NUMBER) ?? []];
  const words = b.split(NUMBER);
  if (from.length !== to.length || a.split(NUMBER).join('#') !== words.join('#')) return null;
  let command = '';
  let count = 0;
  const numbers = to.map((text, i): Way<Value> => {
    const letter = /[A-Za-z]/.exec(words[i]!)?.[0];
    if (letter !== undefined) [command, count] = [letter, 0];
    const first = from[i]!;
    if (isFlag(command, count++)) return (share) => (share < 0.5 ? first : text);
    const [start, end] = [Number(first), Number(text)];
    return first === text ? () => text : (share) => between(start, end, share);
  });
  return (share) => {
    let text = words[0]!;
    for (let i = 0; i < numbers.length; i++) text += numbers[i]!(share) + words[i + 1]!;
    return text;
  };
}

// texts whose numbers are places and lengths; a number elsewhere is part of a name (`var(--form-1)`, `url(#moon-2)`)
const PLACES = new Set(['d', 'transform', 'points', 'viewBox', 'style', 'stroke-dasharray', 'stdDeviation']);

/** A value on its way; what is no quantity is as it will be. Null where two ways have different shapes. */
function valueWay(name: string, a: Value, b: Value): Way<Value> | null {
  if (a === b) return () => b;
  if (PLACES.has(name)) return textWay(String(a), String(b));
  const [from, to] = [Number(a), Number(b)];
  const isQuantity = a !== '' && b !== '' && Number.isFinite(from) && Number.isFinite(to);
  return isQuantity ? (share) => between(from, to, share) : () => b;
}

/** Attributes on their way; null where one has another shape: other names, or a way with other steps. */
function attributesWay(a: Drawn, b: Drawn): Way<Drawn['attributes']> | null {
  const names = Object.keys(b.attributes);
  if (names.length !== Object.keys(a.attributes).length) return null;
  const ways: (readonly [string, Way<Value>])[] = [];
  for (const name of names) {
    const from = a.attributes[name];
    const way = from === undefined ? null : valueWay(name, from, b.attributes[name]!);
    if (way === null) return null;
    ways.push([name, way]);
  }
  return (share) => {
    const made: Record<string, Value> = {};
    for (const [name, way] of ways) made[name] = way(share);
    return made;
  };
}

function nodeWay(a: Drawn, b: Drawn): Way<Drawn> {
  if (a === b || a.tag !== b.tag || a.mark !== b.mark) return () => b;
  const attributes = attributesWay(a, b);
  if (attributes === null) return () => b;
  // a list that grew or shrank has no partners; what is named finds its own
  const byMark = new Map(
    a.children.flatMap((child) => (typeof child !== 'string' && child.mark ? [[child.mark, child]] : [])),
  );
  const isSame = a.children.length === b.children.length;
  const children = b.children.map((child, i): Way<Drawn | string> => {
    if (typeof child === 'string') return () => child;
    const partner = child.mark === undefined ? (isSame ? a.children[i] : undefined) : byMark.get(child.mark);
    return partner === undefined || typeof partner === 'string' ? () => child : nodeWay(partner, child);
  });
  return (share) => ({ ...b, attributes: attributes(share), children: children.map((way) => way(share)) });
}

/**
 * The way from one picture to another, read once and drawn at many shares: for the frames of a movement.
 * @example const at = tweening(before, after); at(0.1); at(0.2)
 */
export function tweening(a: Drawn, b: Drawn): (share: number) => Drawn {
  const way = nodeWay(a, b);
  return (share) => (share <= 0 ? a : share >= 1 ? b : way(share));
}

// the frames of one movement ask for one way again and again, and reading it is what takes the time
const ways = new WeakMap<Drawn, { readonly a: Drawn; readonly at: (share: number) => Drawn }>();

/**
 * A picture on its way from one to another: numbers in attributes, also within path data and transforms, are mixed. A
 * part whose shape differs (another tag, other attributes, more children) is drawn as it will be, and only that part.
 * Words are those of `b`.
 * @param share 0 draws a, 1 draws b
 * @example tween(node('circle', { r: 2 }), node('circle', { r: 4 }), 0.5) // circle with r 3
 */
export function tween(a: Drawn, b: Drawn, share: number): Drawn {
  const known = ways.get(b);
  if (known?.a === a) return known.at(share);
  const at = tweening(a, b);
  ways.set(b, { a, at });
  return at(share);
}
