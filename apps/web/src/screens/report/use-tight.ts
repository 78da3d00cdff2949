import { useLayoutEffect, useRef } from 'preact/hooks';

/** Steps of report.css, each a little smaller; the last keeps 8 pt. */
const TIGHTEST = 4;

/** A sheet is set tighter until nothing of it is cut: words of one language are longer than those of another. */
export function useTight(): { current: HTMLElement | null } {
  const sheet = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const tighten = (): void => {
      const on = sheet.current;
      if (!on) return;
      for (let step = 0; step <= TIGHTEST; step++) {
        on.dataset['tight'] = String(step);
        if (on.scrollHeight <= on.clientHeight) return;
      }
    };
    tighten();
    let isHere = true;
    void document.fonts.ready.then(() => isHere && tighten());
    return () => {
      isHere = false;
    };
  });
  return sheet;
}
