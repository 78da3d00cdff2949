import type { JourneyView } from '@selenoscope/core';
import {
  type Box,
  type JourneyPart,
  journeyDrawing,
  journeyParts,
  journeySize,
  mirrored,
  mirroredBox,
  node,
} from '@selenoscope/draw';
import type { JSX } from 'preact';
import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../base/index.js';
import { isNarrow, isRightToLeft, live, type Touch, useMoving } from '../../live/index.js';
import type { Answered } from '../../model/index.js';
import { Said } from '../../said/index.js';
import { behind } from './behind.js';
import { drawWords } from './draw-words.js';
import { spokenName } from './names.js';
import { useOpening } from './opening.js';
import { withRoom } from './room.js';
import { SheetPlaced } from './sheet-placed.js';
import { moved, partOf, stepOf } from './stops.js';

/** Room between a gate's words and the ring of the focus (px of the picture). */
const RING_APART = 5;

/** The picture: one tab stop, arrows along the flow and across it; every band and gate opens what is behind it. */
export function River({ answered, view }: { readonly answered: Answered; readonly view: JourneyView }): JSX.Element {
  const id = `j${useId()}`.replace(/\W/g, '');
  const words = drawWords.value;
  const size = journeySize(view, isNarrow.value ? 'phone' : 'desk');
  const isMirrored = isRightToLeft.value;
  const columns = useMemo(() => journeyParts(view, size, words), [view, size, words]);
  const boxOf = (part: JourneyPart): Box => (isMirrored ? mirroredBox(part.box, size.width) : part.box);
  const drawn = useMoving(
    useMemo(() => {
      const river = journeyDrawing(view, size, id, { words });
      return isMirrored ? mirrored(river, size.width) : river;
    }, [view, size, id, words, isMirrored]),
  );
  const frame = useRef<HTMLDivElement>(null);
  const [visited, visit] = useState('');
  const [ring, setRing] = useState<Box | null>(null);
  const opening = useOpening(frame);
  // what was open, or the stop, may be gone with a new answer
  const open = opening.open && partOf(columns, opening.open.mark);
  const stop = partOf(columns, visited)?.mark ?? columns[0]?.nodes[0]?.mark;

  const touch: Touch = (mark) => {
    const part = partOf(columns, mark);
    if (!part) return null;
    return {
      role: 'button',
      tabindex: mark === stop ? 0 : -1,
      'aria-label': spokenName(part),
      'aria-haspopup': 'dialog',
      'aria-expanded': open?.mark === mark,
      class: !open || isWith(part, open) ? 'jstop' : 'jstop jdim',
      ['data-mark' as 'id']: mark,
      onClick: () => opening.toggle(mark),
      onKeyDown: (event) => {
        const isOpener = event.key === 'Enter' || event.key === ' ';
        const step = stepOf(event.key, size.flow, isMirrored);
        if ((!isOpener && !step) || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        if (step) elementOf(frame.current, moved(columns, mark, step))?.focus();
        else opening.hold(mark);
      },
      onPointerEnter: (event) => event.pointerType === 'mouse' && opening.approach(mark),
      onPointerLeave: () => opening.leave(),
      onFocus: (event) => {
        visit(mark);
        // a band shows its own outline
        setRing(part.kind === 'node' && event.currentTarget.matches(':focus-visible') ? boxOf(part) : null);
      },
      onBlur: () => setRing(null),
    };
  };
  const gates = columns.flatMap(({ nodes }) => nodes);
  const roomy = isNarrow.value ? withRoom(drawn, new Map(gates.map((gate) => [gate.mark, boxOf(gate)]))) : drawn;
  const shown = {
    ...roomy,
    attributes: { ...roomy.attributes, role: 'toolbar', 'aria-label': t('journey.toolbar') },
    children: [...roomy.children, ...(ring ? [ringAbout(ring)] : [])],
  };
  return (
    <div class="river" ref={frame}>
      <p class="sr">
        <Said of={view.label} />
      </p>
      {live(shown, touch)}
      {open && (
        <SheetPlaced
          key={open.mark}
          answered={answered}
          behind={behind(answered, view, open)}
          ends={endsOf(columns, open).map(boxOf)}
          size={size}
          opening={opening}
          frame={frame}
        />
      )}
    </div>
  );
}

const elementOf = (frame: HTMLElement | null, mark: string): SVGElement | null =>
  frame?.querySelector<SVGElement>(`[data-mark="${CSS.escape(mark)}"]`) ?? null;

/** An opened gate keeps its bands. */
const isWith = (part: JourneyPart, open: JourneyPart): boolean =>
  part.mark === open.mark ||
  (open.kind === 'node' && part.kind === 'band' && (part.id === open.id || part.to === open.id));

const endsOf = (columns: Parameters<typeof partOf>[0], open: JourneyPart): readonly JourneyPart[] =>
  columns.flatMap(({ nodes }) => nodes).filter((gate) => idsOf(columns, open).has(gate.id));

/** Gates at the ends of a band; of an opened gate, itself and those that its bands lead to (or come from, at the end). */
function idsOf(columns: Parameters<typeof partOf>[0], open: JourneyPart): ReadonlySet<string | null> {
  if (open.kind === 'band') return new Set([open.id, open.to]);
  const bands = columns.flatMap((column) => column.bands);
  const onward = bands.filter((band) => band.id === open.id).map((band) => band.to);
  const ends = onward.length > 0 ? onward : bands.filter((band) => band.to === open.id).map((band) => band.id);
  return new Set([open.id, ...ends]);
}

const ringAbout = ({ x, y, width, height }: Box) =>
  node('rect', {
    class: 'jring',
    x: x - RING_APART,
    y: y - RING_APART,
    width: width + 2 * RING_APART,
    height: height + 2 * RING_APART,
    rx: 4,
    fill: 'none',
    stroke: 'var(--accent)',
    'stroke-width': 3,
  });
