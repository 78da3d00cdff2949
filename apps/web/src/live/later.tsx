import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** After so many turns of the page: each a frame and a task of its own, so that a key pressed meanwhile is heard. */
function afterTurns(turns: number, act: () => void): () => void {
  let timer = 0;
  let frame = 0;
  const next = (left: number): void => {
    if (left === 0) {
      act();
      return;
    }
    const go = (): void => {
      timer = window.setTimeout(next, 0, left - 1);
    };
    // a page that nobody sees draws no frames
    if (document.hidden) go();
    else frame = requestAnimationFrame(go);
  };
  next(turns);
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}

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
