import { type Drawn, tween } from '@selenoscope/draw';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Time of the moon and the river, in ms; 0 where a person asked for less motion. */
const D3 = 700;
const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** cubic-bezier(.3, 0, .15, 1), near enough: a tide, not a bounce. */
const eased = (share: number): number => 1 - (1 - share) ** 3;

/**
 * The picture on its way from what it was to what it is: widths and places move, they never pop.
 * @param isDragged true while a slider moves: the picture follows at once
 */
export function useMoving(drawn: Drawn, isDragged = false): Drawn {
  const [shown, show] = useState(drawn);
  const last = useRef(drawn);
  useEffect(() => {
    const from = last.current;
    if (from === drawn) return;
    if (isDragged || isCalm()) {
      last.current = drawn;
      show(drawn);
      return;
    }
    const start = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      const share = Math.min(1, (now - start) / D3);
      const at = share === 1 ? drawn : tween(from, drawn, eased(share));
      last.current = at;
      show(at);
      if (share < 1) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [drawn, isDragged]);
  return shown;
}
