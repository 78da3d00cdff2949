/**
 * A node of a picture: data, not markup. The command writes it into a page (`written`), the app makes it live. Text is
 * text in both, so nothing that came from outside can become markup.
 */
export interface Drawn {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Drawn | string)[];
  /** names a part that can be touched (`band:kind-fish>selenomethionine`, `node:kind-fish`); not written into a page */
  readonly mark?: string;
}

/** What may stand inside a node: nodes, words, numbers, lists of them; nothing where a condition was false. */
export type Part = Drawn | string | number | null | undefined | false | readonly Part[];

const settled = (child: Part): readonly (Drawn | string)[] => {
  if (child === null || child === undefined || child === false || child === '') return [];
  if (typeof child === 'number') return [String(child)];
  if (typeof child === 'string') return [child];
  return 'tag' in child ? [child] : child.flatMap(settled);
};

/**
 * One node with its children. Attributes that are null or false are left out.
 * @example node('circle', { r: 4, fill: 'var(--moon)' })
 */
export function node(
  tag: string,
  attributes: Readonly<Record<string, string | number | null | undefined | false>> = {},
  ...children: readonly Part[]
): Drawn {
  const kept = Object.entries(attributes).filter(
    (pair): pair is [string, string | number] => pair[1] !== null && pair[1] !== undefined && pair[1] !== false,
  );
  return { tag, attributes: Object.fromEntries(kept), children: children.flatMap(settled) };
}

/** The same node, named so that it can be touched. */
export const marked = (drawn: Drawn, mark: string): Drawn => ({ ...drawn, mark });
