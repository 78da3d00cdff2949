import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

// Passing over a band on the way to another opens nothing; leaving it for its sheet leaves time to arrive.
const REST_MS = 320;
const WAY_MS = 350;

/** What is open. `held` by a click or a key, else only as long as the pointer rests on it. */
export interface Opening {
  readonly open: { readonly mark: string; readonly held: boolean } | null;
  hold(mark: string): void;
  toggle(mark: string): void;
  approach(mark: string): void;
  leave(): void;
  /** the pointer came to the sheet */
  stay(): void;
  /** @param andReturn focus goes back to the band */
  close(andReturn?: boolean): void;
}

export function useOpening(frame: RefObject<HTMLElement | null>): Opening {
  const [open, setOpen] = useState<Opening['open']>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const last = useRef(open);
  last.current = open;
  const later = (ms: number, then: () => void): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(then, ms);
  };
  const close = (andReturn = false): void => {
    clearTimeout(timer.current);
    const { current } = last;
    setOpen(null);
    if (andReturn && current)
      frame.current?.querySelector<SVGElement>(`[data-mark="${CSS.escape(current.mark)}"]`)?.focus();
  };
  const hold = (mark: string): void => {
    clearTimeout(timer.current);
    setOpen({ mark, held: true });
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      close(open.held);
    };
    const onDown = (event: PointerEvent): void => {
      if (!frame.current?.contains(event.target as Node)) close();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onDown);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onDown);
    };
  }, [open]);
  return {
    open,
    hold,
    toggle: (mark) => (open?.held && open.mark === mark ? close(true) : hold(mark)),
    approach: (mark) => {
      if (last.current?.held || last.current?.mark === mark) clearTimeout(timer.current);
      else later(REST_MS, () => setOpen({ mark, held: false }));
    },
    leave: () => {
      if (last.current?.held) return;
      later(WAY_MS, () => setOpen(null));
    },
    stay: () => clearTimeout(timer.current),
    close,
  };
}
