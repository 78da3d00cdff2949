import type { ScaleView } from '@selenoscope/core';
import { SCALE_SIZES, type ScaleSize, scaleDrawing } from '@selenoscope/draw';
import type { ComponentChildren, JSX } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import { isNarrow, Picture, useMoving } from '../../live/index.js';
import { Said } from '../../said/index.js';
import { drawWords } from './draw-words.js';
import { ScaleFigures } from './scale-table.js';

/** The scale from too little to too much, live, with its sentence and the figures behind it. */
export function ScaleFigure(props: {
  readonly scale: ScaleView;
  readonly size?: ScaleSize;
  readonly before?: string;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { scale, before } = props;
  const size = props.size ?? (isNarrow.value ? SCALE_SIZES.phone : SCALE_SIZES.desk);
  const id = `s${useId()}`.replace(/\W/g, '');
  const own = drawWords.value;
  const words = useMemo(
    () => (before === undefined ? own : { ...own, scale: { ...own.scale, now: before } }),
    [own, before],
  );
  const drawn = useMoving(useMemo(() => scaleDrawing(scale, size, id, { words }), [scale, size, id, words]));
  return (
    <figure class="scale-figure">
      <p class="sr">
        <Said of={scale.label} />
      </p>
      <Picture drawn={drawn} />
      <figcaption class="note">{props.children}</figcaption>
      <ScaleFigures scale={scale} />
    </figure>
  );
}
