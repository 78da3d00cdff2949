import type { Drawn } from '@selenoscope/draw';
import { type ComponentChildren, h, type JSX, type SVGAttributes } from 'preact';

/** What a part of a picture that can be touched gets besides its own attributes: events, a role, a name. */
export type Touch = (mark: string) => SVGAttributes<SVGElement> | null;

/** A drawn node as a live one. */
export function live(drawn: Drawn, touch?: Touch): JSX.Element {
  const more = drawn.mark !== undefined && touch ? touch(drawn.mark) : null;
  const children = drawn.children.flatMap((child): ComponentChildren[] => {
    if (typeof child === 'string') return [child];
    // what can be touched has its name from `touch`; spaces keep its lines apart for those who go by its visible words
    if (more && child.tag === 'title') return [];
    return more && child.tag === 'text' ? [live(child, touch), ' '] : [live(child, touch)];
  });
  return h(drawn.tag, { ...drawn.attributes, ...more } as SVGAttributes<SVGElement>, ...children);
}

/** A picture. Its words are beside it, so a screen reader passes it by unless `named`. */
export function Picture(props: {
  readonly drawn: Drawn;
  readonly touch?: Touch;
  readonly named?: boolean;
}): JSX.Element {
  const { drawn, touch, named } = props;
  const attributes = { ...drawn.attributes };
  if (!named) {
    delete attributes['role'];
    delete attributes['aria-label'];
    attributes['aria-hidden'] = 'true';
  }
  return live({ ...drawn, attributes }, touch);
}
