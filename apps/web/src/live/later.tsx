import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { afterTurns } from '../base/index.js';

/**
 * A part of a long screen that is drawn after the parts before it, so that no single task holds the page up. It is drawn
 * anew only where what it depends on changed.
 */
export function Later(props: {
  /** 1 for the first part that may wait, and so on */
  readonly turn: number;
  /** what is drawn depends on these alone; as many each time */
  readonly of: readonly unknown[];
  /** what stands in its place until then */
  readonly holder?: 'div' | 'li';
  readonly children: () => JSX.Element;
}): JSX.Element {
  const Holder = props.holder ?? 'div';
  const draw = useRef(props.children);
  draw.current = props.children;
  const [drawn, show] = useState<JSX.Element | null>(null);
  useEffect(() => afterTurns(props.turn, () => show(draw.current())), props.of);
  return drawn ?? <Holder class="later" aria-busy="true" />;
}
