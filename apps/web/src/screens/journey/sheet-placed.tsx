import type { Box, JourneySize } from '@selenoscope/draw';
import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isNarrow } from '../../live/index.js';
import type { Answered } from '../../model/index.js';
import type { Behind } from './behind.js';
import { useLater } from './later.js';
import type { Opening } from './opening.js';
import { type SheetPlace, scaled, sheetPlace } from './place.js';

/** Before its place is known it is measured at the width it will most often have (px). */
const FIRST_WIDTH = 480;

interface Props {
  readonly answered: Answered;
  readonly behind: Behind;
  /** the band's gates with their words, in px of the picture */
  readonly ends: readonly Box[];
  readonly size: JourneySize;
  readonly opening: Opening;
  readonly frame: RefObject<HTMLDivElement | null>;
}

/** The sheet at its place: beside the band on a wide page; from below on a phone, where the band is moved clear of it. */
export function SheetPlaced({ answered, behind, ends, size, opening, frame }: Props): JSX.Element {
  const box = useRef<HTMLElement>(null);
  const [place, setPlace] = useState<SheetPlace | null>(null);
  const Sheet = useLater(() => import('./sheet.js').then((m) => m.Sheet));
  const isHeld = opening.open?.held ?? false;
  const isBelow = isNarrow.value;
  useLayoutEffect(() => {
    const [outer, sheet] = [frame.current, box.current];
    if (!outer || !sheet || !Sheet) return;
    const shown = scaled(ends, outer.clientWidth / size.width);
    if (isBelow) moveClear(outer, shown, sheet);
    else setPlace(sheetPlace(shown, figureOf(outer), sheet.offsetHeight));
  }, [Sheet, isBelow]);
  useLayoutEffect(() => {
    if (isHeld && Sheet && (place || isBelow)) box.current?.focus({ preventScroll: true });
  }, [isHeld, Sheet, place !== null, isBelow]);
  return (
    // the river's own keys do not reach in here, and a pointer that came here keeps it open
    <section
      ref={box}
      class={isBelow ? 'sheet pop from-below' : 'sheet pop'}
      role="dialog"
      aria-labelledby="pop-title"
      tabIndex={-1}
      style={
        isBelow
          ? {}
          : {
              left: `${place?.x ?? 0}px`,
              top: `${place?.y ?? 0}px`,
              width: `${place?.width ?? FIRST_WIDTH}px`,
              visibility: place ? 'visible' : 'hidden',
            }
      }
      onPointerEnter={() => opening.stay()}
      onPointerLeave={() => opening.leave()}
    >
      {Sheet && <Sheet answered={answered} behind={behind} onClose={() => opening.close(true)} />}
    </section>
  );
}

const figureOf = (outer: HTMLElement) => ({
  width: outer.clientWidth,
  height: outer.clientHeight,
  seenTo: innerHeight - outer.getBoundingClientRect().y,
});

/** Scrolls the page so that the band's ends stand above the sheet. */
function moveClear(outer: HTMLElement, ends: readonly Box[], sheet: HTMLElement): void {
  const lowest = outer.getBoundingClientRect().y + Math.max(...ends.map((end) => end.y + end.height));
  const top = innerHeight - sheet.offsetHeight;
  if (lowest > top - 12) scrollBy({ top: lowest - top + 24, behavior: 'instant' });
}
